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
  advice:
    'Make it a key result with start and target, and say here what the number would be the proof of.',
  why: 'A number has many causes. Without the change behind it a team pulls whatever moves it soonest, a discount before the holidays for instance, and calls it done.',
  source: 'OpenOKR, which reads it as a misplaced key result; the okr.mx course',
  words: true,
  silences: ['objective-no-beneficiary'],
  deep: true,
  bad: { objective: 'Increase hotel occupancy' },
  good: { objective: 'Conference guests stay the weekend because they want to' },

  check({ objective }, { read }) {
    const { sentence } = read(objective);
    const isMove = isMetricMove(sentence) && !hasPurpose(sentence, sentence.begin + 1);
    return isMove && { objective: quote(objective) };
  },
});
