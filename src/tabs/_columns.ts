/** A cell's date and time as people see them in the spreadsheet: 'YYYY-MM-DD' and 'HH:MM' ('' for a plain date). */
export type LocalDate = { date: string; time: string };

/** What a cell holds once dates are taken through the spreadsheet's zone; '' is an empty cell. */
export type CellValue = string | number | boolean | LocalDate;

/** What an add-on writes into a cell; null empties it. */
export type Written = string | number | boolean | LocalDate | null;

/** Why a cell could not be read as what its column holds. */
export type Trouble =
  | 'formula-error'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-choice'
  | 'not-a-text'
  // What its column could hold, and its row cannot: TRUE where a number is measured, a number for a milestone, a
  // number that no sheet keeps exactly, that of a day, 35% of what is no share.
  | 'truth-value'
  | 'neither-done'
  | 'too-large'
  | 'day-number'
  | 'stray-share';

/** The numbers of the days of this century, and how many times larger than its neighbours one has to be to be taken for one. */
export const DAYS = { from: 36_525, to: 73_051, times: 100 } as const;

/** A sheet keeps fifteen digits: a larger number than this is a slip, and no figure can be made of it. */
export const LARGEST = 1e15;

/** A cell that does not hold what its column is for; the row stays readable beside it. */
export class Malformed {
  readonly trouble: Trouble;
  readonly expected: string;
  constructor(trouble: Trouble, expected: string) {
    this.trouble = trouble;
    this.expected = expected;
  }
}

export type ColumnKind =
  'text' | 'number' | 'choice' | 'date' | 'datetime' | 'time' | 'value' | 'formula';

/** A column: how one cell is read, written, checked and shown. Every tab is a record of these. */
export type Column<T> = {
  header: string;
  kind: ColumnKind;
  /** The note on the header: what belongs there, with one example. */
  note: string;
  width: number;
  /** Returns the value, or a `Malformed` saying what was expected. Never throws: users type anything. */
  read(cell: CellValue): T | Malformed;
  write(value: T): Written;
  /** The value of a blank cell. */
  blank: T;
  /** Number format; '@' keeps text as typed. */
  format: string;
  choices?: readonly string[];
  /** A dropdown of the names found in the workbook (owners). */
  suggests?: 'people';
  wrap?: true;
  align?: 'left' | 'center' | 'right';
  /** Hidden until used. */
  hidden?: true;
  /** A native formula by its name in `formulas.ts`; never typed by hand. */
  formula?: true;
};

type Look = Partial<Pick<Column<unknown>, 'wrap' | 'hidden' | 'align' | 'suggests'>>;

const ERRORS = new Set([
  '#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', 'Loading...', 'Loading…',
]); // prettier-ignore

/** True for what a broken or unfinished formula shows. */
export const isErrorValue = (cell: CellValue): boolean =>
  typeof cell === 'string' && ERRORS.has(cell.trim());

const broken = (expected: string): Malformed => new Malformed('formula-error', expected);

const isLocalDate = (cell: CellValue): cell is LocalDate => typeof cell === 'object';

/** Free text; a number or a date typed into it is kept as the text it shows. */
export const text = (
  header: string,
  width: number,
  note: string,
  look: Look = {},
): Column<string> => ({
  header,
  kind: 'text',
  note,
  width,
  ...look,
  blank: '',
  format: '@',
  read: (cell) => {
    if (isErrorValue(cell)) return broken('a text');
    if (isLocalDate(cell)) return [cell.date, cell.time].filter(Boolean).join(' ');
    if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
    return String(cell).trim();
  },
  write: (value) => (value === '' ? null : value),
});

/**
 * Numbers as they are typed. A pattern with optional decimals leaves the point of a whole number, and might keep what
 * is typed as a percentage or a day from getting the format of one.
 */
const PLAIN = 'General';

/** A number, null when blank. */
export const number = (
  header: string,
  width: number,
  note: string,
  look: Look & { format?: string } = {},
): Column<number | null> => ({
  header,
  kind: 'number',
  note,
  width,
  format: PLAIN,
  ...look,
  blank: null,
  read: readNumber,
  write: (value) => value,
});

