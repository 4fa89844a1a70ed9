import { testRule } from '../_rules.ts';

const types = (...list: ('' | 'Committed' | 'Aspirational')[]) => ({
  objectives: list.map((type, at) => ({ id: `O${at + 1}`, row: at + 2, type })),
});

testRule('type-undeclared', {
  kept: [
    { with: types('Committed', 'Committed') },
    { with: types('', '', '') },
    { with: types('Committed', 'Aspirational') },
    { type: 'Committed' },
    // What was closed is no example for the others.
    { with: { objectives: [{ type: '' }, { id: 'O2', type: 'Committed', status: 'Closed' }] } },
  ],
  broken: [
    [
      { with: types('', 'Committed') },
      { others: '1 other', do: 'does' },
      {
        ...{ severity: 'info', tab: 'objectives', row: 2, column: 'type' },
        fix: [{ do: 'set', tab: 'objectives', row: 2, column: 'type', value: 'Aspirational' }],
      },
    ],
    [
      { with: types('Committed', '', 'Aspirational') },
      { others: '2 others', do: 'do' },
      { row: 3 },
    ],
    [
      { with: { ...types('', 'Committed'), cycles: [{ ends: '2027-02-14' }] } },
      { others: '1 other', do: 'does' },
      { severity: 'warning' },
    ],
  ],
});
