import type { Initiative } from '../tabs/initiatives.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { days, isDate } from './days.ts';
import type { KeyResultFigures } from './figures.ts';
import { idKey } from './ids.ts';
import type { Plan } from './plan.ts';
import { isUnfinished, supportsOf } from './supports.ts';

/** An initiative that is late or moves nothing, or a key result whose initiatives are done while it stands still. */
export type ToLookAt =
  | { kind: 'late'; initiative: Initiative; days: number }
  | { kind: 'unlinked'; initiative: Initiative }
  | { kind: 'flat'; keyResult: KeyResultFigures; done: number; change: number };

/** So many initiatives have to be done before it is worth a word that the number did not answer. */
const DONE_MIN = 2;
/** A move of at most this share of the way from start to target is no answer. */
const FLAT = 0.05;

/** Late ones first, the latest first; then those that support nothing; then key results that did not answer. */
export function initiativesToLookAt(
  plan: Plan,
  cycle: Cycle,
  { on, keyResults }: { on: string; keyResults: readonly KeyResultFigures[] },
): ToLookAt[] {
  const own = new Set(keyResults.flatMap(({ id, objective }) => [idKey(id), idKey(objective.id)]));
  const known = new Set(
    [...plan.rows.objectives, ...plan.rows.keyResults].map(({ id }) => idKey(id)),
  );
  const all = plan.rows.initiatives.filter(({ initiative }) => initiative !== '');
  const isOurs = (each: Initiative): boolean => supportsOf(each).some((id) => own.has(idKey(id)));
  const open = all.filter(isUnfinished);
  const late = open
    .filter((each) => isOurs(each) && isDate(each.due) && each.due < on)
    .map((initiative) => ({ kind: 'late' as const, initiative, days: days(initiative.due, on) }))
    .sort((a, b) => b.days - a.days);
  const unlinked = open
    .filter((each) => !supportsOf(each).some((id) => known.has(idKey(id))))
    .map((initiative) => ({ kind: 'unlinked' as const, initiative }));
  return [...late, ...unlinked, ...keyResults.flatMap((each) => flat(each, all, cycle.starts))];
}

function flat(
  keyResult: KeyResultFigures,
  initiatives: readonly Initiative[],
  starts: string,
): ToLookAt[] {
  if (keyResult.kind !== 'Metric' || keyResult.done) return [];
  const key = idKey(keyResult.id);
  const doneOn = initiatives
    .filter((each) => each.status === 'Done' && supportsOf(each).some((id) => idKey(id) === key))
    .map((each) => each.doneOn)
    .filter((day) => isDate(day) && day >= starts)
    .sort();
  const [first = '', last] = [doneOn[0], doneOn[DONE_MIN - 1]];
  const { start, target } = keyResult.keyResult;
  if (last === undefined || start === null || target === null || start === target) return [];
  const numbers = keyResult.points.filter(({ value }) => typeof value === 'number');
  const then = numbers.filter((point) => point.for <= first).pop();
  const now = numbers[numbers.length - 1];
  // A number that nobody looked up since says nothing.
  if (!then || !now || now.for <= last) return [];
  const change = Number(now.value) - Number(then.value);
  return change / (target - start) > FLAT ? [] : [{ kind: 'flat', keyResult, done: doneOn.length, change }];
} // prettier-ignore
