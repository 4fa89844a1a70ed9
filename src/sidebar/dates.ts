import { dayNear, nearestDay, yearNear } from '../domain/dayNames.ts';
import { addDays, days, isDate } from '../domain/days.ts';

const LONG_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** What else months are called where the rules are read: German, French, Spanish, Portuguese; without accents. */
const FOREIGN_MONTHS = [
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
].map((names) => names.split(' '));

/**
 * A date as people read it: "11 Feb", with its year unless it is the one of that name nearest to `near`, as which
 * `readDate` reads it; '' for no date.
 */
export const printDate = (date: string, near = ''): string => dayNear(date, near);

/** The same with the month in full: "4 April". */
export const printLongDate = (date: string, near = ''): string =>
  isDate(date)
    ? `${Number(date.slice(8))} ${LONG_MONTHS[monthIndex(date)]}${yearNear(date, near)}`
    : '';

const monthIndex = (date: string): number => Number(date.slice(5, 7)) - 1;

/**
 * Reads a date as typed: 2027-02-11, 11 Feb 2027, Feb 11, 11. März, 11.2.2027, 11/2/27. Without a year it is the one
 * nearest to `near`. Of two numbers the day comes first, except with slashes where `monthFirst` says otherwise
 * and neither number can only be a day. Returns 'YYYY-MM-DD', '' for blank text, null for no date.
 */
export function readDate(text: string, near: string, monthFirst = false): string | null {
  const typed = plain(text);
  if (typed === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dateOf(iso[1], iso[2], iso[3], near);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)?\.? ?([a-z]{3,10})\.?(?: (\d{2}|\d{4}))?$/.exec(
    typed,
  );
  if (dayFirst) return dateOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], near);
  const named = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{2}|\d{4}))?$/.exec(typed);
  if (named) return dateOf(named[3], monthNumber(named[1]), named[2], near);
  const numbers = /^(\d{1,2})([./-]) ?(\d{1,2})(?:[./-] ?(\d{2}|\d{4})?)?$/.exec(typed);
  if (!numbers) return null;
  const [, first, mark, second, year] = numbers;
  const swaps = (mark === '/' && monthFirst && Number(first) <= 12) || Number(second) > 12;
  return swaps ? dateOf(year, first, second, near) : dateOf(year, second, first, near);
}

/** In small letters without accents, commas and the “de” of “11 de marzo de 2027”. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/,|\bde\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The number of the one month that a name or its beginning means; "0" for none. */
function monthNumber(name = ''): string {
  if (name === 'sept') return '9';
  const english = LONG_MONTHS.map((month) => month.toLowerCase());
  const meant = [english, ...FOREIGN_MONTHS].flatMap((months) =>
    months.flatMap((month, index) => (month.startsWith(name) ? [index + 1] : [])),
  );
  return String(new Set(meant).size === 1 ? meant[0] : 0);
}

function dateOf(year: string | undefined, month = '', day = '', near = ''): string | null {
  const tail = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = year ? `${year.length === 2 ? '20' : ''}${year}-${tail}` : nearestDay(tail, near);
  return isDate(date) ? date : null;
}

const HALF_A_QUARTER = 45;
const HALF_A_TRIMESTER = 60;

/** The quarter that begins next, or the running one in its first half: Monday to Sunday of thirteen weeks or so. */
export function suggestedQuarter(today: string): { starts: string; ends: string } {
  const year = Number(today.slice(0, 4));
  const starts = [0, 1, 2, 3, 4].map((index) => quarterStart(year, index));
  const running = starts.filter((date) => date <= today).pop() ?? quarterStart(year, 0);
  const next = starts.find((date) => date > today) ?? quarterStart(year, 4);
  const first = days(running, today) <= HALF_A_QUARTER ? running : next;
  const after = first === running ? next : quarterAfter(next);
  return { starts: first, ends: addDays(after, -1) };
}

/** The same for four months: January to April, May to August, September to December. */
export function suggestedTrimester(today: string): { starts: string; ends: string } {
  const year = Number(today.slice(0, 4));
  const starts = [0, 4, 8, 12, 16].map((month) => monthStart(year, month));
  const running = starts.filter((date) => date <= today).length - 1;
  const at = days(starts[running] ?? today, today) <= HALF_A_TRIMESTER ? running : running + 1;
  return { starts: starts[at] ?? '', ends: addDays(starts[at + 1] ?? '', -1) };
}

const monthStart = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const quarterStart = (year: number, index: number): string =>
  `${year + Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;

const quarterAfter = (start: string): string =>
  quarterStart(Number(start.slice(0, 4)), (Number(start.slice(5, 7)) - 1) / 3 + 1);

/** A name for a cycle by the middle of its dates: 2027-Q1, 2027-T1 for a third of a year, 2027-H1 for half, 2027 for a year. */
export function suggestedId(starts: string, ends: string): string {
  if (!isDate(starts) || !isDate(ends) || ends <= starts) return '';
  const length = days(starts, ends);
  const middle = addDays(starts, Math.round(length / 2));
  const month = monthIndex(middle);
  // Half-way between a year and half a year, half a year and a third, a third and a quarter, or so.
  if (length > 250) return middle.slice(0, 4);
  if (length > 125) return `${middle.slice(0, 4)}-H${month < 6 ? 1 : 2}`;
  if (length > 105) return `${middle.slice(0, 4)}-T${Math.floor(month / 4) + 1}`;
  return `${middle.slice(0, 4)}-Q${Math.floor(month / 3) + 1}`;
}
