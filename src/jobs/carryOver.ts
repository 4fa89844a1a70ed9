import type { Changes } from '../changes/changes.ts';
import type { Close, ClosedKeyResult, ClosedObjective } from '../domain/close/close.ts';
import { goesOn, type CarriedOver } from '../domain/close/record.ts';
import { sameId } from '../domain/ids.ts';
import { isFull } from '../domain/score.ts';
import { isUnfinished, supportsOf } from '../domain/supports.ts';
import { plain } from '../layouts/words.ts';
import type { CloseForm } from '../protocol.ts';
import type { Book } from '../workbook/book.ts';
import { recordOf, type OkrData } from '../workbook/okrData.ts';

/** The key of what was carried over at all closes, oldest first. */
export const CARRIED = 'carried';

/** What was carried over; anything else in its place counts as nothing. */
export function carriedIn(data: OkrData): CarriedOver[] {
  const kept = recordOf(data, CARRIED);
  return Array.isArray(kept) ? (kept as CarriedOver[]) : [];
}

/**
 * Adds what is kept, modified or deferred to the next cycle as drafts with IDs of their own, with a word in Notes on
 * where they come from; what was carried over before is left. Unfinished initiatives support the new rows as well.
 * Returns what this cycle has carried over by now.
 */
export function carryOver(
  book: Book,
  changes: Changes,
  { cycle, objectives }: Close,
  form: CloseForm,
): CarriedOver[] {
  const before = carriedIn(book.data);
  const own = before.filter((each) => sameId(each.cycle, cycle.id));
  const added = form.objectives.flatMap((said): CarriedOver[] => {
    const objective = objectives.find(({ id }) => sameId(id, said.id));
    const isThere = own.some(({ from }) => sameId(from, said.id));
    if (!objective || isThere || !goesOn(said.choice)) return [];
    const { objective: wording, owner, why, type } = objective.objective;
    const to = changes.addRow('objectives', {
      ...{ cycle: form.next.id, objective: wording, owner, why, status: 'Draft', type },
      notes: `Carried over from ${objective.id}, ${cycle.id}.`,
    });
    const along = comingAlong(objective, said);
    const keyResults = along.map((each): [string, string] => [each.id, addKeyResult(changes, to, each)]);
    return [{ from: objective.id, cycle: cycle.id, to, into: form.next.id, choice: said.choice, keyResults }];
  });
  if (added.length > 0) changes.setData(CARRIED, [...before, ...added]);
  relink(book, changes, added.flatMap(({ keyResults }) => keyResults));
  return [...own, ...added];
} // prettier-ignore

const comingAlong = (
  { keyResults }: ClosedObjective,
  said: CloseForm['objectives'][number],
): ClosedKeyResult[] =>
  keyResults.filter(({ id }) => said.keyResults.some((each) => each.along && sameId(each.id, id)));

/** A metric begins where it ended; a target that was reached is left open, for there is nothing more to it. */
function addKeyResult(changes: Changes, objective: string, each: ClosedKeyResult): string {
  const { keyResult, kind } = each.judged;
  const { owner, unit, every, source, ifDrops, floor, ceiling, curve, weight } = keyResult;
  const isMoved = kind === 'Metric' && typeof each.value === 'number';
  const isDone = kind === 'Metric' && isFull(each.standing);
  const start = isMoved ? Number(each.value) : keyResult.start;
  return changes.addRow('keyResults', {
    ...{ objective, owner, unit, every, source, ifDrops, floor, ceiling, curve, weight },
    keyResult: isMoved ? fromNow(keyResult.keyResult, keyResult.start, start) : keyResult.keyResult,
    start,
    target: isDone ? null : keyResult.target,
    current: kind === 'Milestone' ? false : null,
    ...(keyResult.kind === '' ? {} : { kind: keyResult.kind }),
  });
}

/** The sentence with its starting point as it is now, where it names the old one after “from”. */
function fromNow(text: string, before: number | null, now: number | null): string {
  if (before === null || now === null) return text;
  const old = plain(before).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`\\b(from )${old}(?![\\d.,]*\\d)`, 'i'), `$1${plain(now)}`);
}

/** Adds the new key results to what unfinished initiatives support beside the old ones. */
function relink({ plan }: Book, changes: Changes, pairs: readonly [string, string][]): void {
  for (const initiative of plan.rows.initiatives) {
    if (!isUnfinished(initiative)) continue;
    const named = supportsOf(initiative);
    const come = pairs.filter(([from]) => named.some((id) => sameId(id, from))).map(([, to]) => to);
    if (come.length > 0)
      changes.setCell('initiatives', initiative.row, 'supports', [...named, ...come].join(', '));
  }
}
