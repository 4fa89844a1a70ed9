import * as fc from '../_fastCheck.ts';
import { cellAt, sheetByName, touch } from '../../src/host/model.ts';
import type { DriftItem } from '../../src/protocol.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anInitiativeForm, anObjectiveForm } from '../_forms.ts';

/** Two objectives with two key results each; the columns of Key Results by number. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = [aKeyResultForm(), aKeyResultForm({ start: 5, target: 50, unit: 'sites' })];
  host.jobs.saveObjective(anObjectiveForm({ keyResults, initiatives: [anInitiativeForm()] }));
  host.jobs.saveObjective(anObjectiveForm({ keyResults, initiatives: [] }));
});
const KR = { id: 1, objective: 2, keyResult: 3, owner: 4, start: 5, target: 6, unit: 7, current: 8, progress: 11, health: 13, every: 14, due: 15 }; // prettier-ignore

const type = (host: OnHost, row: number, column: number, text: string, tab = 'Key Results'): void =>
  host.edit(tab, row, column, [[text]]);
const items = (host: OnHost): DriftItem[] => host.jobs.drift({}).items;
const only = (host: OnHost): DriftItem => {
  const found = items(host);
  expect(found).toHaveLength(1);
  return found[0] as DriftItem;
};
const ticked = (list: readonly DriftItem[]): string[] =>
  list.filter(({ isSafe }) => isSafe).map(({ id }) => id);

/** Everything of the tabs that a repair may change: cells, merges, formats of cells with content, dropdowns. */
function state(host: OnHost): unknown {
  const { sheets } = host.workbook;
  return [
    host.seen(),
    sheets
      .filter(({ name }) => name !== 'OKR data')
      .map(({ name, merges, cells, columns }) => ({
        name,
        columns,
        merges: merges.map((merge) => JSON.stringify(merge)).sort(),
        formats: [...cells]
          .filter(([, { value }]) => value !== null && value !== undefined)
          .map(([place, { format }]) => `${place} ${format}`)
          .sort(),
        dropdowns: [...cells].filter(([, { validation }]) => validation).length,
      })),
  ];
}

/** Repairs what is ticked beforehand, checks that nothing is left, undoes it and checks that all is as before. */
function repairedAndUndone(host: OnHost, check: () => void, chosen?: string[]): void {
  const before = state(host);
  const wanted = chosen ?? ticked(items(host));
  const { repaired, message, undoId } = host.jobs.repair({ items: wanted });
  expect(repaired).toBe(wanted.length);
  expect(message).toBe(`Repaired ${wanted.length === 1 ? '1 place' : `${wanted.length} places`}.`);
  check();
  expect(items(host)).toEqual([]);
  const undone = host.jobs.undo({ id: undoId }).message;
  expect(undone).toMatch(/^Undid “Repair of \d+ places?”, \d?\d:\d\d\.$/);
  expect(state(host)).toEqual(before);
}

test('a workbook as it was set up has nothing to repair', () => {
  const host = ready();
  const before = host.seen();
  expect(host.jobs.drift({})).toEqual({ items: [], tabs: 6 });
  expect(host.jobs.repair({ items: [] })).toMatchObject({ repaired: 0, undoId: '' });
  expect(host.seen()).toEqual(before);
});

describe('a renamed header', () => {
  test('is found by the mark of its column and written back', () => {
    const host = ready();
    type(host, 1, KR.owner, 'Lead');
    expect(only(host)).toMatchObject({
      kind: 'header-renamed',
      tab: 'Key Results',
      cell: 'D1',
      before: 'Lead',
      after: 'Owner',
      isSafe: true,
    });
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]).toHaveProperty('Owner'));
  });

  test('that was emptied is written back as well', () => {
    const host = ready();
    type(host, 1, KR.target, '');
    expect(only(host)).toMatchObject({ before: '(blank)', after: 'Target', isSafe: true });
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['Target']).toBe(92));
  });

  test('without a mark is proposed where it is nearly the same word, beside the new column', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) sheet.metadata = [];
    type(host, 1, KR.owner, 'Ownr');
    const [guess, column] = items(host);
    expect(guess).toMatchObject({
      kind: 'header-renamed',
      cell: 'D1',
      after: 'Owner',
      isSafe: false,
    });
    expect(column).toMatchObject({ kind: 'header-missing', isSafe: false });
    repairedAndUndone(
      host,
      () => expect(host.rows('Key Results')[0]?.['Owner']).toBe('Jon Adeyemi'),
      [guess?.id ?? ''],
    );
    // Who ticks both means the one that is there.
    const both = host.jobs.repair({ items: [guess?.id ?? '', column?.id ?? ''] });
    expect(both.repaired).toBe(1);
    expect(items(host)).toEqual([]);
  });
});

