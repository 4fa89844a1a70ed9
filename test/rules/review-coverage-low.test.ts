import { testRule } from '../_rules.ts';
import { aKeyResult } from '../_build.ts';

/** So many key results, checked in on these days; without a day never. */
const set = (...days: (string | null)[]) => ({
  keyResults: days.map((_, at) => aKeyResult({ row: at + 2, id: `O1-KR${at + 1}` })),
  checkIns: days.flatMap((day, at) =>
    day === null
      ? []
      : [{ row: at + 2, id: `CK${at + 1}`, keyResult: `O1-KR${at + 1}`, for: day, value: 84 }],
  ),
});
const MON = '2027-02-15';
const LAST = '2027-02-11';

testRule('review-coverage-low', {
  kept: [
    { with: set(MON, MON, MON, MON, LAST) },
    // The day before the review there is still time.
    { on: '2027-02-16', with: set(MON, LAST, LAST) },
    { reviewDay: '', with: set(MON, LAST, LAST) },
    // Told at its own row.
    { with: set(MON, MON, MON, '2027-02-06') },
    { with: set(null, MON, MON, MON) },
    // One of three is a person, not a pattern.
    { with: set(MON, MON, LAST) },
    { with: { keyResults: [] } },
    { status: 'Planning', with: set(MON, LAST, LAST) },
    // Every other week is often enough for these.
    {
      with: {
        ...set(MON, LAST, LAST),
        keyResults: [1, 2, 3].map((at) =>
          aKeyResult({ row: at + 1, id: `O1-KR${at}`, every: '2 weeks' }),
        ),
      },
    },
  ],
  broken: [
    [
      { with: set(MON, MON, MON, LAST) },
      { have: 'Only 3', has: 'have', all: 4, missing: 'O1-KR4 (Jon Adeyemi)' },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'reviewDay', id: null },
    ],
    [
      { on: '2027-02-21', reviewDay: 'Sunday', with: set(MON, '2027-02-05', null) },
      {
        have: 'Only 1',
        has: 'has',
        all: 3,
        missing: 'O1-KR2 (Jon Adeyemi) and O1-KR3 (Jon Adeyemi)',
      },
    ],
    [
      { with: set(LAST, LAST, LAST, LAST, LAST, LAST, LAST) },
      {
        have: 'None',
        has: 'has',
        all: 7,
        missing: [1, 2, 3, 4, 5].map((at) => `O1-KR${at} (Jon Adeyemi)`).join(', ') + ' and 2 more',
      },
    ],
  ],
});
