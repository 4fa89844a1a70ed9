import type { Layout, LayoutCell, LayoutRow, Look, Part } from './_layout.ts';

/** A layout as it is kept for undo and for the next writing: the same without repeating its words. */
export type Packed = Omit<Layout, 'rows'> & {
  /** Looks, formats and names of tabs, each once. */
  words: string[];
  rows: PackedRow[];
};

type PackedRow = [height: number, band: number, line: number, ...cells: PackedCell[]];
type PackedCell = [
  column: number,
  value: string | number,
  look: number,
  format?: number,
  link?: [tab: number, a1: string] | 0,
  parts?: Part[],
];

/** The layout in about a fifth of its length as JSON. */
export function pack(layout: Layout): Packed {
  const words: string[] = [''];
  const places = new Map<string, number>([['', 0]]);
  const kept = (word: string | undefined): number => {
    const known = places.get(word ?? '');
    if (known !== undefined) return known;
    places.set(word ?? '', words.length);
    return words.push(word ?? '') - 1;
  };
  const cellOf = ({ column, value, look, format, link, parts }: LayoutCell): PackedCell => {
    const base = [column, parts && joined(parts) === value ? '' : value, kept(look)] as const;
    if (parts) return [...base, kept(format), link ? [kept(link.tab), link.a1] : 0, parts];
    if (link) return [...base, kept(format), [kept(link.tab), link.a1]];
    return format === undefined ? [...base] : [...base, kept(format)];
  };
  const rows = layout.rows.map(({ height, band, line, cells }): PackedRow => [
    height ?? 0,
    kept(band),
    kept(line),
    ...cells.map(cellOf),
  ]);
  return { ...layout, words, rows };
}

/** The layout of what was kept; null for anything else. */
export function unpack(kept: unknown): Layout | null {
  if (!isPacked(kept)) return null;
  const { words, rows, ...rest } = kept;
  const word = (at: number): string => words[at] ?? '';
  const cellOf = ([column, value, look, format, link, parts]: PackedCell): LayoutCell => ({
    column,
    value: value === '' && parts ? joined(parts) : value,
    look: (word(look) || 'plain') as Look,
    ...(format ? { format: word(format) } : {}),
    ...(link ? { link: { tab: word(link[0]), a1: link[1] } } : {}),
    ...(parts ? { parts } : {}),
  });
  return {
    ...rest,
    rows: rows.map(([height, band, line, ...cells]): LayoutRow => ({
      cells: cells.map(cellOf),
      ...(height > 0 ? { height } : {}),
      ...(band > 0 ? { band: word(band) } : {}),
      ...(line > 0 ? { line: word(line) as 'section' } : {}),
    })),
  };
}

/** What most cells of several parts say, which need not be kept twice. */
const joined = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

/** What stands in `OKR data` may have been cut by hand. */
function isPacked(kept: unknown): kept is Packed {
  if (typeof kept !== 'object' || kept === null) return false;
  const { words, rows, free, widths } = kept as Partial<Packed>;
  return [words, rows, widths, free].every(Array.isArray);
}
