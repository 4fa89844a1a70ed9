import { byText } from './byText.ts';

/** True when two cells name the same row. Case and outer spaces do not matter, as in a look-up formula; a blank names nothing. */
export const sameId = (a: string, b: string): boolean => idKey(a) !== '' && idKey(a) === idKey(b);

/** An ID as a key for maps; '' for a blank. */
export const idKey = (id: string): string => id.trim().toLowerCase();

/** The number at the end of an ID: 12 of 'CK12'; 0 without one. */
export const idNumber = (id: string): number => Number(/(\d+)\s*$/.exec(id)?.[1] ?? 0);

/** Order in which people count: O1-KR2 before O1-KR10. For Array.sort. */
export function naturally(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = comparePieces(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The rows without those whose ID stood in an earlier row; rows without an ID all stay. */
export function firstOfEachId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => {
    const key = idKey(id);
    if (key !== '' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const pieces = (id: string): string[] => idKey(id).match(/\d+|\D+/g) ?? [];

function comparePieces(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return byText(a, b);
}
