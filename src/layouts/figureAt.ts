import { printGrade } from '../domain/grade.ts';
import type { Figure } from '../domain/explain/explained.ts';
import { sameId } from '../domain/ids.ts';
import type { TabKey } from '../domain/plan.ts';
import { tabs } from '../tabs/_all.ts';
import { DAY, firstText, type Layout, type LayoutCell, type LayoutRow } from './_layout.ts';
import { listed, shortDay, WEEK_OFF } from './words.ts';

/** The columns of input tabs that hold figures, by their keys, and which ones. */
export const FIGURE_COLUMNS: Partial<Record<TabKey, Record<string, Figure[]>>> = {
  keyResults: {
    current: ['value'],
    confidence: ['confidence'],
    lastCheckIn: ['late', 'missing'],
    progress: ['progress'],
    expected: ['expected'],
    health: ['health'],
    score: ['score', 'standing'],
  },
  objectives: { progress: ['progress'], confidence: ['confidence'], score: ['score', 'standing'] },
  healthMetrics: { current: ['decision'] },
};

/** Which cells hold figures, in words. */
export function figureCells(): string {
  const named = Object.entries(FIGURE_COLUMNS).map(([key, columns]) => {
    const { name, columns: declared } = tabs[key as TabKey];
    const headers = Object.keys(columns).map((column) => (declared as Record<string, { header: string }>)[column]?.header ?? ''); // prettier-ignore
    return `${listed(headers)} in ${name}`;
  });
  return `${named.join('; ')}; and the numbers beside each objective and key result in Overview, in a review and in a Retro`;
}

/** A figure in a generated tab: of the row of an ID, or of the cycle itself (''); of a past week its number, else null. */
export type FigureAt = { id: string; figures: Figure[]; week: number | null };

/** What the heads above figures say. */
const HEADS: Record<string, Figure[]> = {
  // As reviews said it once.
  'From → now → to': ['value'],
  'Start → now → target': ['value'],
  'Start → end → target': ['score', 'standing'],
  Progress: ['progress', 'clamped'],
  'Exp.': ['expected'],
  Expected: ['expected'],
  Health: ['health', 'gap'],
  Week: ['change'],
  'Confid.': ['confidence'],
  Forecast: ['forecast', 'reached', 'band', 'chance', 'chance70'],
  Last: ['late', 'missing'],
  'Last check-in': ['late', 'missing'],
  Score: ['score', 'standing'],
  'As it stands': ['standing'],
  'What came up': ['decision', 'health', 'gap', 'confidence'],
  'Open for': ['blocker'],
};

/** A blocker's row begins with its words; its key result stands in another column. */
const BLOCKER_HEAD = 'Blocker';
const BLOCKED = 5;

/** In a row of an objective other figures stand below some of the heads. */
const OBJECTIVE_HEADS: Record<string, Figure[]> = {
  'Exp.': ['progress'],
  Health: ['behind'],
  'From → now → to': [],
  'Start → now → target': [],
  'Start → end → target': [],
  Week: [],
  Forecast: [],
  Last: [],
  'Last check-in': [],
};

/**
 * The figure that a cell of a generated tab holds, row and column as the layout counts them; null for none. `ids` tells
 * an objective from a key result.
 */
export function figureAt(
  layout: Layout,
  place: { row: number; column: number },
  isObjective: (id: string) => boolean,
): FigureAt | null {
  const row = layout.rows[place.row - 1];
  if (!row || row.line === 'section') return null;
  const first = row.cells.find(({ column }) => column === 1);
  const line = lineOf(firstText(row), first, place.row);
  // The words run on over the cells at their right, up to the next one.
  if (line && lastUpTo(row.cells, place.column)?.column === 1)
    return { id: '', figures: line, week: null };
  const head = headRow(layout.rows, place.row);
  if (!head || place.column === 1) return null;
  const id = idIn(row, head);
  if (id === '') return null;
  const isTotal = isObjective(id);
  // The texts of an objective's row run on over the cells at their right.
  const cell = isTotal
    ? lastUpTo(row.cells, place.column)
    : row.cells.find(({ column, value }) => column === place.column && value !== '');
  if (!cell || cell.column === 1) return null;
  const under = lastUpTo(head.cells, cell.column);
  const text = String(under?.value ?? '');
  // From the tenth week on the number stands alone.
  const week = /^W?(\d+)$/.exec(text)?.[1];
  if (week !== undefined)
    return { id, figures: ['confidence'], week: isTotal ? null : Number(week) };
  if (text.startsWith('Said')) return { id, figures: ['said'], week: null };
  const figures = [...((isTotal ? OBJECTIVE_HEADS[text] : undefined) ?? HEADS[text] ?? [])];
  // What the cell says comes first: the day, or where it is likely to end.
  if (/^by \d/.test(String(cell.value))) figures.sort((a, b) => Number(b === 'reached') - Number(a === 'reached')); // prettier-ignore
  return figures.length === 0 ? null : { id, figures, week: null };
}

