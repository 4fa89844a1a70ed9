import { idKey } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'Current is empty, and the newest check-in, of {day}, says 0.',
  advice: 'Type 0: a zero is a value.',
  why: 'Programs that take zero for nothing write an empty cell in its place. What was reached, or lost altogether, then looks like never measured.',
  source: 'Seen in OKRsMatter: a zero is dropped on writing',
  bad: {
    current: null,
    with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 0 }] },
  },
  good: {
    current: 0,
    with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 0 }] },
  },

  check({ id, row, current }, { checkInsOf, unread, plan, on }) {
    if (id === '' || current !== null || unread('keyResults', row, 'current')) return 'skip';
    const valued = checkInsOf(id).filter(({ value }) => value !== null);
    const newest = valued[valued.length - 1];
    if (!newest) return 'skip';
    if (newest.value !== 0) return false;
    // What the cell says today is nothing to an earlier day.
    const isPast = (lastDays(plan).get(idKey(id)) ?? '') > on;
    return !isPast && { day: sayDate(dayOf(newest)) };
  },

  fix: ({ row }) => [{ do: 'set', tab: 'keyResults', row, column: 'current', value: 0 }],
});

/** The last day that the log tells of each ID. */
const lastDays = perRun(({ rows }: Plan) => {
  const last = new Map<string, string>();
  for (const checkIn of rows.checkIns) {
    const key = idKey(checkIn.keyResult);
    const day = dayOf(checkIn);
    if (day > (last.get(key) ?? '')) last.set(key, day);
  }
  return last;
});
