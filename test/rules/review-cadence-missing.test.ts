import { testRule } from '../_rules.ts';

/** The step that fills a cell of the cycle. */
const set = (column: string, value: string) => ({
  ...{ do: 'set' as const, tab: 'cycles' as const, row: 2 },
  column,
  value,
});

testRule('review-cadence-missing', {
  kept: [
    { reviewDay: 'Friday', reviewTime: '16:00' },
    { reviewDay: 'Sunday', reviewTime: '23:45', slot: 15 },
    { reviewDay: '', reviewTime: '', status: 'Closed' },
    // A date typed as time keeps its time of day.
    { reviewDay: 'Monday', reviewTime: '00:00' },
  ],
  broken: [
    [
      { reviewDay: '', reviewTime: '' },
      { missing: 'day and time', columns: 'Review day and Review time' },
      {
        ...{ severity: 'error', tab: 'cycles', row: 2, column: 'reviewDay', id: null },
        fix: [set('reviewDay', 'Monday'), set('reviewTime', '10:00')],
      },
    ],
    [
      { reviewDay: '' },
      { missing: 'day', columns: 'Review day' },
      { column: 'reviewDay', fix: [set('reviewDay', 'Monday')] },
    ],
    // What somebody wrote instead of a day is theirs to correct.
    [
      { cells: [{ tab: 'cycles', column: 'reviewDay', found: 'Mo', trouble: 'not-a-choice' }] },
      { missing: 'day', columns: 'Review day' },
      { fix: null },
    ],
    [
      { reviewTime: '', status: 'Planning' },
      { missing: 'time', columns: 'Review time' },
      { column: 'reviewTime', severity: 'info', declared: 'error' },
    ],
  ],
  instead: [
    [
      {
        cells: [{ tab: 'cycles', column: 'reviewTime', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
