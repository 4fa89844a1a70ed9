import { testRule } from '../_rules.ts';

/** Confidence two weeks ago, last week and this week. */
const said = (...said: (number | null)[]) => ({
  checkIns: said.map((confidence, at) => ({
    ...{ row: at + 2, id: `CK${at + 1}`, keyResult: 'O1-KR1', value: 84 + at, confidence },
    for: ['2027-02-05', '2027-02-12', '2027-02-17'][at] ?? '',
  })),
});
const agreed = 'The plan for this was “Halve the range for two weeks”.';

testRule('confidence-two-week-decline', {
  kept: [
    { with: said(7, 6, 6) },
    { with: said(7, 7, 6) },
    { with: said(6, 7, 6) },
    { with: said(null, 7, 6) },
    // Two falls within one week are one.
    {
      with: {
        checkIns: ['2027-02-08', '2027-02-15', '2027-02-17'].map((day, at) => ({
          ...{ row: at + 2, id: `CK${at + 1}`, for: day, confidence: 7 - at / 2 },
        })),
      },
    },
    // Nobody said anything this week: the last fall is a week old.
    { with: said(7, 6, null) },
    { target: 86, with: said(7, 6, 5) },
    { with: { ...said(7, 6, 5), objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: said(7, 6, 5) },
      { first: 7, before: 6, now: 5, agreed },
      { severity: 'warning', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [
      { ifDrops: '', with: said(7.5, 7, 6.5) },
      { first: 7.5, before: 7, now: 6.5, agreed: 'No plan was made for this.' },
    ],
    // A larger fall in the week before was told then.
    [{ with: said(9, 6, 5) }, { first: 9, before: 6, now: 5, agreed }],
  ],
  instead: [
    [{ with: said(9, 8, 6) }, 'confidence-drop'],
    [{ with: said(5, 4, 3) }, 'confidence-low-no-action'],
    [
      { with: { ...said(8, 7, 6), objectives: [{ type: 'Committed' }] } },
      'committed-low-confidence',
    ],
  ],
});
