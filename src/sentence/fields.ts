import { Mark, Says } from '../words/words.ts';
import { isNoun, isOneOf, someWord, speaksOf, wordAt } from './ground.ts';
import { analyse, type Analysis } from './parse.ts';
import { printQuantity } from './print.ts';
import type { Placed } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isUnread } from './unread.ts';
import { convertTime, isTime, peopleUnit, smallerTime } from './units.ts';

/** The cells of a key result's row that its sentence fills. */
export type KeyResultFields = {
  kind: 'Metric' | 'Maintain' | 'Milestone' | 'Baseline';
  /** One unit in people's words: '%', 'days', '€', or the counted noun; '' when the sentence names none. */
  unit: string;
  start: number | null;
  target: number | null;
  floor: number | null;
  ceiling: number | null;
  /** Both ends as the sentence has them, where they stand in two units; else null. */
  spoken: { start: string; target: string } | null;
};

const EMPTY: KeyResultFields = {
  kind: 'Metric',
  unit: '',
  start: null,
  target: null,
  floor: null,
  ceiling: null,
  spoken: null,
};

/**
 * What a sentence puts into a key result's fields. Two units of time become the smaller one, a count
 * obtained from nothing starts at 0, a relative change sets a target only where the start is known; words that cannot
 * be read fill no number. Who has read the sentence already gives the analysis along.
 */
export function fieldsOf(text: string, analysis = analyse(text)): KeyResultFields {
  const { roles, reading } = analysis;
  // Nobody is told a number that was guessed.
  if (isUnread(analysis)) return { ...EMPTY, unit: statedUnit(roles.target) };
  if (isBaseline(analysis)) return { ...EMPTY, kind: 'Baseline', unit: unitName(analysis, null) };
  if (isMilestone(analysis, text)) return { ...EMPTY, kind: 'Milestone' };
  if (isKept(analysis) && roles.target) return bandOf(analysis, roles.target);
  if (roles.start && roles.target && roles.start.unit !== roles.target.unit)
    return mixed(analysis, roles.start, roles.target);
  const start = roles.start?.value ?? (reading.fromNothing ? 0 : null);
  const delta = roles.placed.find(
    (mention) => mention.delta !== null && mention.unit !== 'percent' && mention.unit !== 'ratio',
  );
  return {
    ...EMPTY,
    unit: unitName(analysis, roles.target ?? roles.start ?? delta ?? null),
    start,
    target: roles.target?.value ?? changed(analysis, start),
  };
}

/** "3 days to 30 minutes": the smaller unit of time for both, and the words as spoken. */
function mixed(analysis: Analysis, start: Placed, target: Placed): KeyResultFields {
  const unit =
    isTime(start.unit) && isTime(target.unit) ? smallerTime(start.unit, target.unit) : null;
  if (unit === null) return { ...EMPTY, unit: unitName(analysis, target), target: target.value };
  return {
    ...EMPTY,
    unit: peopleUnit(unit),
    start: convertTime(start.value, start.unit, unit),
    target: convertTime(target.value, target.unit, unit),
    spoken: {
      start: printQuantity(start.value, start.unit),
      target: printQuantity(target.value, target.unit),
    },
  };
}

function changed({ roles, reading }: Analysis, start: number | null): number | null {
  const { relative } = roles;
  const sign = reading.parse.direction === 'decrease' ? -1 : 1;
  if (relative === null || start === null || roles.start === null) return null;
  const round = (value: number): number => Number(value.toPrecision(12));
  if (relative.unit === 'percent') return round(start * (1 + (sign * relative.change) / 100));
  if (relative.unit === 'absolute') return round(start + sign * relative.change);
  return round(sign > 0 ? start * relative.change : start / relative.change);
}

/** A level that is held: the direction says so, or a bound on a metric of levels such as uptime. */
function isKept({ sentence, roles, reading }: Analysis): boolean {
  if (reading.parse.direction === 'maintain') return true;
  const { movement, start, target, relative } = roles;
  const bound = target !== null && (target.low || target.high);
  return bound && movement.at < 0 && !start && !relative && speaksOf(sentence, Says.level);
}

function bandOf(analysis: Analysis, kept: Placed): KeyResultFields {
  const { sentence, roles } = analysis;
  const { value, low, high, before } = kept;
  const fields: KeyResultFields = { ...EMPTY, kind: 'Maintain', unit: unitName(analysis, kept) };
  const next = before & Mark.between && roles.placed.find((mention) => mention.from > kept.from);
  const upper = kept.upper ?? (next ? next.value : null);
  if (upper !== null)
    return { ...fields, floor: Math.min(value, upper), ceiling: Math.max(value, upper) };
  const under = high || value === 0 || (!low && speaksOf(sentence, Says.smaller));
  return under ? { ...fields, ceiling: value } : { ...fields, floor: value };
}

/** "Measure …", "Find out how many …", "Establish a baseline for …" without a number. */
function isBaseline({ sentence, roles }: Analysis): boolean {
  if (roles.target || roles.start || roles.relative) return false;
  const verb = wordAt(sentence, sentence.begin);
  if (verb === 'measure') return true;
  const asks = (word: string, at: number): boolean =>
    word === 'how' && HOW.test(wordAt(sentence, at + 1));
  if (isOneOf(verb, 'find learn determine count know see') && someWord(sentence, asks)) return true;
  const named = someWord(sentence, (word) => /^baselines?$/.test(word));
  return named && isOneOf(verb, 'establish set determine find get create agree define');
}

/** Asks for a number. */
const HOW = /^(?:many|much|long|often|far|fast|high|low)$/;

/** Only what the sentence itself calls a milestone; a missing number alone makes none. */
const isMilestone = ({ roles, reading }: Analysis, text: string): boolean =>
  !roles.target && !reading.parse.measurable && /\bmilestone\b/i.test(text);

/** The unit that is written with a number, such as its percent sign. */
const statedUnit = (mention: Placed | null): string =>
  mention && mention.stated && mention.unit !== 'count' ? peopleUnit(mention.unit) : '';

function unitName({ sentence, reading }: Analysis, mention: Placed | null): string {
  if (mention === null) return '';
  if (mention.unit !== 'count') return peopleUnit(mention.unit);
  return behind(sentence, mention) || headNoun(reading.metric);
}

/** The counted noun behind a number: the plural in the words up to the next preposition. */
function behind(sentence: Sentence, mention: Placed): string {
  let noun = '';
  for (let at = mention.to; at < mention.to + 6 && isNoun(sentence, at); at++) {
    const word = wordAt(sentence, at);
    if (isPlural(word)) noun = word;
    else if (noun) break;
  }
  return noun;
}

const LINKS = /^(?:in|for|with|on|at|from|per|by|to|who|that|within|across)$/;

/** The plural that heads a noun phrase: "weekly active users in Spain" counts users. */
function headNoun(phrase: string): string {
  const words = phrase.toLowerCase().split(/\s+/).slice(0, 12);
  const stop = words.findIndex((word, i) => i > 0 && LINKS.test(word));
  const named = words.slice(0, stop < 0 ? words.length : stop).filter(isPlural);
  return named[named.length - 1] ?? '';
}

const isPlural = (word: string): boolean => /[^suiay]s$|[aeo]ys$|[^aeiou]ies$|^people$/.test(word);
