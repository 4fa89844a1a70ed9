import { testRule } from '../_rules.ts';

const said = (before: number | null, now: number | null, type: 'Committed' | '' = 'Committed') => ({
  objectives: [{ type }],
  checkIns: [
    { row: 2, id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-09', value: 85, confidence: before },
    {
      ...{ row: 3, id: 'CK2', keyResult: 'O1-KR1', for: '2027-02-16', value: 86, confidence: now },
      nextStep: 'Talk to the mill',
    },
  ],
});

testRule('committed-low-confidence', {
  kept: [
    { with: said(7, 7) },
    // Less sure than last week, and still sure; surer again after a doubtful week.
    { with: said(8, 7) },
    { with: said(5, 9) },
    { with: said(6, 6, '') },
    { with: { ...said(6, 6), objectives: [{ type: 'Aspirational' }] } },
    { with: said(null, null) },
    // In the first week everybody still finds out.
    {
      on: '2027-01-08',
      with: {
        objectives: [{ type: 'Committed' }],
        checkIns: [{ keyResult: 'O1-KR1', for: '2027-01-07', confidence: 4 }],
      },
    },
    { target: 86, with: said(6, 6) },
    { with: { ...said(6, 6), objectives: [{ type: 'Committed', status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: said(6, 6) },
      { now: 6 },
      { severity: 'warning', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [{ with: said(7, 6) }, { now: 6 }],
    [{ with: said(4, 3) }, { now: 3 }, { severity: 'error' }],
  ],
  instead: [
    // The fall itself is this week's news.
    [{ with: said(8, 6) }, 'confidence-drop'],
    [{ with: { ...said(6, 6), keyResults: [{ confidence: 62 }] } }, 'confidence-out-of-scale'],
  ],
});
