import { Mark, Says, Word } from '../words/words.ts';
import { speaksOf, wordAt } from '../sentence/ground.ts';
import { kindOf } from '../domain/scope.ts';
import type { Analysis } from '../sentence/parse.ts';
import type { Placed } from '../sentence/roles.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { convertTime, isMoney, isTime } from '../sentence/units.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { perRun } from './_perRun.ts';
import { put } from './_put.ts';
import type { Step } from './_rule.ts';
import { isScaled, readUnit } from './_unit.ts';

/** What a sentence says otherwise than its cells. */
export type Disagreement = {
  /** Its from–to, or its only number, which is then the target. */
  start: Placed | null;
  target: Placed;
  /** The scale in which one end agrees with its cell; null when neither does. */
  factor: number | null;
};

/**
 * How a sentence's from–to, or its only number, differs from the cells; null when they agree or when nobody can
 * tell. Thousands, millions, percent and units of time may be written in either way.
 */
export function disagreementOf(keyResult: KeyResult, read: Read): Disagreement | null {
  const known = disagreements(read);
  let found = known.get(keyResult);
  if (found === undefined) known.set(keyResult, (found = disagreementIn(keyResult, read)));
  return found;
}

type Read = (text: string) => Analysis;

/** Who finds a disagreement also mends it: it is looked for once in a run. */
const disagreements = perRun<Read, Map<KeyResult, Disagreement | null>>(() => new Map());

function disagreementIn(keyResult: KeyResult, read: Read): Disagreement | null {
  const { keyResult: text, start, target, floor, ceiling, unit } = keyResult;
  const kind = kindOf(keyResult);
  if (kind === 'Milestone' || kind === 'Baseline' || !/\p{N}|\bzero\b/iu.test(text)) return null;
  const cells = [start, target, floor, ceiling].filter((cell) => cell !== null);
  if (cells.length === 0 || isRepeated(text, start, target)) return null;
  const analysis = read(text);
  const named = namedIn(analysis, unit);
  if (named === null) return null;
  const factors = factorsOf(named, unit);
  const time = named.target.unit;
  const is = (sizes: readonly number[], cell: number | null, factor: number): boolean =>
    cell === null || sizes.some((size) => isSame(size * factor, cell));
  const sizes = (mention: Placed): number[] => sizesOf(mention, analysis.sentence, time);
  const { start: from, target: to } = named;
  // The only number is the target, and that it is missing is told with it.
  if (from === null && kind === 'Metric' && target === null && floor === null && ceiling === null)
    return null;
  if (from === null || kind !== 'Metric') {
    // Whatever number of the sentence a cell holds, the row is in order.
    const spoken = analysis.roles.placed.map(sizes);
    const isFound = factors.some((factor) =>
      spoken.some((each) => cells.some((cell) => is(each, cell, factor))),
    );
    return isFound ? null : { start: from, target: to, factor: null };
  }
  const [low, high] = [sizes(from), sizes(to)];
  if (factors.some((factor) => is(low, start, factor) && is(high, target, factor))) return null;
  const factor = factors.find(
    (each) =>
      (start !== null && is(low, start, each)) || (target !== null && is(high, target, each)),
  );
  return { start: from, target: to, factor: factor ?? null };
}

/** The steps that bring the cells to the sentence's from–to; null unless one end agrees and shows the scale. */
export function correctedCells(keyResult: KeyResult, read: Read): Step[] | null {
  const { start, target, factor } = disagreementOf(keyResult, read) ?? {};
  if (!start || !target || typeof factor !== 'number' || start.unit !== target.unit) return null;
  if (start.upper !== null || target.upper !== null) return null;
  const [from, to] = [start, target].map(({ value }) => Number((value * factor).toPrecision(12)));
  return put(keyResult, {
    ...(from === keyResult.start ? {} : { start: from }),
    ...(to === keyResult.target ? {} : { target: to }),
  });
}

function namedIn({ sentence, roles }: Analysis, unit: string): Omit<Disagreement, 'factor'> | null {
  const { start, target, relative, placed } = roles;
  if (target === null) return null;
  if (start !== null && isSpoken(sentence, start, target)) return { start, target };
  // One number means the target only where no other could be what the cells hold.
  const isAlone = placed.every(
    (one) =>
      one === target ||
      one === start ||
      one.aloof !== null ||
      // Beside percent, money or time a bare count is part of a name: "line 3", "ward 2".
      (one.unit === 'count' && target.unit !== 'count' && one.before === 0),
  );
  if (relative !== null || !isAlone || target.aloof !== null || target.aside) return null;
  return isMeant(sentence, target) && mayHold(unit, target) ? { start: null, target } : null;
}

