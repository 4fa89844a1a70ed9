import { isBeyond } from '../domain/expected.ts';
import type { KeyResultFigures } from '../domain/figures.ts';
import { countedOnce, isCounted, weekAfter } from '../domain/rateWords.ts';
import { rule } from './_rule.ts';
import { sayNumber, sayShare, wayOf } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'progress',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'It is {gap} points behind: {way}.',
  advice: '{cure}',
  why: 'A gap that is named in week five can still be closed. One that shows up in week eleven can only be explained.',
  source: 'OpenOKR’s limits of 10 and 25 points; Planview also calls 10 points behind',
  limits: { amber: 0.1, red: 0.25 },
  needs: ['current', 'start', 'target'],
  bad: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 84 }] } },
  good: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 86 }] } },

  check(keyResult, { figuresOf, limits }) {
    const figures = figuresOf(keyResult);
    if (!figures || figures.kind !== 'Metric' || SILENT.includes(figures.health)) return 'skip';
    const { gap, progress, expected } = figures;
    if (gap === null || progress === null || expected === null) return 'skip';
    if (!isBeyond(gap, limits.amber ?? 0.1)) return false;
    const isFar = isBeyond(gap, limits.red ?? 0.25);
    return {
      gap: Math.round(gap * 100),
      way: wayOf(progress, sayShare(expected)),
      cure: [isFar ? FAR : NEAR, needed(figures)].filter(Boolean).join(' '),
    };
  },
});

/** Where nothing is expected yet or any more, or an old number would be judged. */
const SILENT: readonly KeyResultFigures['health'][] = [
  'pending',
  'done',
  'outdated',
  'unknown',
  'early',
];
const NEAR = 'Say in the next check-in what will close the gap.';
const FAR =
  'Bring it to the review: begin something else, get help, or agree on another target and write down why.';

function needed({ requiredPerWeek: rate, keyResult: { unit } }: KeyResultFigures): string {
  if (rate === null) return '';
  const size = sayNumber(Math.abs(Number(rate.toPrecision(2))));
  // "+1.2 % a week" could mean a part of today's number.
  const steps = unit.trim() === '%' ? (size === '1' ? 'point' : 'points') : countedOnce(unit);
  if (rate < 0 && isCounted(unit))
    return `From here it takes ${size} fewer ${steps} ${weekAfter(steps)}.`;
  const amount = `${rate > 0 ? '+' : ''}${size} ${steps}`.trim();
  return `From here it takes ${amount}${rate < 0 ? ' less' : ''} ${weekAfter(steps)}.`;
}
