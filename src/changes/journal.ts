import type { CellChange, ChangeSet } from './changeSet.ts';
import type { Content, TabKey } from './content.ts';

/**
 * A change-set as it is kept in `OKR data`, without repeating itself: cells by tab and row, blanks before new
 * rows left out, formulas once with their row number taken out.
 */
export type Journal = Omit<ChangeSet, 'cells' | Later> &
  // Journals of earlier versions know none of these.
  Partial<Pick<ChangeSet, Later>> & { formulas: string[]; rows: JournalRow[] };

type Later = 'headers' | 'merges' | 'dropdowns' | 'archives';

type JournalRow = [
  tab: TabKey,
  row: number,
  id: string,
  isNew: 0 | 1,
  cells: JournalCell[],
  wasId?: string,
];
type JournalCell = [
  column: string,
  before: Kept,
  after: Kept,
  /** 1 typed, 2 lasting, 4 becomes a checkbox, 8 stops being one. */
  marks?: number,
  formats?: [string, string],
];
type Kept = string | number | boolean | { d: string; t: string } | { f: number };

/** The change-set as a journal. */
export function toJournal({ cells, ...set }: ChangeSet): Journal {
  const formulas = new Map<string, number>();
  const keep = (content: Content, row: number): Kept => {
    if (typeof content !== 'object') return content;
    if (!('formula' in content)) return { d: content.date, t: content.time };
    const pattern = withoutRow(content.formula, row);
    if (!formulas.has(pattern)) formulas.set(pattern, formulas.size);
    return { f: formulas.get(pattern) ?? 0 };
  };
  const rows = new Map<string, JournalRow>();
  for (const cell of cells) {
    const { tab, row, id, wasId, isNewRow, column, before, after, formats } = cell;
    const key = JSON.stringify([tab, row, id, isNewRow]);
    const line: JournalRow = rows.get(key) ?? [tab, row, id, isNewRow ? 1 : 0, []];
    if (wasId !== '') line[5] = wasId;
    rows.set(key, line);
    const kept: JournalCell = [column, keep(before, row), keep(after, row)];
    if (formats) kept.push(marksOf(cell), formats);
    else if (marksOf(cell) > 0) kept.push(marksOf(cell));
    line[4].push(kept);
  }
  return { ...set, formulas: [...formulas.keys()], rows: [...rows.values()] };
}

/** The change-set of a journal. */
export function fromJournal({ formulas, rows, ...set }: Journal): ChangeSet {
  const content = (kept: Kept, row: number): Content => {
    if (typeof kept !== 'object') return kept;
    if ('d' in kept) return { date: kept.d, time: kept.t };
    return { formula: withRow(formulas[kept.f] ?? '', row) };
  };
  const cells = rows.flatMap(([tab, row, id, isNew, line, wasId = '']) =>
    line.map(([column, before, after, marks = 0, formats = null]): CellChange => ({
      tab,
      row,
      id,
      wasId,
      column,
      before: content(before, row),
      after: content(after, row),
      isNewRow: isNew === 1,
      isTyped: (marks & 1) > 0,
      isLasting: (marks & 2) > 0,
      checkbox: (marks & 4) > 0 ? true : (marks & 8) > 0 ? false : null,
      formats,
    })),
  );
  const { headers = [], merges = [], dropdowns = [], archives = [] } = set;
  return { ...set, headers, merges, dropdowns, archives, cells };
}

const marksOf = ({ isTyped, isLasting, checkbox }: CellChange): number =>
  (isTyped ? 1 : 0) + (isLasting ? 2 : 0) + (checkbox === null ? 0 : checkbox ? 4 : 8);

/** The formula with its own row's number as '{r}' after column letters; braces that stand there are doubled. */
function withoutRow(formula: string, row: number): string {
  const own = new RegExp(`(\\$?\\b[A-Z]{1,3})${row}\\b`, 'g');
  return formula.replace(/[{}]/g, '$&$&').replace(own, '$1{r}');
}

const withRow = (pattern: string, row: number): string =>
  pattern.replace(/\{\{|\}\}|\{r\}/g, (found) => (found === '{r}' ? String(row) : found.charAt(0)));
