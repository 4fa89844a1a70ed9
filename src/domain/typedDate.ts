import { isDate } from './days.ts';

/** A day as somebody typed it into a cell that took it for text. */
export type TypedDate = {
  /** 'YYYY-MM-DD' and 'HH:MM', '' without a time. */
  date: string;
  time: string;
  /** False where day and month may be the other way round. */
  isSure: boolean;
};

/**
 * The day in a text: 2027-02-11, 11.2.2027, 11/02/2027, 11 Feb 2027, Feb 11, 2027, with or without a time. Where
 * day and month cannot be told apart the locale decides. Null for anything else, days that no month has included.
 */
export function typedDate(text: string, locale: string): TypedDate | null {
  const [, day = '', time = ''] = WITH_TIME.exec(text.trim()) ?? [];
  const found = isoDay(day) ?? numericDay(day, locale) ?? namedDay(day);
  return found && isDate(found.date)
    ? { ...found, time: time === '' ? '' : time.padStart(5, '0') }
    : null;
}

type Day = Omit<TypedDate, 'time'>;

const WITH_TIME = /^(.{6,20}?)(?:[ T](\d{1,2}:\d{2})(?::\d{2})?)?$/;

const dayOf = (year: string, month: string, day: string, isSure = true): Day => ({
  date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  isSure,
});

function isoDay(text: string): Day | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? null : dayOf(year, month, day);
}

function numericDay(text: string, locale: string): Day | null {
  const [, a = '', sign = '', b = '', year] =
    /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return null;
  // Nobody writes the month first with points.
  const isSure = sign === '.' || Number(a) > 12 || Number(b) > 12 || Number(a) === Number(b);
  const isMonthFirst = isSure ? Number(b) > 12 && sign !== '.' : locale === 'en_US';
  return isMonthFirst ? dayOf(year, a, b, isSure) : dayOf(year, b, a, isSure);
}

function namedDay(text: string): Day | null {
  const [, first = '', behind = '', early] =
    /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -](\p{L}{3,9})\.?,?[ -](\d{4})$/iu.exec(text) ?? [];
  const [, before = '', second = '', late] =
    /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text) ?? [];
  const month = monthOf(behind || before);
  return month === 0 ? null : dayOf(early ?? late ?? '', String(month), first || second);
}

/** The number of an English month by its first three letters; 0 for any other word. */
const monthOf = (word: string): number =>
  NAMES.findIndex(
    (name) => word.length >= 3 && name.startsWith(word.toLowerCase().replace(/^sept$/, 'sep')),
  ) + 1;

const NAMES = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
