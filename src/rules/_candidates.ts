import { isOpen } from '../domain/cycle.ts';
import type { Drift } from '../domain/drift.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import {
  inItsUnit,
  keyResultsByObjective,
  objectivesOf,
  objectiveStatus,
} from '../domain/scope.ts';
import { firstOfEachId, idKey } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
import { tabs } from '../tabs/_all.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Item, Subject, Subjects } from './_rule.ts';

/** Where something stands that a rule may be asked about. */
export type Seat = {
  tab: TabKey;
  row: number;
  id: string | null;
  /** Whether the team stands behind it: a Published objective with its key results, an Active cycle. */
  isLive: boolean;
  /** False for a row that somebody has not begun to fill. */
  hasText: boolean;
  /** Where a finding about it points, where that is no cell of a row and column. */
  cell?: string;
};
export type Candidate<On extends Subject = Subject> = Seat & { subject: Subjects[On] };
export type Candidates = { [On in Subject]: Candidate<On>[] };

/** A row of any tab, by the keys of its columns. */
type Row = { row: number; id?: string } & Record<string, unknown>;

/**
 * What integrity rules look at: every row, whatever its cycle or status. Of a row whose ID stood further up
 * only the doubled ID is told, so it is among the rows and nowhere else.
 */
export function allCandidates(plan: Plan): Candidates {
  const row = (Object.keys(tabs) as TabKey[]).flatMap((tab) =>
    (plan.rows[tab] as readonly Row[]).map((each) => seated(plan, tab, each, rowOf(tab, each))),
  );
  const firsts = <Each extends Row & { id: string }>(tab: TabKey, rows: readonly Each[]) =>
    firstOfEachId(rows).map((subject) => seated(plan, tab, subject, subject));
  return {
    set: [],
    objective: firsts('objectives', plan.rows.objectives),
    keyResult: firsts('keyResults', plan.rows.keyResults.map(inItsUnit)),
    initiative: firsts('initiatives', plan.rows.initiatives),
    decision: firsts('decisions', plan.rows.decisions),
    checkIn: firsts('checkIns', plan.rows.checkIns),
    item: [],
    row,
    cell: cellCandidates(plan.badCells, row),
    made: cellCandidates(plan.made ?? [], row),
    drift: (plan.drift ?? []).map((subject) => driftCandidate(plan, subject)),
  };
}

const rowOf = (tab: TabKey, row: Row): Candidate<'row'>['subject'] => ({
  tab,
  row: row.row,
  id: row.id ?? '',
  values: row,
});

/** A header, or merged cells in the row where they begin. */
function driftCandidate(plan: Plan, subject: Drift): Candidate<'drift'> {
  const { tab, kind } = subject;
  const cell = subject.cell.split(':')[0] ?? '';
  const row = kind === 'merged' ? Number(/\d+$/.exec(cell)?.[0] ?? 0) : 0;
  const own = row > 0 && (plan.rows[tab] as readonly Row[]).find((each) => each.row === row);
  return { tab, row, id: (own && own.id) || null, isLive: true, hasText: true, cell, subject };
}

/** Cells with the seats of their rows; none of a row whose ID stood further up. */
function cellCandidates<Cell extends { tab: TabKey; row: number }>(
  cells: readonly Cell[],
  rows: readonly Candidate<'row'>[],
): (Seat & { subject: Cell })[] {
  const tabsOfCells = new Map(
    cells.map(({ tab }) => [tab, { seats: new Map<number, Seat>(), seen: new Set<string>() }]),
  );
  for (const candidate of tabsOfCells.size === 0 ? [] : rows) {
    const { tab, row, subject } = candidate;
    const own = tabsOfCells.get(tab);
    const id = idKey(subject.id);
    if (!own || (id !== '' && own.seen.has(id))) continue;
    own.seen.add(id);
    own.seats.set(row, candidate);
  }
  const found: (Seat & { subject: Cell })[] = [];
  for (const subject of cells) {
    const { tab, row } = subject;
    const seat = tabsOfCells.get(tab)?.seats.get(row);
    // Not spread: three cells of each key result come through here.
    if (seat)
      found.push({ tab, row, id: seat.id, isLive: seat.isLive, hasText: seat.hasText, subject });
  }
  return found;
}

/**
 * What all other rules look at: the chosen cycle, while it is open, with its Draft and Published objectives
 * and their Active key results.
 */
export function judgedCandidates(plan: Plan, cycle: Cycle | null): Candidates {
  const found: Candidates = {
    set: [],
    objective: [],
    keyResult: [],
    initiative: [],
    decision: [],
    checkIn: [],
    item: [],
    row: [],
    cell: [],
    made: [],
    drift: [],
  };
  if (!cycle || !isOpen(cycle)) return found;
  const set = seated(plan, 'cycles', cycle, cycle, cycle.status === 'Active');
  found.set.push({ ...set, id: null });
  const proofs = keyResultsByObjective(plan);
  for (const objective of objectivesOf(plan, cycle, ['Draft', 'Published'])) {
    const isLive = objectiveStatus(objective) === 'Published';
    found.objective.push(seated(plan, 'objectives', objective, objective, isLive));
    for (const keyResult of proofs.get(idKey(objective.id)) ?? [])
      found.keyResult.push(seated(plan, 'keyResults', keyResult, keyResult, isLive));
  }
  const judged = { ...found, ...aroundThem(plan, cycle, found) };
  return withRows(plan, { ...judged, item: itemsOf(judged) });
}