function readNumber(cell: CellValue): number | null | Malformed {
  if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) return null;
  if (typeof cell === 'number')
    return Math.abs(cell) < LARGEST ? cell : new Malformed('too-large', 'a number below 1E+15');
  return isErrorValue(cell) ? broken('a number') : new Malformed('not-a-number', 'a number');
}

const YES = new Set(['true', 'yes', 'done']);
const NO = new Set(['false', 'no', 'not done']);

/** A measured value: a number, or for a milestone true and false (a checkbox, or yes and no in words). */
export const value = (
  header: string,
  width: number,
  note: string,
  look: Look = {},
): Column<number | boolean | null> => ({
  header,
  kind: 'value',
  note,
  width,
  format: PLAIN,
  ...look,
  blank: null,
  read: (cell) => {
    if (typeof cell === 'boolean') return cell;
    const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    return readNumber(cell);
  },
  write: (written) => written,
});

/** One of a few words, '' when blank; case and outer spaces do not matter. */
export function choice<const C extends readonly string[]>(
  header: string,
  width: number,
  choices: C,
  note: string,
  look: Look = {},
): Column<C[number] | ''> {
  const expected = `one of ${choices.join(', ')}`;
  return {
    header,
    kind: 'choice',
    note,
    width,
    ...look,
    blank: '',
    format: '@',
    choices,
    read: (cell) => {
      if (isErrorValue(cell)) return broken(expected);
      const word = isLocalDate(cell) ? cell.date : String(cell).trim();
      if (word === '') return '';
      const found = choices.find((known) => known.toLowerCase() === word.toLowerCase());
      return found ?? new Malformed('not-a-choice', expected);
    },
    write: (chosen) => (chosen === '' ? null : chosen),
  };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day 'YYYY-MM-DD', '' when blank. */
export const date = (
  header: string,
  width: number,
  note: string,
  look: Look = {},
): Column<string> => ({
  header,
  kind: 'date',
  note,
  width,
  align: 'right',
  ...look,
  blank: '',
  format: 'd mmm yyyy',
  read: (cell) => {
    if (isLocalDate(cell)) return cell.date;
    if (typeof cell === 'string' && cell.trim() === '') return '';
    return isErrorValue(cell) ? broken('a date') : new Malformed('not-a-date', 'a date');
  },
  write: (day) => (ISO_DATE.test(day) ? { date: day, time: '' } : null),
});

/** A moment 'YYYY-MM-DD HH:MM' in the spreadsheet's zone, '' when blank. */
export const moment = (header: string, width: number, note: string): Column<string> => ({
  header,
  kind: 'datetime',
  note,
  width,
  align: 'right',
  blank: '',
  format: 'd mmm yyyy hh:mm',
  read: (cell) => {
    if (isLocalDate(cell)) return `${cell.date} ${cell.time || '00:00'}`;
    if (typeof cell === 'string' && cell.trim() === '') return '';
    return isErrorValue(cell)
      ? broken('a date and time')
      : new Malformed('not-a-date', 'a date and time');
  },
  write: (at) => (at === '' ? null : { date: at.slice(0, 10), time: at.slice(11, 16) }),
});

/** A time of day 'HH:MM' kept as text, so that no zone can move it; a time cell is understood too. */
export const time = (header: string, width: number, note: string): Column<string> => ({
  header,
  kind: 'time',
  note,
  width,
  blank: '',
  format: '@',
  read: (cell) => {
    if (isErrorValue(cell)) return broken('a time such as 10:00');
    if (isLocalDate(cell)) return cell.time;
    if (typeof cell === 'number') return clock(cell);
    return String(cell).trim();
  },
  write: (at) => (at === '' ? null : at),
});

/** A fraction of a day as 'HH:MM'. */
function clock(fraction: number): string {
  const minutes = Math.round((fraction - Math.floor(fraction)) * 1440);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** A column filled by a native formula; whatever stands in it is never input. */
export const formula = (
  header: string,
  width: number,
  note: string,
  format: string,
  look: Look = {},
): Column<null> => ({
  header,
  kind: 'formula',
  note,
  width,
  format,
  align: 'right',
  ...look,
  blank: null,
  formula: true,
  read: (cell) => (isErrorValue(cell) ? broken('a formula that works') : null),
  write: () => null,
});