/** "from A to B" and "A → B"; in "12 today, 20 by June" or "31 against 26" the first number may be of another day. */
const isSpoken = (sentence: Sentence, start: Placed, target: Placed): boolean =>
  start.before & Mark.from
    ? !/^(?:versus|vs|compared|against|relative|as|over|rather|instead)$/.test(
        wordAt(sentence, start.lead),
      )
    : (target.before & Mark.to) > 0 && !(start.before & Mark.now);

/** A count amid a sentence may be of something else: "nurses trained on 3 wards"; "8:30" is a time of the day. */
function isMeant(sentence: Sentence, { unit, from, to, lead, low, high, before }: Placed): boolean {
  if (unit === 'ratio') return !sentence.tokens.slice(from, to).some(({ lower }) => lower === ':');
  if (isMoney(unit)) return speaksOf(sentence, Says.money) || lead <= sentence.begin + 1;
  const isSaid = low || high || (before & (Mark.to | Mark.of | Mark.between)) > 0;
  return unit !== 'count' || lead <= sentence.begin + 1 || isSaid;
}

/** Whether cells in a unit can hold what a number of the sentence says: percent are no hours. */
function mayHold(unit: string, spoken: Placed): boolean {
  if (unit.trim() === '' || spoken.unit === 'count') return true;
  const held = readUnit(unit);
  return (
    held === spoken.unit ||
    (isTime(held) && isTime(spoken.unit)) ||
    (isMoney(held) && isMoney(spoken.unit)) ||
    (held === '' && ['points', 'score', 'ratio'].includes(spoken.unit))
  );
}

/** Two units of time may make the same digits mean something else. */
const TIMED = /\d\s?(?:days?|hours?|hrs?|weeks?|months?|minutes?|mins?|[dhw])\b/i;

/** Whether both cells stand in the sentence one after the other, as they mostly do: then it need not be read. */
export function isRepeated(text: string, start: number | null, target: number | null): boolean {
  if (start === null || target === null || text.length > 200 || TIMED.test(text)) return false;
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.some((each, at) => Number(each) === start && Number(numbers[at + 1]) === target);
}

/** What a number may mean: both ends of a range, "4 out of 5" as 4 as well as 80 %; times in one unit. */
function sizesOf(mention: Placed, { tokens }: Sentence, time: string): number[] {
  const sizes = [mention.value, ...(mention.upper === null ? [] : [mention.upper])];
  if (isTime(mention.unit))
    return sizes.map((size) => convertTime(size, mention.unit, time) ?? size);
  const isShare = mention.unit === 'percent' || mention.part;
  const spoken = isShare ? tokens.slice(mention.from, mention.to) : [];
  // A third is 33, 33.3 or 33.33 in a cell.
  const endless = sizes.filter((size) => isShare && Number(size.toPrecision(6)) !== size);
  const rounded = endless.flatMap((size) =>
    [2, 3, 4].map((digits) => Number(size.toPrecision(digits))),
  );
  return [
    ...sizes,
    ...rounded,
    ...spoken.flatMap(({ is, value }) => (is & Word.number ? [value] : [])),
  ];
}

/** People also write a loss of 2 as −2. */
const isSame = (a: number, b: number): boolean =>
  Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ||
  // A whole number of two digits and more in a sentence may be a rounded one.
  (Number.isInteger(a) && Math.abs(a) >= 10 && Math.round(b) === a && Math.abs(b - a) < a / 100);

const TIMES = ['ms', 's', 'min', 'h', 'day', 'week', 'month', 'year'];

/** By what the numbers of a sentence may have to be multiplied to become those of the cells. */
function factorsOf({ start, target }: Omit<Disagreement, 'factor'>, unit: string): number[] {
  const factors = [1];
  const held = readUnit(unit);
  if (start !== null || target.scale > 1 || isScaled(unit))
    factors.push(1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9);
  if (held === 'percent' || target.unit === 'percent') factors.push(100, 0.01);
  if (isTime(target.unit))
    for (const to of isTime(held) ? [held] : TIMES)
      factors.push(convertTime(1, target.unit, to) ?? 1);
  return factors;
}