/** The same as rows, and their cells with a formula: objectives, key results and initiatives. */
function withRows(plan: Plan, found: Candidates): Candidates {
  const asRows = (tab: TabKey, list: readonly (Seat & { subject: Row })[]) =>
    list.map(({ row, id, isLive, hasText, subject: own }) => {
      const subject = rowOf(tab, own);
      return { tab, row, id, isLive, hasText, subject };
    });
  const row = [
    ...asRows('objectives', found.objective),
    ...asRows('keyResults', found.keyResult),
    ...asRows('initiatives', found.initiative),
  ];
  return { ...found, row, made: cellCandidates(plan.made ?? [], row) };
}

/** What is judged, tab by tab, by what all of it has. */
const itemsOf = ({ set, objective, keyResult, initiative }: Candidates): Candidate<'item'>[] => [
  ...set.map((each) => asItem('cycles', each, each.subject.change)),
  ...objective.map((each) => asItem('objectives', each, each.subject.objective)),
  ...keyResult.map((each) => asItem('keyResults', each, each.subject.keyResult)),
  ...initiative.map((each) => asItem('initiatives', each, each.subject.initiative)),
];

const asItem = (
  tab: Item['tab'],
  { id, isLive, hasText, subject: own }: Seat & { subject: Omit<Item, 'text' | 'tab'> },
  text: string,
): Candidate<'item'> => ({
  tab,
  row: own.row,
  id,
  isLive,
  hasText,
  subject: { tab, row: own.row, id: own.id, owner: own.owner, text },
});

/** Initiatives, decisions and check-ins that are about what is judged, or about nothing that anybody can find. */
function aroundThem(
  plan: Plan,
  cycle: Cycle,
  { objective, keyResult }: Candidates,
): Pick<Candidates, 'initiative' | 'decision' | 'checkIn'> {
  const live = new Map<string, boolean>();
  for (const { subject, isLive } of [...objective, ...keyResult])
    live.set(idKey(subject.id), isLive);
  const known = new Set(
    [...plan.rows.objectives, ...plan.rows.keyResults, ...plan.rows.healthMetrics].map(({ id }) =>
      idKey(id),
    ),
  );
  const isActive = cycle.status === 'Active';
  const around = <K extends 'initiatives' | 'decisions' | 'checkIns'>(
    tab: K,
    idsOf: (row: Plan['rows'][K][number]) => readonly string[],
  ) =>
    firstOfEachId<Plan['rows'][K][number]>(plan.rows[tab]).flatMap((subject) => {
      const ids = idsOf(subject).map(idKey);
      const judged = ids.filter((id) => live.has(id));
      if (judged.length === 0 && ids.some((id) => known.has(id))) return [];
      const isLive = judged.length === 0 ? isActive : judged.some((id) => live.get(id));
      return [seated(plan, tab, subject, subject, isLive)];
    });
  return {
    initiative: around('initiatives', supportsOf).filter(({ hasText }) => hasText),
    decision: around('decisions', ({ about }) => [about]).filter(({ subject }) =>
      isWithin(cycle, subject.at),
    ),
    checkIn: around('checkIns', ({ keyResult: id }) => [id]),
  };
}

/** Whether something was written since the cycle began; what has no day may have been. */
const isWithin = ({ starts }: Cycle, at: string): boolean => at === '' || at.slice(0, 10) >= starts;

/** Something with the seat of its row. Written out and not spread, which is slow: every row of every tab comes here. */
function seated<Of>(
  plan: Plan,
  tab: TabKey,
  row: Row,
  subject: Of,
  isLive = true,
): Seat & { subject: Of } {
  const { text } = tabs[tab];
  const words = wordsIn(row, text);
  // A line of the log is told under the ID of what it is about; a cycle is known by its ID alone.
  const id = tab === 'checkIns' ? words : (row.id ?? '');
  const named = tab === 'cycles' ? id : '';
  return {
    tab,
    row: row.row,
    id: id === '' ? null : id,
    isLive,
    hasText: words !== '' || named !== '' || isUnread(plan, tab, row.row, text),
    subject,
  };
}

/** The text of a row; every tab's text column holds text. */
const wordsIn = (row: Row, column: string): string =>
  (row as unknown as Record<string, string>)[column] ?? '';

/** True for a cell that holds something nobody can read as text: the row is not empty. */
const isUnread = (plan: Plan, tab: TabKey, row: number, column: string): boolean =>
  plan.badCells.some((cell) => cell.row === row && cell.column === column && cell.tab === tab);
