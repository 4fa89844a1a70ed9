import { dayNear } from '../domain/dayNames.ts';
import type { TabKey } from '../domain/plan.ts';
import { tabs } from '../tabs/_all.ts';
import type { CellValue, Column } from '../tabs/_columns.ts';

const LONGEST = 80;

/** The user's words in “ ”, on one line, the end of a long text left out. */
export function quote(words: string): string {
  // Only the beginning can show: a cell may hold fifty thousand characters.
  const line = words
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST) return `“${line}”`;
  // Never half of a pair of UTF-16 units.
  return `“${line
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()}…”`;
}

/** What was agreed for the case that confidence drops, as a sentence. */
export function agreedIn({ ifDrops }: { ifDrops: string }): string {
  const plan = ifDrops.replace(/\.$/, '');
  return plan === '' ? 'No plan was made for this.' : `The plan for this was ${quote(plan)}.`;
}

/** A date as people write it, '11 Feb 2027'; what is no date stays as it is. */
export const sayDate = (date: string): string => dayNear(date, '') || date;

/** A count with its noun: '1 day', '12 days'. */
export const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`;

/** All of a number of things: 'both', 'all 3'. */
export const allOf = (count: number): string => (count === 2 ? 'both' : `all ${count}`);

/** The words of a list: 'O1', 'O1 or O2', 'O1, O2 or O3'; after five the rest is 'another'. */
export function anyOf(words: readonly string[]): string {
  const shown = words.slice(0, 5);
  if (words.length > shown.length) return `${shown.join(', ')} or another`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}

/** 'O1', 'O1 and O2', 'O1, O2 and O3'; after five it is said how many more. */
export function listOf(words: readonly string[]): string {
  const shown = words.slice(0, 5);
  if (words.length > shown.length)
    return `${shown.join(', ')} and ${words.length - shown.length} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** What stands in a cell, as a person would read it aloud. */
export function sayCell(cell: CellValue): string {
  if (typeof cell === 'object') return sayDate(cell.date);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

/** The declaration of a column by its key; null for a key that the tab does not have. */
export const columnOf = (tab: TabKey, key: string): Column<unknown> | null =>
  (tabs[tab].columns as Record<string, Column<unknown>>)[key] ?? null;

/** What stands over a column. */
export const headerOf = (tab: TabKey, key: string): string => columnOf(tab, key)?.header ?? key;

/** A share as a person says it: 0.116 is '12 %'. */
export const sayShare = (share: number): string =>
  // Halves are rounded away from zero, as the sheet does below it too.
  `${sayNumber(Math.sign(share) * Math.round(Math.abs(share) * 100))} %`;

/** How much of the way is done beside what was expected; a number beyond its start has gone away from the target. */
export const wayOf = (progress: number, expected: string): string =>
  progress < 0
    ? `it has moved away from its target, and ${expected} of the way was expected by now`
    : `${sayShare(progress)} of the way is done, ${expected} was expected by now`;

/** A number without the digits that binary arithmetic invents, with a real minus sign. */
export const sayNumber = (number: number): string =>
  String(Number(number.toPrecision(10))).replace('-', '−');
