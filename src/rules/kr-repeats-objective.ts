import type { Analysis } from '../sentence/parse.ts';
import { rule } from './_rule.ts';
import { restates, sharedWords } from './_restates.ts';
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
    // A number in the words makes it a measure of the objective, unless that has the same one.
    const isCounted = read(keyResult.keyResult).reading.numbers.length > 0;
    if (isCounted || /\p{N}/u.test(keyResult.keyResult)) {
      const isSame = hasSameNumber(read(keyResult.keyResult), read(objective.objective));
      return isSame && { keyResult: quote(keyResult.keyResult) };
    }
    const isSame = restates(read(keyResult.keyResult).sentence, read(objective.objective).sentence);
    return isSame && { keyResult: quote(keyResult.keyResult) };
  },
});

/** Whether an objective has the number of a key result, of the same thing: "Double the sales", "Sales from 160k to 320k". */
function hasSameNumber({ sentence, reading }: Analysis, other: Analysis): boolean {
  const { start, target } = reading.parse;
  if (target === null) return false;
  const shared = sharedWords(sentence, other.sentence);
  const { relative } = other.reading.parse;
  const grows = start !== null && relative?.unit === 'times' && shared > 0;
  if (grows && target.value === start.value * relative.change) return true;
  // Many things are counted to ten; only the same words make it the same.
  const enough = target.unit === 'count' ? 3 : 1;
  return (
    shared >= enough &&
    other.reading.numbers.some(({ value, unit }) => value === target.value && unit === target.unit)
  );
}
