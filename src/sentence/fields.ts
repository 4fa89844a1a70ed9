import { analyse, type Analysis } from './parse.ts';
import { printQuantity } from './print.ts';
import type { Placed } from './roles.ts';
import { isWord, type Sentence } from './sentence.ts';
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
 * obtained from nothing starts at 0, a relative change sets a target only where the start is known.
 */
export function fieldsOf(text: string): KeyResultFields {
  const analysis = analyse(text);
  const { roles, reading } = analysis;
  if (isBaseline(analysis)) return { ...EMPTY, kind: 'Baseline', unit: unitName(analysis, null) };
  if (isMilestone(analysis)) return { ...EMPTY, kind: 'Milestone' };
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
  const bound = roles.target?.low === true || roles.target?.high === true;
  const still = roles.movement.at < 0 && roles.start === null && roles.relative === null;
  return bound && still && sentence.tokens.some((_, at) => isWord(sentence, at, 'level'));
}

function bandOf(analysis: Analysis, kept: Placed): KeyResultFields {
  const { sentence, roles } = analysis;
  const fields: KeyResultFields = { ...EMPTY, kind: 'Maintain', unit: unitName(analysis, kept) };
  const next = roles.placed.find(
    (mention) => mention.from > kept.from && kept.before.has('between'),
  );
  const upper = kept.upper ?? next?.value ?? null;
  if (upper !== null)
    return { ...fields, floor: Math.min(kept.value, upper), ceiling: Math.max(kept.value, upper) };
  const smaller = !kept.low && sentence.tokens.some((_, at) => isWord(sentence, at, 'smaller'));
  const under = kept.high || kept.value === 0 || smaller;
  return under ? { ...fields, ceiling: kept.value } : { ...fields, floor: kept.value };
}

/** "Measure …", "Establish a baseline for …" without a number. */
function isBaseline({ sentence, roles }: Analysis): boolean {
  if (roles.target || roles.start || roles.relative) return false;
  const verb = sentence.tokens[sentence.begin]?.lower ?? '';
  const named = sentence.tokens.some(
    (token) => token.lower === 'baseline' || token.lower === 'baselines',
  );
  return (
    verb === 'measure' ||
    (named &&
      ['establish', 'set', 'determine', 'find', 'get', 'create', 'agree', 'define'].includes(verb))
  );
}

/** Only what the sentence itself calls a milestone; a missing number alone makes none. */
function isMilestone({ sentence, roles }: Analysis): boolean {
  return !roles.target && sentence.tokens.some((token) => token.lower === 'milestone');
}

function unitName(analysis: Analysis, mention: Placed | null): string {
  if (mention === null) return '';
  if (mention.unit !== 'count') return peopleUnit(mention.unit);
  return behind(analysis.sentence, mention) || headNoun(analysis.reading.metric);
}

/** The counted noun behind a number: the plural in the words up to the next preposition. */
function behind(sentence: Sentence, mention: Placed): string {
  let noun = '';
  for (let at = mention.to; at < mention.to + 6; at++) {
    const word = sentence.tokens[at];
    if (
      word?.kind !== 'word' ||
      isWord(sentence, at, 'preposition') ||
      isWord(sentence, at, 'conjunction') ||
      isWord(sentence, at, 'auxiliary')
    )
      break;
    if (isPlural(word.lower)) noun = word.lower;
    else if (noun) break;
  }
  return noun;
}

/** The plural that heads a noun phrase: "weekly active users in Spain" counts users. */
function headNoun(phrase: string): string {
  const words = phrase.toLowerCase().split(/\s+/).slice(0, 12);
  const stop = words.findIndex(
    (word, i) =>
      i > 0 && /^(?:in|for|with|on|at|from|per|by|to|who|that|within|across)$/.test(word),
  );
  return (
    words
      .slice(0, stop < 0 ? words.length : stop)
      .filter(isPlural)
      .pop() ?? ''
  );
}

const isPlural = (word: string): boolean =>
  /[^suiay]s$/.test(word) ||
  /[^aeiou]ies$/.test(word) ||
  word === 'people' ||
  /[aeo]ys$/.test(word);
