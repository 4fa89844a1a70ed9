import { elapsed } from '../domain/expected.ts';
import { atLaunch, isMixed } from './_belief.ts';
import { rule } from './_rule.ts';

const began = (first: number, second: number) => [
  { id: 'CK1', keyResult: 'O1-KR1', for: '2027-01-06', confidence: first },
  { id: 'CK2', keyResult: 'O1-KR2', for: '2027-01-06', confidence: second },
];

export default rule({
  on: 'objective',
  at: 'type',
  severity: 'warning',
  phase: 'launch',
  group: 'arithmetic',
  message:
    'Type says Aspirational, yet its key results began with a mean confidence of {mean} of 10: {verdict}.',
  advice: '{cure}',
  why: 'A stretch begins near five: reached or not is open, and that is what makes people look for another way. What everybody is sure of was going to happen anyway; what nobody believes in, nobody tries.',
  source: 'Christina Wodtke begins at 5 of 10, Quantive at 7; OpenOKR between 3 and 7',
  limits: { high: 7, low: 3 },
  bad: { type: 'Aspirational', with: { checkIns: began(9, 8) } },
  good: { type: 'Aspirational', with: { checkIns: began(6, 4) } },

  check(objective, context) {
    const { cycle, keyResultsOf, limits, on } = context;
    const { high = 7, low = 3 } = limits;
    if (objective.type !== 'Aspirational' || !cycle || isMixed(context)) return 'skip';
    // Past half of the cycle the targets are no longer set anew.
    const share = elapsed(cycle, cycle.ends, on);
    if (share === null || share > 0.5) return 'skip';
    const keyResults = keyResultsOf(objective);
    const begun = keyResults.flatMap((keyResult) => atLaunch(keyResult, context) ?? []);
    if (begun.length === 0 || begun.length < keyResults.length / 2) return 'skip';
    const mean = begun.reduce((sum, confidence) => sum + confidence, 0) / begun.length;
    if (mean >= low && mean <= high) return false;
    const shown = Number(mean.toFixed(1));
    return mean > high
      ? { mean: shown, ...NO_STRETCH }
      : { mean: shown, ...NO_BELIEF, severity: 'info' };
  },
});

const NO_STRETCH = {
  verdict: 'that is no stretch',
  cure: 'Raise the targets until the team is half sure, or set Type to Committed.',
};
const NO_BELIEF = {
  verdict: 'hardly anybody believes in it',
  cure: 'Ask what would have to be true for a five, and plan that or lower the targets.',
};
