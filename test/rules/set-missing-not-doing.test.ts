import { testRule } from '../_rules.ts';

testRule('set-missing-not-doing', {
  kept: [
    { with: { notThisCycle: [{ priority: 'None of the three shops by the sea' }] } },
    { with: { notThisCycle: [{ cycle: '' }] } },
    { with: { notThisCycle: [{ priority: 'https://docs.example.org/parked' }] } },
    {
      with: {
        notThisCycle: [
          { cycle: '2026-Q4', row: 2 },
          { cycle: '2027-q1', row: 3 },
        ],
      },
    },
    { status: 'Closed', with: { notThisCycle: [] } },
  ],
  broken: [
    [{ with: { notThisCycle: [] } }, {}, { severity: 'warning', tab: 'cycles', row: 2, id: null }],
    [{ status: 'Planning', with: { notThisCycle: [] } }, {}, { severity: 'info' }],
    [{ with: { notThisCycle: [{ cycle: '2026-Q4' }] } }, {}],
    [{ with: { notThisCycle: [{ priority: '' }] } }, {}],
    [{ with: { notThisCycle: [{ priority: 'None' }, { row: 3, priority: 'tbd' }] } }, {}],
    // With two cycles open a blank names neither.
    [
      {
        with: { notThisCycle: [{ cycle: '' }], cycles: [{ id: '2027-Q1' }, { id: '2027-Q1 Lab' }] },
      },
      {},
    ],
  ],
});
