import { rule, type Step } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'reviewDay',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'The weekly review has no {missing} yet.',
  advice: 'Fill in {columns}, and put it into everybody’s calendar for the whole cycle.',
  why: 'A review without a fixed place in the week is the first thing to give way, and OKRs that are not looked at weekly are forgotten by the end of the month.',
  source: 'Felipe Castro and Christina Wodtke on the weekly rhythm; the okr.mx course',
  guess: true,
  bad: { reviewDay: '', reviewTime: '' },
  good: { reviewDay: 'Tuesday', reviewTime: '09:15' },

  check({ reviewDay, reviewTime }) {
    const isDayMissing = reviewDay === '';
    const isTimeMissing = reviewTime === '';
    if (!isDayMissing && !isTimeMissing) return false;
    if (!isTimeMissing) return { missing: 'day', columns: 'Review day' };
    if (!isDayMissing) return { missing: 'time', columns: 'Review time', at: 'reviewTime' };
    return { missing: 'day and time', columns: 'Review day and Review time' };
  },

  /** Monday at ten, where nothing stands: a place in the week that can be moved is better than none. */
  fix({ row, reviewDay, reviewTime }, { unread }) {
    const blank = { reviewDay: reviewDay === '', reviewTime: reviewTime === '' };
    const steps = (['reviewDay', 'reviewTime'] as const)
      .filter((column) => blank[column] && !unread('cycles', row, column))
      .map((column): Step => ({ do: 'set', tab: 'cycles', row, column, value: USUAL[column] }));
    return steps.length > 0 ? steps : null;
  },
});

const USUAL = { reviewDay: 'Monday', reviewTime: '10:00' };
