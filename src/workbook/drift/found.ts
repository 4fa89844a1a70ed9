import type { Changes } from '../../changes/changes.ts';
import { isFormula, type Content, type TabKey } from '../../changes/content.ts';
import { idKey } from '../../domain/ids.ts';
import { textMark } from '../../domain/wordingMark.ts';
import { letters } from '../../tabs/_a1.ts';
import { tabs } from '../../tabs/_all.ts';
import { columnsOf, declared, idIn, type Table } from '../table.ts';

/** Every kind of drift that a person may be shown. */
export type FoundKind =
  | 'header-renamed'
  | 'header-missing'
  | 'header-duplicate'
  | 'merged'
  | 'id-duplicate'
  | 'number-as-text'
  | 'date-as-text'
  | 'value-unreadable'
  | 'formula-lost'
  | 'dropdown-missing'
  | 'undressed'
  | 'formula-error'
  | 'tab-missing'
  | 'tab-foreign';

/** One place that has drifted, as it is shown. */
export type FoundItem = {
  /** Names the place and what stands in it: the same again only while that is so. */
  id: string;
  kind: FoundKind;
  tab: string;
  /** The header of its column as declared; '' for what is in no column of ours. */
  header: string;
  /** A1 without the tab; '' for what is nowhere. */
  cell: string;
  /** The ID of the row, null without one. */
  row: string | null;
  before: string;
  after: string;
  note: string;
  /** Nothing about it is a guess. */
  isSafe: boolean;
  /** False where only a person can help; the note says how. */
  isMendable: boolean;
};

/** The formula that a starred cell has once the columns that were chosen are in place. */
export type FormulaOf = (tab: TabKey, column: string, row: number) => string;

/** A place with the way to mend it. */
export type Found = {
  item: FoundItem;
  mend: ((changes: Changes, formulaOf: FormulaOf) => void) | null;
  /** A column that mending adds to its tab, or makes ours at its place: formulas refer to it then. */
  brings?: { tab: TabKey; column: string; place: number | null };
};

/** An item about a spot; what is not said is not so. */
export function itemAt(
  table: Table,
  kind: FoundKind,
  spot: { column?: string | undefined; row?: number; cell?: string },
  said: Partial<Omit<FoundItem, 'id' | 'kind' | 'tab' | 'header' | 'cell' | 'row'>>,
): FoundItem {
  const { column = '', row } = spot;
  const place = table.places.columns[column];
  const cell = spot.cell ?? (place === undefined ? '' : `${letters(place)}${row ?? 1}`);
  const id = row === undefined || row === 1 ? '' : onlyId(table, row);
  const whole = { before: '', after: '', note: '', isSafe: false, isMendable: true, ...said };
  return {
    id: idOf(kind, table.key, [column, id === '' ? cell : id], whole),
    kind,
    tab: table.places.name,
    header: columnsOf(table.key)[column]?.header ?? '',
    cell,
    row: id === '' ? null : id,
    ...whole,
    before: short(whole.before),
    after: short(whole.after),
  };
}

/** Enough of a long formula or text to know it by. */
const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

/** The ID of a row if no other row has it, '' otherwise. */
function onlyId(table: Table, row: number): string {
  const id = idIn(table, row);
  const counts = COUNTS.get(table) ?? idCounts(table);
  COUNTS.set(table, counts);
  return counts.get(idKey(id)) === 1 ? id : '';
}

/** How often each ID stands in a tab, counted once: a tab is read anew for every look. */
const COUNTS = new WeakMap<Table, Map<string, number>>();

function idCounts(table: Table): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < table.values.length; at++) {
    const key = idKey(idIn(table, table.firstRow + at));
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** An item about a tab that cannot be read. */
export const itemOf = (kind: FoundKind, tab: TabKey, note: string): FoundItem => ({
  id: idOf(kind, tab, ['', ''], { before: '' }),
  kind,
  tab: declared(tab).name,
  header: '',
  cell: '',
  row: null,
  before: '',
  after: '',
  note,
  isSafe: false,
  isMendable: false,
});

const idOf = (
  kind: FoundKind,
  tab: TabKey,
  [column, where]: [string, string],
  { before }: { before: string },
): string => JSON.stringify([kind, tab, column, where, textMark(before)]);

/** Where an item was found, in words, from its ID: 'Key Results › Target, O1-KR2'; '' for what is no ID. */
export function placeOfItem(id: string): string {
  const [, key, column, where] = partsOf(id);
  const tab = (Object.keys(tabs) as TabKey[]).find((each) => each === key);
  if (tab === undefined) return '';
  const header = columnsOf(tab)[column]?.header;
  const named = header === undefined ? declared(tab).name : `${declared(tab).name} › ${header}`;
  return where === '' ? named : `${named}, ${where}`;
}

function partsOf(id: string): [kind: string, tab: string, column: string, where: string] {
  try {
    const parts: unknown = JSON.parse(id);
    const [kind = '', tab = '', column = '', where = ''] = Array.isArray(parts)
      ? parts.map(String)
      : [];
    return [kind, tab, column, where];
  } catch {
    return ['', '', '', ''];
  }
}

/** What a cell holds, as it is shown beside what it will hold. */
export function shown(content: Content): string {
  if (isFormula(content)) return content.formula;
  if (typeof content === 'object') return [content.date, content.time].filter(Boolean).join(' ');
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}
