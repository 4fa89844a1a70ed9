import { addDays, days as daysBetween, isDate } from '../domain/days.ts';
import { idKey } from '../domain/ids.ts';
import { kindOf } from '../domain/scope.ts';
import { isUnfinished } from '../domain/supports.ts';
import { isPromised } from './_promised.ts';
import { perRun } from './_perRun.ts';
import type { Context, Subjects } from './_rule.ts';

type KeyResult = Subjects['keyResult'];
/** A number that nothing is planned to move: since how many days, and whether belief in it falls. */
export type Unplanned = { keyResult: KeyResult; age: number; isFalling: boolean };

/** The numbers to move of the set, and those of them, by row, that nothing is planned to move. */
export const unplannedIn = perRun((context: Context) => {
  const { keyResults, figuresOf } = context;
  const moved = keyResults.filter((each) => kindOf(each) === 'Metric' && figuresOf(each) !== null);
  const lacking = new Map<number, Unplanned>();
  for (const keyResult of moved) {
    const found = unplanned(keyResult, context);
    if (found !== null) lacking.set(keyResult.row, found);
  }
  return { count: moved.length, lacking };
});

function unplanned(keyResult: KeyResult, context: Context): Unplanned | null {
  const { figuresOf, initiativesOf, launchOf, cycle, on, plan, limits } = context;
  const { id, objective, notes } = keyResult;
  const figures = figuresOf(keyResult);
  const since = [launchOf(id)?.on ?? '', cycle?.starts ?? ''].sort().pop() ?? '';
  const isEarly = !isDate(since) || on <= addDays(since, limits.days ?? 7);
  if (!figures || isEarly || /\broutine\b/i.test(notes)) return null;
  const initiatives = [...initiativesOf(id), ...initiativesOf(objective)];
  if (initiatives.some(isUnfinished) || figures.done || isPromised(plan, idKey(id), on))
    return null;
  // What was planned is done, and it worked.
  if (initiatives.some(({ status }) => status === 'Done') && figures.health === 'on-track')
    return null;
  const { confidence, confidenceBefore } = figures;
  const isFalling =
    confidence !== null && confidenceBefore !== null && confidence < confidenceBefore;
  return { keyResult, age: daysBetween(since, on), isFalling };
}
