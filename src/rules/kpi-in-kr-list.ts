import { kindOf } from '../domain/scope.ts';
import { levelsIn, watchedAs } from './_levels.ts';
import { boundsOf } from './_put.ts';
import { rule, type Step } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  message: '{what}, which is what Health metrics are for.',
  advice:
    'Move what only has to stay as it is to the tab Health metrics; keep here what has to change.',
  why: 'A dashboard says that the house still stands, a key result that it was rebuilt. Where both share one list, the review talks about levels that nobody meant to move.',
  source:
    'The okr.mx course, where OKRs do not replace every KPI; GitLab and OKR Orca warn of the same',
  limits: { share: 50 },
  guess: true,
  bad: {
    keyResult: 'Cut complaints a week from 30 to 12',
    with: { healthMetrics: [{ metric: 'Complaints a week', ceiling: 40 }] },
  },
  good: {
    keyResult: 'Cut complaints a week from 30 to 12',
    with: { healthMetrics: [{ metric: 'Overtime hours a week', ceiling: 40 }] },
  },

  check(keyResult, context) {
    const twin = watchedAs(keyResult, context);
    if (twin) return { what: `${quote(twin.metric)} is watched already` };
    const held = levelsIn(context.keyResults);
    const total = context.keyResults.length;
    const { share = 50 } = context.limits;
    // Told once, at the first of them; one alone is no list, and a form is not the set.
    if (
      context.on === '' ||
      held.length < 2 ||
      held[0] !== keyResult.row ||
      held.length * 100 <= share * total
    )
      return false;
    return { what: `${held.length} of ${total} key results only hold a level`, at: 'kind' };
  },

  /** A level moves to the health metrics and leaves its row, Dropped, with its check-ins; what is to move stays. */
  fix(keyResult, context) {
    if (kindOf(keyResult) !== 'Maintain') return null;
    const { row, keyResult: metric, owner, floor, ceiling, source } = keyResult;
    const drop: Step = { do: 'set', tab: 'keyResults', row, column: 'status', value: 'Dropped' };
    if (watchedAs(keyResult, context)) return [drop];
    const values = { metric, owner, ...boundsOf(floor, ceiling), source };
    return [{ do: 'add', tab: 'healthMetrics', values }, drop];
  },
});
