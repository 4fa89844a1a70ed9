import { chainAbove } from './_alignment.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'objective',
  at: 'supports',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  deep: true,
  message: 'It stands {levels} levels deep: {chain}.',
  advice: 'Let it support an objective further up, if that is what it is for.',
  why: 'Every level between a team and what the company wants costs weeks and meaning. Goals that are cascaded down four floors arrive as tasks.',
  source: 'Felipe Castro: few levels; one step away is enough',
  limits: { levels: 3 },
  bad: {
    with: {
      objectives: [
        { id: 'O1', supports: 'O2' },
        { id: 'O2', supports: 'O3' },
        { id: 'O3', supports: 'O4' },
        { id: 'O4' },
      ],
    },
  },
  good: {
    with: {
      objectives: [{ id: 'O1', supports: 'O2' }, { id: 'O2', supports: 'O3' }, { id: 'O3' }],
    },
  },

  check(objective, context) {
    if (objective.supports === '') return 'skip';
    const chain = chainAbove(objective, context);
    if (chain.length <= (context.limits['levels'] ?? 3)) return false;
    return { levels: chain.length, chain: chain.slice(0, 6).join(' → ') };
  },
});
