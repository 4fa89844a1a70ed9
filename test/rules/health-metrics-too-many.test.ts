import { testRule } from '../_rules.ts';

const watched = (count: number, metric = 'Noise at night') =>
  Array.from({ length: count }, (_, at) => ({ row: at + 2, id: `H${at + 1}`, metric }));

testRule('health-metrics-too-many', {
  kept: [
    { with: { healthMetrics: watched(5) } },
    { with: { healthMetrics: watched(9, '') } },
    { with: { healthMetrics: [...watched(5), ...watched(4, '')] } },
    { status: 'Closed', with: { healthMetrics: watched(9) } },
  ],
  broken: [
    [
      { with: { healthMetrics: watched(6) } },
      { count: 6, most: 5 },
      { severity: 'info', tab: 'cycles', row: 2, column: 'id', id: null },
    ],
  ],
});
