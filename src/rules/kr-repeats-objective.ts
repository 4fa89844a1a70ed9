import type { Analysis, Reading } from '../sentence/parse.ts';
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
    // A number in the words makes it a measure of the objective, unless that has the same one.
    if (/\p{N}/u.test(keyResult.keyResult)) {
      if (!/\p{N}/u.test(objective.objective)) return false;
      const isSame = hasSameNumber(read(keyResult.keyResult).reading, read(objective.objective));
      return isSame && { keyResult: quote(keyResult.keyResult) };
    }
    const isSame = restates(read(keyResult.keyResult).sentence, read(objective.objective).sentence);
    return isSame && { keyResult: quote(keyResult.keyResult) };
  },
});

/** Whether an objective has the number of a key result, of the same thing. */
function hasSameNumber({ parse, metric }: Reading, { sentence, reading }: Analysis): boolean {
  const { target } = parse;
  if (target === null || target.unit === 'count') return false;
  const words = new Set(metric.toLowerCase().split(/[^\p{L}]+/u));
  return (
    reading.numbers.some(({ value, unit }) => value === target.value && unit === target.unit) &&
    sentence.tokens.some(({ lower }) => lower.length > 2 && words.has(lower))
  );
}
