import { findingsOf, testRule } from '../_rules.ts';

const objectives = (...supports: string[]) =>
  supports.map((each, at) => ({ id: `O${at + 1}`, supports: each }));
/** The link that closes the ring is taken out, the others stay. */
const cut = (row: number, value: string) => [
  { do: 'set' as const, tab: 'objectives' as const, row, column: 'supports', value },
];

testRule('alignment-cycle', {
  kept: [
    // A chain and a diamond end; they are no rings.
    { with: { objectives: objectives('O2', 'O3', '') } },
    { with: { objectives: objectives('O2, O3', 'O4', 'O4', '') } },
    { supports: '' },
    { supports: 'https://example.org/o1' },
    { with: { objectives: objectives('', 'O1', 'O1', 'O2, O3') } },
    // A ring above that it is no part of is told there.
    { id: 'O9', row: 9, with: { objectives: [{ id: 'O9', row: 9, supports: '' }] } },
  ],
  broken: [
    [
      { supports: 'O1' },
      { loop: 'O1 → O1' },
      { severity: 'error', column: 'supports', fix: cut(2, '') },
    ],
    [
      { with: { objectives: objectives('O2', 'O1') } },
      { loop: 'O2 → O1 → O2' },
      { tab: 'objectives', row: 3, id: 'O2', fix: cut(3, '') },
    ],
    [
      { with: { objectives: objectives('O4, O3', '', 'O2, O1') } },
      { loop: 'O3 → O1 → O3' },
      { row: 4, fix: cut(4, 'O2') },
    ],
    // Through a key result of its own parent.
    [
      {
        with: {
          objectives: objectives('O2', 'O1-KR1'),
        },
      },
      { loop: 'O2 → O1 → O2' },
      { fix: cut(3, '') },
    ],
  ],
});

test('what leads into a ring is no part of it', () => {
  const rows = objectives('O2', 'O1', 'O1');
  const heard = findingsOf('objective', { with: { objectives: rows } });
  expect(heard.filter(({ rule }) => rule === 'alignment-cycle').map(({ id }) => id)).toEqual([
    'O2',
  ]);
});
