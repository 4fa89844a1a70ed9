import { testRule } from '../_rules.ts';

testRule('kr-data-source-missing', {
  kept: [
    { source: 'Ask Noor' },
    { source: 'B2' },
    { source: 'None of the reports: counted by hand on Fridays' },
    { source: 'n/a for January, then the till report' },
    { source: 'https://bi.example.org/board/7' },
    { source: '', kind: 'Milestone' },
    { source: '', kind: 'Baseline' },
    { source: '', start: null, target: null, current: true },
    { source: '', status: 'Dropped' },
  ],
  broken: [
    ...['?', 'tbd', 'N/A', 'none', '–', 'To be defined'].map(
      (source) =>
        [{ source }, { says: `says “${source}”` }, {}] as [object, Record<string, string>, object],
    ),
    [
      { source: '' },
      { says: 'is empty' },
      { severity: 'error', tab: 'keyResults', column: 'source', id: 'O1-KR1' },
    ],
    [{ source: '', kind: 'Maintain', floor: 98 }, { says: 'is empty' }],
    [
      { source: '', with: { objectives: [{ status: 'Draft' }] } },
      { says: 'is empty' },
      { severity: 'info', declared: 'error' },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'source', found: '#REF!', trouble: 'formula-error' }] }, 'formula-error'],
    [{ keyResult: 'Repaint the ferry', start: null, target: null, source: '' }, 'kr-is-a-task'],
  ],
});
