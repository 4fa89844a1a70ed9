import { testRule } from '../_rules.ts';

const initiative = '“Print the promised week on every order slip”';
const fix = (value: string) =>
  [{ do: 'set', tab: 'initiatives', row: 2, column: 'supports', value }] as const;

testRule('initiative-orphan', {
  kept: [
    { supports: ' o1-kr1 ' },
    { supports: 'O1-KR1, O1-KR2' },
    // Work that makes other work possible may name the objective, work for a guardrail the guardrail.
    { supports: 'O1' },
    { supports: 'H1', with: { healthMetrics: [{}] } },
    { supports: '', status: 'Stopped' },
    { supports: '', status: 'Done', doneOn: '2026-11-20' },
    { initiative: '', supports: '' },
    // What belongs to another cycle is that cycle's business.
    { supports: 'O9-KR1', with: { keyResults: [{ id: 'O9-KR1', objective: 'O9' }] } },
  ],
  broken: [
    [
      { supports: '' },
      { initiative, reason: 'Supports is empty', known: ': O1-KR1 or O1-KR2' },
      { severity: 'warning', column: 'supports', id: 'I1', fix: null },
    ],
    [
      { supports: 'O1 KR1' },
      { initiative, reason: 'no row has the ID “O1 KR1”', known: ': O1-KR1 or O1-KR2' },
      { fix: fix('O1-KR1') },
    ],
    [
      { supports: 'O1-KR2; 01-KR1' },
      { initiative, reason: 'no row has the ID “01-KR1”', known: ': O1-KR1 or O1-KR2' },
      { fix: fix('O1-KR2, O1-KR1') },
    ],
    // Two are equally near: nobody can know.
    [
      { supports: 'O1-KR7' },
      { initiative, reason: 'no row has the ID “O1-KR7”', known: ': O1-KR1 or O1-KR2' },
      { fix: null },
    ],
    // Those of the objective that it names are likelier than others.
    [
      {
        supports: 'O2-KR9',
        with: {
          objectives: [{}, { id: 'O2', row: 3 }],
          keyResults: [
            ...[{}, { id: 'O1-KR2', row: 3 }],
            ...[
              { id: 'O2-KR1', objective: 'O2', row: 4 },
              { id: 'O2-KR2', objective: 'O2', row: 5 },
            ],
          ],
        },
      },
      { initiative, reason: 'no row has the ID “O2-KR9”', known: ': O2-KR1 or O2-KR2' },
    ],
    [
      { supports: 'growth', with: { objectives: [{ status: 'Draft' }], keyResults: [] } },
      { initiative, reason: 'no row has the ID “growth”', known: '' },
      { severity: 'warning', fix: null },
    ],
  ],
});
