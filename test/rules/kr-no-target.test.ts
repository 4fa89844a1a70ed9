import { testRule } from '../_rules.ts';

testRule('kr-no-target', {
  kept: [
    { target: 0 },
    { target: -3 },
    { target: null, kind: 'Milestone' },
    { target: null, kind: 'Baseline' },
    { target: null, start: null, current: false },
    { target: null, ceiling: 2 },
    { target: null, kind: 'Maintain', floor: 99.9 },
    { target: null, status: 'Dropped' },
    { target: null, with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      { keyResult: 'Seats filled on weekday mornings', target: null },
      { found: 'Target is empty', number: 'the number to reach' },
      { severity: 'error', column: 'target', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Get seats filled on weekday mornings to 45 %', target: null },
      { found: 'Target is empty', number: '45, as the sentence has it,' },
    ],
    [
      { target: null, keyResult: 'Seats filled', with: { objectives: [{ status: 'Draft' }] } },
      { found: 'Target is empty', number: 'the number to reach' },
      { severity: 'info', declared: 'error' },
    ],
    [
      { keyResult: 'Seats filled', target: null, kind: 'Maintain' },
      { found: 'Target is empty', number: 'the number to reach' },
    ],
    [
      { keyResult: 'Seats filled', cells: [{ column: 'target', found: 'TBD' }] },
      { found: 'Target says “TBD”', number: 'the number to reach' },
    ],
    [
      {
        keyResult: 'Seats filled',
        cells: [{ column: 'target', found: { date: '2027-05-10', time: '' } }],
      },
      { found: 'Target says “10 May 2027”', number: 'the number to reach' },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'target', found: '92 %' }] }, 'number-as-text'],
    [{ cells: [{ column: 'target', found: '#REF!', trouble: 'formula-error' }] }, 'formula-error'],
    [{ keyResult: 'Implement the new rota', target: null }, 'kr-is-a-task'],
  ],
});
