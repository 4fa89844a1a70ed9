import { analyse } from './parse.ts';
import { isWord, type Sentence } from './sentence.ts';
import { isTime, peopleUnit } from './units.ts';

const LIMIT = 28;

/**
 * A key result named by its subject in at most 28 characters: what is measured, with its time window
 * shortened; otherwise the sentence's first words, cut at a word with "…".
 */
export function subjectOf(text: string): string {
  const { sentence, roles, reading } = analyse(text);
  const window = roles.placed.find(
    (one) => one.aloof === 'window' && one !== roles.target && isTime(one.unit) && !one.aside,
  );
  const whole = reading.metric || sentence.text;
  const named = /^\S*\p{Lu}/u.test(whole);
  const metric = named ? whole : whole.charAt(0).toUpperCase() + whole.slice(1);
  if (!window) return cut(metric, sentence);
  const unit = peopleUnit(window.unit).replace(
    /s$/,
    window.value === 1 || window.unit === 's' ? (window.unit === 's' ? 's' : '') : 's',
  );
  const timed = `${metric} in ${window.value} ${unit}`;
  return timed.length <= LIMIT ? timed : cut(metric, sentence);
}

function cut(phrase: string, sentence: Sentence): string {
  const clean = phrase.replace(/\s+/g, ' ').trim();
  if (clean.length <= LIMIT) return clean;
  const words = clean.slice(0, LIMIT).split(' ');
  if (words.length > 1) words.pop();
  while (words.length > 1 && loose(sentence, words[words.length - 1] ?? '')) words.pop();
  const short = words.join(' ').replace(/[\s,;:–-]+$/, '');
  // Never half of a pair of UTF-16 units.
  return `${short.slice(0, LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function loose(sentence: Sentence, word: string): boolean {
  const at = sentence.tokens.findIndex((token) => token.text === word);
  return (
    at >= 0 &&
    (['preposition', 'article', 'conjunction', 'auxiliary'] as const).some((of) =>
      isWord(sentence, at, of),
    )
  );
}
