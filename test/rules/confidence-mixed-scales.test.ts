import { testRule } from '../_rules.ts';

const column = (...said: (number | null)[]) => ({
  confidence: said[0] ?? null,
  with: {
    checkIns: [],
    keyResults: said.map((confidence, at) => ({
      ...{ row: at + 2, id: `O1-KR${at + 1}`, confidence },
    })),
  },
});
const log = (...said: (number | null)[]) => ({
  with: {
    checkIns: said.map((confidence, at) => ({
      ...{ row: at + 2, id: `CK${at + 1}`, keyResult: `O1-KR${1 + (at % 2)}`, confidence },
      for: '2027-02-15',
      value: 85,
    })),
  },
});

testRule('confidence-mixed-scales', {
  kept: [
    column(7, 6, 5),
    column(0.7, 0.6, 0.5),
    // One and zero fit both.
    column(1, 0.6, 0),
    column(1, 6, 0),
    // A single slip is told at its own cell.
    column(0.7, 6, 5, 4),
    column(null, 6, 5, 4),
    log(7, 6),
    // Before this cycle another scale was used.
    {
      with: {
        checkIns: [
          { row: 2, id: 'CK1', for: '2026-11-02', confidence: 0.7 },
          { row: 3, id: 'CK2', for: '2027-02-15', confidence: 7 },
        ],
      },
    },
  ],
  broken: [
    [
      column(0.7, 6, 5),
      { odd: '“0.7”', here: 'O1-KR1', column: 'Key Results', other: '“6”', there: 'O1-KR2' },
      { severity: 'error', tab: 'keyResults', row: 2, column: 'confidence', fix: null },
    ],
    [
      { ...column(null, 6), cells: [{ column: 'confidence', found: 'high' }] },
      { odd: '“high”', here: 'O1-KR1', column: 'Key Results', other: '“6”', there: 'O1-KR2' },
    ],
    [
      log(0.7, 6),
      { odd: '“0.7”', here: 'O1-KR1', column: 'Check-ins', other: '“6”', there: 'O1-KR2' },
      { tab: 'keyResults', id: 'O1-KR1' },
    ],
  ],
});
