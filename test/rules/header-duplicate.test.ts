import { testRule } from '../_rules.ts';

const twice = { kind: 'header-duplicate', column: 'confidence', found: 'Confidence' } as const;

testRule('header-duplicate', {
  kept: [
    // A header with another name is told as that, whatever it says.
    { kind: 'header-renamed', column: 'target', cell: 'F1', found: 'Start', expected: 'Target' },
    { kind: 'header-missing', column: 'unit', cell: '', found: '', expected: 'Unit' },
    { kind: 'header-renamed', column: 'unit', cell: 'G1', found: 'In', expected: 'Unit' },
    { kind: 'merged', column: 'unit', cell: 'G2:G3', found: 'h', expected: '' },
  ],
  broken: [
    [
      { ...twice, cell: 'Z1', expected: 'I1' },
      { header: '“Confidence”', used: 'I1' },
      { severity: 'error', row: 0, cell: 'Z1', column: 'confidence' },
    ],
    [
      { ...twice, tab: 'objectives', cell: 'D1', column: 'owner', found: 'OWNER', expected: 'B1' },
      { header: '“OWNER”', used: 'B1' },
      { tab: 'objectives', cell: 'D1' },
    ],
    [
      { ...twice, tab: 'cycles', cell: 'K1', column: 'ends', found: 'Ends', expected: 'D1' },
      { header: '“Ends”', used: 'D1' },
      { tab: 'cycles' },
    ],
  ],
});
