import type { BadCell, TabKey } from '../domain/plan.ts';
import { misfitOf } from '../domain/unreadable.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { declared, valueAt, type Table } from './table.ts';

type Read = { rows: Record<string, unknown>[]; badCells: BadCell[] };

/** Whether cells and log last agreed on done or not done, by the ID of a key result. */
export type WasTicked = (id: string) => boolean;

/**
 * The rows of a table, with a Current that is no value of its key result among the bad cells instead, and with what
 * people see in values that show another thing than they hold, as dates do.
 */
export function withMisfits(table: Table, { rows, badCells }: Read, wasTicked: WasTicked): Read {
  const found = table.key === 'keyResults' ? rows.map((row) => parted(table, row, wasTicked)) : [];
  const misfits = found.flatMap(({ misfit }) => misfit ?? []);
  return {
    rows: found.length === 0 ? rows : found.map(({ row }) => row),
    badCells: asShown(table, [...badCells, ...misfits]),
  };
}

function parted(
  table: Table,
  read: Record<string, unknown>,
  wasTicked: WasTicked,
): { row: Record<string, unknown>; misfit?: BadCell } {
  const row = isBox(read as KeyResult, wasTicked) ? { ...read, kind: 'Milestone' } : read;
  const keyResult = row as KeyResult & Record<string, unknown>;
  const trouble = misfitOf(keyResult);
  if (trouble === null) return { row };
  const expected = trouble === 'neither-done' ? 'true or false' : 'a number';
  const place = { tab: table.key, row: keyResult.row, column: 'current' };
  const found = valueAt(table, keyResult.row, 'current');
  return { row: { ...row, current: null }, misfit: { ...place, found, trouble, expected } };
}

/** True where something was written over the checkbox that alone tells a milestone from a metric without numbers. */
const isBox = (keyResult: KeyResult, wasTicked: WasTicked): boolean =>
  keyResult.kind === '' &&
  typeof keyResult.current !== 'boolean' &&
  [keyResult.start, keyResult.target, keyResult.floor, keyResult.ceiling].every(
    (number) => number === null,
  ) &&
  wasTicked(keyResult.id);

/** Reads what these cells show; a cell that was read already is not read again. */
function asShown(table: Table, cells: BadCell[]): BadCell[] {
  const known = SHOWN.get(table) ?? new Map<string, string>();
  SHOWN.set(table, known);
  const keyOf = ({ row, column, found }: BadCell): string => JSON.stringify([row, column, found]);
  const unknown = cells.filter((cell) => isToldAsShown(cell) && !known.has(keyOf(cell)));
  if (unknown.length > 0) {
    const from = Math.min(...unknown.map(({ row }) => row));
    const rows = Math.max(...unknown.map(({ row }) => row)) - from + 1;
    const columns = table.values[0]?.length ?? 1;
    const texts = table.sheet.getRange(from, 1, rows, columns).getDisplayValues();
    for (const cell of unknown) {
      const place = table.places.columns[cell.column] ?? 1;
      known.set(keyOf(cell), texts[cell.row - from]?.[place - 1] ?? '');
    }
  }
  return cells.map((cell) => {
    const shown = isToldAsShown(cell) ? known.get(keyOf(cell)) : undefined;
    return shown === undefined ? cell : { ...cell, shown };
  });
}

/**
 * A text is shown as it is; a mere number may have the format of anything, a day or a time always has one. Of numbers
 * it is asked in these cells only, and never in a log, which is long.
 */
const isToldAsShown = ({ tab, column, found }: BadCell): boolean =>
  typeof found === 'object'
    ? !declared(tab).log
    : typeof found !== 'string' && TOLD[tab]?.includes(column) === true;

const TOLD: Partial<Record<TabKey, readonly string[]>> = {
  keyResults: ['current', 'confidence'],
  healthMetrics: ['current'],
};

const SHOWN = new WeakMap<Table, Map<string, string>>();