describe('a deleted column', () => {
  test('comes back at the right end of ours, and formulas refer to it again', () => {
    const host = ready();
    host.call('deleteColumn', ['Key Results', KR.target]);
    const found = items(host);
    expect(found[0]).toMatchObject({
      kind: 'header-missing',
      after: 'New column “Target” at the right end',
      isSafe: true,
    });
    expect(new Set(found.slice(1).map(({ kind }) => kind))).toEqual(new Set(['formula-lost']));
    repairedAndUndone(host, () => {
      type(host, 2, 25, '92');
      type(host, 2, KR.current - 1, '87');
      expect(host.rows('Key Results')[0]).toMatchObject({ Target: 92, Progress: 0.5 });
      type(host, 2, 25, '');
      type(host, 2, KR.current - 1, '');
    });
  });

  test('of formulas comes back with them', () => {
    const host = ready();
    host.call('deleteColumn', ['Key Results', KR.progress]);
    repairedAndUndone(host, () => {
      type(host, 2, KR.current, '87');
      expect(host.rows('Key Results')[0]?.['Progress']).toBe(0.5);
      type(host, 2, KR.current, '');
    });
  });

  test('of IDs is only proposed: what refers to them is not brought back', () => {
    const host = ready();
    host.call('deleteColumn', ['Initiatives', 1]);
    expect(only(host)).toMatchObject({
      kind: 'header-missing',
      tab: 'Initiatives',
      isSafe: false,
      note: expect.stringContaining('Version history'),
    });
  });
});

describe('a doubled column', () => {
  test('keeps the one with the mark; the other gets another header and keeps its cells', () => {
    const host = ready();
    type(host, 1, 30, 'Current');
    type(host, 2, 30, 'mine');
    expect(only(host)).toMatchObject({
      kind: 'header-duplicate',
      cell: 'AD1',
      before: 'Current',
      after: 'Current (2)',
      note: expect.stringContaining('H1 stays “Current”: it is the column that was set up'),
      isSafe: true,
    });
    repairedAndUndone(host, () =>
      expect(host.rows('Key Results')[0]).toMatchObject({ Current: '', 'Current (2)': 'mine' }),
    );
  });

  test('that has only lost its own name gets that back, and the other keeps its name', () => {
    const host = ready();
    type(host, 1, KR.unit, 'Target');
    expect(only(host)).toMatchObject({
      kind: 'header-renamed',
      cell: 'G1',
      before: 'Target',
      after: 'Unit',
    });
    repairedAndUndone(host, () =>
      expect(host.rows('Key Results')[1]).toMatchObject({ Target: 50, Unit: 'sites' }),
    );
  });

  test('without a mark keeps the one with something in it, and asks where both hold something', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) sheet.metadata = [];
    type(host, 1, 30, 'Data source');
    expect(only(host)).toMatchObject({ cell: 'AD1', isSafe: true });
    type(host, 2, 30, 'elsewhere');
    expect(only(host)).toMatchObject({ cell: 'AD1', isSafe: false });
  });
});

describe('merged cells', () => {
  test('are taken apart and filled down, and merged again by undo', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, KR.objective, 2, 1]);
    expect(only(host)).toMatchObject({
      kind: 'merged',
      cell: 'B2:B3',
      before: '“O1” over B2:B3',
      after: 'Single cells, “O1” in B3 too',
      isSafe: true,
    });
    repairedAndUndone(host, () =>
      expect(host.rows('Key Results').slice(0, 2)).toMatchObject([
        { Objective: 'O1' },
        { Objective: 'O1' },
      ]),
    );
  });

  test('never double an ID; starred cells get their formulas', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, KR.id, 2, 1]);
    host.call('mergeCells', ['Key Results', 4, KR.progress, 2, 1]);
    repairedAndUndone(host, () => {
      const [first, second] = host.rows('Key Results');
      expect([first?.['ID'], second?.['ID']]).toEqual(['O1-KR1', '']);
      const progress = sheetByName(host.workbook, 'Key Results');
      expect(progress?.merges).toEqual([]);
    });
  });

  test('under a header that is written back are merged again by undo', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, KR.id, 2, 1]);
    type(host, 1, KR.id, 'Number');
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['ID']).toBe('O1-KR1'));
  });

  test('of a person’s own columns stay, and so do those far below', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, 30, 3, 1]);
    host.call('mergeCells', ['Key Results', 80, 2, 3, 1]);
    expect(items(host)).toEqual([]);
  });

  test('stay apart on undo where somebody has typed into them since, and that is said', () => {
    const host = ready();
    host.call('mergeCells', ['Key Results', 2, KR.owner, 2, 1]);
    const { undoId } = host.jobs.repair({ items: ticked(items(host)) });
    type(host, 3, KR.owner, 'Ida Brandt');
    expect(host.jobs.undo({ id: undoId }).message).toContain('Key Results!D2:D3');
    expect(host.rows('Key Results')[1]?.['Owner']).toBe('Ida Brandt');
  });
});

