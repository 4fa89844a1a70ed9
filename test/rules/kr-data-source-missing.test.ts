import { testRule } from '../_rules.ts';

testRule('kr-data-source-missing', {
  kept: [
    { source: '?' },
    { source: 'https://bi.example.org/board/7' },
    { source: '', kind: 'Milestone' },
    { source: '', kind: 'Baseline' },
    { source: '', start: null, target: null, current: true },
    { source: '', status: 'Dropped' },
  ],
  broken: [
    [{ source: '' }, {}, { severity: 'error', tab: 'keyResults', column: 'source', id: 'O1-KR1' }],
    [{ source: '', kind: 'Maintain', floor: 98 }, {}],
    [
      { source: '', with: { objectives: [{ status: 'Draft' }] } },
      {},
      { severity: 'info', declared: 'error' },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'source', found: '#REF!', trouble: 'formula-error' }] }, 'formula-error'],
    [{ keyResult: 'Repaint the ferry', start: null, target: null, source: '' }, 'kr-is-a-task'],
  ],
});
