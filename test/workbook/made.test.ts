import type { Plan } from '../../src/domain/plan.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), aKeyResultForm()] }));
});
const made = (host: OnHost) =>
  host.call('madeOf', []) as Pick<Plan, 'made' | 'blankRows' | 'locale'>;
const [START, CURRENT, PROGRESS] = [5, 8, 11];

test('a reading tells formulas, what was typed over them, blank rows and the locale', () => {
  const host = ready();
  host.edit('Key Results', 2, PROGRESS, [['0.5']]);
  host.edit('Key Results', 3, START, [['=80+2']]);
  host.edit('Key Results', 6, CURRENT, [['84']]);
  host.edit('Key Results', 6, 1, [['O1-KR9', 'O1', 'Trays sent back']]);
  const { made: cells = [], blankRows = {}, locale } = made(host);
  const at = (row: number, column: string) =>
    cells.find((cell) => cell.tab === 'keyResults' && cell.row === row && cell.column === column);
  expect(at(2, 'progress')).toMatchObject({ formula: '', shown: 0.5, hasNote: false });
  expect(at(3, 'progress')?.formula).toMatch(/^=IF\(/);
  expect(at(3, 'start')).toMatchObject({ formula: '=80+2', shown: 82 });
  expect(at(2, 'start')).toBeUndefined();
  expect(blankRows.keyResults).toEqual([4, 5]);
  expect(locale).toBe('en_GB');
});
