import { testRule } from '../_rules.ts';

testRule('review-cadence-missing', {
  kept: [
    { reviewDay: 'Friday', reviewTime: '16:00' },
    { reviewDay: '', reviewTime: '', status: 'Closed' },
    // A date typed as time keeps its time of day.
    { reviewDay: 'Monday', reviewTime: '00:00' },
  ],
  broken: [
    [
      { reviewDay: '', reviewTime: '' },
      { missing: 'day and time', columns: 'Review day and Review time' },
      { severity: 'error', tab: 'cycles', row: 2, column: 'reviewDay', id: null },
    ],
    [{ reviewDay: '' }, { missing: 'day', columns: 'Review day' }, { column: 'reviewDay' }],
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
