import { idKey } from './ids.ts';
import type { Plan } from './plan.ts';

/** Bands of confidence: low below 4, high from 7 on. */
export const LOW = 4;
export const HIGH = 7;

export type Band = 'low' | 'middle' | 'high';

/** The band of a confidence, null for unknown. */
export function bandOf(confidence: number | null): Band | null {
  if (confidence === null) return null;
  if (confidence < LOW) return 'low';
  return confidence < HIGH ? 'middle' : 'high';
}

/** A confidence as it stands in a cell: 0..10, null for a blank, NaN for something that is no confidence. */
export type Stated = number | null;

/** True for a confidence that counts in figures. */
export const isConfidence = (stated: Stated): stated is number =>
  stated !== null && stated >= 0 && stated <= 10;

/**
 * Reads the confidence of a row of a tab, 0..10, whatever scale its whole column uses: fractions of 1 count
 * tenfold, words are 8, 5 and 2. A mix of scales is not converted: what is no number from 0 to 10 is NaN.
 */
export function confidenceReader(
  plan: Plan,
  tab: 'keyResults' | 'checkIns',
): (row: { row: number; confidence: number | null }) => Stated {
  const words = wordsIn(plan, tab);
  const numbers = plan.rows[tab].flatMap(({ confidence }) =>
    confidence === null ? [] : [confidence],
  );
  const areFractions =
    words.size === 0 &&
    numbers.every((number) => number >= 0 && number <= 1) &&
    numbers.some((number) => number % 1 !== 0);
  const areWords = numbers.length === 0 && [...words.values()].every((word) => WORDS.has(word));
  return ({ row, confidence }) => {
    if (confidence !== null) return confidenceOf(confidence, areFractions);
    const word = words.get(row);
    if (word === undefined) return null;
    return (areWords ? WORDS.get(word) : undefined) ?? NaN;
  };
}

/** The confidence that a word means, 8, 5 or 2; null for any other word. */
export const confidenceOfWord = (word: string): number | null => WORDS.get(idKey(word)) ?? null;

const WORDS = new Map([
  ['high', 8],
  ['green', 8],
  ['medium', 5],
  ['amber', 5],
  ['low', 2],
  ['red', 2],
]);

const confidenceOf = (number: number, isFraction: boolean): number => {
  const scaled = isFraction ? Number((number * 10).toPrecision(12)) : number;
  return isConfidence(scaled) ? scaled : NaN;
};

/** What stands in the column instead of numbers, by row. A broken formula is no statement. */
const wordsIn = (plan: Plan, tab: string): Map<number, string> =>
  new Map(
    plan.badCells
      .filter((cell) => cell.tab === tab && cell.column === 'confidence')
      .filter(({ trouble }) => trouble !== 'formula-error')
      .map(({ row, found }) => [row, typeof found === 'string' ? idKey(found) : '']),
  );