/** Whose figures a row below some heads has. */
function idIn(row: LayoutRow, head: LayoutRow): string {
  if (firstText(head) !== BLOCKER_HEAD) return firstText(row);
  return String(row.cells.find(({ column }) => column === BLOCKED)?.value ?? '');
}

/** Lines of words above the table that hold figures of the whole cycle. */
function lineOf(text: string, first: LayoutCell | undefined, row: number): Figure[] | null {
  if (row === 1 && /behind pace/.test(text)) return ['behind'];
  if (row === 1 && /\bma[dk]e it\b/.test(text)) return ['made'];
  const [lead] = first?.parts ?? [];
  if (lead?.text === 'Checked in: ') return ['coverage', 'rhythm'];
  if (lead?.text.startsWith('Rhythm')) return ['rhythm', 'coverage'];
  return lead?.text === WEEK_OFF ? ['rhythm'] : null;
}

/** The nearest row of column heads above a row of its block. */
function headRow(rows: readonly LayoutRow[], row: number): LayoutRow | null {
  for (let at = row - 2; at >= 0; at--) {
    const each = rows[at];
    if (!each) return null;
    const first = firstText(each);
    // What came up has its heads once, above the first of its sections.
    if (each.line === 'section' && !/Movers|Unclear/.test(first)) return null;
    if (first === 'ID' || first === 'What came up' || first === BLOCKER_HEAD) return each;
  }
  return null;
}

const lastUpTo = (cells: readonly LayoutCell[], column: number): LayoutCell | undefined =>
  [...cells]
    .filter((cell) => cell.column <= column && cell.value !== '')
    .sort((a, b) => a.column - b.column)
    .pop();

/** What the cell of a figure shows in another writing of the same tab; null where its row is gone. */
export function sameCell(
  written: Layout,
  anew: Layout,
  place: { row: number; column: number },
): { shown: string; now: string } | null {
  const row = written.rows[place.row - 1];
  const cell = row && lastUpTo(row.cells, place.column);
  if (!row || !cell) return null;
  const first = firstText(row);
  if (cell.column === 1) {
    const line = anew.rows.find((each) => isLike(each, row)) ?? anew.rows[place.row - 1];
    return { shown: first, now: line ? firstText(line) : '' };
  }
  const head = headRow(written.rows, place.row);
  const index = anew.rows.findIndex((each, at) => {
    return sameId(firstText(each), first) && isLike(headRow(anew.rows, at + 1), head);
  });
  const same = anew.rows[index]?.cells.find(({ column }) => column === cell.column);
  return same ? { shown: printCell(cell), now: printCell(same) } : null;
} // prettier-ignore

/** True for rows that begin with the same words. */
const isLike = (a: LayoutRow | null, b: LayoutRow | null): boolean => {
  const begins = (row: LayoutRow | null): string => {
    const first = row?.cells.find(({ column }) => column === 1);
    return first?.parts?.[0]?.text ?? String(first?.value ?? '');
  };
  return a !== null && b !== null && begins(a) === begins(b);
};

/** A value as its cell shows it. */
function printCell({ value, format = '' }: LayoutCell): string {
  if (typeof value === 'number' && format.includes('%')) return `${Math.round(value * 100)} %`;
  if (typeof value === 'number' && format.includes('0.00')) return printGrade(value);
  return format === DAY && typeof value === 'string' ? shortDay(value) : String(value);
}
