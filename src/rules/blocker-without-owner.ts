import { blockedUpTo } from './_blockers.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'checkIn',
  at: 'blockerOwner',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{blocker} stands in the way of {keyResult}, and nobody is named to remove it{date}.',
  advice: 'Agree in the review on {what} beside the blocker.',
  why: 'A blocker that belongs to all is removed by nobody. One name turns it from an excuse into a task.',
  source: 'OpenOKR: blockers have a kind and a named person',
  silences: ['blocker-stale'],
  bad: { for: '2027-02-16', blocker: 'No permit for the scaffold', blockerOwner: '' },
  good: { for: '2027-02-16', blocker: 'No permit for the scaffold', blockerOwner: 'Ola Nordin' },

  check(checkIn, context) {
    if (!blockedUpTo(checkIn, context)) return 'skip';
    if (checkIn.blockerOwner !== '') return false;
    const isUndated = checkIn.blockerDue === '';
    return {
      blocker: quote(checkIn.blocker),
      keyResult: checkIn.keyResult,
      date: isUndated ? ', nor by when' : '',
      what: isUndated ? 'one person and a day, and write both' : 'one person, and write the name',
    };
  },
});
