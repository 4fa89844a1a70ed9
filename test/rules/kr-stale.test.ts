import { testRule } from '../_rules.ts';

/** Checked in once on a day, read on Wednesday 17 Feb. */
const last = (day: string, value: number | boolean = 85) => ({
  checkIns: [{ keyResult: 'O1-KR1', for: day, value }],
});

testRule('kr-stale', {
  kept: [
    { with: last('2027-02-07') },
    { every: '2 weeks', with: last('2027-01-31') },
    { every: 'Month', with: last('2027-01-14') },
    // Never checked in is another rule's.
    { with: { checkIns: [] } },
    { with: { ...last('2027-02-06'), objectives: [{ status: 'Draft' }] } },
    { with: { ...last('2027-02-06'), cycles: [{ status: 'Planning' }] } },
    { kind: 'Milestone', start: null, target: null, with: last('2027-02-06', true) },
    { status: 'Dropped', with: last('2027-02-06') },
  ],
  broken: [
    [
      { with: last('2027-02-06') },
      { age: '11 days', day: '6 Feb 2027', interval: 'week' },
      { severity: 'warning', tab: 'keyResults', column: 'lastCheckIn', id: 'O1-KR1' },
    ],
    [
      { every: '', with: last('2027-01-31') },
      { age: '17 days', day: '31 Jan 2027', interval: 'week' },
    ],
    [
      { every: '2 weeks', with: last('2027-01-30') },
      { age: '18 days', day: '30 Jan 2027', interval: '2 weeks' },
    ],
    [
      { every: 'Month', with: last('2027-01-13') },
      { age: '35 days', day: '13 Jan 2027', interval: 'month' },
    ],
  ],
  instead: [
    [{ with: last('2027-01-30') }, 'kr-very-stale'],
    [
      {
        with: last('2027-02-06'),
        cells: [{ column: 'current', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
