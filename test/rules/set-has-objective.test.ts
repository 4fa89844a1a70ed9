import { testRule } from '../_rules.ts';

const none = { keyResults: [], notThisCycle: [{ priority: 'A second shop' }] };

testRule('set-has-objective', {
  kept: [
    { with: { ...none, objectives: [{ status: 'Draft' }] } },
    { with: { ...none, objectives: [{ status: '' }] } },
    // Without a cycle it belongs to the only one that is open.
    { with: { ...none, objectives: [{ cycle: '' }] } },
    { status: 'Closed', with: { ...none, objectives: [] } },
  ],
  broken: [
    [
      { with: { ...none, objectives: [] } },
      { cycle: '“2027-Q1”' },
      { severity: 'error', tab: 'cycles', row: 2, id: null },
    ],
    [
      { status: 'Planning', with: { ...none, objectives: [] } },
      { cycle: '“2027-Q1”' },
      { severity: 'info', declared: 'error' },
    ],
    [{ with: { ...none, objectives: [{ status: 'Closed' }] } }, { cycle: '“2027-Q1”' }],
    [{ with: { ...none, objectives: [{ status: 'Dropped' }] } }, { cycle: '“2027-Q1”' }],
    [
      {
        with: {
          ...none,
          objectives: [{ cycle: '2026-Q4' }],
          cycles: [{ id: '2027-Q1' }, { id: '2026-Q4', status: 'Closed' }],
        },
      },
      { cycle: '“2027-Q1”' },
    ],
  ],
});
