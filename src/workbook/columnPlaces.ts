import type { Layout } from '../layouts/_layout.ts';
import { textOf } from './rowPlaces.ts';
import type { Zone } from './zone.ts';

type Values = readonly (readonly unknown[])[];

/**
 * A generated tab with its columns where the layout has them, for people insert and delete some; behind them stand those
 * that the layout does not know and that would be written over. The same values where no column has moved.
 */
export function inItsColumns(values: Values, places: readonly number[]): Values {
  const width = places.length;
  if (places.every((place, at) => place === at)) return values.map((line) => line.slice(0, width));
  const known = new Set(places);
  const others = Array.from({ length: width }, (_, at) => at).filter((at) => !known.has(at));
  return values.map((line) => [...places, ...others].map((place) => line[place] ?? ''));
}

/**
 * Where each column of the layout stands in the sheet, both from 0; -1 for one that is gone. A column is known by the
 * words laid in it; of two that would be the same one, it is that of which more words stand there.
 */
export function columnsIn(layout: Layout, values: Values, zone: Zone): number[] {
  const laid = wordsByColumn(layout);
  const votes = layout.widths.map(() => new Map<number, number>());
  const heads = headsOf(layout);
  for (const line of values) {
    const head = heads.find((each) => isHead(each, line));
    line.forEach((cell, at) => {
      if (typeof cell !== 'string' || cell === '') return;
      const text = textOf(cell, zone);
      const counts = votes[laid.get(text) ?? head?.get(text) ?? -1];
      counts?.set(at, (counts.get(at) ?? 0) + 1);
    });
  }
  const voted = votes.map((counts, column) => ({ column, ...mostVoted(counts, column) }));
  const places = voted.map(() => -1);
  const taken = new Set<number>();
  for (const { column, place } of voted.sort((a, b) => b.count - a.count)) {
    if (taken.has(place)) continue;
    places[column] = place;
    taken.add(place);
  }
  return withWordless(places);
}

/** The heads of each table by their text, with the column of each: weeks are numbers there from the tenth on. */
const headsOf = ({ rows }: Layout): Map<string, number>[] =>
  rows
    .filter(({ line }) => line === 'head')
    .map(({ cells }) => new Map(cells.map(({ column, value }) => [String(value), column - 1])));

/** A line in which most of the heads of a table stand. */
const isHead = (heads: ReadonlyMap<string, number>, line: readonly unknown[]): boolean =>
  line.filter((cell) => typeof cell === 'string' && heads.has(cell)).length > heads.size / 2;

/** The column in which a text is laid, for those that are laid in no other. */
function wordsByColumn({ rows, free }: Layout): Map<string, number> {
  const typed = new Set(free.map(({ row, column }) => `${row} ${column}`));
  const columns = new Map<string, number>();
  rows.forEach(({ cells }, at) => {
    for (const { column, value } of cells) {
      if (typeof value !== 'string' || !/\p{L}/u.test(value) || typed.has(`${at + 1} ${column}`)) continue;
      const text = value.trim();
      columns.set(text, (columns.get(text) ?? column - 1) === column - 1 ? column - 1 : -1);
    }
  });
  return columns;
} // prettier-ignore

/** Where most of a column's words stand; where any stands as it was laid, no column has moved. */
function mostVoted(
  counts: ReadonlyMap<number, number>,
  column: number,
): { place: number; count: number } {
  const here = counts.get(column);
  if (here !== undefined) return { place: column, count: here };
  const most = Math.max(0, ...counts.values());
  return { place: [...counts].find(([, count]) => count === most)?.[0] ?? -1, count: most };
}

/** Columns without words stand behind their neighbour, where no other stands there. */
function withWordless(known: readonly number[]): number[] {
  const taken = new Set(known);
  let last = -1;
  return known.map((place) => {
    if (place >= 0) return (last = place);
    return taken.has(last + 1) ? -1 : ++last;
  });
}
