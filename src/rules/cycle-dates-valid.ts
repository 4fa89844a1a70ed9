import { cyclesOf } from '../domain/cycle.ts';
import { days, hasNoSpan, isDate } from '../domain/days.ts';
import { spanOfLabel } from './_label.ts';
import { rule } from './_rule.ts';
import { counted, quote, sayCell, sayDate } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'starts',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'The dates of this cycle do not work: {reason}.',
  advice:
    'Write its first day into Starts and its last day into Ends. A quarter is thirteen weeks.',
  why: 'Where a key result should stand by today follows from the first and the last day. Without them, or with a slip in the year, every pace is wrong at once.',
  source: 'OKR practice: a quarter is usual and a year allowed',
  limits: { shortest: 14, longest: 400 },
  needs: ['starts', 'ends'],
  bad: { starts: '2027-01-04', ends: '2026-04-04' },
  good: { starts: '2027-01-04', ends: '2027-04-04' },

  check({ row, starts, ends }, { limits, unread }) {
    const { shortest = 14, longest = 400 } = limits;
    for (const [at, header, date] of [
      ['starts', 'Starts', starts],
      ['ends', 'Ends', ends],
    ] as const) {
      const found = unread('cycles', row, at)?.found;
      if (found !== undefined)
        return { at, reason: `${header} says ${quote(sayCell(found))}, not a date` };
      if (!isDate(date)) return { at, reason: `${header} is empty` };
    }
    // The last day counts.
    const length = days(starts, ends) + 1;
    if (length <= 1)
      return { at: 'ends', reason: `it ends on ${sayDate(ends)} and starts on ${sayDate(starts)}` };
    if (length >= shortest && length <= longest) return false;
    const reason = `it runs for ${counted(length, 'day')}, not for ${shortest} to ${longest}`;
    return { at: 'ends', reason };
  },

  fix({ row, id, starts, ends }, { plan, unread }) {
    const span = starts === '' && ends === '' ? spanOfLabel(id) : null;
    if (!span || unread('cycles', row, 'starts') || unread('cycles', row, 'ends')) return null;
    // Where another label begins at other dates, this team's quarters are its own.
    const isOwnCalendar = cyclesOf(plan).some((other) => {
      const usual = hasNoSpan(other) ? null : spanOfLabel(other.id);
      return usual && Math.abs(days(usual.starts, other.starts)) > 10;
    });
    if (isOwnCalendar) return null;
    return [
      { do: 'set', tab: 'cycles', row, column: 'starts', value: span.starts },
      { do: 'set', tab: 'cycles', row, column: 'ends', value: span.ends },
    ];
  },
});
