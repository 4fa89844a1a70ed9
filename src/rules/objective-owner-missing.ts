import { rule } from './_rule.ts';

export default rule({
  on: 'objective',
  at: 'owner',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'Owner is empty: nobody answers for this objective.',
  advice: 'Put one person into Owner.',
  why: 'Many may do the work, but one person has to notice when it stalls and ask for a decision.',
  source: 'GitLab’s directly responsible individual; John Doerr, Measure What Matters',
  waits: true,
  bad: { owner: '' },
  good: { owner: 'Noor Visser' },

  check: ({ owner }) => owner === '' && {},
});
