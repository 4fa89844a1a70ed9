import { addDays, mondayOf } from '../domain/days.ts';
import { decisionDay } from '../domain/decisions.ts';
import { REVIEWS_MAX, weeksRunning } from '../domain/repeated.ts';
import { rule, type Subjects } from './_rule.ts';
import { quote } from './_wording.ts';

type Decision = Subjects['decision'];

const taken = (...choices: Decision['choice'][]) =>
  choices.map((choice, at) => ({
    ...{ row: at + 2, id: `D${at + 1}`, about: 'O1-KR1', choice },
    at: ['2027-02-03 10:00', '2027-02-10 10:00', '2027-02-17 10:00'][at] ?? '',
  }));

export default rule({
  on: 'decision',
  at: 'choice',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{choice} was decided for {about} {count} times running.',
  advice:
    'Let the review owner decide something else: another way, another target, more hands, or an end.',
  why: 'Waiting once is patience, twice is hope. The third time the decision is not to decide, and the cycle decides instead.',
  source: 'The decision rules of this workbook: wait one week, twice at most',
  limits: { times: REVIEWS_MAX },
  bad: { with: { decisions: taken('Continue', 'Continue', 'Continue') } },
  good: { with: { decisions: taken('Continue', 'Continue', 'Stop') } },

  check(decision, { decisionsOf, limits, on }) {
    const { about, choice } = decision;
    if (about === '' || choice === '') return 'skip';
    const all = decisionsOf(about).filter((each) => decisionDay(each) !== '');
    const day = decisionDay(decision);
    // Told at the newest alone, and only while it is news.
    if (all[all.length - 1]?.row !== decision.row || day < addDays(mondayOf(on), -7)) return false;
    const count = weeksRunning(all);
    if (count < Math.max(2, limits.times ?? REVIEWS_MAX)) return false;
    return { about, choice: quote(choice), count };
  },
});
