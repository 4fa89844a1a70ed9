import { idKey } from '../domain/ids.ts';
import { differences, entriesOf, isSame, knownAt, loggedKeyResults, logOf, type Difference } from '../domain/log.ts'; // prettier-ignore
import type { Measured } from '../domain/progress.ts';
import { kindOf } from '../domain/scope.ts';
import { tabs } from '../tabs/_all.ts';
import type { Book } from './book.ts';
import { putRecords, type Head } from './okrData.ts';

/**
 * What Current and Confidence said when they and the log last agreed, by the key of the key result. A cell that still
 * says so was not typed into since: then it is the log that was changed.
 */
export type Agreed = Record<string, [value: Measured, confidence: number | null]>;

/** True when the log, cycles, objectives and key results (with formulas and formats) have been read. */
export function canReconcile(book: Book): boolean {
  const { keyResults, objectives, cycles } = book.tables;
  return (
    Boolean(keyResults?.formulas && keyResults.formats && objectives && cycles) && hasLog(book)
  );
}

/** True when the log was read, or there is none yet. */
export const hasLog = ({ tables, sheet }: Pick<Book, 'tables' | 'sheet'>): boolean =>
  tables.checkIns !== undefined || sheet(tabs.checkIns.name) === null;

/** As it stands now: of what differs the older entry stays. Needs cells and log. */
export function agreedNow({ plan, today, data }: Book): Agreed {
  const log = { ...logOf(plan, today), cellsCount: false };
  const open = new Map(differences(plan, today).map((each) => [each.keyResult.row, each]));
  const now: Agreed = {};
  for (const keyResult of loggedKeyResults(plan)) {
    const key = idKey(keyResult.id);
    const [value = null, confidence = null] = data.head.agreed?.[key] ?? [];
    const known = knownAt(entriesOf(log, keyResult, kindOf(keyResult)), today);
    const differs = open.get(keyResult.row);
    const isOpen = (cell: 'value' | 'confidence'): boolean => (differs?.[cell] ?? null) !== null;
    now[key] = [
      isOpen('value') ? value : known.value,
      isOpen('confidence') ? confidence : known.confidence,
    ];
  }
  return now;
}

/**
 * Keeps it where an operation wrote nothing else, as after somebody changed cells and log alike; and what was `told`
 * before it, where more is by now.
 */
export function keepAgreed(book: Book, told: Head['told']): void {
  const { head } = book.data;
  if (book.data.sheet === null || !canReconcile(book)) return;
  const now = agreedNow(book);
  if (isAlike(now, head.agreed) && isAlike(head.told ?? [], told ?? [])) return;
  head.agreed = now;
  putRecords(book.data, []);
}

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where the cells say only what they and the log agreed on: the log is gone, and nobody typed anything. */
export function stood({ data }: Book, { keyResult, value, confidence }: Difference): boolean {
  const [agreed, believed] = data.head.agreed?.[idKey(keyResult.id)] ?? [null, null];
  return (
    (value === null || (agreed !== null && isSame(value, agreed))) &&
    (confidence === null || confidence === believed)
  );
}

/**
 * Parts a difference into what was typed into the cells and what only differs because the log was changed (`behind`),
 * each null for nothing; `known` is what the log says.
 */
export function parted(
  { data }: Book,
  difference: Difference,
  known: Pick<Difference, 'value' | 'confidence'>,
): { typed: Difference | null; behind: Difference | null } {
  const { keyResult, value, confidence } = difference;
  const agreed = data.head.agreed?.[idKey(keyResult.id)] ?? [null, null];
  const isBehind = {
    value: agreed[0] !== null && known.value !== null && isSame(value, agreed[0]),
    confidence: agreed[1] !== null && known.confidence !== null && confidence === agreed[1],
  };
  const part = (ofBehind: boolean): Difference | null => {
    const only = {
      keyResult,
      value: isBehind.value === ofBehind ? value : null,
      confidence: isBehind.confidence === ofBehind ? confidence : null,
    };
    return only.value === null && only.confidence === null ? null : only;
  };
  return { typed: part(false), behind: part(true) };
}
