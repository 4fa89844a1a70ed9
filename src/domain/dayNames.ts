import { days, isDate } from './days.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day as people read it, '11 Feb'; '' for no day. */
export const nameOfDay = (date: string): string =>
  isDate(date) ? `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}` : '';

/** The same, with its year unless that goes without saying beside a day nearby: '11 Feb', '11 Feb 2025'. */
export const dayNear = (date: string, near: string): string =>
  isDate(date) ? `${nameOfDay(date)}${yearNear(date, near)}` : '';

/** The year behind the name of a day; '' where it is the day of that name nearest to `near`, as everybody takes it. */
export const yearNear = (date: string, near: string): string =>
  isDate(near) &&
  Math.abs(days(near, date)) <= HALF_A_YEAR &&
  nearestDay(date.slice(5), near) === date
    ? ''
    : ` ${date.slice(0, 4)}`;

/** Farther off is only a 29 February, and of that nobody thinks unasked. */
const HALF_A_YEAR = 183;

/** The day of a month and day such as '02-11' that is nearest to another day; '' where no year near has it. */
export function nearestDay(monthAndDay: string, near: string): string {
  const year = Number(near.slice(0, 4));
  const distance = (date: string): number => Math.abs(days(near, date));
  const [nearest = ''] = [year - 1, year, year + 1]
    .map((each) => `${each}-${monthAndDay}`)
    .filter(isDate)
    .sort((a, b) => distance(a) - distance(b));
  return nearest;
}
