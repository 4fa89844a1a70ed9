import { isEased } from '../domain/changesSinceLaunch.ts';
import { wasRescaled } from '../domain/rescaled.ts';
import { kindOf } from '../domain/scope.ts';
import { wasCorrected } from './_eased.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message:
    'At launch the target was {was}; {now} is nearer to the start, and no decision says why.',
  advice: 'Write the reason into Decisions, or put {was} back into Target.',
  why: 'Targets may be eased, but in the open. A goalpost that moves at night makes the cycle look reached and the next plan just as wrong.',
  source: 'OpenOKR, where easing takes a reason and the first target is kept',
  deep: true,
  limits: { days: 7 },
  bad: { target: 88, with: { launches: [{ id: 'O1-KR1', start: 82, target: 92 }] } },
  good: { target: 92, with: { launches: [{ id: 'O1-KR1', start: 82, target: 92 }] } },

  check(keyResult, context) {
    const { id, target, notes } = keyResult;
    const launch = context.launchOf(id);
    if (!launch || kindOf(keyResult) !== 'Metric' || launch.target === null || target === null)
      return 'skip';
    if ((launch.start ?? keyResult.start) === null || wasRescaled(keyResult, launch)) return 'skip';
    if (!isEased(launch, keyResult) || wasCorrected(keyResult, launch.on, context)) return false;
    if (context.decisionsOf(id).some(({ at }) => at.slice(0, 10) >= launch.on)) return false;
    const say = (value: number): string => `${value} ${keyResult.unit}`.trim();
    // A note is not a decision, but it hides nothing.
    return {
      was: say(launch.target),
      now: say(target),
      severity: notes === '' ? 'error' : 'warning',
    };
  },
});
