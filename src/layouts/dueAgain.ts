import type { Figures } from '../domain/figures.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { OpenDecision } from '../domain/openDecisions.ts';
import type { Decision } from '../tabs/decisions.ts';
import { cut, listed, shortDay } from './words.ts';

/** A decision whose day to look again has come. */
export type Due = OpenDecision & { decision: Decision };

/** Those whose day has come, by the ID of the row they are shown in: what they are about, else the decision itself. */
export function dueByRow({ openDecisions }: Figures): Map<string, Due[]> {
  const rows = new Map<string, Due[]>();
  for (const each of openDecisions) {
    const id = isDue(each) ? each.about || each.decision.id : '';
    if (id === '' || !isDue(each)) continue;
    const known = [...rows.keys()].find((other) => sameId(other, id)) ?? id;
    rows.set(known, [...(rows.get(known) ?? []), each]);
  }
  return rows;
}

const isDue = (each: OpenDecision): each is Due => each.state === 'due' && each.decision !== null;

/** What was decided, each once, by the days for which it comes back: '“Rent a van” and “Hire”, for 10 Feb'. */
export function againWords(due: readonly Due[], room: number): string {
  const byDay = new Map<string, Set<string>>();
  for (const { decision, due: day } of due) {
    const said = byDay.get(day) ?? new Set();
    byDay.set(day, said.add(`“${cut(decision.decision || decision.choice, room)}”`));
  }
  return Array.from(byDay, ([day, said]) => `${listed([...said])}, for ${shortDay(day)}`).join(
    '; ',
  );
}

/** How many different things an answer in such a row settles. */
export const thingsIn = (due: readonly Due[]): number =>
  new Set(due.map(({ decision }) => idKey(decision.decision || decision.choice))).size;
