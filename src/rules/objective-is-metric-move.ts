import { sameId } from '../domain/ids.ts';
import { cellsOf } from './_numberOut.ts';
import { rule } from './_rule.ts';
import { isMetricMove } from './_statement.ts';
import { quote } from './_wording.ts';
import { hasPurpose } from './_words.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{objective} moves a number, which is what a key result does.',
  advice: 'Make it a key result with start and target, and say here what that number would prove.',
  why: 'A number has many causes. Without the change behind it a team pulls whatever moves it soonest, a discount before the holidays for instance, and calls it done.',
  source: 'OpenOKR, which reads it as a misplaced key result; the okr.mx course',
  words: true,
  silences: ['objective-no-beneficiary'],
  deep: true,
  guess: true,
  bad: { objective: 'Increase hotel occupancy' },
  good: { objective: 'Conference guests stay the weekend because they want to' },

  check({ objective }, { read }) {
    const { sentence } = read(objective);
    const isMove = isMetricMove(sentence) && !hasPurpose(sentence, sentence.begin + 1);
    return isMove && { objective: quote(objective) };
  },

  /** It becomes a key result of the objective above it; one with key results of its own would leave them behind. */
  fix(objective, { objectives, plan }) {
    const { row, id, owner, objective: text } = objective;
    const above = objectives.filter((each) => each.row < row && each.id !== '').pop();
    const hasOwn = plan.rows.keyResults.some((each) => sameId(each.objective, id));
    if (!above || hasOwn) return null;
    return [
      { do: 'add', tab: 'keyResults', values: { objective: above.id, ...cellsOf(text), owner } },
      { do: 'set', tab: 'objectives', row, column: 'status', value: 'Dropped' },
    ];
  },
});
