import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  message: '{count} health metrics are watched, more than {most}.',
  advice: 'Keep the {most} whose fall would make you stop the other work.',
  why: 'A guardrail is worth having where somebody acts when it is touched. A long list is a dashboard, and in a review a dashboard is scrolled past.',
  source: 'Christina Wodtke, who keeps one to three',
  deep: true,
  limits: { most: 5 },
  bad: { with: { healthMetrics: watched(6) } },
  good: { with: { healthMetrics: watched(3) } },

  check(_, { plan, limits: { most = 5 } }) {
    const count = plan.rows.healthMetrics.filter(({ metric }) => metric !== '').length;
    return count > most && { count, most };
  },
});

function watched(count: number) {
  const metrics = ['Sick days', 'Complaints', 'Overtime', 'Breakages', 'Late invoices', 'Refunds'];
  return metrics.slice(0, count).map((metric, at) => ({ row: at + 2, id: `H${at + 1}`, metric }));
}
