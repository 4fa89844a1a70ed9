import type { Changes } from '../changes/changes.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { chosenCycle } from '../domain/cycle.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import type { Confirmations, Launch, Plan } from '../domain/plan.ts';
import { keyResultsByObjective, objectivesOf } from '../domain/scope.ts';
import { statusIsFormula } from '../errors.ts';
import { counted, listed } from '../layouts/words.ts';
import type { PublishForm, PublishView, Result } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { LAUNCHES } from '../workbook/readBook.ts';
import { launchOfKeyResult, launchOfObjective } from '../workbook/recordLaunches.ts';
import { cycleToPublish } from './draftCycles.ts';
import { WANTS } from './loadPublish.ts';
import { writeOverview } from './overview.ts';
import { gateOf } from './publishGate.ts';
import { objectionsTo } from './publishObjections.ts';
import { whoIsIt } from './whoIsIt.ts';

/**
 * Publishes drafts, all or none: their Status, the launch record with what people confirmed, and, where no other cycle
 * is in the way, the Status of a cycle in Planning. What keeps one back is asked again of the sheet as it is now; if
 * anything does, nothing is written and the answer says what, with the view as it is now.
 * @throws UserError when the cycle is gone, or a Status cannot be set.
 */
export function publish(form: PublishForm): Result<'publish'> {
  const by = whoIsIt();
  const { value, undoId, notices } = operate<Done>(
    { wants: WANTS, what: ({ published }) => nameOf(published), by },
    (book, changes) => {
      const { plan, today } = book;
      const cycle = cycleToPublish(plan, today, { cycle: form.cycle, objective: null });
      const view = gateOf(plan, cycle, today);
      const objections = objectionsTo(form, view);
      if (objections.length > 0) return { published: [], message: refusal(objections), view };
      const ids = form.drafts.map(({ id }) => id);
      for (const id of ids) {
        const row = plan.rows.objectives.find((each) => sameId(each.id, id))?.row;
        if (row !== undefined) changes.setCell('objectives', row, 'status', 'Published');
      }
      if (view.cycle.begins) changes.setCell('cycles', cycle.row, 'status', 'Active');
      if (changes.left.length > 0) throw statusIsFormula();
      rank(book, changes, { ids, cycle });
      const launches = record(book, changes, form, by);
      showPublished(book, changes, { ids, cycle, launches, begins: view.cycle.begins });
      return { published: ids, message: say(form, view), view: null };
    },
  );
  return { ...value, undoId, notices };
}

/**
 * Ranks what is published behind what is ranked already, in the order shown; not where somebody published others
 * without a rank.
 */
function rank(
  { plan }: Book,
  changes: Changes,
  { ids, cycle }: { ids: string[]; cycle: Cycle },
): void {
  const others = objectivesOf(plan, cycle, ['Published']).map((each) => each.rank);
  if (others.includes(null)) return;
  const taken = plan.rows.objectives
    .filter((each) => sameId(each.cycle, cycle.id))
    .map((each) => each.rank ?? 0);
  let next = Math.max(0, ...taken) + 1;
  for (const id of ids) {
    const row = plan.rows.objectives.find((each) => sameId(each.id, id));
    if (row && row.rank === null) changes.setCell('objectives', row.row, 'rank', next++);
  }
}

/** Writes the Overview with what is published now, where it shows this cycle or none. */
function showPublished(
  book: Book,
  changes: Changes,
  {
    ids,
    cycle,
    launches,
    begins,
  }: { ids: string[]; cycle: Cycle; launches: Launch[]; begins: boolean },
): void {
  const { plan, today } = book;
  const isNow = (id: string): boolean => ids.some((each) => sameId(each, id));
  const begun: Cycle = begins ? { ...cycle, status: 'Active' } : cycle;
  const after: Plan = {
    ...{ ...plan, launches },
    rows: {
      ...plan.rows,
      cycles: plan.rows.cycles.map((each) => (each.row === cycle.row ? begun : each)),
      objectives: plan.rows.objectives.map((each) =>
        isNow(each.id) ? { ...each, status: 'Published' } : each,
      ),
    },
  };
  if (chosenCycle(after, today)?.row === cycle.row)
    writeOverview({ book, changes }, after, figuresOf(after, begun, today));
}

type Done = Pick<Result<'publish'>, 'published' | 'message' | 'view'>;

/**
 * Adds what is published to the launch record, and returns it. What was published before and became a draft again keeps
 * the wording and target of its first day; only what people confirm is new.
 */
function record({ plan, zone, today, now }: Book, changes: Changes, form: PublishForm, by: string): Launch[] {
  const known = new Set(plan.launches.map(({ id }) => idKey(id)));
  const byObjective = keyResultsByObjective(plan);
  const confirmed = new Map(
    form.drafts.flatMap(({ keyResults }) =>
      keyResults.map((each) => [idKey(each.id), confirmationsOf(each, { zone, now })] as const),
    ),
  );
  const launched = form.drafts.flatMap(({ id }): Launch[] => {
    const objective = plan.rows.objectives.find((row) => sameId(row.id, id));
    const keyResults = byObjective.get(idKey(id)) ?? [];
    return [
      ...(objective ? [launchOfObjective(objective, today, by)] : []),
      ...keyResults.map((each) => launchOfKeyResult(each, today, by)),
    ];
  });
  const all = [...plan.launches, ...launched.filter(({ id }) => !known.has(idKey(id)))].map((launch) => {
    const words = confirmed.get(idKey(launch.id));
    return words ? { ...launch, confirmed: words } : launch;
  });
  changes.setData(LAUNCHES, all);
  return all;
} // prettier-ignore

/** The ticks with their instants as the spreadsheet's clocks show them; one that is no time, or to come, is now. */
function confirmationsOf(
  ticks: PublishForm['drafts'][number]['keyResults'][number],
  { zone, now }: Pick<Book, 'zone' | 'now'>,
): Confirmations {
  const confirmed: Confirmations = {};
  for (const field of ['owner', 'rhythm', 'source'] as const) {
    const tick = ticks[field];
    if (tick === null) continue;
    const instant = new Date(tick.at);
    const local = Number.isNaN(instant.getTime()) ? null : zone.toLocal(instant);
    const at = local ? `${local.date} ${local.time || '00:00'}` : now;
    confirmed[field] = { value: tick.value, by: tick.by, at: at < now ? at : now };
  }
  return confirmed;
}

const nameOf = (ids: readonly string[]): string =>
  ids.length > 3
    ? `Publish ${ids.length} objectives`
    : ids.length > 0
      ? `Publish ${listed(ids)}`
      : '';

function say({ drafts }: PublishForm, { cycle }: PublishView): string {
  const keyResults = drafts.reduce((sum, draft) => sum + draft.keyResults.length, 0);
  const ids = drafts.map(({ id }) => id);
  const what = ids.length > 3 ? `${ids.length} objectives` : listed(ids);
  const begins = cycle.begins ? ` ${cycle.id} is Active now.` : '';
  return `Published ${what} with ${counted(keyResults, 'key result')}.${begins}`;
}

/** More would not be read. */
const SHOWN = 4;

function refusal(objections: readonly string[]): string {
  const more = objections.length - SHOWN;
  return [
    'The sheet has changed, so nothing was published.',
    ...objections.slice(0, SHOWN),
    ...(more > 0 ? [`And ${more} more, shown above.`] : []),
  ].join(' ');
}
