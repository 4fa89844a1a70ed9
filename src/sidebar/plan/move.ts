import type { Item, PlanDraft } from './draft.ts';

/** What moves: a priority by its place, or the cut line. */
export type Mover = number | 'line';
type Moved = { draft: PlanDraft; says: string };

/**
 * Moves a priority or the cut line one place up or down; the line is a place of its own. Says what came of it, for
 * those who do not see it. What is published stays above the line.
 */
export function move(draft: PlanDraft, what: Mover, step: -1 | 1): Moved {
  const { items, line } = draft;
  if (what === 'line') {
    const next = line + step;
    if (next < 0 || next > items.length) return { draft, says: 'The line cannot move further.' };
    const crossed = items[step < 0 ? next : line];
    if (step < 0 && crossed?.stays) return { draft, says: staying(crossed) };
    return withLine(draft, next, lineAt(next, items.length));
  }
  const item = items[what];
  if (!item) return { draft, says: '' };
  if (step < 0 && what === line) return withLine(draft, line + 1, placed(item, what, true));
  if (step > 0 && what === line - 1) {
    if (item.stays) return { draft, says: staying(item) };
    return withLine(draft, line - 1, placed(item, what, false));
  }
  const to = what + step;
  const other = items[to];
  if (!other) return { draft, says: `${item.priority} cannot move further.` };
  const next = items.map((each, at) => (at === to ? item : at === what ? other : each));
  return { draft: { ...draft, items: next }, says: placed(item, to, to < line) };
}

/** Moves a priority or the line to where another entry is: step by step, as far as it may go. */
export function moveTo(draft: PlanDraft, what: Mover, target: Mover): Moved {
  const key = (mover: Mover): string => (mover === 'line' ? LINE : (draft.items[mover]?.key ?? ''));
  const [own, goal] = [key(what), orderOf(draft).indexOf(key(target))];
  let now: Moved = { draft, says: '' };
  for (let left = draft.items.length + 1; left > 0; left--) {
    const at = orderOf(now.draft).indexOf(own);
    if (at === goal || at < 0 || goal < 0) break;
    const mover = own === LINE ? LINE : now.draft.items.findIndex((each) => each.key === own);
    const next = move(now.draft, mover, goal < at ? -1 : 1);
    if (next.draft === now.draft) return next;
    now = next;
  }
  return now;
}

const LINE = 'line';

/** Keys from top to bottom, the line among them. */
const orderOf = ({ items, line }: PlanDraft): string[] => {
  const keys = items.map(({ key }) => key);
  return [...keys.slice(0, line), LINE, ...keys.slice(line)];
};

const withLine = (draft: PlanDraft, line: number, says: string): Moved => ({
  draft: { ...draft, line },
  says,
});

const placed = ({ priority }: Item, at: number, isIn: boolean): string =>
  `${priority}: place ${at + 1}, ${isIn ? 'in this cycle' : 'not this cycle'}.`;

const lineAt = (line: number, all: number): string =>
  `${line} in this cycle, ${all - line} not this cycle.`;

const staying = ({ priority }: Item): string =>
  `${priority} is published and stays in this cycle. Drop it in Edit first.`;
