import { dividesCellsOfItsRow } from '../../src/rules/_madeOf.ts';
import { testRule } from '../_rules.ts';

const progress = (formula: string) => ({ with: { made: [{ column: 'progress', formula }] } });

testRule('progress-formula-ratio', {
  kept: [
    progress('=IF(H2="","",(H2-E2)/(F2-E2))'),
    // From nothing upwards it is the same.
    { ...progress('=H2/F2'), start: 0, target: 30 },
    { ...progress('=H2/F2'), kind: 'Maintain' },
    { ...progress('=H2/F2'), start: null },
    // Somebody's number; that it is no formula is another rule's.
    { with: { made: [{ column: 'progress', formula: '', shown: 0.9 }] } },
    // Other cells, or another column.
    progress('=H3/F3'),
    progress('=E2/F2'),
    progress('=1-H2/F2'),
    { with: { made: [{ column: 'notes', formula: '=H2/F2' }] } },
  ],
  broken: [
    [
      progress('=H2/F2'),
      { start: 82 },
      {
        ...{ severity: 'error', tab: 'keyResults', row: 2, column: 'progress', id: 'O1-KR1' },
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'progress', value: null }],
      },
    ],
    [progress('=IFERROR(MIN(1;$H2/$F2);"-")'), { start: 82 }],
    [{ ...progress("=ROUND('Key Results'!H2/(F2),2)"), start: 0, target: -4 }, { start: 0 }],
  ],
});

test.each([
  ['=H12/F12', 12, true],
  ['=H12/F12', 1, false],
  ['=H1/F12', 1, false],
  ['=AH1/F1', 1, false],
  ['=H1/F1/2', 1, false],
  ['=SUM(A1)', 1, false],
])('%s in row %i is Current over Target: %p', (formula, row, isRatio) => {
  const made = {
    tab: 'keyResults',
    row,
    column: 'progress',
    formula,
    shown: '',
    hasNote: false,
  } as const;
  expect(dividesCellsOfItsRow(made, 8, 6)).toBe(isRatio);
});
