import { testRule } from '../_rules.ts';

/** The newest check-in, and those before it with what stood in the way. */
const after = (...blockers: string[]) => ({
  for: '2027-02-17',
  blocker: 'No slot at the test rig',
  blockerOwner: 'Noor Visser',
  with: {
    checkIns: [...blockers, 'No slot at the test rig'].map((blocker, at) => ({
      ...{ row: at + 2, id: `CK${at + 1}`, value: 85, blocker, blockerOwner: 'Noor Visser' },
      for: ['2027-01-27', '2027-02-03', '2027-02-10', '2027-02-17'][at + 3 - blockers.length] ?? '',
    })),
  },
});
const words = { blocker: '“No slot at the test rig”', keyResult: 'O1-KR1' };
const SAME = 'No slot at the test rig';

testRule('blocker-stale', {
  kept: [
    after(),
    after(SAME),
    // Another one is new; one that was gone for a week began again.
    after('The old cable', 'The old cable'),
    after(SAME, SAME, ''),
    // The third review is still to come.
    {
      ...after(SAME, SAME),
      on: '2027-02-17',
      with: { ...after(SAME, SAME).with, cycles: [{ reviewDay: 'Thursday' }] },
    },
    { ...after(SAME, SAME), blocker: '', with: { checkIns: [] } },
  ],
  broken: [
    [
      after(SAME, 'no slot at the test-rig'.replace('-', ' ')),
      { ...words, day: '3 Feb 2027', count: 3 },
      { severity: 'warning', tab: 'checkIns', row: 4, column: 'blocker', id: 'O1-KR1' },
    ],
    [after(SAME, SAME, SAME), { ...words, day: '27 Jan 2027', count: 4 }],
    // Said once, and nobody was asked to say more for a month.
    [
      {
        ...after(),
        on: '2027-03-10',
        with: { ...after().with, keyResults: [{ every: 'Month' }] },
      },
      { ...words, day: '17 Feb 2027', count: 4 },
    ],
  ],
  instead: [
    [{ ...after(), on: '2027-03-10' }, 'kr-very-stale'],
    [
      {
        with: {
          checkIns: [3, 10, 17].map((day, at) => ({
            ...{ row: at + 2, id: `CK${at}`, for: `2027-02-${String(day).padStart(2, '0')}` },
            blocker: SAME,
          })),
        },
      },
      'blocker-without-owner',
    ],
  ],
});
