import { testRule } from '../_rules.ts';

/** Confidence last week and this week. */
const said = (before: number | null, now: number | null) => ({
  checkIns: [
    { id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-10', value: 85, confidence: before },
    { id: 'CK2', keyResult: 'O1-KR1', for: '2027-02-16', value: 86, confidence: now },
  ],
});
const agreed = 'The plan for this was “Halve the range for two weeks”.';

testRule('confidence-drop', {
  kept: [
    { with: said(8, 7) },
    { with: said(5, 8) },
    { with: said(8, null) },
    { with: said(null, 3) },
    // One point across a band makes a mover, not a finding.
    { with: said(4, 3) },
    // Not of this week: it was told then.
    {
      with: {
        checkIns: [
          { id: 'CK1', for: '2027-02-01', confidence: 8 },
          { id: 'CK2', for: '2027-02-12', confidence: 5 },
        ],
      },
    },
    { with: { ...said(9, 2), objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: said(8, 6) },
      { before: 8, now: 6, agreed },
      { severity: 'warning', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [
      { ifDrops: '', with: said(4, 0) },
      { before: 4, now: 0, agreed: 'No plan was made for this.' },
    ],
    // A plan written as a whole sentence does not end in two full stops.
    [
      { ifDrops: 'Halve the range for two weeks.', with: said(8, 6) },
      { before: 8, now: 6, agreed },
    ],
    // Typed into the cell since the last check-in.
    [
      { confidence: 5, with: { checkIns: [{ id: 'CK1', for: '2027-02-10', confidence: 7 }] } },
      { before: 7, now: 5, agreed },
    ],
  ],
  instead: [
    [
      {
        with: said(8, 5),
        cells: [{ column: 'confidence', found: '#VALUE!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
