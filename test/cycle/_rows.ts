/** Rows and days as everybody in this folder reads them. Nothing of src is used. */

/** A row of a tab by header; dates as 'YYYY-MM-DD', moments as 'YYYY-MM-DD HH:MM'. */
export type Row = Record<string, string | number | boolean | null>;

const DAY = 86_400_000;
/** Days since 1970-01-01. */
export const at = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const plus = (date: string, days: number): string => iso(at(date) + days);
/** The Monday of a day's ISO week; 1970-01-05 was one. */
export const monday = (date: string): string => iso(at(date) - ((((at(date) - 4) % 7) + 7) % 7));
export const sundayBefore = (date: string): string => plus(monday(date), -1);

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** '13 Dec'. */
export const shortDay = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;

/** The ISO week of a day, '2026-W53': that of its Thursday's year. */
export function weekKey(date: string): string {
  const thursday = plus(monday(date), 3);
  const first = monday(`${thursday.slice(0, 4)}-01-04`);
  const n = (at(monday(date)) - at(first)) / 7 + 1;
  return `${thursday.slice(0, 4)}-W${String(n).padStart(2, '0')}`;
}

export const text = (cell: Row[string] | undefined): string => String(cell ?? '');
export const filled = (cell: unknown): boolean =>
  cell !== null && cell !== undefined && cell !== '';
export const number = (cell: Row[string] | undefined): number | null =>
  typeof cell === 'number' ? cell : null;
export const serial = (row: Row): number => Number(/\d+$/.exec(text(row['ID']))?.[0] ?? 0);
export const clamp = (share: number): number => Math.min(1, Math.max(0, share));
/** Without what binary arithmetic adds. */
export const round = (share: number): number => Math.round(share * 1e9) / 1e9;
export const people = (row: Row | undefined): string => text(row?.['Owner']);
export const firstName = (name: string): string => name.split(' ')[0] ?? '';
