import type { KeyResult } from '../tabs/keyResults.ts';
import type { Context } from './_rule.ts';

export const MEASURES = ['start', 'target', 'current', 'floor', 'ceiling'] as const;
export type Measure = (typeof MEASURES)[number];

/** A cell's number, 0 for anything else. */
export const numberOf = (cell: KeyResult['current']): number =>
  typeof cell === 'number' ? cell : 0;
export const hundredfold = (value: number): number => Number((value * 100).toPrecision(12));
/** The odd cells a hundred times as large. */
export const corrected = (
  keyResult: KeyResult,
  odd: readonly Measure[],
): Partial<Record<Measure, number>> =>
  Object.fromEntries(odd.map((column) => [column, hundredfold(numberOf(keyResult[column]))]));

/** The cells that hold a share such as 0.35 beside percent such as 60; none where nobody can tell. */
export function oddOnes(keyResult: KeyResult, { limits, named, read }: Context): Measure[] {
  const held = MEASURES.filter((column) => numberOf(keyResult[column]) !== 0);
  const sizes = held.map((column) => Math.abs(numberOf(keyResult[column])));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (held.length < 2 || least > 1 || most <= 1 || most / least < (limits.times ?? 50)) return [];
  // A cell formatted as percent shows what it means.
  const shown = named('keyResults', keyResult.id)?.percent ?? [];
  const odd = held.filter(
    (column, at) =>
      (sizes[at] as number) <= 1 &&
      !shown.includes(column) &&
      !isSaid(keyResult.keyResult, sizes[at] as number),
  );
  return agrees(keyResult, odd, read) ? odd : [];
}

/** Whether a sentence names the very percentage: "from 0.4%". */
const isSaid = (text: string, size: number): boolean =>
  [String(size), String(size).replace('.', ',')].some((number) => {
    const at = text.indexOf(number);
    return at >= 0 && /^\s*(?:%|per ?cent)/i.test(text.slice(at + number.length));
  });

/** Whether the row makes sense once the odd ones are a hundred times as large. */
function agrees(keyResult: KeyResult, odd: readonly Measure[], read: Context['read']): boolean {
  const { start, target, current } = { ...keyResult, ...corrected(keyResult, odd) };
  if (start === null || target === null) return true;
  const [low, high] = [Math.min(start, target), Math.max(start, target)];
  if (odd.includes('start') !== odd.includes('target')) {
    const rises = numberOf(keyResult.target) > numberOf(keyResult.start);
    const { direction } = read(keyResult.keyResult).reading.parse;
    // What is to vanish may well end at half a percent.
    if (!rises && direction !== 'increase') return false;
    if (target > start === (direction === 'decrease')) return false;
    return target !== start;
  }
  return typeof current !== 'number' || (current >= low / 2 && current <= high * 1.5);
}
