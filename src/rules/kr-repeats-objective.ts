import { rule } from './_rule.ts';
import { restates } from './_restates.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{keyResult} says the objective once more.',
  advice:
    'Name a number somebody could look up that would be different if the objective came true.',
  why: 'A key result is the proof of its objective. The same words twice prove nothing, and at the end both are a matter of opinion.',
  source: 'John Doerr, Measure What Matters, where the one is the what and the other the how',
  words: true,
  deep: true,
  bad: { keyResult: 'Growers plan their season around us', start: null, target: null, unit: '' },
  good: { keyResult: 'Growers who order a season ahead', start: 12, target: 40 },

  check(keyResult, { objectiveOf, read }) {
    const objective = objectiveOf(keyResult);
    if (!objective) return 'skip';
    // A number in the words makes it a measure of the objective.
    if (/\p{N}/u.test(keyResult.keyResult)) return false;
    const isSame = restates(read(keyResult.keyResult).sentence, read(objective.objective).sentence);
    return isSame && { keyResult: quote(keyResult.keyResult) };
  },
});
