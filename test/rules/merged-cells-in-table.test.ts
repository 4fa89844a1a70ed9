import { testRule } from '../_rules.ts';

const merged = (cell: string) =>
  ({ kind: 'merged', column: 'objective', cell, found: 'O1', expected: '' }) as const;

testRule('merged-cells-in-table', {
  kept: [
    { kind: 'header-missing', column: 'unit', cell: '', found: '', expected: 'Unit' },
    { kind: 'header-renamed', column: 'unit', cell: 'G1', found: 'In', expected: 'Unit' },
    { kind: 'header-duplicate', column: 'unit', cell: 'G1', found: 'Unit', expected: 'F1' },
  ],
  broken: [
    [
      merged('B2:B3'),
      { cells: 'B2:B3', lost: 'the rows below the first are blank there' },
      { severity: 'warning', row: 2, id: 'O1-KR1', column: 'objective', cell: 'B2' },
    ],
    [
      merged('A12:C12'),
      { cells: 'A12:C12', lost: 'only the first column holds a value' },
      { row: 12, id: null },
    ],
    [
      { ...merged('A1:C1'), tab: 'initiatives', column: 'id' },
      { cells: 'A1:C1', lost: 'only the first column holds a value' },
      { tab: 'initiatives', row: 1 },
    ],
  ],
});