describe('a doubled ID', () => {
  test('is replaced in the later row; what names it stays with the earlier', () => {
    const host = ready();
    type(host, 5, KR.id, 'o1-kr1');
    const found = only(host);
    expect(found).toMatchObject({
      kind: 'id-duplicate',
      cell: 'A5',
      before: 'o1-kr1',
      after: 'O2-KR3',
    });
    repairedAndUndone(host, () =>
      expect(host.rows('Key Results').map((row) => row['ID'])).toEqual([
        'O1-KR1',
        'O1-KR2',
        'O2-KR1',
        'O2-KR3',
      ]),
    );
  });

  test('that people give is left to them', () => {
    const host = ready();
    type(host, 3, 1, '2027-Q1', 'Cycles');
    expect(only(host)).toMatchObject({ kind: 'id-duplicate', isMendable: false, isSafe: false });
  });

  test('changes together with other cells of its row, and back', () => {
    const host = ready();
    type(host, 5, KR.id, 'O1-KR1');
    type(host, 5, KR.start, "'7");
    type(host, 2, KR.start, "'7");
    repairedAndUndone(host, () =>
      expect(host.rows('Key Results').map((row) => row['Start'])).toEqual([7, 5, 82, 7]),
    );
  });
});

describe('numbers and dates that are text', () => {
  test.each([
    ["'84", 84],
    ["'84%", 84],
    ["'1,234.5", 1234.5],
  ])('%s becomes %p', (text, value) => {
    const host = ready();
    type(host, 2, KR.start, text);
    expect(only(host)).toMatchObject({ kind: 'number-as-text', cell: 'E2', row: 'O1-KR1' });
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['Start']).toBe(value));
  });

  test('in a cell for text becomes a number all the same', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('no tab');
    Object.assign(touch(sheet, 2, KR.start), { value: '84', format: '@' });
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['Start']).toBe(84));
  });

  test('is a fraction in a cell formatted as percent', () => {
    const host = ready();
    type(host, 2, KR.start, '50%');
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) touch(sheet, 2, KR.start).value = '55%';
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['Start']).toBe(0.55));
  });

  test.each([
    ["'1,5", 'two ways'],
    ["'1.234", 'two ways'],
    ["'5k", 'two ways'],
  ])('%s is shown and not ticked', (text, note) => {
    const host = ready();
    type(host, 2, KR.start, text);
    expect(only(host)).toMatchObject({ isSafe: false, note: expect.stringContaining(note) });
  });

  test('with a percent sign where the unit is another is not ticked', () => {
    const host = ready();
    type(host, 3, KR.start, "'84%");
    expect(only(host)).toMatchObject({ isSafe: false, note: expect.stringContaining('“sites”') });
  });

  test('words and ranges are no drift', () => {
    const host = ready();
    type(host, 2, KR.start, 'about five');
    type(host, 3, KR.start, '5 to 7');
    expect(items(host)).toEqual([]);
  });

  test.each([["'2027-03-31"], ["'31/03/2027"], ["'31.3.2027"], ["'31 March 2027"]])(
    '%s becomes a date',
    (text) => {
      const host = ready();
      type(host, 2, KR.due, text);
      expect(only(host)).toMatchObject({
        ...{ kind: 'date-as-text', isSafe: true },
        // A text that looks like its day is told from it.
        after: text === "'2027-03-31" ? '2027-03-31 (day)' : '2027-03-31',
      });
      repairedAndUndone(host, () =>
        expect(host.rows('Key Results')[0]?.['Due']).toBe('2027-03-31'),
      );
    },
  );

  test('a day that can be a month is not ticked', () => {
    const host = ready();
    type(host, 2, KR.due, "'03/04/2027");
    expect(only(host)).toMatchObject({ after: '2027-04-03', isSafe: false });
  });

  test('a date that shows as a number gets its format back', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (sheet) Object.assign(touch(sheet, 2, KR.due), { value: 46112, format: '0' });
    repairedAndUndone(host, () => expect(host.rows('Key Results')[0]?.['Due']).toBe('2026-03-31'));
  });
});

