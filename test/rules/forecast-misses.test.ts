import { testRule } from '../_rules.ts';

const MONDAYS = ['2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08', '2027-02-15'];
/** A number on each of the last Mondays, and what else the workbook holds. */
const at = (values: number[], more = {}) => ({
  with: {
    checkIns: values.map((value, index) => ({
      row: index + 2,
      id: `CK${index + 1}`,
      for: MONDAYS[MONDAYS.length - values.length + index] ?? '',
      value,
      confidence: 6,
    })),
    ...more,
  },
});
const committed = { objectives: [{ type: 'Committed' as const }] };
const advice = (day: string): string =>
  day === '' ? 'At this pace the target is never reached.' : `At this pace the target is reached on ${day}.`; // prettier-ignore

testRule('forecast-misses', {
  kept: [
    // Seven tenths of the way is good where somebody aims high.
    at([86.2, 86.5, 86.8, 87]),
    at([84, 85, 86, 87], committed),
    // Three numbers are no line.
    at([86.8, 86.9, 87]),
    // Behind already: told by pace-behind.
    at([82, 82.2, 82.4, 82.6]),
    // One number typed wrongly bends no line.
    at([84, 85, 8.6, 87, 88], committed),
    { ...at([86.6, 86.8, 86.9, 87]), kind: 'Maintain', target: null, floor: 80 },
    at([90, 92, 92, 92]),
  ],
  broken: [
    [
      at([86.6, 86.8, 86.9, 87]),
      { count: 4, value: '87.8 %', due: '4 Apr 2027', wanted: 'at least 89 %, 70 % of the way,', reached: advice('12 Dec 2027') },
      { severity: 'warning', tab: 'keyResults', column: 'current', id: 'O1-KR1' },
    ],
    [
      at([86.2, 86.5, 86.8, 87], committed),
      { count: 4, value: '89 %', due: '4 Apr 2027', wanted: '92 %', reached: advice('18 Jun 2027') },
    ],
    [
      { ...at([38, 38, 39, 38, 39]), keyResult: 'Cut the days to an answer from 60 to 18', start: 60, target: 18, unit: 'days' },
      { count: 5, value: '39 days', due: '4 Apr 2027', wanted: 'at least 30.6 days, 70 % of the way,', reached: advice('') },
    ],
  ],
  instead: [
    [at([82, 82.2, 82.4, 82.6]), 'pace-behind'],
    [{ ...at([86.6, 86.8, 86.9, 87]), on: '2027-03-01' }, 'kr-stale'],
  ],
}); // prettier-ignore
