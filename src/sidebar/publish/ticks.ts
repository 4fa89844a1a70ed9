import * as z from 'zod/mini';
import type { DraftView, PublishForm } from '../../protocol.ts';

/** What is confirmed of a key result, in the order of the grid's columns. */
export const FIELDS = ['owner', 'rhythm', 'source'] as const;
export type Field = (typeof FIELDS)[number];
export type KeyResultView = DraftView['keyResults'][number];

const tick = z.optional(z.object({ value: z.string(), by: z.string(), at: z.string() }));
const ticks = z.record(
  z.string(),
  z.object({ mark: z.string(), owner: tick, rhythm: tick, source: tick }),
);

/**
 * Ticks by key result. Each is about the value that stood there and the wording and target it stood for: when one of
 * these changes, the tick is gone, for the person has not said yes to that.
 */
export type Ticks = z.infer<typeof ticks>;

/** Kept ticks, null when they do not fit. */
export const readTicks = (kept: unknown): Ticks | null => ticks.safeParse(kept).data ?? null;

/** Whether a field is asked for: a milestone needs no source. */
export const isAsked = (keyResult: KeyResultView, field: Field): boolean =>
  keyResult[field] !== null;

const tickOf = (all: Ticks, keyResult: KeyResultView, field: Field) => {
  const own = all[keyResult.id];
  const given = own?.mark === keyResult.mark ? own[field] : undefined;
  return given?.value && given.value === keyResult[field] ? given : null;
};

/** Whether somebody has given their word for what stands there now. */
export const isTicked = (all: Ticks, keyResult: KeyResultView, field: Field): boolean =>
  tickOf(all, keyResult, field) !== null;

/** The ticks with one given, or taken back. */
export function toggled(
  all: Ticks,
  keyResult: KeyResultView,
  field: Field,
  given: { by: string; at: string },
): Ticks {
  const { id, mark } = keyResult;
  const own = all[id]?.mark === mark ? all[id] : { mark };
  const { [field]: _, ...others } = own;
  const value = keyResult[field];
  const isTaken = isTicked(all, keyResult, field) || !value;
  return {
    ...all,
    [id]: { ...others, mark, ...(isTaken ? {} : { [field]: { value, ...given } }) },
  };
}

/** How many ticks drafts ask for, and how many they have. */
export function counted(
  all: Ticks,
  drafts: readonly DraftView[],
): { asked: number; given: number } {
  const cells = drafts.flatMap(({ keyResults }) =>
    keyResults.flatMap((each) =>
      FIELDS.filter((field) => isAsked(each, field)).map((field) => isTicked(all, each, field)),
    ),
  );
  return { asked: cells.length, given: cells.filter(Boolean).length };
}

/** The ticks without those of some drafts. */
export function without(all: Ticks, drafts: readonly DraftView[]): Ticks {
  const gone = new Set(drafts.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id)));
}

/** What is sent: the drafts as they were seen, with the ticks they have. */
export const formOf = (all: Ticks, cycle: string, drafts: readonly DraftView[]): PublishForm => ({
  cycle,
  drafts: drafts.map(({ id, mark, keyResults }) => ({
    id,
    mark,
    keyResults: keyResults.map((each) => ({
      id: each.id,
      mark: each.mark,
      owner: tickOf(all, each, 'owner'),
      rhythm: tickOf(all, each, 'rhythm'),
      source: tickOf(all, each, 'source'),
    })),
  })),
});
