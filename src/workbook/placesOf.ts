import { letters } from '../tabs/_a1.ts';
import type { TabKey } from '../changes/content.ts';
import type { Drift } from '../domain/drift.ts';
import { doubledColumn, missingColumns } from '../errors.ts';
import type { Places } from '../domain/plan.ts';
import type { Sheet } from '../google.ts';
import { columnsOf, declared } from './table.ts';

/** The developer metadata that a column of ours carries; its value is the column's key. */
export const COLUMN_MARK = 'okr-cadence-column';

/** How columns are looked for, and where what was found is said. */
export type Search = {
  needed: readonly string[];
  /** Goes on where a column stands twice or a needed one is missing: for mending that. */
  lenient: boolean;
  /** True when something stands below a header. */
  hasContent: (place: number) => boolean;
  notices: string[];
  drift: Drift[];
};

/**
 * Where the columns of a tab stand, by header, wherever they are. A header that is missing is looked for once
 * by the mark that set-up left on its column; a column found so is named in `notices`.
 * @throws UserError when a header stands there twice, or a needed column is nowhere; never when lenient.
 */
export function placesOf(
  sheet: Sheet,
  key: TabKey,
  headers: readonly unknown[],
  search: Search,
): Places {
  const { name } = declared(key);
  const { needed, lenient } = search;
  const found = headers.map((header) => headerKey(String(header)));
  const marks = once(() => marksOf(sheet));
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  const doubled: Drift[] = [];
  for (const [column, { header }] of Object.entries(columnsOf(key))) {
    const at = found.flatMap((text, index) => (text === headerKey(header) ? [index + 1] : []));
    if (at.length > 1 && !lenient) throw doubledColumn(name, header, at.map(headCell));
    const marked = at.length > 1 ? markedIn(at, marks(), column) : undefined;
    const place = marked ?? at.find(at.length > 1 ? search.hasContent : Boolean) ?? at[0];
    if (place === undefined) missing.push(column);
    else columns[column] = place;
    for (const other of at.filter((each) => each !== place)) {
      const cells = { cell: headCell(other), expected: headCell(place ?? other) };
      const text = String(headers[other - 1]).trim();
      doubled.push({
        kind: 'header-duplicate',
        tab: key,
        column,
        ...cells,
        found: text,
        isMarked: marked !== undefined,
      });
    }
  }
  const sought = missing.filter((column) => needed.includes(column) || isUsual(key, column));
  if (sought.length > 0 || (lenient && missing.length > 0)) {
    Object.assign(columns, renamed(key, { columns, headers, missing, marks: marks(), search }));
  }
  // A column of ours under the name of another is renamed: with its own name back nothing is there twice.
  const ours = Object.values(columns).map(headCell);
  search.drift.push(...doubled.filter(({ cell }) => !ours.includes(cell)));
  const absent = missing.filter((column) => columns[column] === undefined);
  const unmet = absent.filter((column) => needed.includes(column));
  const headerOf = (column: string): string => columnsOf(key)[column]?.header ?? column;
  if (unmet.length > 0 && !lenient) throw missingColumns(name, unmet.map(headerOf));
  for (const column of absent) {
    const expected = headerOf(column);
    search.drift.push({ kind: 'header-missing', tab: key, column, cell: '', found: '', expected });
  }
  return { name, headerRow: 1, columns };
}

const headCell = (place: number): string => `${letters(place)}1`;

/** Columns whose absence is worth a question: those that show in a new workbook. */
const isUsual = (key: TabKey, column: string): boolean => columnsOf(key)[column]?.hidden !== true;

/** Headers are the same whatever their case and spaces. */
export const headerKey = (header: string): string =>
  header.trim().replace(/\s+/g, ' ').toLowerCase();

/** Of columns with the same header the one that set-up has marked, if it is one. */
function markedIn(
  at: readonly number[],
  marks: readonly Mark[],
  column: string,
): number | undefined {
  const marked = at.filter((place) =>
    marks.some((mark) => mark.column === column && mark.place === place),
  );
  return marked.length === 1 ? marked[0] : undefined;
}

/** A column that set-up has marked. */
type Mark = { column: string; place: number };

const marksOf = (sheet: Sheet): Mark[] =>
  sheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_MARK)
    .find()
    .flatMap((mark) => {
      const column = mark.getValue();
      const place = mark.getLocation().getColumn()?.getColumn();
      return column === null || place === undefined ? [] : [{ column, place }];
    });

/** True for a tab whose columns set-up has marked, whatever their headers say now. */
export const isMarked = (sheet: Sheet): boolean => marksOf(sheet).length >= 2;

function once<T>(ask: () => T): () => T {
  let known: { answer: T } | null = null;
  return () => (known ??= { answer: ask() }).answer;
}

function renamed(
  key: TabKey,
  about: {
    columns: Record<string, number>;
    headers: readonly unknown[];
    missing: readonly string[];
    marks: readonly Mark[];
    search: Search;
  },
): Record<string, number> {
  const { search } = about;
  const taken = Object.values(about.columns);
  const found: Record<string, number> = {};
  for (const { column, place } of about.marks) {
    if (!about.missing.includes(column)) continue;
    const now = String(about.headers[place - 1] ?? '').trim();
    // A blank header is a column that was emptied, not one with another name.
    if (taken.includes(place) || found[column] !== undefined) continue;
    if (now === '' && !search.lenient) continue;
    found[column] = place;
    const expected = columnsOf(key)[column]?.header ?? column;
    const cell = headCell(place);
    search.drift.push({ kind: 'header-renamed', tab: key, column, cell, found: now, expected });
    if (search.lenient) continue;
    search.notices.push(
      `In the tab “${declared(key).name}” the column “${expected}” is now called “${now}”. It is still used as “${expected}”.`,
    );
  }
  return found;
}

/** True for a tab that is laid out as ours: its text column and at least one more header are there. */
export function isOurs(key: TabKey, headers: readonly unknown[]): boolean {
  const found = new Set(headers.map((header) => headerKey(String(header))));
  const known = Object.values(columnsOf(key)).filter(({ header }) => found.has(headerKey(header)));
  return known.length >= 2;
}
