import { GOOD } from '../domain/forecast.ts';
import { withMinus } from '../domain/minus.ts';
import { outlookOf } from '../domain/outlook.ts';
import { metricProgress } from '../domain/progress.ts';
import { printQuantity } from '../sentence/print.ts';
import { rule } from './_rule.ts';
import { sayDate, sayNumber } from './_wording.ts';

/** A number on each of four Mondays. */
const mondays = (...values: number[]) =>
  values.map((value, at) => ({
    ...{ keyResult: 'O1-KR1', value, confidence: 6 },
    for: ['2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15'][at] ?? '',
  }));

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message:
    'The line through its last {count} numbers ends at {value} on {due}; {wanted} was wanted.',
  advice: '{reached} Decide what changes the line, or agree on another target and write down why.',
  why: 'It may look fine today and slow down all the same. The line says so weeks before the due day does.',
  source: 'OpenOKR, which draws a trend from four values on; Workpath’s limit of 70 %',
  limits: { share: GOOD },
  deep: true,
  needs: ['current', 'start', 'target'],
  bad: { with: { checkIns: mondays(86.6, 86.8, 86.9, 87) } },
  good: { with: { checkIns: mondays(84, 85, 86, 87) } },

  check(keyResult, { figuresOf, objectiveOf, limits }) {
    const figures = figuresOf(keyResult);
    if (!figures?.forecast) return 'skip';
    const { forecast, reachedOn, done, stale, health, points, due } = figures;
    // What is behind already, or is not measured any more, is told by other rules.
    if (done || stale || health !== 'on-track') return false;
    const { start, target, unit } = figures.keyResult;
    const told = outlookOf(figures)?.value ?? forecast.value;
    const end = metricProgress(start, target, forecast.value);
    if (end === null || start === null || target === null) return 'skip';
    const isPromised = objectiveOf(keyResult)?.type === 'Committed';
    const share = isPromised ? 1 : (limits.share ?? GOOD);
    if (end >= share - 1e-9) return false;
    const wanted = printQuantity(Number((start + share * (target - start)).toPrecision(3)), unit);
    return {
      count: Math.min(8, points.length),
      value: withMinus(printQuantity(told, unit)),
      due: sayDate(due),
      wanted: isPromised ? wanted : `at least ${wanted}, ${sayNumber(Math.round(share * 100))} % of the way,`, // prettier-ignore
      reached: reachedOn
        ? `At this pace the target is reached on ${sayDate(reachedOn)}.`
        : 'At this pace the target is never reached.',
    };
  },
});
