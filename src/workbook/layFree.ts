import { google, type DataValidation, type Sheet } from '../google.ts';
import type { FreeCell, Layout } from '../layouts/_layout.ts';
import { CHOICES } from '../tabs/decisions.ts';
import type { Book } from './book.ts';
import { gridRows } from './grid.ts';
import { same, type Ground } from './ground.ts';

type Choosing = Pick<FreeCell, 'row' | 'column' | 'choices'>;

/** Dropdowns, all in one call: what stands between them has none. */
export function layDropdowns(book: Book, sheet: Sheet, before: Layout | null, after: Layout): void {
  const [old, wanted] = [choosing(before), choosing(after)];
  if (same(old, wanted)) return;
  const all = [...old, ...wanted];
  const [top, bottom] = [
    Math.min(...all.map(({ row }) => row)),
    Math.max(...all.map(({ row }) => row)),
  ];
  const [left, right] = [
    Math.min(...all.map((cell) => cell.column)),
    Math.max(...all.map((cell) => cell.column)),
  ];
  const rules: (DataValidation | null)[][] = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => null),
  );
  const known = new Map<string, DataValidation | null>();
  for (const { row, column, choices } of wanted) {
    const key = JSON.stringify(choices);
    const rule = known.has(key) ? (known.get(key) ?? null) : ruleOf(book, choices ?? []);
    known.set(key, rule);
    const line = rules[row - top];
    if (line) line[column - left] = rule;
  }
  sheet.getRange(top, left, rules.length, right - left + 1).setDataValidations(rules);
}

const choosing = (layout: Layout | null): Choosing[] =>
  (layout?.free ?? [])
    .filter(({ choices }) => choices !== undefined)
    .map(({ row, column, choices }) => ({ row, column, ...(choices ? { choices } : {}) }));

/** What is none of the words is accepted: people find others, and a script would be stopped. */
function ruleOf(
  { tables }: Book,
  choices: NonNullable<FreeCell['choices']>,
): DataValidation | null {
  const builder = google().SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const words = choices === 'decisions' ? [...CHOICES] : choices;
  // A list without entries is none.
  if (Array.isArray(words))
    return words.length === 0 ? null : builder.requireValueInList(words, true).build();
  const table = tables.keyResults;
  const column = table?.places.columns['id'];
  if (!table || column === undefined) return null;
  const ids = table.sheet.getRange(2, column, gridRows(table.sheet) - 1, 1);
  return builder.requireValueInRange(ids, true).build();
}

/** Sheets asks before somebody changes a generated tab, but not where people are meant to type. */
export function openCells(sheet: Sheet, { before, isNew }: Ground, after: Layout): void {
  const [old, wanted] = [openAreas(before), openAreas(after)];
  if (!isNew && same(old, wanted)) return;
  const { ProtectionType } = google().SpreadsheetApp;
  const protection = isNew
    ? sheet.protect().setWarningOnly(true)
    : sheet.getProtections(ProtectionType.SHEET)[0];
  if (protection === undefined || (isNew && wanted.length === 0)) return;
  protection.setUnprotectedRanges(
    wanted.map(([row, column, rows, columns]) => sheet.getRange(row, column, rows, columns)),
  );
}

type Area = [row: number, column: number, rows: number, columns: number];

/** The rows with cells for typing, from the first such cell to the last, neighbours with equal sides as one. */
function openAreas(layout: Layout | null): Area[] {
  const sides = new Map<number, [left: number, right: number]>();
  for (const { row, column, columns } of layout?.free ?? []) {
    const [left, right] = sides.get(row) ?? [column, 0];
    sides.set(row, [Math.min(left, column), Math.max(right, column + columns - 1)]);
  }
  const areas: Area[] = [];
  for (const [row, [left, right]] of [...sides].sort(([a], [b]) => a - b)) {
    const last = areas[areas.length - 1];
    const columns = right - left + 1;
    if (last && last[0] + last[2] === row && last[1] === left && last[3] === columns) last[2]++;
    else areas.push([row, left, 1, columns]);
  }
  return areas;
}
