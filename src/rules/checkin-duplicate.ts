import { dayOf } from '../domain/log.ts';
import { rule } from './_rule.ts';
import { firstLike } from './_sameCheckIn.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'keyResult',
  severity: 'info',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'Row {first} already says the same about {day}: {value}.',
  advice:
    'If a list was brought in twice, delete the second copy; the figures are the same either way.',
  why: 'Two check-ins in a week are fine. Two equal ones are an import that ran twice, and the rest of it may be there twice as well.',
  source: 'OKRsMatter and every log of this kind',
  bad: {
    id: 'CK20',
    for: '2027-02-12',
    value: 85,
    changed: 'Second van',
    with: {
      checkIns: [
        { id: 'CK7', for: '2027-02-12', value: 85, changed: 'Second van' },
        { id: 'CK8', for: '2027-02-12', value: 85, changed: 'Second van' },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { id: 'CK7', for: '2027-02-10', value: 84 },
        { id: 'CK8', for: '2027-02-12', value: 85 },
      ],
    },
  },

  check(checkIn, { plan }) {
    const { value, confidence, row } = checkIn;
    const day = dayOf(checkIn);
    if (day === '' || (value === null && confidence === null)) return 'skip';
    const first = firstLike(plan, checkIn);
    return first < row && { first, day: sayDate(day), value: String(value ?? confidence) };
  },
});
