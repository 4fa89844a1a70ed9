import { addDays, isDate } from '../domain/days.ts';
import { tabs } from '../tabs/_all.ts';
import { rule, type AnyRow } from './_rule.ts';
import { headerOf, sayDate } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: '{header} is {date}, which is {far}.',
  advice: 'Correct the year, if it is a slip.',
  why: 'A year with one wrong digit is easy to type and hard to see. The row is overdue for decades, or never.',
  source: 'The classic fault of spreadsheets',
  limits: { first: 2015, years: 3 },
  bad: { with: { initiatives: [{ due: '2207-02-26' }] } },
  good: { with: { initiatives: [{ due: '2028-02-26' }] } },

  check(row, { limits, on }) {
    const { first = 2015, years = 3 } = limits;
    const earliest = `${String(first)}-01-01`;
    const latest = isDate(on) ? addDays(on, Math.round(years * 365.25)) : '9999-12-31';
    const column = DATES[row.tab].find((key) => {
      const day = dayIn(row, key);
      return day !== '' && (day < earliest || day > latest);
    });
    if (column === undefined) return false;
    const day = dayIn(row, column);
    const far = day < earliest ? 'long past' : 'far ahead';
    return { at: column, header: headerOf(row.tab, column), date: sayDate(day), far };
  },
});

const dayIn = ({ values }: AnyRow, column: string): string => {
  const value = values[column];
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isDate(day) ? day : '';
};

/** The columns of each tab that hold a day or a moment. */
const DATES = Object.fromEntries(
  Object.entries(tabs).map(([tab, { columns }]) => [
    tab,
    Object.entries(columns).flatMap(([key, { kind }]) =>
      kind === 'date' || kind === 'datetime' ? [key] : [],
    ),
  ]),
) as Record<keyof typeof tabs, string[]>;
