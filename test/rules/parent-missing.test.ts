import { testRule } from '../_rules.ts';

const objectives = (...supports: string[]) =>
  supports.map((each, at) => ({ id: `O${at + 1}`, row: at + 2, supports: each }));

testRule('parent-missing', {
  kept: [
    { with: { objectives: objectives('', '', 'CO1') } },
    // The others serve it.
    { with: { objectives: objectives('', 'O1', 'O1') } },
    { with: { objectives: objectives('', 'O1-KR1', 'CO4') } },
    { supports: 'CO1' },
    {
      with: {
        objectives: [
          { notes: 'Only the canteen itself needs this' },
          ...objectives('', 'C1', 'C2').slice(1),
        ],
      },
    },
  ],
  broken: [
    [
      { with: { objectives: objectives('', 'CO1', 'CO1') } },
      { linked: 2, count: 3 },
      { severity: 'warning', tab: 'objectives', row: 2, column: 'supports' },
    ],
    [{ with: { objectives: objectives('CO1', '') } }, { linked: 1, count: 2 }, { row: 3 }],
    [
      { with: { objectives: [{ status: 'Draft' }, ...objectives('', 'CO1', 'CO1').slice(1)] } },
      { linked: 2, count: 3 },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
