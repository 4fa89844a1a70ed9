import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { idKey } from '../domain/ids.ts';
import type { BadCell, Plan, Rows, TabKey } from '../domain/plan.ts';
import { keyResultsByObjective } from '../domain/scope.ts';
import { analyse, type Analysis } from '../sentence/parse.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Context } from './_rule.ts';

/** All that rules share on one run: each look-up is made once. */
export function contextOf(
  plan: Plan,
  given: { cycle: Cycle | null; figures: Figures | null; on: string; language: string },
): Omit<Context, 'limits'> {
  const rows = once((tab: TabKey) => byId(plan.rows[tab] as { id?: string }[]));
  const read = once((text: string): Analysis => analyse(text));
  const proofs = keyResultsByObjective(plan);
  const counted = byRow(given.figures);
  const unread = byCell(plan.badCells);
  return {
    plan,
    ...given,
    read,
    named: <K extends TabKey>(tab: K, id: string) =>
      (rows(tab).get(idKey(id)) as Rows[K][number] | undefined) ?? null,
    keyResultsOf: (objective) => proofs.get(idKey(objective.id)) ?? [],
    figuresOf: (keyResult) => counted.get(keyResult.row) ?? null,
    unread: (tab, row, column) => unread.get(`${tab} ${row} ${column}`) ?? null,
  };
}

/** The function with its answers remembered. */
function once<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key) as Value;
  };
}

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

const byCell = (cells: readonly BadCell[]): Map<string, BadCell> =>
  new Map(cells.map((cell) => [`${cell.tab} ${cell.row} ${cell.column}`, cell]));
