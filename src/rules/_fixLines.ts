import type { Plan, TabKey } from '../domain/plan.ts';
import { toldApart } from '../domain/toldApart.ts';
import { tabs } from '../tabs/_all.ts';
import type { CellValue } from '../tabs/_columns.ts';
import { placeOf } from './_json.ts';
import { questionAbout } from './_question.ts';
import type { Finding, Step } from './_rule.ts';
import { columnOf, headerOf, sayCell, sayDate } from './_wording.ts';

/** What a fix would change: a cell before and after, or a new row; texts to show. */
export type FixLine = {
  /** 'Key Results!F4', or 'Initiatives, a new row'. */
  place: string;
  header: string;
  before: string;
  after: string;
};

/** The lines of a finding's fix as the workbook stands; none for a finding without one. */
export const fixLines = (plan: Plan, { fix }: Pick<Finding, 'fix'>): FixLine[] =>
  (fix ?? []).flatMap((step) => linesOf(plan, step));

function linesOf(plan: Plan, step: Step): FixLine[] {
  switch (step.do) {
    case 'set':
      return [lineOf(plan, step.tab, step.row, step.column, afterOf(step), kindOf(step.value))];
    case 'number':
      return [lineOf(plan, step.tab, step.row, 'id', 'the next free ID')];
    case 'add': {
      const { name, text } = tabs[step.tab];
      const said = sayValue(step.values[text] ?? null);
      return [
        { place: `${name}, a new row`, header: headerOf(step.tab, text), before: '', after: said },
      ];
    }
    case 'move': {
      const sentence = textIn(plan, 'keyResults', step.row, 'keyResult');
      const { name } = tabs.initiatives;
      const header = headerOf('initiatives', 'initiative');
      return [
        { place: `${name}, a new row`, header, before: '', after: sentence },
        lineOf(plan, 'keyResults', step.row, 'keyResult', questionAbout(sentence)),
      ];
    }
  }
}

/** A calculated cell that is emptied gets its formula. */
const afterOf = ({ tab, column, value }: Extract<Step, { do: 'set' }>): string =>
  value === null && columnOf(tab, column)?.formula ? 'calculated again' : sayValue(value);

function lineOf(plan: Plan, tab: TabKey, row: number, column: string, said: string, kind = 'text'): FixLine {
  const place = placeOf(plan, { tab, row, column });
  const found = cellIn(plan, tab, row, column);
  const [before, after] = toldApart(sayFound(found), said, [kindOf(found.value), kind]);
  return { place: `${place.tab}!${place.cell}`, header: headerOf(tab, column), before, after };
} // prettier-ignore

/** What a cell of the workbook holds, and whether it could be read. */
type InCell = { value: CellValue | null; isBad: boolean };

function cellIn(plan: Plan, tab: TabKey, row: number, column: string): InCell {
  const bad = plan.badCells.find(
    (cell) => cell.tab === tab && cell.row === row && cell.column === column,
  );
  if (bad) return { value: bad.found, isBad: true };
  const found = (plan.rows[tab] as { row: number }[]).find((each) => each.row === row);
  const value = (found as Record<string, unknown> | undefined)?.[column] ?? '';
  return { value: value as CellValue, isBad: false };
}

const textIn = (plan: Plan, tab: TabKey, row: number, column: string): string =>
  sayFound(cellIn(plan, tab, row, column));

const sayFound = ({ value, isBad }: InCell): string =>
  isBad && value !== null ? sayCell(value) : sayValue(value);

/** What a value is, in a word. */
const kindOf = (value: CellValue | null): string =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'checkbox' : 'text';

const sayValue = (value: CellValue | null): string =>
  value === null ? '' : typeof value === 'string' ? sayDate(value) : sayCell(value);
