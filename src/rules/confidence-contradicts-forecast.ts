import { HIGH } from '../domain/confidence.ts';
import { isMixed } from './_belief.ts';
import { endsShort } from './_endsShort.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Confidence is {confidence}, but {evidence}.',
  advice: '{question}',
  why: 'Where belief and numbers disagree, somebody knows something that the sheet does not, or the sheet something that nobody wants to know. Both are worth five minutes.',
  source: 'Quantive, which reads the difference in both directions',
  limits: { high: HIGH, low: 3, chance: 0.5 },
  bad: {
    with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 88, confidence: 3 }] },
  },
  good: {
    with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 88, confidence: 6 }] },
  },

  check(keyResult, context) {
    const { figuresOf, limits } = context;
    const figures = figuresOf(keyResult);
    if (!figures || figures.confidence === null || isMixed(context)) return 'skip';
    const { confidence, done, stale, health, gap, forecast } = figures;
    const { high = HIGH, low = 3, chance = 0.5 } = limits;
    if (done || stale || health === 'early') return false;
    if (
      confidence >= high &&
      forecast &&
      forecast.chance < chance &&
      endsShort(keyResult, forecast)
    )
      return {
        confidence,
        evidence: `as it has gone so far ${sayChance(forecast.chance)}`,
        question: 'Say what will go better from now on, or lower the confidence.',
      };
    if (confidence <= low && gap !== null && gap <= 0)
      return {
        confidence,
        evidence: 'the number is where it should be by now, or better',
        question: 'Ask the owner what is coming that the number does not show yet.',
      };
    return false;
  },
});

function sayChance(chance: number): string {
  const cases = Math.round(chance * 10);
  return cases === 0
    ? 'the target will hardly be reached'
    : `the target is reached in ${cases} of 10 cases`;
}
