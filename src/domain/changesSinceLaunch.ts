import type { Launch } from './plan.ts';

/** What an objective or a key result promises: its sentence, its numbers, and who answers for it. */
export type Promised = Pick<Launch, 'wording' | 'start' | 'target' | 'owner'>;

/** A part of it that is another one now; `isEased` where the target came nearer to the start. */
export type PromiseChange = {
  field: keyof Promised;
  before: string | number;
  now: string | number | null;
  isEased: boolean;
};

/**
 * What differs from what was promised, the target first. What was blank was filled, not changed; a sentence that only
 * follows its numbers is not told beside them.
 */
export function changesSinceLaunch(launch: Promised, now: Promised): PromiseChange[] {
  return FIELDS.flatMap((field): PromiseChange[] => {
    const before = launch[field];
    const after = now[field];
    if (before === null || before === '' || isSame(before, after)) return [];
    if (field === 'wording' && isRenumbered(launch, now)) return [];
    return [{ field, before, now: after, isEased: field === 'target' && isEased(launch, now) }];
  });
}

const FIELDS = ['target', 'start', 'wording', 'owner'] as const;

/** Whether the target came nearer to the start than it was launched. */
export function isEased(
  launch: Pick<Promised, 'start' | 'target'>,
  now: Pick<Promised, 'start' | 'target'>,
): boolean {
  const start = launch.start ?? now.start;
  if (start === null || launch.target === null || now.target === null) return false;
  return Math.abs(launch.target - start) - Math.abs(now.target - start) > 1e-9;
}

const isSame = (before: string | number, after: string | number | null): boolean =>
  typeof before === 'number'
    ? typeof after === 'number' && Math.abs(before - after) <= 1e-9
    : before.trim() === String(after ?? '').trim();

/** Whether a sentence differs only in numbers that are the target or the start, before and now. */
function isRenumbered(launch: Promised, now: Promised): boolean {
  const before = launch.wording.trim().split(NUMBER);
  const after = now.wording.trim().split(NUMBER);
  const follows = (was: string, is: string): boolean =>
    (['target', 'start'] as const).some(
      (field) => means(was, launch[field]) && means(is, now[field]),
    );
  return (
    before.length === after.length &&
    before.every((part, at) => {
      const other = after[at] ?? '';
      return part === other || (at % 2 === 1 && follows(part, other));
    })
  );
}

/** Every other part of a sentence that it splits is a number. */
const NUMBER = /(\d+(?:[.,]\d+)*)/;

/** Whether a number as it is written is this one, whichever sign parts its decimals. */
const means = (text: string, value: number | null): boolean =>
  value !== null &&
  [text.replace(/,/g, ''), text.replace(/\./g, '').replace(',', '.')].some(
    (each) => Math.abs(Number(each) - Math.abs(value)) <= 1e-9,
  );

/** A change as a decision has it: “Target 65 % → 60 %”; numbers are printed by `print`. */
export function sayChange(change: PromiseChange, print: (value: number) => string): string {
  const { field, before, now } = change;
  const say = (value: string | number | null): string =>
    value === null || value === ''
      ? 'none'
      : typeof value === 'number'
        ? print(value)
        : field === 'owner'
          ? value
          : `“${value}”`;
  return `${NAMES[field]} ${say(before)} → ${say(now)}`;
}

/** The same change; of two wordings the words that both begin with are left out, but for the last, which says where. */
export function withoutSameBeginning(change: PromiseChange): PromiseChange {
  const { field, before, now } = change;
  if (field !== 'wording' || typeof before !== 'string' || typeof now !== 'string') return change;
  const [old, anew] = [before.split(' '), now.split(' ')];
  let same = 0;
  while (same < Math.min(old.length, anew.length) - 1 && old[same] === anew[same]) same++;
  if (same < 2) return change;
  const rest = (words: readonly string[]): string => `… ${words.slice(same - 1).join(' ')}`;
  return { ...change, before: rest(old), now: rest(anew) };
}

const NAMES = { target: 'Target', start: 'Start', wording: 'Wording', owner: 'Owner' } as const;
