import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { inferredKind } from './_inferredKind.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'kind',
  severity: 'info',
  phase: 'typing',
  group: 'structure',
  message: 'Kind is empty, so {keyResult} counts as a Metric; it reads like a {kind}.',
  advice: '{cure}',
  why: 'A number to move, a level to hold, a day to reach and a first measurement are judged in four ways. Counted as the wrong one, a level that is held looks like no progress at all.',
  source: 'Ben Lamorte’s kinds of key results; OpenOKR, Perdoo and Profit.co',
  deep: true,
  bad: { keyResult: 'Measure how long a passport takes', start: null, target: null, unit: '' },
  good: {
    keyResult: 'Measure how long a passport takes',
    start: null,
    target: null,
    unit: '',
    kind: 'Baseline',
  },

  check(keyResult, { read }) {
    const { kind, start, target } = keyResult;
    if (kind !== '' || kindOf(keyResult) !== 'Metric') return 'skip';
    // A way from here to there is a metric, whatever the words.
    if (start !== null && target !== null) return false;
    const said = fieldsOf(keyResult.keyResult, read(keyResult.keyResult)).kind;
    if (said === 'Metric') return false;
    if (said === 'Baseline' && target !== null) return false;
    return {
      keyResult: quote(keyResult.keyResult),
      kind: said,
      cure: CURES[said],
    };
  },

  fix: (keyResult) => inferredKind(keyResult),
});

const CURES = {
  Maintain:
    'Make Kind a Maintain and give the level to Floor or Ceiling; else name start and target.',
  Milestone: 'Make Kind a Milestone, or write down the number it should move.',
  Baseline: 'Make Kind a Baseline until the first number is known.',
};
