import { areaInA1, letters } from '../tabs/_a1.ts';
import { google, type Sheet } from '../google.ts';
import type { Layout } from '../layouts/_layout.ts';
import { same } from './ground.ts';

/** Borders, a call for each kind; only cells for typing have a border all around. */
export function layLines(sheet: Sheet, before: Layout | null, after: Layout): void {
  const lines = linesOf(after);
  const old = before && linesOf(before);
  if (old !== null && same(old, lines)) return;
  // Lines that only come to others need no wiping.
  const isWiped =
    old !== null && KINDS.some((kind) => old[kind].some((area) => !lines[kind].includes(area)));
  if (isWiped) {
    const rows = Math.max(before?.rows.length ?? 0, after.rows.length);
    const block = sheet.getRange(1, 1, rows, after.widths.length);
    block.setBorder(false, false, false, false, false, false);
  }
  const { SOLID, SOLID_MEDIUM } = google().SpreadsheetApp.BorderStyle;
  const looks = {
    section: ['#5f6368', SOLID_MEDIUM],
    head: ['#dadce0', SOLID],
    row: ['#e8eaed', SOLID],
    free: ['#80868b', SOLID],
  } as const;
  for (const kind of KINDS) {
    const isLaid = old !== null && !isWiped && same(old[kind], lines[kind]);
    if (lines[kind].length === 0 || isLaid) continue;
    const [color, style] = looks[kind];
    const around = kind === 'free' ? true : null;
    sheet
      .getRangeList(lines[kind])
      .setBorder(around, around, true, around, null, null, color, style);
  }
}

const KINDS = ['section', 'head', 'row', 'free'] as const;

/** The areas of each kind in A1, neighbouring rows of the same line as one where that looks the same. */
function linesOf({ rows, widths, hidden, free }: Layout): Record<(typeof KINDS)[number], string[]> {
  const last = letters(widths.length - hidden);
  const under = (kind: string): string[] =>
    rows.flatMap(({ line }, at) => (line === kind ? [`A${at + 1}:${last}${at + 1}`] : []));
  const boxes = free.map((cell) => areaInA1({ ...cell, rows: 1 }));
  return { section: under('section'), head: under('head'), row: under('row'), free: boxes };
}
