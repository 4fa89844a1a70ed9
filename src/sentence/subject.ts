import { Word } from '../words/words.ts';
import { isLoose, isWord } from './ground.ts';
import { analyse } from './parse.ts';
import type { Sentence } from './sentence.ts';
import { isTime, peopleUnit, singular } from './units.ts';

const LIMIT = 28;
/** As many letters as a line of the sidebar holds; what is narrower cuts the rest itself. */
export const SIDEBAR_LINE = 40;

/**
 * A key result named by its subject in at most 28 characters (or `limit`): what is measured, with its time
 * window shortened; otherwise the sentence's first words, cut at a word with "…".
 */
export function subjectOf(text: string, limit = LIMIT): string {
  const { sentence, roles, reading } = analyse(text);
  const whole = withoutParticle(reading.metric, sentence) || sentence.text;
  // A first word with a capital of its own keeps its spelling: "eNPS".
  const metric = /^\S*\p{Lu}/u.test(whole) ? whole : whole.charAt(0).toUpperCase() + whole.slice(1);
  const window = roles.placed.find(
    (one) => one.aloof === 'window' && one !== roles.target && isTime(one.unit) && !one.aside,
  );
  if (!window) return cut(metric, sentence, limit);
  const unit = peopleUnit(window.unit);
  const timed = `${metric} in ${window.value} ${window.value === 1 ? singular(unit) : unit}`;
  return timed.length <= limit ? timed : cut(metric, sentence, limit);
}

/** Verbs of two words, whose second one belongs to no subject: "Win back growers", but "Cut back pain". */
const PHRASAL =
  /^(?:(?:win|bring|get|call|draw) back|(?:bring|drive|cut|get|keep|hold|push) down|(?:speed|step|build|scale|ramp|open) up)$/;

function withoutParticle(metric: string, { tokens }: Sentence): string {
  const [verb, particle] = tokens;
  if (!verb || !particle || !PHRASAL.test(`${verb.lower} ${particle.lower}`)) return metric;
  const [first = '', ...others] = metric.split(' ');
  const rest = others.join(' ').trim();
  return first.toLowerCase() === particle.lower && rest !== '' ? rest : metric;
}

function cut(phrase: string, sentence: Sentence, limit: number): string {
  const clean = phrase.replace(/\s+/g, ' ').trim();
  if (clean.length <= limit) return clean;
  const words = clean.slice(0, limit).split(' ');
  const last = (): string => words[words.length - 1] ?? '';
  if (words.length > 1) words.pop();
  while (words.length > 1 && endsLoosely(sentence, last())) words.pop();
  const short = words.join(' ').replace(/[\s,;:–-]+$/, '');
  // Never half of a pair of UTF-16 units.
  return `${short.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function endsLoosely(sentence: Sentence, word: string): boolean {
  const at = sentence.tokens.findIndex((token) => token.text === word);
  return isLoose(sentence, at) || isWord(sentence, at, Word.article);
}
