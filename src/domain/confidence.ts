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

type Row = { row: number; confidence: number | null; percent?: readonly string[] };

/**
 * Reads the confidence of a row of a tab, 0..10. What names its scale itself counts by that: “7/10”, “70 %”, and 0.7
 * in a cell that shows 70 %. The others go by the scale of their whole column: fractions of 1 count tenfold, words
 * are 8, 5 and 2. A mix of scales is not converted: 0.8 beside a 7 may be 8 or a slip, and is NaN, as is what is no
 * number from 0 to 10.
 */
export function confidenceReader(plan: Plan, tab: 'keyResults' | 'checkIns'): (row: Row) => Stated {
  const texts = textsIn(plan, tab);
  const words = [...texts.values()].filter((text) => confidenceOfText(text) === null);
  const rows: readonly Row[] = plan.rows[tab];
  const numbers = rows.flatMap((row) =>
    row.confidence === null || isPercent(row) ? [] : [row.confidence],
  );
  const areFractions =
    words.length === 0 &&
    numbers.every((number) => number >= 0 && number <= 1) &&
    numbers.some((number) => number % 1 !== 0);
  const areWords = numbers.length === 0 && words.every((word) => WORDS.has(word));
  return (row) => {
    if (row.confidence !== null)
      return confidenceOf(row.confidence, areFractions || isPercent(row));
    const text = texts.get(row.row);
    if (text === undefined) return null;
    return confidenceOfText(text) ?? (areWords ? WORDS.get(text) : undefined) ?? NaN;
  };
}

/**
 * True for a confidence that its cell shows in percent, as 0.7 shows as 70 %. Below a tenth it is not taken for one:
 * where 7 of 10 is typed into such a cell, Sheets makes it 7 %.
 */
export const isPercent = ({ confidence, percent = [] }: Row): boolean =>
  confidence !== null &&
  percent.includes('confidence') &&
  confidence <= 1 &&
  (confidence >= 0.1 || confidence === 0);

const OF_TEN = /^(\d{1,2}(?:[.,]\d)?)\s*(?:\/|of|out of)\s*10$/i;
const PERCENT = /^(\d{1,3})\s*%$/;

/** The confidence, 0..10, that a text gives with its scale, such as “7/10”, “7 out of 10” and “70 %”; null for others. */
export function confidenceOfText(text: string): number | null {
  const line = text.trim();
  const [, ofTen] = OF_TEN.exec(line) ?? [];
  const [, percent] = PERCENT.exec(line) ?? [];
  const found = ofTen === undefined ? Number(percent ?? NaN) / 10 : Number(ofTen.replace(',', '.'));
  return isConfidence(found) ? found : null;
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

/** True for a number between 0 and 1, which is on another scale than 0 to 10. */
export const isFraction = (number: number): boolean => number > 0 && number < 1;

function confidenceOf(number: number, areFractions: boolean): number {
  if (areFractions) return Number((number * 10).toPrecision(12));
  return isConfidence(number) && !isFraction(number) ? number : NaN;
}

/** What stands in the column instead of numbers, by row. A broken formula is no statement. */
const textsIn = (plan: Plan, tab: string): Map<number, string> =>
  new Map(
    plan.badCells
      .filter((cell) => cell.tab === tab && cell.column === 'confidence')
      .filter(({ trouble }) => trouble !== 'formula-error')
      .map(({ row, found }) => [row, typeof found === 'string' ? idKey(found) : '']),
  );
