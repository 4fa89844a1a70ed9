import type { Drift } from '../../domain/drift.ts';
import { isMisspelt, lettersApart } from '../../domain/spelling.ts';
import { columnNumber, letters } from '../../tabs/_a1.ts';
import type { CellValue } from '../../tabs/_columns.ts';
import { headerKey } from '../placesOf.ts';
import type { Book } from '../book.ts';
import { hasContent } from '../readTab.ts';
import { columnsOf, contentAt, declared, type Table } from '../table.ts';
import { itemAt, type Found } from './found.ts';

/** Headers that were renamed, are doubled or are nowhere. */
export function headerDrift({ plan }: Book, table: Table): Found[] {
  const own = (plan.drift ?? []).filter(({ tab }) => tab === table.key);
  const of = (kind: Drift['kind']): Drift[] => own.filter((each) => each.kind === kind);
  const missing = of('header-missing').map(({ column }) => column ?? '');
  const guesses = misspelt(table, missing);
  return [
    ...of('header-renamed').map((drift) => renamed(table, drift)),
    ...of('header-duplicate').map((drift) => doubled(table, drift, own)),
    ...guesses.map((guess) => guessed(table, guess)),
    ...missing.map((column) =>
      added(
        table,
        column,
        guesses.find((guess) => guess.column === column),
      ),
    ),
  ];
}

/** True for a header that a formula makes: writing over it would lose the formula. */
const isCalculated = (table: Table, place: number): boolean =>
  table.firstRow === 1 && (table.formulas?.[0]?.[place - 1] ?? '') !== '';

const headerAt = (table: Table, place: number): CellValue => table.headers[place - 1] ?? '';

const CALCULATED = 'A formula makes this header. Write the header over it yourself.';

function renamed(table: Table, { column, found, expected }: Drift): Found {
  const key = column ?? '';
  const place = table.places.columns[key] ?? 0;
  const change = { tab: table.key, place, before: headerAt(table, place), after: expected };
  const said = { before: found === '' ? '(blank)' : found, after: expected, isSafe: true };
  if (isCalculated(table, place)) {
    const note = CALCULATED;
    return {
      item: itemAt(table, 'header-renamed', { column: key }, { ...said, note, isMendable: false }),
      mend: null,
    };
  }
  return {
    item: itemAt(table, 'header-renamed', { column: key }, said),
    mend: (changes) => changes.setHeader(change),
  };
}

function doubled(table: Table, drift: Drift, all: readonly Drift[]): Found {
  const place = placeOf(drift.cell);
  const kept = placeOf(drift.expected);
  const before = headerAt(table, place);
  const nth = all.filter(({ kind, column }) => kind === drift.kind && column === drift.column);
  const after = freeName(table, String(before).trim(), nth.indexOf(drift));
  const isEither = !drift.isMarked && [place, kept].every((each) => hasContent(below(table), each));
  const why = drift.isMarked
    ? 'it is the column that was set up'
    : isEither
      ? 'it comes first. Both hold something: look which one is right'
      : 'the other one holds nothing';
  const said = {
    before: String(before),
    after,
    note: `${drift.expected} stays “${drift.found}”: ${why}.`,
    isSafe: !isEither,
  };
  const spot = { column: drift.column ?? undefined, cell: drift.cell };
  if (isCalculated(table, place)) {
    const barred = { ...said, note: CALCULATED, isSafe: false, isMendable: false };
    return { item: itemAt(table, 'header-duplicate', spot, barred), mend: null };
  }
  return {
    item: itemAt(table, 'header-duplicate', spot, said),
    mend: (changes) => changes.setHeader({ tab: table.key, place, before, after }),
  };
}

const below = ({ firstRow, values }: Table): CellValue[][] =>
  firstRow === 1 ? values.slice(1) : values;

/** “Target (2)”, or with the next number that no header has. */
function freeName(table: Table, header: string, nth: number): string {
  const taken = new Set(table.headers.map((each) => headerKey(String(each))));
  let number = 2;
  for (let left = nth; ; number++) {
    if (taken.has(headerKey(`${header} (${number})`))) continue;
    if (left === 0) return `${header} (${number})`;
    left--;
  }
}

const placeOf = (cell: string): number => columnNumber(cell.replace(/\d/g, ''));

type Guess = { column: string; place: number };

/** Headers of no declared column that look like one that is missing, the nearest first, each used once. */
function misspelt(table: Table, missing: readonly string[]): Guess[] {
  const ours = new Set(Object.values(table.places.columns));
  const known = new Set(Object.values(columnsOf(table.key)).map(({ header }) => headerKey(header)));
  const near = missing.flatMap((column) => {
    const meant = columnsOf(table.key)[column]?.header ?? '';
    return table.headers.flatMap((header, at) => {
      const text = String(header);
      if (ours.has(at + 1) || known.has(headerKey(text)) || !isMisspelt(text, meant)) return [];
      const away = lettersApart(headerKey(text), headerKey(meant), Infinity);
      return [{ column, place: at + 1, away }];
    });
  });
  const guesses: Guess[] = [];
  for (const { column, place } of near.sort((a, b) => a.away - b.away)) {
    if (!guesses.some((each) => each.column === column || each.place === place))
      guesses.push({ column, place });
  }
  return guesses;
}

function guessed(table: Table, { column, place }: Guess): Found {
  const before = headerAt(table, place);
  const after = columnsOf(table.key)[column]?.header ?? column;
  const isMendable = !isCalculated(table, place);
  const said = {
    before: String(before),
    after,
    note: isMendable ? 'Tick it if this is that column.' : CALCULATED,
    isMendable,
  };
  return {
    item: itemAt(table, 'header-renamed', { column, cell: `${letters(place)}1` }, said),
    mend: isMendable
      ? (changes) => changes.setHeader({ tab: table.key, place, before, after })
      : null,
    brings: { tab: table.key, column, place },
  };
}

function added(table: Table, column: string, guess: Guess | undefined): Found {
  const { id, text } = declared(table.key);
  const { header = column, formula, hidden } = columnsOf(table.key)[column] ?? {};
  const isVital = column === id || column === text;
  const note = guess
    ? `Only if “${String(headerAt(table, guess.place))}” is another column.`
    : isVital
      ? 'Without it no row can be told from another. File ▸ Version history has what stood in it; added here, it is blank.'
      : hidden === true
        ? 'Not needed until you use it.'
        : formula === true
          ? ''
          : 'It is blank. File ▸ Version history has what stood in it.';
  const said = {
    after: `New column “${header}” at the right end`,
    note,
    isSafe: !guess && !isVital && hidden !== true,
  };
  return {
    item: itemAt(table, 'header-missing', { column, cell: '' }, said),
    mend: (changes, formulaOf) => {
      changes.addColumn(table.key, column);
      if (formula !== true) return;
      for (const row of contentRows(table)) {
        const content = { formula: formulaOf(table.key, column, row) };
        changes.setContent(table.key, row, column, content);
      }
    },
    brings: { tab: table.key, column, place: null },
  };
}

/** The rows of a table that are content. */
export function contentRows(table: Table): number[] {
  const { id, text } = declared(table.key);
  const isBlank = (row: number, column: string | null): boolean =>
    column === null || contentAt(table, row, column) === '';
  const rows: number[] = [];
  for (let row = Math.max(2, table.firstRow); row <= table.lastRow; row++)
    if (!isBlank(row, id) || !isBlank(row, text)) rows.push(row);
  return rows;
}
