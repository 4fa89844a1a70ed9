import type { CustomFunction } from './formulas.ts';

/** Functions of Sheets that the engine, made for Excel, does not have. */
export const SHEETS_FUNCTIONS: Record<string, CustomFunction> = {
  ARRAYFORMULA: (value) => value,
  JOIN: (delimiter, ...lists) => flat(lists).join(text(delimiter)),
  SPLIT: (value, delimiters, byEach = true, dropEmpty = true) => {
    const marks = byEach === false ? [text(delimiters)] : Array.from(text(delimiters));
    const pattern = new RegExp(marks.map(escaped).join('|'));
    const parts = text(value)
      .split(pattern)
      .filter((part) => part !== '' || dropEmpty === false);
    return [
      parts.map((part) => (part !== '' && Number.isFinite(Number(part)) ? Number(part) : part)),
    ];
  },
  SORT: (range, ...keys) => {
    const rows = [...table(range)];
    const orders = keys.length === 0 ? [1, true] : keys;
    rows.sort((a, b) => {
      for (let at = 0; at < orders.length; at += 2) {
        const column = Number(orders[at]) - 1;
        const order = compared(a[column], b[column]);
        if (order !== 0) return orders[at + 1] === false ? -order : order;
      }
      return 0;
    });
    return rows;
  },
  /** As many conditions as wanted, a column each. */
  FILTER: (range, ...conditions) => {
    const columns = conditions.map(table);
    const kept = table(range).filter((_, row) =>
      columns.every((column) =>
        Boolean((column.length === 1 ? column[0]?.[row] : column[row]?.[0]) ?? false),
      ),
    );
    if (kept.length === 0) throw new Error('#N/A');
    return kept;
  },
  REGEXMATCH: (value, pattern) => new RegExp(text(pattern), 'u').test(text(value)),
  REGEXREPLACE: (value, pattern, by) =>
    text(value).replace(new RegExp(text(pattern), 'gu'), text(by)),
  REGEXEXTRACT: (value, pattern) => {
    const found = new RegExp(text(pattern), 'u').exec(text(value));
    if (!found) throw new Error('#N/A');
    return found.length > 1 ? [found.slice(1)] : found[0];
  },
};

/** What can fill more cells than its own. */
export const SPILLS =
  /\b(ARRAYFORMULA|FILTER|SEQUENCE|SORT|SORTBY|SPLIT|TRANSPOSE|UNIQUE|REGEXEXTRACT)\s*\(/i;

const table = (value: unknown): unknown[][] =>
  Array.isArray(value) ? (value as unknown[][]) : [[value]];

/** Numbers before text; blanks last. */
function compared(a: unknown, b: unknown): number {
  const rank = (value: unknown): number => (value === '' ? 2 : typeof value === 'number' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'number' ? a - (b as number) : text(a).localeCompare(text(b));
}

const flat = (values: unknown[]): string[] =>
  values.flatMap((value) => (Array.isArray(value) ? flat(value as unknown[]) : [text(value)]));
const text = (value: unknown): string =>
  typeof value === 'boolean'
    ? String(value).toUpperCase()
    : ((value ?? '') as { toString(): string }).toString();
const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
