import { entriesOf, knownAt, LARGEST, loggedKeyResults, type Log } from '../domain/log.ts';
import { isConfidence, isFraction } from '../domain/confidence.ts';
import { kindOf } from '../domain/scope.ts';
import type { LocalDate } from '../tabs/_columns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Book } from './book.ts';
import { valueAt, type Table } from './table.ts';

/**
 * What to say of cells in which somebody stated something that is no check-in, the first in full: a text, a number that
 * no sheet keeps exactly, a confidence on another scale; '' for none. A broken formula is left to the findings.
 */
export function notLogged(book: Book, table: Table, log: Log): string {
  const slips = loggedKeyResults(book.plan).flatMap((keyResult) => [
    ...currentSlip(book, keyResult),
    ...confidenceSlip(book, table, log, keyResult),
  ]);
  const [first, ...others] = slips;
  if (!first) return '';
  const said = `“${first.found}” in ${first.header} of ${first.id} ${first.slip} and was not logged: ${first.advice} in the tab “${table.places.name}”.`;
  if (others.length === 0) return said;
  return `${said} ${others.length === 1 ? 'One more cell was' : `${others.length} more cells were`} not logged either.`;
}

type Slip = { header: string; id: string; found: string; slip: string; advice: string };

function currentSlip({ plan }: Book, keyResult: KeyResult): Slip[] {
  const { id, row, current } = keyResult;
  const at = { header: 'Current', id };
  const isMilestone = kindOf(keyResult) === 'Milestone';
  if (typeof current === 'number' && Math.abs(current) >= LARGEST)
    return [{ ...at, found: String(current), slip: 'is larger than a sheet keeps exactly', advice: 'correct it, or use a larger unit,' }];
  const bad = plan.badCells.find(
    (cell) => cell.tab === 'keyResults' && cell.column === 'current' && cell.row === row,
  );
  const misfit = isMilestone ? typeof current === 'number' && current !== 0 && current !== 1 : typeof current === 'boolean';
  if (!misfit && (bad === undefined || bad.trouble === 'formula-error')) return [];
  const stated = misfit ? current : bad?.found;
  const found = typeof stated === 'boolean' ? String(stated).toUpperCase() : shown(stated);
  return isMilestone
    ? [{ ...at, found, slip: 'is neither done nor open', advice: 'tick it, or write TRUE or FALSE,' }]
    : [{ ...at, found, slip: isDate(stated) ? 'is a date' : 'is no number', advice: `${isDate(stated) ? PLAIN : ''}write a number` }];
} // prettier-ignore

function confidenceSlip({ plan, today }: Book, table: Table, log: Log, keyResult: KeyResult): Slip[] {
  const stated = log.cellConfidence(keyResult);
  if (stated === null) return [];
  if (isConfidence(stated) && !isFraction(stated)) return [];
  const { id, row, confidence } = keyResult;
  const isOther = isConfidence(stated) || (confidence !== null && isFraction(confidence));
  const found = valueAt(table, row, 'confidence');
  const isBroken = plan.badCells.some(
    (cell) => cell.tab === 'keyResults' && cell.column === 'confidence' && cell.row === row && cell.trouble === 'formula-error',
  );
  const known = knownAt(entriesOf({ ...log, cellsCount: false }, keyResult, kindOf(keyResult)), today);
  if (isBroken || known.confidence === stated) return [];
  return [
    {
      ...{ header: 'Confidence', id, found: shown(found) },
      slip: isDate(found)
        ? 'is a date, which a sheet makes of 7/10 as well,'
        : isOther ? 'may be meant on another scale' : 'is not on the scale of 0 to 10',
      advice: `${isDate(found) ? PLAIN : ''}write a whole number from 0 to 10`,
    },
  ];
} // prettier-ignore

/** A cell with the format of a date makes one of 7 as well. */
const PLAIN = 'choose Format ▸ Number ▸ Automatic for the cell and ';

const isDate = (found: unknown): found is LocalDate =>
  typeof found === 'object' && found !== null && 'date' in found;

const shown = (found: unknown): string => (isDate(found) ? found.date : String(found));
