import { testRule } from '../_rules.ts';

const unread = (column: string) => ({ tab: 'cycles', column, trouble: 'not-a-date' }) as const;

const dates = (starts: string, ends: string) =>
  [
    { do: 'set', tab: 'cycles', row: 2, column: 'starts', value: starts },
    { do: 'set', tab: 'cycles', row: 2, column: 'ends', value: ends },
  ] as const;

testRule('cycle-dates-valid', {
  kept: [
    { starts: '2027-01-01', ends: '2027-12-31' },
    // Two weeks, their last day included.
    { starts: '2027-01-04', ends: '2027-01-17' },
    { starts: '2027-01-04', ends: '2028-02-07' },
    { starts: '', ends: '', status: 'Closed' },
  ],
  broken: [
    [
      { starts: '2027-01-04', ends: '2027-01-16' },
      { reason: 'it runs for 13 days, not for 14 to 400' },
      { severity: 'error', tab: 'cycles', row: 2, column: 'ends', id: null },
    ],
    [
      { starts: '2027-01-04', ends: '2028-02-08' },
      { reason: 'it runs for 401 days, not for 14 to 400' },
    ],
    [
      { starts: '2027-04-04', ends: '2027-01-04' },
      { reason: 'it ends on 4 Jan 2027 and starts on 4 Apr 2027' },
    ],
    [
      { starts: '2027-01-04', ends: '2027-01-04' },
      { reason: 'it ends on 4 Jan 2027 and starts on 4 Jan 2027' },
    ],
    [
      { starts: '', ends: '' },
      { reason: 'Starts is empty' },
      { fix: dates('2027-01-01', '2027-03-31') },
    ],
    [
      { starts: '', ends: '', id: 'H2 2027 Lyon' },
      { reason: 'Starts is empty' },
      { fix: dates('2027-07-01', '2027-12-31') },
    ],
    [
      { starts: '', ends: '', id: '2028' },
      { reason: 'Starts is empty' },
      { fix: dates('2028-01-01', '2028-12-31') },
    ],
    [{ starts: '', ends: '', id: 'Spring' }, { reason: 'Starts is empty' }, { fix: null }],
    [{ starts: '', ends: '', id: '2027-T2' }, { reason: 'Starts is empty' }, { fix: null }],
    // A team whose quarters begin in February counts in its own way.
    [
      {
        starts: '',
        ends: '',
        id: '2027-Q2',
        with: {
          cycles: [
            { row: 2, id: '2027-Q2', starts: '', ends: '' },
            { row: 3, id: '2027-Q1', starts: '2027-02-01', ends: '2027-04-30', status: 'Closed' },
          ],
        },
      },
      { reason: 'Starts is empty' },
      { fix: null },
    ],
    [{ starts: '' }, { reason: 'Starts is empty' }, { column: 'starts' }],
    [{ ends: '', status: 'Planning' }, { reason: 'Ends is empty' }, { severity: 'info' }],
    [
      { cells: [{ ...unread('ends'), found: 'after Easter' }] },
      { reason: 'Ends says “after Easter”, not a date' },
    ],
    [{ cells: [{ ...unread('starts'), found: 4 }] }, { reason: 'Starts says “4”, not a date' }],
  ],
  instead: [
    [{ cells: [{ ...unread('ends'), found: '#REF!', trouble: 'formula-error' }] }, 'formula-error'],
  ],
});
