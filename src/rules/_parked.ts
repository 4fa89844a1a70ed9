import { belongsTo } from '../domain/cycle.ts';
import type { Plan } from '../domain/plan.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { perRun } from './_perRun.ts';

type Parked = { priority: string; words: ReadonlySet<string> };

/** The priority that a cycle leaves out and a text is like: twice the shared words by all words (Dice), 0 to 1. */
export function parkedLike(
  { plan, cycle }: { plan: Plan; cycle: Cycle },
  text: string,
  likeness: number,
): string | null {
  const parked = parkedIn(plan, cycle);
  if (parked.length === 0) return null;
  const words = tellingWords(text);
  const isLike = ({ words: others }: Parked): boolean => {
    const shared = [...others].filter((word) => words.has(word)).length;
    // One word stands in too many sentences.
    return shared > 1 && (2 * shared) / (words.size + others.size) >= likeness;
  };
  return parked.find(isLike)?.priority ?? null;
}

const byCycle = perRun<Plan, Map<number, Parked[]>>(() => new Map());

function parkedIn(plan: Plan, cycle: Cycle): readonly Parked[] {
  const known = byCycle(plan).get(cycle.row);
  if (known) return known;
  const parked = plan.rows.notThisCycle
    .filter((row) => row.priority !== '' && belongsTo(plan, cycle, row.cycle))
    .map(({ priority }) => ({ priority, words: tellingWords(priority) }));
  byCycle(plan).set(cycle.row, parked);
  return parked;
}

/** The words of a text without those that stand in every sentence. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .slice(0, 300)
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    ).filter((word) => !COMMON.has(word)),
  );

const COMMON: ReadonlySet<string> = new Set(
  'a an the of to for in on at by with from and or our its their this that is are be as into per each every all new'.split(
    ' ',
  ),
);
