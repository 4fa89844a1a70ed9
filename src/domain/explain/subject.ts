import { keyResults } from '../../tabs/keyResults.ts';
import type { CheckIn } from '../../tabs/checkIns.ts';
import type { Cycle } from '../../tabs/cycles.ts';
import type { Figures, KeyResultFigures } from '../figures.ts';
import { figuresOf } from '../figuresOf.ts';
import { idKey, sameId } from '../ids.ts';
import { judgedObjectives } from '../judged.ts';
import { logOf, newest, type Entry, type Log } from '../log.ts';
import type { Plan } from '../plan.ts';
import { graceDaysOf, profileOf } from '../profile.ts';
import { standingOn, type Judged, type Standing } from '../standing.ts';
import type { Cell, Lack } from './explained.ts';
import { joined, say, type Said } from './pieces.ts';

/** A cycle on a day, with all that its figures were made of. */
export type Setting = {
  plan: Plan;
  cycle: Cycle;
  on: string;
  /** The day is today: what stands in cells is what counts. */
  isNow: boolean;
  log: Log;
  figures: Figures;
  judged: Judged[];
};

/** A key result in it. */
export type Subject = Setting & { judgedOne: Judged; standing: Standing; one: KeyResultFigures };

export function settingOf(plan: Plan, cycle: Cycle, on: string, isNow: boolean): Setting {
  const log = logOf(plan, on);
  const scope = judgedObjectives(plan, cycle, log, graceDaysOf(profileOf(plan)));
  return {
    plan,
    cycle,
    on,
    isNow,
    log,
    figures: figuresOf(plan, cycle, on),
    judged: scope.flatMap(({ keyResults: own }) => own),
  };
}

/** The key result of an ID; null for one that is not in the figures. */
export function subjectOf(setting: Setting, id: string): Subject | null {
  const at = setting.judged.findIndex(({ keyResult }) => sameId(keyResult.id, id));
  const judgedOne = setting.judged[at];
  const one = setting.figures.keyResults[at];
  if (!judgedOne || !one) return null;
  return { ...setting, judgedOne, one, standing: standingOn(judgedOne, setting.on) };
}

export type Column = keyof typeof keyResults.columns;

/** A cell of the key result's own row. */
export const own = ({ judgedOne }: Pick<Subject, 'judgedOne'>, ...columns: Column[]): Cell[] =>
  columns.map((column) => ({ tab: 'keyResults', row: judgedOne.keyResult.row, column }));

/** Where something that was stated stands: in the row's own cell, or in a line of the log. */
export type Source = { entry: Entry; isCell: boolean; checkIn: CheckIn | null; cells: Cell[] };

/** The newest check-in up to a day that states a value or a confidence; null for none. */
export function sourceOf(
  subject: Subject,
  what: 'value' | 'confidence',
  day = subject.on,
): Source | null {
  const { entries } = subject.judgedOne;
  const entry = newest(entries, day, (each) => each[what] !== null);
  return entry && placeOf(subject, entry, what, day >= subject.on);
}

/** Where an entry stands. One that the archive of a closed cycle holds stands in no cell that can be shown. */
export function placeOf(
  subject: Subject,
  entry: Entry,
  what: 'value' | 'confidence' | 'for',
  isNewest = false,
): Source {
  const { plan, log, judgedOne, isNow } = subject;
  const line = log.byId.get(idKey(judgedOne.keyResult.id))?.[judgedOne.entries.indexOf(entry)];
  const column = ({ value: 'current', confidence: 'confidence', for: 'lastCheckIn' } as const)[what]; // prettier-ignore
  const shown = judgedOne.keyResult[column];
  const isCell = !line || (isNewest && isNow && log.cellsCount && shown !== null && shown !== '');
  if (isCell) return { entry, isCell, checkIn: line?.checkIn ?? null, cells: own(subject, column) };
  const { checkIn } = line;
  const isShown = plan.rows.checkIns.includes(checkIn);
  const cells: Cell[] = isShown ? [{ tab: 'checkIns', row: checkIn.row, column: what }] : [];
  return { entry, isCell, checkIn, cells };
}

/** 'Current 74' where the cell says it, else '74 on 15 Feb'. */
export const valueWords = ({ isCell, entry }: Source): Said =>
  isCell ? say`Current ${Number(entry.value)}` : datedValue(entry);

export const datedValue = (entry: Entry): Said =>
  say`${Number(entry.value)} on ${{ day: entry.for }}`;

const headerOf = (column: Column): string => keyResults.columns[column].header;

/** Why numbers of a key result are unknown: what is blank, and what holds something else. */
export function numbersLack(subject: Subject, columns: readonly Column[]): Lack {
  const { plan, judgedOne, isNow, on } = subject;
  const { row } = judgedOne.keyResult;
  const bad = new Map(
    plan.badCells
      .filter((cell) => cell.tab === 'keyResults' && cell.row === row)
      .map(({ column, found }) => [column, found]),
  );
  const blank = columns.filter((column) => column !== 'current' && !bad.has(column));
  const reasons: Said[] = [];
  if (blank.length > 0)
    reasons.push(say`${joined(blank.map((column) => [headerOf(column)]))} ${blank.length === 1 ? 'is' : 'are'} blank`); // prettier-ignore
  for (const column of columns) {
    const found = bad.get(column);
    if (found !== undefined)
      reasons.push(typeof found === 'string'
        ? say`${headerOf(column)} holds “${found}” as text, not as a number`
        : say`${headerOf(column)} holds “${typeof found === 'object' ? found.date : String(found)}”, which is no number`);
    else if (column === 'current') reasons.push(valueLack(subject));
  }
  const cells = own(subject, ...columns.filter((column) => isNow || column !== 'current'));
  const what = cells.length === 1 ? 'the number' : 'the numbers';
  return {
    working: cells.length === 0
      ? say`${joined(reasons)} by ${{ day: on }}`
      : say`${joined(reasons)}; write ${what} into`,
    cells,
  };
} // prettier-ignore

/** Nothing was checked in, or something that is no number. */
function valueLack({ judgedOne, on }: Subject): Said {
  const entry = newest(judgedOne.entries, on, (each) => each.value !== null);
  return entry
    ? say`what was checked in on ${{ day: entry.for }} is no number`
    : ['no number was checked in'];
}
