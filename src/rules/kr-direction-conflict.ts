import { kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { opposingVerb } from './_direction.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'error',
  phase: 'typing',
  group: 'arithmetic',
  message: '{verb} does not match the cells, which go from {start} to {target}.',
  advice: 'Exchange Start and Target, or choose the other verb.',
  why: 'Which way is better follows from start and target. When the words say the opposite, one of them is a slip, and the sheet would praise the team for getting worse.',
  source: 'The most frequent fault of OKR tools: falling metrics counted as rising ones',
  words: true,
  silences: [
    'kr-title-fields-disagree',
    'pace-behind',
    'kr-flatline',
    'confidence-contradicts-forecast',
    'forecast-misses',
  ],
  needs: ['start', 'keyResult'],
  guess: true,
  bad: { keyResult: 'Cut food waste per guest', start: 90, target: 140, unit: 'g' },
  good: { keyResult: 'Cut food waste per guest', start: 140, target: 90, unit: 'g' },

  check(keyResult, { read }) {
    const { start, target, unit } = keyResult;
    if (kindOf(keyResult) !== 'Metric' || start === null || target === null) return 'skip';
    const verb = opposingVerb(keyResult.keyResult, { start, target }, read);
    if (verb === null) return false;
    return {
      verb: quote(verb),
      start: printQuantity(start, unit),
      target: printQuantity(target, unit),
    };
  },

  fix(keyResult, { read }) {
    const { start, target } = keyResult;
    const { roles } = read(keyResult.keyResult);
    // Where the sentence names both ends as the cells do, the verb may be the slip.
    if (roles.start && roles.target && roles.start.value === start) return null;
    return put(keyResult, { start: target, target: start });
  },
});
