import { collect, type Source } from '../../src/changes/changes.ts';
import { isEmpty } from '../../src/changes/changeSet.ts';
import type { Content } from '../../src/changes/content.ts';
import { nextId } from '../../src/changes/ids.ts';

const about = { number: 1, what: 'Try', by: '', at: '2027-02-17 09:00' };

/** A workbook of one key result in row 2, and columns as given. */
function aSource(cells: Record<string, Content> = {}, fields: Partial<Source> = {}): Source {
  const counters = {};
  return {
    contentOf: (_, row, column) => (row === 2 ? (cells[column] ?? '') : ''),
    idOf: () => 'O1-KR1',
    noteOf: () => '',
    columnsOf: () => ['id', 'objective', 'keyResult', 'start', 'current', 'progress', 'notes'],
    freeRow: (_, nth) => 3 + nth,
    hasTab: () => true,
    gridOf: () => 26,
    formulaOf: (_, column, row) => `=${column}${row}`,
    firstRows: () => [],
    formatsOf: () => null,
    newId: (tab, objective) => nextId(counters, tab, objective),
    recordOf: () => null,
    ...fields,
  };
}

describe('collected changes', () => {
  test('leave out what is already so', () => {
    const changes = collect(aSource({ start: 5, keyResult: 'Sow' }));
    changes.setCell('keyResults', 2, 'start', 5);
    changes.setCell('keyResults', 2, 'keyResult', 'Sow');
    changes.setCell('keyResults', 2, 'notes', '');
    expect(isEmpty(changes.set(about))).toBe(true);
  });

  test('name cells with a formula and leave them', () => {
    const changes = collect(aSource({ current: { formula: '=Numbers!B2' } }));
    changes.setCell('keyResults', 2, 'current', 7);
    expect(changes.left).toEqual([{ tab: 'keyResults', row: 2, column: 'current' }]);
    expect(isEmpty(changes.set(about))).toBe(true);
  });

  test('give new rows IDs within their objective, formulas, and no blanks at their ends', () => {
    const changes = collect(aSource());
    expect(changes.addRow('keyResults', { objective: 'O2', keyResult: 'Sow' })).toBe('O2-KR1');
    expect(changes.addRow('keyResults', { objective: 'O2', keyResult: 'Reap' })).toBe('O2-KR2');
    const { cells } = changes.set(about);
    expect(cells.map(({ row, column, after }) => [row, column, after])).toEqual(
      [3, 4].flatMap((row) => [
        [row, 'id', `O2-KR${row - 2}`],
        [row, 'objective', 'O2'],
        [row, 'keyResult', row === 3 ? 'Sow' : 'Reap'],
        [row, 'start', ''],
        [row, 'current', ''],
        [row, 'progress', { formula: `=progress${row}` }],
      ]),
    );
  });

  test('add a tab that is not there, with the rows it begins with, before its first own row', () => {
    const source = aSource(
      {},
      {
        hasTab: () => false,
        columnsOf: () => ['rule', 'limit'],
        freeRow: (_, nth) => 2 + nth,
        firstRows: () => [{ rule: 'confidence-low', limit: 4 }],
      },
    );
    const changes = collect(source);
    changes.addRow('decisionRules', { rule: 'own', limit: 1 });
    const { tabs, cells } = changes.set(about);
    expect(tabs).toEqual(['Decision rules']);
    expect(cells.map(({ row, after }) => [row, after])).toEqual([
      [2, 'confidence-low'],
      [2, 4],
      [3, 'own'],
      [3, 1],
    ]);
  });

  test('record what somebody typed without writing it', () => {
    const changes = collect(aSource({ current: 9 }));
    changes.typed('keyResults', 2, 'current', 5);
    const [cell] = changes.set(about).cells;
    expect(cell).toMatchObject({ before: 5, after: 9, isTyped: true });
  });

  test('keep one line end, as a cell does', () => {
    const changes = collect(aSource());
    changes.setCell('keyResults', 2, 'notes', 'one\r\ntwo');
    expect(changes.set(about).cells[0]?.after).toBe('one\ntwo');
  });

  test('leave a record that is as it was', () => {
    const changes = collect(aSource({}, { recordOf: () => ({ a: [1] }) }));
    changes.setData('launches', { a: [1] });
    expect(isEmpty(changes.set(about))).toBe(true);
  });
});
