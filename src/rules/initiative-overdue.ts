import { isDate } from '../domain/days.ts';
import { isUnfinished } from '../domain/supports.ts';
import { rule } from './_rule.ts';
import { quote, sayDate } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'due',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: '{initiative} was due on {due} and is not done.',
  advice: 'Set Status to Done or Stopped, or agree on a new day in the review.',
  why: 'A day that passed unnoticed teaches that days mean little. Moving it aloud costs a minute and often brings up what is in the way.',
  source: 'OpenOKR, which counts the days that a next action is late',
  deep: true,
  bad: { initiative: 'Mark the cycle lanes on Harbour Street', due: '2027-02-16' },
  good: { initiative: 'Mark the cycle lanes on Harbour Street', due: '2027-02-17' },

  check(initiative, { on }) {
    const { initiative: words, due } = initiative;
    if (!isUnfinished(initiative) || !isDate(due)) return 'skip';
    return due < on && { initiative: quote(words), due: sayDate(due) };
  },
});
