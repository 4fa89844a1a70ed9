import { firstText, type Layout, type LayoutRow } from '../layouts/_layout.ts';
import { fromSheet } from './cells.ts';
import type { Zone } from './zone.ts';

type Values = readonly (readonly unknown[])[];

/** A cell of a generated tab as text: a day as 'YYYY-MM-DD'. */
export function textOf(cell: unknown, zone: Zone): string {
  const value = fromSheet(cell, zone);
  return typeof value === 'object' ? value.date : String(value).trim();
}

/**
 * Where each row of the layout stands in the sheet, both from 0; -1 for one that is gone. Rows are known by the text in
 * their first cell, in the order of the layout; where one ID stands in several, the row that says more of the same is
 * meant. What was moved elsewhere is followed, and a row without a text stands as far below its neighbour as it did.
 */
export function placesOf(layout: Layout, values: Values, zone: Zone): number[] {
  const free = new Set(layout.free.map(({ row, column }) => `${row} ${column}`));
  const firsts = values.map((line) => plain(textOf(line[0] ?? '', zone)));
  const rows = layout.rows.map((row, at): Known => ({
    first: plain(firstText(row)),
    isTyped: free.has(`${at + 1} 1`),
    others: othersOf(row, at, free),
  }));
  const likeness = (row: number, line: number): number => {
    const { first = '', others = [] } = rows[row] ?? {};
    if (first === '' || first !== firsts[line]) return 0;
    const isSame = ([column, text]: Laid): boolean => textOf(values[line]?.[column - 1] ?? '', zone) === text;
    return others.length === 0 || others.some(isSame) ? ALIKE : 1;
  };
  const places = inOrder(rows, firsts, likeness);
  followMoved(places, firsts, likeness);
  return fillGaps(places, rows);
} // prettier-ignore

type Laid = readonly [column: number, text: string];
type Known = { first: string; isTyped: boolean; others: readonly Laid[] };

/** The first text is the same, and another that was laid beside it. */
const ALIKE = 2;

/** Without the number of a section, which changes when a section comes or goes. */
const plain = (text: string): string => text.replace(/^\d+\s+/, '').trim();

/** The words that were laid beside the first. */
const othersOf = ({ cells }: LayoutRow, at: number, free: ReadonlySet<string>): Laid[] =>
  cells.flatMap(({ column, value }): Laid[] => {
    const isWords = typeof value === 'string' && /\p{L}/u.test(value);
    return column > 1 && isWords && !free.has(`${at + 1} ${column}`)
      ? [[column, value.trim()]]
      : [];
  });

type Likeness = (row: number, line: number) => number;

/** The rows that still stand one below the other, as many and as like as can be; -1 for all others. */
function inOrder(rows: readonly Known[], firsts: readonly string[], likeness: Likeness): number[] {
  const known = rows.flatMap(({ first }, row) => (first === '' ? [] : [row]));
  const lines = firsts.flatMap((first, line) => (first === '' ? [] : [line]));
  const places = rows.map(() => -1);
  const like = (row: number, line: number): number => likeness(known[row] ?? -1, lines[line] ?? -1);
  const put = (row: number, line: number): void => {
    places[known[row] ?? -1] = lines[line] ?? -1;
  };
  // Mostly all of it is as it was.
  let from = 0;
  let [endRow, endLine] = [known.length, lines.length];
  while (from < endRow && from < endLine && like(from, from) === ALIKE) put(from, from++);
  while (endRow > from && endLine > from && like(endRow - 1, endLine - 1) === ALIKE)
    put(--endRow, --endLine);
  // Texts as numbers: thousands of rows are compared with thousands.
  const numbers = new Map<string, number>();
  const numberOf = (text = ''): number => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) ?? 0;
  };
  const rowTexts = Int32Array.from(known.slice(from, endRow), (row) => numberOf(rows[row]?.first));
  const lineTexts = Int32Array.from(lines.slice(from, endLine), (line) => numberOf(firsts[line]));
  const [height, width] = [rowTexts.length, lineTexts.length + 1];
  // How much can be matched of what is left from a row and a line on.
  const best = new Uint16Array((height + 1) * width);
  const left = (row: number, line: number): number => best[row * width + line] ?? 0;
  const both = (row: number, line: number): number =>
    rowTexts[row] === lineTexts[line] ? like(from + row, from + line) : 0;
  for (let row = height - 1; row >= 0; row--)
    for (let line = width - 2; line >= 0; line--) {
      const each = both(row, line);
      const paired = each === 0 ? 0 : each + left(row + 1, line + 1);
      const below = left(row + 1, line);
      const beside = left(row, line + 1);
      const single = below > beside ? below : beside;
      best[row * width + line] = paired > single ? paired : single;
    }
  for (let row = 0, line = 0; row < height && line < width - 1;) {
    const each = both(row, line);
    if (each > 0 && left(row, line) === each + left(row + 1, line + 1))
      put(from + row++, from + line++);
    else if (left(row, line) === left(row + 1, line)) row++;
    else line++;
  }
  return places;
}

/** Finds rows that stand out of order: what was sorted, or cut out and put in elsewhere. */
function followMoved(places: number[], firsts: readonly string[], likeness: Likeness): void {
  const taken = new Set(places);
  places.forEach((place, row) => {
    if (place >= 0) return;
    const line = firsts.findIndex((_, each) => !taken.has(each) && likeness(row, each) === ALIKE);
    if (line < 0) return;
    places[row] = line;
    taken.add(line);
  });
}

/** Gives the rows that are known by no text the lines between their neighbours. */
function fillGaps(places: readonly number[], rows: readonly Known[]): number[] {
  const taken = new Set(places);
  const filled = [...places];
  for (let from = 0; from < rows.length;) {
    if ((places[from] ?? -1) >= 0) {
      from++;
      continue;
    }
    let to = from;
    while (to < rows.length && (places[to] ?? -1) < 0) to++;
    const above = from === 0 ? -1 : (places[from - 1] ?? -1);
    const room = linesBelow(above, to < rows.length ? (places[to] ?? -1) : -1, { taken, most: to - from });
    const gap = rows.slice(from, to).map((row, index) => ({ row, at: from + index }));
    // Where lines are missing, those are gone that were known by a text.
    const left = room.length < gap.length ? gap.filter(({ row }) => row.first === '' || row.isTyped) : gap;
    left.forEach(({ at }, index) => (filled[at] = room[index] ?? -1));
    from = to;
  }
  return filled;
} // prettier-ignore

/** The free lines below one, up to the next neighbour or, where that was moved, up to whatever stands there. */
function linesBelow(
  above: number,
  next: number,
  { taken, most }: { taken: ReadonlySet<number>; most: number },
): number[] {
  const lines: number[] = [];
  for (let line = above + 1; lines.length < most; line++) {
    if (line === next || (next < above && taken.has(line))) break;
    if (!taken.has(line)) lines.push(line);
  }
  return lines;
}
