import { testRule } from '../_rules.ts';

const ranked = (...ranks: (number | null)[]) => ({
  with: { objectives: ranks.map((rank, at) => ({ row: at + 2, id: `O${at + 1}`, rank })) },
});
const set = (row: number, value: number) =>
  ({ do: 'set', tab: 'objectives', row, column: 'rank', value }) as const;

testRule('priorities-not-ranked', {
  kept: [
    ranked(null),
    ranked(1, 2, 3),
    // Any order will do, also one with holes.
    ranked(10, 2.5, 0),
    // What was dropped, and what another cycle holds, takes no place.
    {
      with: {
        objectives: [
          ...ranked(2, 1).with.objectives,
          { row: 4, id: 'O3', rank: 1, status: 'Dropped' },
        ],
      },
    },
    {
      with: {
        objectives: [...ranked(2, 1).with.objectives, { row: 4, id: 'O3', cycle: '2026-Q4' }],
        cycles: [{}, { row: 3, id: '2026-Q4', status: 'Closed' }],
      },
    },
    { with: { objectives: [{ id: 'O1' }, { row: 3, id: 'O2', status: 'Dropped' }] } },
    { with: { objectives: [{ id: 'O1' }, { row: 3, id: 'O2', objective: '' }] } },
    {
      ...ranked(1, null),
      cells: [{ tab: 'objectives', row: 3, column: 'rank', found: 'first' }],
    },
  ],
  broken: [
    [
      ranked(null, null),
      { which: 'No objective has a Rank' },
      { severity: 'warning', tab: 'cycles', column: 'id', id: null, fix: [set(2, 1), set(3, 2)] },
    ],
    [ranked(1, null, 2), { which: 'O2 has no Rank' }, { fix: null }],
    [ranked(1, null, null), { which: '2 objectives have no Rank' }, { fix: null }],
    [ranked(1, 2, 1), { which: 'O1 and O3 have the same Rank' }, { fix: null }],
    [
      { status: 'Planning', ...ranked(null, null) },
      { which: 'No objective has a Rank' },
      { severity: 'info' },
    ],
  ],
});
