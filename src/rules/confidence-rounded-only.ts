import { addDays, mondayOf } from '../domain/days.ts';
import { isMixed } from './_belief.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'change',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: '{same} of the {all} confidences of the last four weeks are {number}.',
  advice: 'Next time let everybody write a number down alone, then show them all at once.',
  why: 'When every key result of every week gets the same number, nobody is weighing anything any more. A quiet vote brings the differences back.',
  source: 'Our own',
  limits: { share: 0.8, entries: 16 },
  deep: true,
  bad: {
    with: {
      checkIns: ['2027-01-27', '2027-02-03', '2027-02-10', '2027-02-17'].flatMap((day, week) =>
        ['O1-KR1', 'O1-KR2', 'O1-KR3', 'O1-KR4'].map((keyResult, at) => ({
          row: 2 + 4 * week + at,
          id: `CK${1 + 4 * week + at}`,
          keyResult,
          for: day,
          confidence: 7,
        })),
      ),
      keyResults: ['O1-KR1', 'O1-KR2', 'O1-KR3', 'O1-KR4'].map((id, at) => ({ id, row: 2 + at })),
    },
  },
  good: {
    with: {
      checkIns: [
        { row: 2, id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-16', confidence: 7 },
        { row: 3, id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-16', confidence: 5 },
      ],
    },
  },

  check(_cycle, context) {
    const { figures, limits, on } = context;
    if (!figures || isMixed(context)) return 'skip';
    const from = addDays(mondayOf(on), -21);
    const entries = figures.keyResults.flatMap(({ points }) =>
      points.flatMap((point) => (point.for >= from ? (point.confidence ?? []) : [])),
    );
    // A small team may well be of one mind.
    if (entries.length < Math.max(1, limits.entries ?? 16)) return 'skip';
    const counts = new Map<number, number>();
    for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    const [number = 0, same = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (same < (limits.share ?? 0.8) * entries.length) return false;
    return { same: same === entries.length ? 'All' : same, all: entries.length, number };
  },
});
