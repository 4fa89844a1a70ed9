import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { decisionDay } from '../domain/decisions.ts';
import { idKey } from '../domain/ids.ts';
import { dayOf } from '../domain/log.ts';
import type { BadCell, Plan, Rows, TabKey } from '../domain/plan.ts';
import { keyResultsByObjective } from '../domain/scope.ts';
import { supportsOf } from '../domain/supports.ts';
import { analyse, type Analysis } from '../sentence/parse.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Candidates } from './_candidates.ts';
import { confidencesOf } from './_confidences.ts';
import type { Context } from './_rule.ts';

/**
 * What makes a rule's context from its thresholds. All that rules share on one run is behind it: each look-up is
 * made once, and only when a rule asks.
 */
export function contextOf(
  plan: Plan,
  given: {
    cycle: Cycle | null;
    figures: Figures | null;
    on: string;
    language: string;
    judged: Pick<Candidates, 'objective' | 'keyResult' | 'initiative'>;
    settingTroubles: Context['settingTroubles'];
  },
): (limits: Context['limits']) => Context {
  const { judged, cycle, figures, on, language, settingTroubles } = given;
  const rows = once((tab: TabKey) => byId(plan.rows[tab] as { id?: string }[]));
  const read = once((text: string): Analysis => analyse(text));
  const proofs = later(() => keyResultsByObjective(plan));
  const counted = byRow(given.figures);
  const unread = byCell(plan.badCells);
  const made = later(() => byCell(plan.made ?? []));
  const supporting = later(() => grouped(plan.rows.initiatives, supportsOf));
  const logged = later(() =>
    grouped(upTo(plan.rows.checkIns, dayOf, given.on), ({ keyResult }) => [keyResult]),
  );
  const decided = later(() =>
    grouped(
      upTo(plan.rows.decisions, (decision) => decisionDay(decision) || UNDATED, given.on),
      ({ about: id }) => [id],
    ),
  );
  const committed = later(() => grouped(plan.rows.commitments, ({ keyResult }) => [keyResult]));
  const launched = later(() => grouped(plan.launches, ({ id }) => [id]));
  const named = <K extends TabKey>(tab: K, id: string): Rows[K][number] | null =>
    (rows(tab).get(idKey(id)) as Rows[K][number] | undefined) ?? null;
  const objectives = judged.objective.map(({ subject }) => subject);
  const keyResults = judged.keyResult.map(({ subject }) => subject);
  const initiatives = judged.initiative.map(({ subject }) => subject);
  const confidences = later(() => confidencesOf(plan, given));
  // One literal and no spreading: each of the rules gets such an object.
  return (limits) => ({
    limits,
    plan,
    cycle,
    figures,
    on,
    language,
    settingTroubles,
    objectives,
    keyResults,
    initiatives,
    read,
    named,
    keyResultsOf: (objective) => proofs().get(idKey(objective.id)) ?? [],
    objectiveOf: (keyResult) => named('objectives', keyResult.objective),
    initiativesOf: (id) => supporting().get(idKey(id)) ?? [],
    checkInsOf: (id) => logged().get(idKey(id)) ?? [],
    decisionsOf: (id) => decided().get(idKey(id)) ?? [],
    commitmentsOf: (id) => committed().get(idKey(id)) ?? [],
    confidences,
    launchOf: (id) => launched().get(idKey(id))?.[0] ?? null,
    figuresOf: (keyResult) => counted.get(keyResult.row) ?? null,
    unread: (tab, row, column) => unread.get(`${tab} ${row} ${column}`) ?? null,
    madeIn: (tab, row, column) => made().get(`${tab} ${row} ${column}`) ?? null,
  });
}

/** Sorts before every day. */
const UNDATED = '0000-00-00';

/** The function with its answers remembered. */
function once<Key, Value extends object>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(key)));
    return value;
  };
}

/** The value, made when it is first asked for. */
function later<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Rows under each of the IDs that they name, in their order. */
function grouped<Row>(
  rows: readonly Row[],
  idsOf: (row: Row) => readonly string[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of new Set(idsOf(row).map(idKey))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  return groups;
}

/** Rows with a day up to the given one, oldest first; rows of one day stay in their order. */
const upTo = <Row>(rows: readonly Row[], dayOfRow: (row: Row) => string, on: string): Row[] =>
  rows
    .map((row) => ({ row, day: dayOfRow(row) }))
    .filter(({ day }) => day !== '' && (on === '' || day <= on))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ row }) => row);

/** The first row of each ID; a tab without IDs has none. */
function byId(rows: readonly { id?: string }[]): Map<string, object> {
  const first = new Map<string, object>();
  for (const row of rows) {
    const key = idKey(row.id ?? '');
    if (key !== '' && !first.has(key)) first.set(key, row);
  }
  return first;
}

const byRow = (figures: Figures | null): Map<number, KeyResultFigures> =>
  new Map((figures?.keyResults ?? []).map((each) => [each.keyResult.row, each]));

const byCell = <Cell extends Pick<BadCell, 'tab' | 'row' | 'column'>>(
  cells: readonly Cell[],
): Map<string, Cell> =>
  new Map(cells.map((cell) => [`${cell.tab} ${cell.row} ${cell.column}`, cell]));