describe('a lost formula', () => {
  test('is written back over a value and over nothing', () => {
    const host = ready();
    const before = host.seen();
    type(host, 2, KR.progress, '0.4');
    type(host, 3, KR.health, '');
    expect(items(host)).toMatchObject([
      { kind: 'formula-lost', header: 'Progress', cell: 'K2', before: '0.4', isSafe: true },
      { kind: 'formula-lost', header: 'Health', cell: 'M3', before: '', isSafe: true },
    ]);
    repairedAndUndone(host, () => expect(host.seen()).toEqual(before));
  });

  test('of a person’s own stays', () => {
    const host = ready();
    type(host, 2, KR.progress, '=H2/F2');
    expect(items(host)).toEqual([]);
    expect(host.jobs.repair({ items: [] }).repaired).toBe(0);
  });
});

describe('dropdowns', () => {
  test('are laid again where they are gone', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('no tab');
    for (let row = 2; row < 300; row++) delete touch(sheet, row, KR.every).validation;
    delete touch(sheet, 3, KR.due).validation;
    expect(items(host)).toMatchObject([
      { kind: 'dropdown-missing', cell: expect.stringMatching(/^N2:N/), isSafe: true },
      { kind: 'dropdown-missing', before: 'No date picker in O3' },
    ]);
    repairedAndUndone(host, () => {
      expect(touch(sheet, 3, KR.every).validation).toBeDefined();
      expect(touch(sheet, 3, KR.due).validation).toBeDefined();
    });
  });

  test('and formats are laid on a tab that never had them', () => {
    const host = ready();
    const record = host.workbook.sheets.find(({ name }) => name === 'OKR data');
    const head = record && touch(record, 2, 3);
    if (head) head.value = String(head.value).replace(/"initiatives":\d+,?/, '');
    expect(only(host)).toMatchObject({ kind: 'undressed', tab: 'Initiatives' });
    expect(host.jobs.repair({ items: ticked(items(host)) }).repaired).toBe(1);
    expect(items(host)).toEqual([]);
  });
});

describe('what only a person can mend', () => {
  test('is listed with what to do', () => {
    const host = ready();
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('no tab');
    const broken = { formula: '=IMPORTRANGE("x","A!A1")', value: '#REF!' };
    type(host, 3, KR.target, '=1/0');
    Object.assign(touch(sheet, 2, KR.start), broken);
    const [access, division] = items(host);
    expect(access).toMatchObject({
      kind: 'formula-error',
      isMendable: false,
      note: expect.stringContaining('“Allow access”'),
    });
    expect(division).toMatchObject({ before: '#DIV/0! from =1/0', isSafe: false });
  });

  test('is a tab that is gone, or another one of its name', () => {
    const host = ready();
    const { sheets } = host.workbook;
    const at = sheets.findIndex(({ name }) => name === 'Not this cycle');
    sheets.splice(at, 1);
    const own = sheetByName(host.workbook, 'Initiatives');
    own?.cells.clear();
    if (own) own.metadata = [];
    expect(items(host)).toMatchObject([
      { kind: 'tab-foreign', tab: 'Initiatives', isMendable: false },
      { kind: 'tab-missing', tab: 'Not this cycle', note: expect.stringContaining('Set up') },
    ]);
  });
});

test('what changed meanwhile is left and named; the others go on', () => {
  const host = ready();
  type(host, 2, KR.start, "'84");
  type(host, 3, KR.start, "'6");
  const chosen = ticked(items(host));
  type(host, 2, KR.start, "'85");
  const { repaired, message } = host.jobs.repair({ items: chosen });
  expect(repaired).toBe(1);
  expect(message).toBe(
    'Repaired 1 place. One place was changed meanwhile and left alone: Key Results › Start, O1-KR1. Look again to see what stands there now.',
  );
  expect(host.rows('Key Results').map((row) => row['Start'])).toEqual(['85', 6, 82, 5]);
});

