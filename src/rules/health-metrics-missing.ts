import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  message: 'No health metric watches over what this cycle must not break.',
  advice: 'Name one to three numbers in the tab Health metrics that have to stay where they are.',
  why: 'A team that pushes one number can pay with another: faster at the price of mistakes, cheaper at the price of people. What is watched is not paid with unseen.',
  source: 'Christina Wodtke’s four squares, one of which holds the health metrics',
  deep: true,
  bad: { with: { healthMetrics: [] } },
  good: { with: { healthMetrics: [{ metric: 'Sick days a month' }] } },

  check: (_, { plan }) => !plan.rows.healthMetrics.some(({ metric }) => metric !== '') && {},
});
