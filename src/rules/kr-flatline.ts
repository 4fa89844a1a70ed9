import { HIGH } from '../domain/confidence.ts';
import { FLAT_CHECK_INS, standsStill } from '../domain/flat.ts';
import { printQuantity } from '../sentence/print.ts';
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
  silences: ['confidence-contradicts-forecast'],
  limits: { checkIns: FLAT_CHECK_INS },
  bad: { with: { checkIns: mondays(86, 86, 86, 86) } },
  good: { with: { checkIns: mondays(85, 86, 86, 86) } },

  check(keyResult, { figuresOf, limits, read }) {
    const figures = figuresOf(keyResult);
    if (!figures || figures.kind !== 'Metric') return 'skip';
    const flat = standsStill(figures, limits.checkIns);
    const [first] = flat;
    if (!first) return false;
    // A sentence that keeps a level is content with a number that stands still.
    if (keyResult.kind === '' && read(keyResult.keyResult).reading.parse.direction === 'maintain')
      return false;
    const { confidence } = figures;
    const isSure = confidence !== null && confidence >= HIGH;
    return {
      value: printQuantity(first.value, keyResult.unit),
      day: sayDate(first.for),
      count: flat.length,
      claim: isSure ? `confidence is ${confidence}` : 'it counts as on track',
    };
  },
});
