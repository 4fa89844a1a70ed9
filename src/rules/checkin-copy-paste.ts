import { bareWords } from '../domain/bareWords.ts';
import { isoWeek } from '../domain/days.ts';
import { dayOf } from '../domain/log.ts';
import { upToNewest } from './_newest.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'changed',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: 'What changed has said {note} for {count} weeks running.',
  advice:
    'Ask in the review what really happened, even if the answer is that nobody got round to it.',
  why: 'A note that is copied from week to week is written for the form. It hides that nobody looked, and that is what the others ought to hear.',
  source: 'Our own',
  limits: { weeks: 3 },
  deep: true,
  bad: {
    with: {
      checkIns: [
        { row: 2, id: 'CK1', for: '2027-02-03', value: 85, changed: 'Talks go on as planned' },
        { row: 3, id: 'CK2', for: '2027-02-10', value: 85, changed: 'Talks go on as planned' },
        { row: 4, id: 'CK3', for: '2027-02-17', value: 85, changed: 'Talks go on as planned.' },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { row: 2, id: 'CK1', for: '2027-02-03', value: 85, changed: 'Talks go on as planned' },
        { row: 3, id: 'CK2', for: '2027-02-10', value: 85, changed: 'Talks go on as planned' },
        { row: 4, id: 'CK3', for: '2027-02-17', value: 85, changed: 'The port has signed' },
      ],
    },
  },

  check(checkIn, context) {
    const note = bareWords(checkIn.changed);
    const all = note === '' ? null : upToNewest(checkIn, context);
    if (!all) return 'skip';
    const at = all.map(({ changed }) => bareWords(changed) === note).lastIndexOf(false);
    const count = new Set(all.slice(at + 1).map((each) => isoWeek(dayOf(each)))).size;
    return (
      count >= Math.max(2, context.limits.weeks ?? 3) && { note: quote(checkIn.changed), count }
    );
  },
});
