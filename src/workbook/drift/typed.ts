import { isFormula, type Content } from '../../changes/content.ts';
import { confidenceOfText } from '../../domain/confidence.ts';
import { dayOfSerial } from '../../domain/days.ts';
import { sameId } from '../../domain/ids.ts';
import type { BadCell } from '../../domain/plan.ts';
import { isPercentUnit } from '../../domain/scope.ts';
import { toldApart } from '../../domain/toldApart.ts';
import { typedDate } from '../../domain/typedDate.ts';
import { typedNumber } from '../../domain/typedNumber.ts';
import type { Book } from '../book.ts';
import { columnsOf, contentAt, formatAt, isPercentFormat, type Table } from '../table.ts';
import { itemAt, shown, type Found, type FoundKind } from './found.ts';

/** Numbers and dates that their cells took for text, and dates that lost their format and show as numbers. */
export const typedDrift = (book: Book, table: Table): Found[] =>
  book.plan.badCells
    .filter(({ tab }) => tab === table.key)
    .flatMap((cell) => {
      if (isFormula(contentAt(table, cell.row, cell.column))) return [];
      const meant = cell.trouble === 'not-a-number' ? number(book, table, cell) : day(book, cell);
      return meant === null ? [] : [foundOf(table, cell, meant)];
    });

type Meant = { kind: FoundKind; content: Content; after: string; format: string; note: string };

function foundOf(table: Table, { row, column, found }: BadCell, meant: Meant): Found {
  const now = formatAt(table, row, column);
  const { kind, content, after, note, format } = meant;
  const formats: [string, string] | null = needsFormat(now, kind) ? [now, format] : null;
  const [was, is] = toldApart(shown(found), after, [
    'text',
    kind === 'date-as-text' ? 'day' : 'number',
  ]);
  return {
    item: itemAt(table, kind, { column, row }, {
      before: was, after: is, note, isSafe: note === '',
    }),
    mend: (changes) =>
      changes.setContent(table.key, row, column, content, { formats, checkbox: null }),
  }; // prettier-ignore
}

/** True where a value would not show as what it is: in a cell for text, or with a format of the other sort. */
function needsFormat(format: string, kind: FoundKind): boolean {
  const isDates = /[dmyh]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  return format === '@' || isDates !== (kind === 'date-as-text');
}

function number(book: Book, table: Table, { row, column, found }: BadCell): Meant | null {
  const stated =
    column === 'confidence' && typeof found === 'string' ? confidenceOfText(found) : null;
  const typed =
    stated !== null
      ? { value: stated, isPercent: false, isSure: true }
      : typeof found === 'string'
        ? typedNumber(found, book.locale)
        : null;
  if (typed === null) return null;
  const unit = unitOf(book, table, row);
  const isShownAsPercent = isPercentFormat(formatAt(table, row, column));
  const isStray = typed.isPercent && !isShownAsPercent && !isPercentUnit(unit);
  const content =
    typed.isPercent && isShownAsPercent ? Number((typed.value / 100).toPrecision(12)) : typed.value;
  return {
    kind: 'number-as-text',
    content,
    after: typed.isPercent && isShownAsPercent ? `${typed.value}%` : String(content),
    format: columnsOf(table.key)[column]?.format ?? '',
    note: !typed.isSure
      ? 'It can be read in two ways: tick it if this one is right.'
      : isStray
        ? `The unit is ${unit === '' ? 'blank' : `“${unit}”`}, not %: tick it if the number is right.`
        : '',
  };
}

/** The unit of the key result that a row is, or is about. */
function unitOf({ plan }: Book, { key }: Table, row: number): string {
  const { keyResults, checkIns } = plan.rows;
  if (key === 'keyResults') return keyResults.find((each) => each.row === row)?.unit ?? '';
  const about = key === 'checkIns' ? checkIns.find((each) => each.row === row)?.keyResult : '';
  return keyResults.find(({ id }) => sameId(id, about ?? ''))?.unit ?? '';
}

function day(book: Book, { tab, column, found, trouble }: BadCell): Meant | null {
  if (trouble !== 'not-a-date') return null;
  const typed = typeof found === 'string' ? typedDate(found, book.locale) : serial(found);
  if (typed === null) return null;
  const time = columnsOf(tab)[column]?.kind === 'datetime' ? typed.time : '';
  return {
    kind: 'date-as-text',
    content: { date: typed.date, time },
    after: [typed.date, time].filter(Boolean).join(' '),
    format: columnsOf(tab)[column]?.format ?? '',
    note: typed.isSure ? '' : 'Day and month can be the other way round: tick it if this is right.',
  };
}

/** The day of a number as Sheets counts days, from 2015 to 2050: anything else is just a number. */
const serial = (found: unknown): { date: string; time: string; isSure: boolean } | null =>
  typeof found === 'number' && found >= 42005 && found < 55154
    ? { date: dayOfSerial(found), time: '', isSure: Number.isInteger(found) }
    : null;
