import { capital } from '../domain/capital.ts';
import { entriesOf, knownAt, loggedKeyResults, type Log } from '../domain/log.ts';
import { isConfidence, isFraction } from '../domain/confidence.ts';
import { kindOf } from '../domain/scope.ts';
import { shownIn, slipOf, unreadableIn } from '../domain/unreadable.ts';
import { textMark } from '../domain/wordingMark.ts';
import { cut } from '../layouts/words.ts';
import type { BadCell } from '../domain/plan.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Book } from './book.ts';
import { valueAt, type Table } from './table.ts';

/** A cell in which somebody stated something that is no check-in: its header, its row's ID, and what is wrong with it. */
type Slip = { header: string; id: string; found: string; slip: string; advice: string };

/**
 * The cells in which somebody stated something that is no check-in: a text, a number that no sheet keeps exactly, a
 * confidence on another scale. A broken formula is left to the findings.
 */
export function slipsIn(book: Book, table: Table, log: Log): Slip[] {
  const unreadable = unreadableIn(book.plan);
  return loggedKeyResults(book.plan).flatMap((keyResult) => [
    ...currentSlip(unreadable.get(keyResult.row), keyResult),
    ...confidenceSlip(book, table, log, keyResult),
  ]);
}

/** Who tells of what was not logged: this very operation, its findings, or `later` another operation. */
export type Telling = 'now' | 'findings' | 'later';

/**
 * What to say of slips of which nobody was told yet, the first few by name; '' for none. They count as told from then
 * on, until they are mended: the findings name them as long as they stand there.
 */
export function tellSlips(
  { data }: Book,
  table: Table,
  slips: readonly Slip[],
  telling: Telling,
): string {
  const told = new Set(data.head.told ?? []);
  const news = slips.filter((slip) => !told.has(markOf(slip)));
  data.head.told = slips.map(markOf).filter((mark) => telling !== 'later' || told.has(mark));
  const [first] = news;
  if (!first || telling !== 'now') return '';
  const named = news.slice(0, NAMED).map(nameOf);
  const more = news.length - named.length;
  const rest = more === 0 ? '' : `; and ${more} more`;
  const cure = news.length === 1 ? capital(first.advice) : 'The findings say what to do';
  return `Not logged in the tab “${table.places.name}”: ${named.join('; ')}${rest}. ${cure}.`;
}

/** As many as somebody reads before a toast is gone. */
const NAMED = 5;

const nameOf = ({ found, header, id, slip }: Slip): string =>
  `“${found}” in ${header} of ${id} ${slip}`;

const markOf = ({ found, header, id }: Slip): string =>
  textMark(JSON.stringify([id, header, found]));

function currentSlip(bad: BadCell | undefined, keyResult: KeyResult): Slip[] {
  if (!bad || bad.trouble === 'formula-error') return [];
  const said = { header: 'Current', id: keyResult.id, found: cut(shownIn(bad), ENOUGH) };
  return [{ ...said, ...slipOf(bad, keyResult) }];
}

function confidenceSlip({ plan, today }: Book, table: Table, log: Log, keyResult: KeyResult): Slip[] {
  const stated = log.cellConfidence(keyResult);
  if (stated === null) return [];
  if (isConfidence(stated) && !isFraction(stated)) return [];
  const { id, row, confidence } = keyResult;
  const isOther = isConfidence(stated) || (confidence !== null && isFraction(confidence));
  const bad = plan.badCells.find(
    (cell) => cell.tab === 'keyResults' && cell.column === 'confidence' && cell.row === row,
  );
  const known = knownAt(entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult)), today);
  if (bad?.trouble === 'formula-error' || known.confidence === stated) return [];
  const found = bad?.found ?? valueAt(table, row, 'confidence');
  const isDay = typeof found === 'object';
  return [
    {
      ...{ header: 'Confidence', id, found: cut(shownIn(bad ?? { found }), ENOUGH) },
      slip: isDay
        ? 'is a date, which a sheet makes of 7/10 as well'
        : isOther ? 'may be meant on another scale' : 'is not on the scale of 0 to 10',
      advice: `${isDay ? 'choose Format ▸ Number ▸ Automatic for the cell and ' : ''}write a whole number from 0 to 10`,
    },
  ];
} // prettier-ignore

/** As many letters of a text as it is known by. */
const ENOUGH = 40;
