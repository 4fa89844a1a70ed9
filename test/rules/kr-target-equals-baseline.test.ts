import { testRule } from '../_rules.ts';

testRule('kr-target-equals-baseline', {
  kept: [
    { start: 99.9, target: 99.95 },
    { start: 0, target: 1e-8 },
    { start: 40, target: 20 },
    { start: 0, target: null },
    { start: null, target: 0 },
    { start: 5, target: 5, kind: 'Maintain', floor: 5 },
    { start: 1, target: 1, kind: 'Milestone' },
    { start: -2, target: 2 },
  ],
  broken: [
    [
      { start: 45, target: 45, unit: 'points' },
      { value: '45\u202fpoints' },
      { severity: 'error', column: 'target', id: 'O1-KR1' },
    ],
    [{ start: 0, target: 0, unit: '' }, { value: '0' }],
    [{ start: -5, target: -5 - 1e-10, unit: '' }, { value: '-5.0000000001' }],
    // 82% in a percent cell is 82 with unit %.
    [{ start: 0.82, target: 82, percent: ['start'] }, { value: '82\u202f%' }],
    [
      { start: 7, target: 7, unit: '', with: { objectives: [{ status: 'Draft' }] } },
      { value: '7' },
      { severity: 'error' },
    ],
  ],
  instead: [[{ start: 45, cells: [{ column: 'target', found: '45' }] }, 'number-as-text']],
});
