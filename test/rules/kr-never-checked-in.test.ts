import { testRule } from '../_rules.ts';

const none = { checkIns: [] };
/** The sibling is on time. */
const other = { row: 9, id: 'CK9', keyResult: 'O1-KR2', for: '2027-02-15', value: 100 };

testRule('kr-never-checked-in', {
  kept: [
    // Ten days: an interval and the grace.
    { on: '2027-01-14', with: none },
    { every: '2 weeks', on: '2027-01-21', with: none },
    { with: { ...none, objectives: [{ status: 'Draft' }] } },
    // Added this week.
    { with: { ...none, launches: [{ id: 'O1-KR1', on: '2027-02-08' }] } },
    // Typed into the cell since.
    { current: 84, with: none },
    { status: 'Dropped', with: none },
    // One is enough, however long ago: that is told as late.
    { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-01-05', value: 82 }] } },
  ],
  broken: [
    [
      { on: '2027-01-15', with: none },
      { age: '11 days', day: '4 Jan 2027' },
      { severity: 'warning', tab: 'keyResults', column: 'lastCheckIn', id: 'O1-KR1' },
    ],
    [
      { with: { ...none, launches: [{ id: 'O1-KR1', on: '2027-02-01' }] } },
      { age: '16 days', day: '1 Feb 2027' },
    ],
    // What stands in Current is only the start again.
    [
      { current: 82, on: '2027-01-20', with: none },
      { age: '16 days', day: '4 Jan 2027' },
    ],
  ],
  instead: [
    [
      {
        with: { checkIns: [other] },
        cells: [{ column: 'current', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
    [
      { with: { checkIns: [other, { keyResult: 'O1-KR1', for: '2027-01-30', value: 82 }] } },
      'kr-very-stale',
    ],
  ],
});
