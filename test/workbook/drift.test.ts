import type { Drift } from '../../src/domain/drift.ts';
import { sheetByName } from '../../src/host/model.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ keyResults: [aKeyResultForm(), aKeyResultForm()] }));
});
const drift = (host: OnHost): Drift[] => host.call('driftOf', []) as Drift[];
const type = (host: OnHost, row: number, column: number, text: string): void =>
  host.edit('Key Results', row, column, [[text]]);
const [START, CURRENT] = [5, 8];

describe('what a reading says of drift', () => {
  test('is nothing for a workbook as it was set up', () => {
    expect(drift(ready())).toEqual([]);
  });

  test('is nothing for headers in other letters, and for one’s own that look alike', () => {
    const host = ready();
    type(host, 1, START, '  START ');
    type(host, 1, CURRENT, 'current');
    ['Start (old)', 'Targets', 'Current?', 'Key result 2'].forEach((header, at) =>
      type(host, 1, 40 + at, header),
    );
    expect(drift(host)).toEqual([]);
  });

  test('names a renamed header and where it stands', () => {
    const host = ready();
    type(host, 1, CURRENT, 'Now');
    expect(drift(host)).toEqual([
      {
        kind: 'header-renamed',
        tab: 'keyResults',
        column: 'current',
        cell: 'H1',
        found: 'Now',
        expected: 'Current',
      },
    ]);
  });

  test('names a column that is nowhere', () => {
    const host = ready();
    host.call('deleteColumn', ['Key Results', START]);
    expect(drift(host)).toMatchObject([
      { kind: 'header-missing', column: 'start', cell: '', expected: 'Start' },
    ]);
  });

  test('of a doubled header keeps the column with the mark, else the one with something in it', () => {
    const host = ready();
    type(host, 1, 30, 'current');
    type(host, 2, 30, '80');
    const copy = { kind: 'header-duplicate', column: 'current', found: 'current' };
    expect(drift(host)).toMatchObject([{ ...copy, cell: 'AD1', expected: 'H1' }]);
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) sheet.metadata = [];
    type(host, 2, CURRENT, '');
    type(host, 3, CURRENT, '');
    expect(drift(host)).toMatchObject([{ cell: 'H1', found: 'Current', expected: 'AD1' }]);
  });

  test('names merged cells that touch a declared column, and no others', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, START, 2, 1]);
    host.call('mergeCells', ['Key Results', 2, 40, 2, 1]);
    expect(drift(host)).toMatchObject([
      { kind: 'merged', column: 'start', cell: 'E2:E3', found: '82' },
    ]);
  });
});
