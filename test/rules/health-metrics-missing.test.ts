import { testRule } from '../_rules.ts';

testRule('health-metrics-missing', {
  kept: [
    { with: { healthMetrics: [{}] } },
    { with: { healthMetrics: [{ metric: '' }, { row: 3, metric: 'Noise at night' }] } },
    { status: 'Closed', with: { healthMetrics: [] } },
  ],
  broken: [
    [{ with: {} }, {}, { severity: 'info', tab: 'cycles', row: 2, column: 'id', id: null }],
    [{ with: { healthMetrics: [{ metric: '' }] } }, {}],
  ],
});
