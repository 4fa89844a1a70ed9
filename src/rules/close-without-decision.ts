import { days } from '../domain/days.ts';
import { decisionDay } from '../domain/decisions.ts';
import { ENDINGS } from '../tabs/decisions.ts';
import { rule } from './_rule.ts';
import { quote, sayDate } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'status',
  severity: 'warning',
  phase: 'close',
  group: 'rhythm',
  message: 'The cycle ended on {ends}, and nobody has decided what becomes of {objective}.',
  advice:
    'Add a row to Decisions with {id} in About and one Choice: Keep, Modify, Defer, Abandon or Achieved.',
  why: 'An objective that nobody ends lives on half-heartedly beside the new ones. Saying aloud that it is kept, changed, put off or given up is what makes room.',
  source: 'Ben Lamorte’s keep, modify, abandon, defer; OpenOKR',
  limits: { days: 7 },
  bad: { with: { cycles: [{ ends: '2027-02-05' }] } },
  good: {
    with: {
      cycles: [{ ends: '2027-02-05' }],
      decisions: [{ at: '2027-02-08 10:00', about: 'O1', choice: 'Keep' }],
    },
  },

  check(objective, { cycle, decisionsOf, keyResultsOf, limits, on }) {
    if (!cycle) return 'skip';
    const { ends, starts } = cycle;
    const isEnded = decisionsOf(objective.id).some((decision) => {
      const day = decisionDay(decision);
      const isOfThis = day === '' || day >= starts;
      return isOfThis && ENDINGS.some((ending) => ending === decision.choice);
    });
    if (isEnded) return false;
    // Once it is graded nothing else is missing; before that the close gets a week.
    const isGraded =
      objective.score !== null || keyResultsOf(objective).some(({ score }) => score !== null);
    if (!isGraded && days(ends, on) <= (limits.days ?? 7)) return false;
    return {
      ends: sayDate(ends),
      objective: quote(objective.objective || objective.id),
      id: objective.id || 'the objective’s ID',
    };
  },
});
