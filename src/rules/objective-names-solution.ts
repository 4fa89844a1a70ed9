import { rule } from './_rule.ts';
import { solutionIn } from './_solution.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: '{objective} has chosen the solution already: {solution}.',
  advice:
    'Say what it is to solve. If something simpler did the job by week five, would you be content?',
  why: 'With the tool in the objective, the tool has to come, even when the need turns out to be another. Named as an initiative it can be dropped without losing the goal.',
  source: 'OKR Orca, which lists the solution in the objective among its anti-patterns',
  words: true,
  deep: true,
  bad: { objective: 'Introduce a CRM for the sales office' },
  good: { objective: 'Whoever picks up the phone knows the caller’s story' },

  check({ objective }, { read }) {
    const solution = solutionIn(read(objective).sentence);
    return solution !== null && { objective: quote(objective), solution: quote(solution) };
  },
});
