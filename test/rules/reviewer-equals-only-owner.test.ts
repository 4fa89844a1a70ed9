import { testRule } from '../_rules.ts';

const team = (owners: string[], helpers: string[] = ['Ada Lund', 'Per Moe', 'Tom Falk']) => ({
  owner: 'Selma Berg',
  with: {
    objectives: [{ owner: 'Selma Berg' }],
    keyResults: owners.map((owner, at) => ({ row: at + 2, id: `O1-KR${at + 1}`, owner })),
    initiatives: helpers.map((owner, at) => ({ row: at + 2, id: `I${at + 1}`, owner })),
  },
});
const me = 'Selma Berg';

testRule('reviewer-equals-only-owner', {
  kept: [
    team([me, me, 'Ada Lund']),
    team([me, me, me], ['Ada Lund', 'Per Moe']),
    team([me, me, me], ['Ada Lund', 'Per Moe', 'Kitchen team']),
    team([me, me]),
    { ...team([me, me, me]), owner: 'Tom Falk' },
    { ...team(['', '', '']), owner: '' },
  ],
  broken: [
    [
      team([me, me, me]),
      { owner: '“Selma Berg”', count: 3, total: 3 },
      { severity: 'info', tab: 'cycles', row: 2, column: 'owner', id: null },
    ],
    [team([me, 'selma  berg', me, 'Ada Lund']), { owner: '“Selma Berg”', count: 3, total: 4 }],
  ],
});
