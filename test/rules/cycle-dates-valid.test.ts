import { testRule } from '../_rules.ts';

const unread = (column: string) => ({ tab: 'cycles', column, trouble: 'not-a-date' }) as const;

testRule('cycle-dates-valid', {
  kept: [
    { starts: '2027-01-04', ends: '2027-01-18' },
    { starts: '2027-01-04', ends: '2028-02-08' },
    { starts: '', ends: '', status: 'Closed' },
  ],
  broken: [
    [
      { starts: '2027-01-04', ends: '2027-01-17' },
      { reason: 'it runs for 13 days, not for 14 to 400' },
      { severity: 'error', tab: 'cycles', row: 2, column: 'ends', id: null },
    ],
    [
      { starts: '2027-01-04', ends: '2028-02-09' },
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
