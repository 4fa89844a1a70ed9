import { addDays } from '../domain/days.ts';

/** A year with its part, in either order: '2027-Q1', 'Q1 2027', '2027 H2 Sales', '2027'. */
const LABEL = /^(?:(20\d\d)(?:[ -]?([QH])([1-4]))?|([QH])([1-4])[ -]?(20\d\d))(?![\w-])/i;

/** The first and last day that the name of a cycle says, by calendar quarters and halves; null for any other name. */
export function spanOfLabel(id: string): { starts: string; ends: string } | null {
  const [, year, part = '', at, partFirst = '', atFirst, yearLast] = LABEL.exec(id.trim()) ?? [];
  const named = Number(year ?? yearLast);
  if (!named) return null;
  const letter = (part || partFirst).toUpperCase();
  const place = Number(at ?? atFirst ?? 1);
  if (letter === 'H' && place > 2) return null;
  const months = letter === 'Q' ? 3 : letter === 'H' ? 6 : 12;
  const first = (place - 1) * months;
  return { starts: monthStart(named, first), ends: addDays(monthStart(named, first + months), -1) };
}

/** The first day of a month, counted from the January of a year. */
const monthStart = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
