import { differenceFrom } from './_launched.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'review',
  group: 'structure',
  deep: true,
  message:
    '{what} was {before} when it was published on {day}, and no decision says why it is {now} now.',
  advice:
    'Write the change down as a decision about it, with the reason, or put the old text back.',
  why: 'Goals may change. They may not change silently: at the close nobody would know any more what was promised.',
  source: 'OpenOKR keeps the history; Google’s OKR playbook warns of shifted goals',
  bad: {
    target: 95,
    with: { launches: [{ target: 92 }] },
  },
  good: {
    target: 95,
    with: {
      launches: [{ target: 92 }],
      decisions: [
        { about: 'O1-KR1', choice: 'Update', decision: 'Aim for 95 with the second van' },
      ],
    },
  },

  check(keyResult, { launchOf, decisionsOf }) {
    const launch = launchOf(keyResult.id);
    if (!launch) return 'skip';
    const change = differenceFrom(launch, keyResult);
    if (!change) return false;
    const isDecided = [keyResult.id, keyResult.objective].some((id) =>
      decisionsOf(id).some(
        ({ at, choice }) =>
          at.slice(0, 10) >= launch.on && choice !== 'Continue' && choice !== 'No action',
      ),
    );
    return !isDecided && { ...change, day: sayDate(launch.on) };
  },
});
