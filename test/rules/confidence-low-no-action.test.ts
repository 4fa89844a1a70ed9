import { testRule } from '../_rules.ts';
import type { Decision } from '../../src/tabs/decisions.ts';

/** Confidence on four Mondays, the last on 15 Feb. */
const said = (...said: number[]) => ({
  checkIns: said.map((confidence, at) => ({
    ...{ row: at + 2, id: `CK${at + 1}`, keyResult: 'O1-KR1', value: 83, confidence },
    for: ['2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15'][at + 4 - said.length] ?? '',
  })),
});
const decided = (fields: Partial<Decision>) => ({
  ...said(5, 4, 3, 3),
  decisions: [{ at: '2027-02-09 10:00', status: 'Done' as const, ...fields }],
});
const agreed = 'The plan for this was “Halve the range for two weeks”.';

testRule('confidence-low-no-action', {
  kept: [
    { with: said(5, 5, 4, 4) },
    // Decided since it fell, about the key result or its objective; no action is a decision too.
    { with: decided({}) },
    { with: decided({ about: 'O1', choice: 'Stop' }) },
    { with: decided({ choice: 'No action', owner: '', due: '' }) },
    { with: decided({ at: '', week: '2027-W06' }) },
    { with: decided({ at: '', week: '' }) },
    // Decided earlier, and still open.
    { with: decided({ at: '2027-01-20 10:00', status: 'Open', due: '2027-03-01' }) },
    // Promised for this week.
    { with: { ...said(5, 4, 3, 3), commitments: [{ week: '2027-W07', kept: '' }] } },
    {
      with: {
        checkIns: [
          { row: 2, id: 'CK1', for: '2027-02-08', confidence: 4 },
          { row: 3, id: 'CK2', for: '2027-02-15', confidence: 3, nextStep: 'Ask for a second van' },
        ],
      },
    },
    // Drafted as a long shot, and never better since.
    { with: said(3, 3, 3, 3) },
    { with: said(2, 2, 2, 3) },
    { target: 83, with: said(5, 4, 3, 3) },
    { with: { ...said(5, 4, 3, 3), objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: said(5, 4, 3, 3) },
      { now: 3, agreed },
      { severity: 'error', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [{ with: said(3, 3, 3, 2) }, { now: 2, agreed }],
    [
      { ifDrops: '', with: said(4, 3) },
      { now: 3, agreed: 'No plan was made for this.' },
    ],
    // Before it fell, and carried out; or promised for a week that is over.
    [{ with: decided({ at: '2027-02-03 10:00' }) }, { now: 3, agreed }],
    [{ with: decided({ about: 'O1-KR2' }) }, { now: 3, agreed }],
    [
      { with: { ...said(5, 4, 3, 3), commitments: [{ week: '2027-W06', kept: 'No' }] } },
      { now: 3, agreed },
    ],
  ],
  instead: [
    // This week the fall is told; from next week on, what was not done about it.
    [{ with: said(6, 6, 3) }, 'confidence-drop'],
    [
      {
        with: said(4, 3),
        cells: [{ column: 'confidence', found: '#REF!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