test('an operation that stops at drift names the way here', () => {
  const host = ready();
  type(host, 1, 30, 'Current');
  expect(() => host.jobs.checkIn({ by: '', entries: [] })).toThrow(
    /Extensions ▸ OKR Cadence ▸ Repair the workbook…/,
  );
});

describe('whatever drifts at once', () => {
  type Drifting = { what: string; header: string; row: number };
  const columns: Record<string, readonly string[]> = {
    rename: ['ID', 'Objective', 'Key result', 'Owner', 'Target', 'Progress', 'Due', 'Weight'],
    delete: ['Unit', 'Start', 'Progress', 'Expected', 'Due', 'Data source', 'Kind'],
    double: ['Owner', 'Current', 'Health', 'ID'],
    merge: ['Objective', 'Owner', 'Start', 'Progress', 'Due', 'ID'],
    text: ['Start', 'Target', 'Weight'],
    day: ['Due', 'Last check-in'],
    formula: ['Progress', 'Expected', 'Health'],
    dropdown: ['Check in every', 'Due', 'Status'],
    id: ['ID'],
  };
  const drifting: fc.Arbitrary<Drifting> = fc.constantFrom(...Object.keys(columns)).chain((what) =>
    fc.record({
      what: fc.constant(what),
      header: fc.constantFrom(...(columns[what] ?? [])),
      row: fc.integer({ min: 2, max: 4 }),
    }),
  );

  /** Does to Key Results what people do, where the column still is there. */
  function drift(host: OnHost, { what, header, row }: Drifting, nth: number): void {
    const sheet = sheetByName(host.workbook, 'Key Results');
    if (!sheet) throw new Error('no tab');
    const headers = Array.from({ length: 40 }, (_, at) => cellAt(sheet, 1, at + 1)?.value);
    const column = headers.indexOf(header) + 1;
    if (column === 0) return;
    if (what === 'rename') type(host, 1, column, `Other ${nth}`);
    if (what === 'delete') host.call('deleteColumn', ['Key Results', column]);
    if (what === 'double') host.edit('Key Results', 1, 32 + nth, [[header], ['mine']]);
    if (what === 'merge') host.call('mergeCells', ['Key Results', row, column, 2, 1]);
    if (what === 'text') type(host, row, column, "'12");
    if (what === 'day') type(host, row, column, "'2027-03-01");
    if (what === 'formula') type(host, row, column, '0.4');
    if (what === 'dropdown') delete touch(sheet, row, column).validation;
    // Nobody can type under merged cells.
    const isCovered = sheet.merges.some(
      (merge) => merge.column === column && merge.row < 5 && merge.row + merge.rows > 5,
    );
    if (what === 'id' && !isCovered) type(host, 5, column, 'O1-KR1');
  }

  /** A person's own cells: two columns in front of nothing, and a tab. */
  const own = (host: OnHost): unknown[] =>
    host.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.values()].flatMap(({ value }) =>
        name === 'Sheet1' || String(value).startsWith('mine') ? [`${name} ${String(value)}`] : [],
      ),
    );

  test('is repaired, reads again, leaves what is the user’s and is undone to the last cell', () => {
    fc.assert(
      fc.property(fc.array(drifting, { minLength: 1, maxLength: 5 }), (list) => {
        const host = ready();
        host.edit('Key Results', 2, 31, [['mine 2'], ['mine 3']]);
        list.forEach((each, nth) => drift(host, each, nth));
        const [before, mine] = [state(host), own(host)];
        const undoIds: string[] = [];
        // What stands in a merged cell can be drift of its own once it is apart.
        for (let round = 0; round < 3 && ticked(items(host)).length > 0; round++)
          undoIds.push(host.jobs.repair({ items: ticked(items(host)) }).undoId);
        // A column that is hidden until used is offered, not ticked.
        const left = items(host).filter(({ isMendable }) => isMendable);
        expect(
          left.filter(({ id }) => !id.startsWith('["header-missing","keyResults","kind"')),
        ).toEqual([]);
        // In a copy: reading for an operation gives IDs to rows that have none, and these stay.
        const copy = onHost(structuredClone(host.workbook));
        expect(copy.jobs.loadObjective({ id: 'O1' }).keyResults.length).toBeGreaterThan(0);
        expect(own(host)).toEqual(mine);
        for (const id of undoIds.reverse())
          expect(host.jobs.undo({ id }).message).toMatch(
            /^Undid “Repair of \d+ places?”, \d?\d:\d\d\.$/,
          );
        expect(state(host)).toEqual(before);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 6) },
    );
  });
});
