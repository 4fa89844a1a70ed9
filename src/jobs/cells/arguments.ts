import { counted, listed } from '../../layouts/words.ts';

/** What a cell or a range gives a custom function: a value, or rows of them. */
export type Given = unknown;
export type Cells = unknown[][];

/** An argument with the name that people read in the error. */
export type Named = readonly [name: string, given: Given];

/**
 * The answer for each cell of the largest of some ranges, in its shape; values that stand alone go with every
 * cell. A blank among those asked for answers with a blank, and what cannot be calculated with what is wrong there:
 * the others keep their answers.
 * @throws where one that is needed is left out, where ranges have different sizes, and where all fail alike.
 */
export function forEachCell(
  needed: readonly Named[],
  more: readonly Named[],
  answer: (...values: unknown[]) => unknown,
): unknown {
  required(needed);
  const all = [...needed, ...more];
  const ranges = all.filter(([, given]) => !isOne(given));
  const [first] = ranges;
  const values = (row: number, column: number): unknown[] =>
    all.map(([, given]) => (isOne(given) ? oneOf(given) : (given as Cells)[row]?.[column]));
  const answered = (row: number, column: number): unknown => {
    const of = values(row, column);
    return of.slice(0, needed.length).some(isBlank) ? '' : (answer(...of) ?? '');
  };
  if (!first) return answered(0, 0);
  for (const other of ranges)
    if (sizeOf(other) !== sizeOf(first))
      throw new Error(`${first[0]} has ${sizeOf(first)}, ${other[0]} has ${sizeOf(other)}. Give ranges of one size, or a single cell.`); // prettier-ignore
  const cells = (first[1] as Cells).map((row, at) =>
    row.map((_, column) => tried(() => answered(at, column))),
  );
  const filled = cells.flat().filter((cell) => cell !== '');
  const [failed] = filled;
  // What is wrong in all of them is most likely the argument that they share: it is told once, in a note.
  if (
    failed instanceof Failed &&
    filled.length > 1 &&
    filled.every((cell) => isAlike(cell, failed))
  )
    throw new Error(failed.why);
  return cells.map((row) => row.map((cell) => (cell instanceof Failed ? cell.why : cell)));
}

/**
 * Arguments that cannot be done without. A blank cell is one; Sheets hands over nothing for what was not written.
 * @throws with the names of all that are left out.
 */
export function required(needed: readonly Named[]): void {
  const names = needed.filter(([, given]) => given === undefined).map(([name]) => name);
  if (names.length === 1)
    throw new Error(`${names[0]} is left out. Give it too: a value, a cell or a range.`);
  if (names.length > 1)
    throw new Error(
      `${listed(names)} are left out. Give each of them: a value, a cell or a range.`,
    );
}

/**
 * Refuses what is given beyond the arguments that a function takes, named in order: Sheets hands it over all the same.
 * @throws with what it takes.
 */
export function noMore(name: string, takes: readonly string[], more: readonly Given[]): void {
  if (more.length > 0)
    throw new Error(`${name} takes ${listed(takes)}. Leave out what stands after them.`);
}

/** Why a cell has no answer. */
class Failed {
  constructor(readonly why: string) {}
}

const isAlike = (cell: unknown, { why }: Failed): boolean =>
  cell instanceof Failed && cell.why === why;

function tried(answer: () => unknown): unknown {
  try {
    return answer();
  } catch (error) {
    return new Failed(error instanceof Error ? error.message : String(error));
  }
}

export const isBlank = (value: unknown): boolean =>
  value === '' || value === null || value === undefined;

/** A single cell is a value or a range of one. */
const isOne = (given: Given): boolean =>
  !Array.isArray(given) || (given.length === 1 && (given as Cells)[0]?.length === 1);

export const oneOf = (given: Given): unknown => (Array.isArray(given) ? (given as Cells)[0]?.[0] : given); // prettier-ignore

function sizeOf([, given]: Named): string {
  const cells = given as Cells;
  return `${counted(cells.length, 'row')} and ${counted(cells[0]?.length ?? 0, 'column')}`;
}

/** The number in a cell. @throws for anything else, saying what it is. */
export function numberIn(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    throw new Error(`${name} is “${shown(value)}” as text, not as a number. Give a number or cells with numbers.`); // prettier-ignore
  throw new Error(`${name} is “${shown(value)}”, which is no number. Give a number or cells with numbers.`); // prettier-ignore
}

/** The number in a cell, or null where it is blank. */
export const numberOrBlank = (name: string, value: unknown): number | null =>
  isBlank(value) ? null : numberIn(name, value);

const CURVES = ['Even', 'Late', 'Early'] as const;

/** A curve by its name, blank for even. @throws for another word. */
export function curveIn(value: unknown): (typeof CURVES)[number] {
  if (isBlank(value)) return 'Even';
  const curve = CURVES.find((each) => each.toLowerCase() === shown(value).trim().toLowerCase());
  if (curve) return curve;
  throw new Error(`Curve is “${shown(value)}”. Write Even, Late or Early, or leave it out.`);
}

/** Also of another realm, as Apps Script hands it in. */
export const isDateValue = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

export const shown = (value: unknown): string =>
  isDateValue(value) ? value.toDateString() : String(value).slice(0, 60);
