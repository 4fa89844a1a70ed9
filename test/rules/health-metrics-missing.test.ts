import { testRule } from '../_rules.ts';

testRule('health-metrics-missing', {
  kept: [
    { with: { healthMetrics: [{}] } },
    { with: { healthMetrics: [{ metric: '' }, { row: 3, metric: 'Noise at night' }] } },
    // Without limits or an owner it is one all the same.
    { with: { healthMetrics: [{ metric: 'Sick days', owner: '', ceiling: null }] } },
    { status: 'Closed', with: { healthMetrics: [] } },
  ],
  broken: [
    [{ with: {} }, {}, { severity: 'info', tab: 'cycles', row: 2, column: 'id', id: null }],
    [{ with: { healthMetrics: [{ metric: '' }] } }, {}],
  ],
});
