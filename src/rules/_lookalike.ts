import { idKey } from '../domain/ids.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import { seen } from '../domain/toldApart.ts';
import { tabs } from '../tabs/_all.ts';
import { perRun } from './_perRun.ts';
import type { AnyRow } from './_rule.ts';

/** What a text looks like, whatever its capitals. */
export const looksLike = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : seen(text).toLowerCase();

/** What looks like itself but for its capitals, as nearly all texts do. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The known ID that looks like one that is not known; null for none or when it is known as it stands. */
function likeId(plan: Plan, tab: TabKey, id: string): string | null {
  const known = idsIn(plan).get(tab);
  if (!known || known.keys.has(idKey(id))) return null;
  return known.byLook.get(looksLike(id)) ?? null;
}

const idsIn = perRun((plan: Plan) => {
  const found = new Map<TabKey, { keys: Set<string>; byLook: Map<string, string> }>();
  for (const tab of ['cycles', 'objectives', 'keyResults', 'healthMetrics'] as const) {
    const ids = plan.rows[tab].map(({ id }) => id).filter((id) => id !== '');
    found.set(tab, {
      keys: new Set(ids.map(idKey)),
      byLook: new Map(ids.map((id) => [looksLike(id), id])),
    });
  }
  return found;
});

/** How most rows write a name that looks like this one; null where this is how. Capitals do not matter. */
function usualName(plan: Plan, name: string): string | null {
  const { byLook, lookOf } = namesIn(plan);
  const ways = byLook.get(lookOf.get(name) ?? looksLike(name));
  if (!ways || ways.size < 2) return null;
  const [usual] = [...ways].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [name];
  return idKey(usual) === idKey(name) ? null : usual;
}

const namesIn = perRun((plan: Plan) => {
  const byLook = new Map<string, Map<string, number>>();
  // A few people own many rows.
  const lookOf = new Map<string, string>();
  const columns = (Object.keys(tabs) as TabKey[]).flatMap((tab) =>
    Object.entries(tabs[tab].columns)
      .filter(([, column]) => 'suggests' in column && column.suggests === 'people')
      .map(([key]) => ({ tab, key })),
  );
  for (const { tab, key } of columns)
    for (const row of plan.rows[tab] as unknown as Record<string, unknown>[]) {
      const name = row[key];
      if (typeof name !== 'string' || name === '') continue;
      const look = lookOf.get(name) ?? looksLike(name);
      lookOf.set(name, look);
      const ways = byLook.get(look) ?? new Map<string, number>();
      ways.set(name, (ways.get(name) ?? 0) + 1);
      byLook.set(look, ways);
    }
  return { byLook, lookOf };
});

/** Columns that name a row of another tab. */
const NAMING: Partial<Record<TabKey, Record<string, readonly TabKey[]>>> = {
  objectives: { cycle: ['cycles'] },
  keyResults: { objective: ['objectives'] },
  checkIns: { keyResult: ['keyResults', 'healthMetrics'] },
  decisions: { about: ['keyResults', 'healthMetrics', 'objectives'] },
  commitments: { keyResult: ['keyResults'] },
  notThisCycle: { cycle: ['cycles'] },
};

/** The first cell of a row that only looks like what it is meant to say; null for none. */
export function oddIn({ tab, values }: AnyRow, plan: Plan) {
  for (const column of wordColumns(tab)) {
    const found = values[column];
    if (typeof found !== 'string' || found === '') continue;
    const named = NAMING[tab]?.[column];
    const likes = (named ?? []).flatMap((target) => likeId(plan, target, found) ?? []);
    const meant = named ? likes[0] : usualName(plan, found);
    if (meant) return { column, found, meant };
  }
  return null;
}

const columnsOf = new Map<TabKey, string[]>();

/** The columns of a tab that name a row or a person, in their order. */
function wordColumns(tab: TabKey): readonly string[] {
  let columns = columnsOf.get(tab);
  if (!columns) {
    const all = tabs[tab].columns as Record<string, { suggests?: string }>;
    columns = Object.keys(all).filter(
      (column) => NAMING[tab]?.[column] || all[column]?.suggests === 'people',
    );
    columnsOf.set(tab, columns);
  }
  return columns;
}
