import { dayNear } from '../domain/dayNames.ts';
import { clock } from '../domain/days.ts';
import { grouped } from '../domain/grouped.ts';
import { idKey, idNumber } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { inItsUnit } from '../domain/scope.ts';
import { subjectOf } from '../sentence/subject.ts';
import type { CheckIn } from '../tabs/checkIns.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { numbersSaid } from './numbersSaid.ts';

/** The check-ins on each key result, in the order in which they were written, by its key. */
export const writtenOn = ({ rows }: Plan): Map<string, CheckIn[]> =>
  grouped(
    [...rows.checkIns].sort((a, b) => idNumber(a.id) - idNumber(b.id) || a.row - b.row),
    ({ keyResult }) => idKey(keyResult),
  );

/** What came in since the check-in that a person saw, in words for them; '' for nothing. */
export function sayNewer(
  keyResult: KeyResult,
  written: readonly CheckIn[],
  { by, seen, today }: { by: string; seen: string; today: string },
): string {
  const isOther = (checkIn: CheckIn): boolean => by === '' || idKey(checkIn.by) !== idKey(by);
  const newer = written.filter((each) => idNumber(each.id) > idNumber(seen) && isOther(each));
  const last = newer[newer.length - 1];
  return last ? `${sayCheckIn(keyResult, last, today)}; ${allOf(newer.length + 1)} are kept.` : '';
}

/** Tells somebody whose check-in of today was followed by another’s, so that both know; one sentence a key result. */
export function alsoToday(plan: Plan, who: string, today: string): string[] {
  if (who === '') return [];
  const byId = new Map(plan.rows.keyResults.map((row) => [idKey(row.id), row]));
  return [...writtenOn(plan)].flatMap(([key, written]) => {
    const now = written.filter(({ at }) => at.slice(0, 10) === today);
    const mine = now.map(({ by }) => idKey(by) === idKey(who)).lastIndexOf(true);
    const last = now[now.length - 1];
    const keyResult = byId.get(key);
    if (mine < 0 || !keyResult || !last || mine === now.length - 1) return [];
    return [
      `${sayCheckIn(keyResult, last, today)}, after you; ${allOf(now.length)} are kept, and the newest counts.`,
    ];
  });
}

/** "Mara Lind checked in on Setup completion at 09:04 with 35 %, confidence 6". */
function sayCheckIn(row: KeyResult, checkIn: CheckIn, today: string): string {
  const { by, at, source } = checkIn;
  const keyResult = inItsUnit(row);
  const when =
    at.slice(0, 10) === today ? `at ${clock(at)}` : `on ${dayNear(at.slice(0, 10), today)}`;
  const said = numbersSaid(checkIn, keyResult.unit);
  const who = by || (source === 'Sheet' ? 'Somebody, in the sheet,' : 'Somebody');
  const what = said.length === 0 ? 'a note' : said.join(', ');
  return `${who} checked in on ${subjectOf(keyResult.keyResult)} ${when} with ${what}`;
}

const allOf = (count: number): string => (count === 2 ? 'both' : `all ${count}`);
