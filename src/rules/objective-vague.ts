import { deliverableIn } from './_deliverable.ts';
import { rule } from './_rule.ts';
import { isHeading, isSlogan, isTopic, saysNothing } from './_statement.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{objective} {says} and does not say what will be different.',
  advice: 'Name who will notice, and what will be different for them by the end of the cycle.',
  why: 'A slogan rules nothing out, so everybody reads their own plans into it. Only a picture one can describe lets a team choose between two good ideas.',
  source:
    'OKR Orca, where an objective names a customer and a scope; Christina Wodtke, Radical Focus',
  words: true,
  silences: ['objective-no-beneficiary'],
  deep: true,
  bad: { objective: 'Drive operational excellence' },
  good: { objective: 'Commuters stop checking whether the bus will come' },

  check({ objective }, { read }) {
    const { sentence } = read(objective);
    if (saysNothing(sentence) || isSlogan(sentence))
      return { objective: quote(objective), says: 'would fit any team in any year' };
    // What is to be delivered has a finding of its own.
    const isNamed = isTopic(sentence) || (isHeading(sentence) && deliverableIn(sentence) === null);
    return (
      isNamed && {
        objective: quote(objective),
        says: 'is a heading',
      }
    );
  },
});
