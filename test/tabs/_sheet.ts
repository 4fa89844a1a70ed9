/** The input tabs of a plan as a workbook, its starred columns calculated by the spreadsheet engine of the host. */
import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { recalculate } from '../../src/host/formulas.ts';
import { cellAt, newSheet, newWorkbook, touch, type Value } from '../../src/host/model.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { formulaText } from '../../src/tabs/_formulas.ts';
import { tabs } from '../../src/tabs/_all.ts';

const USED = ['cycles', 'objectives', 'keyResults'] as const;
type Used = (typeof USED)[number];

/** What each starred cell shows, by tab, row and column key. */
export type Shown = Record<'objectives' | 'keyResults', Record<string, unknown>[]>;

/** Lays out and calculates a plan on a day; columns named in `without` ('keyResults.weight') are left out. */
export function calculated(plan: Plan, on: string, without: readonly string[] = []): Shown {
  const workbook = new Workbook();
  const layouts = Object.fromEntries(USED.map((tab) => [tab, keysOf(tab, without)]));
  const letters = (tab: Used, key: string): string =>
    letterOf((layouts[tab] ?? []).indexOf(key) + 1);
  const lastRow = (tab: Used): number => plan.rows[tab].length + 3;
  for (const tab of USED) {
    const sheet = workbook.addWorksheet(tabs[tab].name);
    const keys = layouts[tab] ?? [];
    const columns: Record<string, { header: string; formula?: true }> = tabs[tab].columns;
    keys.forEach((key, at) => (sheet.getCell(1, at + 1).value = columns[key]?.header ?? ''));
    for (const row of plan.rows[tab] as (Record<string, unknown> & { row: number })[]) {
      keys.forEach((key, at) => {
        const cell = sheet.getCell(row.row, at + 1);
        if (columns[key]?.formula && tab !== 'cycles') {
          cell.value = { formula: written(formulaText(tab, key, row.row, letters, lastRow), on) };
        } else {
          cell.value = cellOf(row[key], row['percent'] as string[], key);
        }
      });
    }
  }
  // The engine's types were not written for exactOptionalPropertyTypes.
  calculateFormulas(workbook as Parameters<typeof calculateFormulas>[0]);
  const show = (tab: 'objectives' | 'keyResults') =>
    plan.rows[tab].map(({ row }) =>
      Object.fromEntries(
        (layouts[tab] ?? []).map((key, at) => [
          key,
          workbook.getWorksheet(tabs[tab].name)?.getCell(row, at + 1).result,
        ]),
      ),
    );
  return { objectives: show('objectives'), keyResults: show('keyResults') };
}

/** The same by the local host, formulas as the add-on writes them, with its clock at noon of the day. */
export function calculatedOnHost(plan: Plan, on: string, locale: string): Shown {
  const workbook = newWorkbook('OKRs', { zone: 'Etc/UTC', locale });
  workbook.sheets = USED.map((tab, id) => newSheet(id, tabs[tab].name));
  const letters = (tab: Used, key: string): string => letterOf(keysOf(tab, []).indexOf(key) + 1);
  USED.forEach((tab, id) => {
    const columns: Record<string, { header: string; formula?: true }> = tabs[tab].columns;
    for (const row of plan.rows[tab] as (Record<string, unknown> & { row: number })[]) {
      keysOf(tab, []).forEach((key, at) => {
        const cell = touch(workbook.sheets[id] ?? newSheet(id, ''), row.row, at + 1);
        if (columns[key]?.formula && tab !== 'cycles') {
          cell.formula = formulaText(tab, key, row.row, letters, (of) => plan.rows[of].length + 3);
        } else {
          cell.value = hostValue(row[key]);
        }
      });
    }
  });
  recalculate(workbook, Date.parse(`${on}T12:00:00Z`));
  const show = (tab: 'objectives' | 'keyResults') =>
    plan.rows[tab].map(({ row }) =>
      Object.fromEntries(
        keysOf(tab, []).map((key, at) => [
          key,
          cellAt(workbook.sheets[USED.indexOf(tab)] ?? newSheet(0, ''), row, at + 1)?.value,
        ]),
      ),
    );
  return { objectives: show('objectives'), keyResults: show('keyResults') };
}

/** A date is its serial number: days since 30 December 1899. */
function hostValue(value: unknown): Value {
  if (value === '' || value === undefined) return null;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569
    : (value as Value);
}

/** As the engine reads it: without `=`, commas between arguments, and the day instead of the clock. */
function written(formula: string, on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return formula
    .slice(1)
    .replaceAll(';', ',')
    .replaceAll('TODAY()', `DATE(${year},${month},${day})`);
}

const keysOf = (tab: Used, without: readonly string[]): string[] =>
  Object.keys(tabs[tab].columns).filter((key) => !without.includes(`${tab}.${key}`));

function cellOf(value: unknown, percent: readonly string[], key: string) {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return new Date(`${value}T00:00:00Z`);
  }
  if (percent.includes(key) && typeof value !== 'number') throw new Error('no percentage');
  return value as string | number | boolean;
}

function letterOf(column: number): string {
  if (column === 0) return '';
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
