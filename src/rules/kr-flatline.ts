import { HIGH } from '../domain/confidence.ts';
import { printQuantity } from '../sentence/print.ts';
import { flatEnd } from './_flat.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

/** A number on each of four Mondays. */
const mondays = (...values: number[]) =>
  values.map((value, at) => ({
    ...{ keyResult: 'O1-KR1', value, confidence: 8 },
    for: ['2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15'][at] ?? '',
  }));

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'The number has stood at {value} since {day}, for {count} check-ins, while {claim}.',
  advice:
    'Show in the review what moved behind the number, or lower the confidence until it moves.',
  why: 'A number that stands still for a month while everybody is content was either not measured again, or the work does not reach it. Both are cheap to find out now and dear in the last week.',
  source: 'OpenOKR, which asks after four weeks; the old story of the task that is 90 % done',
  limits: { checkIns: 4 },
  bad: { with: { checkIns: mondays(86, 86, 86, 86) } },
  good: { with: { checkIns: mondays(85, 86, 86, 86) } },

  check(keyResult, { figuresOf, limits }) {
    const figures = figuresOf(keyResult);
    if (!figures || figures.kind !== 'Metric') return 'skip';
    const { done, stale, health, confidence } = figures;
    // That the newest number is old is told instead.
    if (done || stale) return false;
    const isSure = confidence !== null && confidence >= HIGH;
    if (health !== 'on-track' && !isSure) return false;
    const flat = flatEnd(figures.points);
    const [first] = flat;
    if (!first || flat.length < Math.max(2, limits.checkIns ?? 4)) return false;
    return {
      value: printQuantity(first.value, keyResult.unit),
      day: sayDate(first.for),
      count: flat.length,
      claim: isSure ? `confidence is ${confidence}` : 'it counts as on track',
    };
  },
});
