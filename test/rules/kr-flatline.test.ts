import { testRule } from '../_rules.ts';

/** A check-in each Monday, the last on 15 Feb. */
const mondays = (values: (number | null)[], confidence: number | null = 6) => ({
  checkIns: values.map((value, at) => ({
    ...{ row: at + 2, id: `CK${at + 1}`, keyResult: 'O1-KR1', value, confidence },
    for: new Date(Date.UTC(2027, 1, 15 - 7 * (values.length - 1 - at))).toISOString().slice(0, 10),
  })),
});

testRule('kr-flatline', {
  kept: [
    { with: mondays([86, 87, 87, 87]) },
    { with: mondays([87, 87, 87]) },
    // Behind, and nobody says otherwise.
    { with: mondays([83, 83, 83, 83], 5) },
    // It is meant to stay.
    { kind: 'Maintain', target: null, floor: 80, with: mondays([87, 87, 87, 87]) },
    // So does a level in words alone, before anybody chose Kind.
    {
      ...{ keyResult: 'Keep spoiled fish under 2 % of the catch', start: null, target: 2 },
      with: mondays([1, 1, 1, 1], 8),
    },
    { kind: 'Milestone', start: null, target: null, with: mondays([0, 0, 0, 0], 8) },
    // Reached.
    { with: mondays([92, 92, 92, 92], 9) },
    // Corrected within a week: that is no further measurement.
    {
      with: {
        checkIns: ['2027-02-08', '2027-02-09', '2027-02-15', '2027-02-16'].map((day, at) => ({
          ...{ row: at + 2, id: `CK${at + 1}`, for: day, value: 87, confidence: 8 },
        })),
      },
    },
    // Only confidence was said.
    { with: mondays([87, null, null, null], 8) },
    { with: { ...mondays([87, 87, 87, 87]), objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: mondays([86, 87, 87, 87, 87]) },
      { value: '87\u00a0%', day: '25 Jan 2027', count: 4, claim: 'it counts as on track' },
      { severity: 'warning', tab: 'keyResults', column: 'current', id: 'O1-KR1' },
    ],
    [
      { with: mondays([83, 83, 83, 83, 83], 7) },
      { value: '83\u00a0%', day: '18 Jan 2027', count: 5, claim: 'confidence is 7' },
    ],
    // A week in which only confidence was said is in between.
    [
      { with: mondays([87, 87, null, 87, 87], 8) },
      { value: '87\u00a0%', day: '18 Jan 2027', count: 4, claim: 'confidence is 8' },
    ],
  ],
  instead: [
    [{ on: '2027-02-26', with: mondays([87, 87, 87, 87], 8) }, 'kr-stale'],
    // It has nowhere to go.
    [{ start: 12, target: 12, with: mondays([12, 12, 12, 12], 8) }, 'kr-target-equals-baseline'],
    [
      {
        with: mondays([87, 87, 87, 87]),
        cells: [{ column: 'current', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
