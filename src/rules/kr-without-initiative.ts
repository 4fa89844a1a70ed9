import { addDays, days as daysBetween, isDate } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import { kindOf } from '../domain/scope.ts';
import { isUnfinished } from '../domain/supports.ts';
import { isPromised } from './_promised.ts';
import { rule } from './_rule.ts';
import { counted } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'id',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: 'No initiative is open that could move this number, {age} after the start.',
  advice:
    'Write down the first thing you will try in the tab Initiatives, with this ID in Supports.',
  why: 'A number does not move because it is looked at. Where nothing is planned, the weekly check-in measures the weather.',
  source:
    'Perdoo, where initiatives are how a key result is moved; OpenOKR asks what capacity stands behind it',
  deep: true,
  limits: { days: 7 },
  bad: { with: { initiatives: [] } },
  good: { with: { initiatives: [{ supports: 'O1-KR1', status: 'In progress' }] } },

  check(keyResult, { figuresOf, initiativesOf, launchOf, cycle, on, plan, limits: { days = 7 } }) {
    const figures = figuresOf(keyResult);
    if (!figures || kindOf(keyResult) !== 'Metric') return 'skip';
    const { id, objective, notes } = keyResult;
    const since = [launchOf(id)?.on ?? '', cycle?.starts ?? ''].sort().pop() ?? '';
    if (!isDate(since) || on <= addDays(since, days) || /\broutine\b/i.test(notes)) return false;
    const initiatives = [...initiativesOf(id), ...initiativesOf(objective)];
    if (initiatives.some(isUnfinished) || figures.done || isPromised(plan, idKey(id), on))
      return false;
    // What was planned is done, and it worked.
    if (initiatives.some(({ status }) => status === 'Done') && figures.health === 'on-track')
      return false;
    const { confidence, confidenceBefore } = figures;
    const isFalling =
      confidence !== null && confidenceBefore !== null && confidence < confidenceBefore;
    return {
      age: counted(daysBetween(since, on), 'day'),
      severity: isFalling ? 'warning' : 'info',
    };
  },
});
