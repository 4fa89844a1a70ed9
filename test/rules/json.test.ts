import { validateJson } from '../../src/rules/_json.ts';
import { tabs } from '../../src/tabs/_all.ts';
import type { Places, TabKey } from '../../src/domain/plan.ts';
import { aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';
import { checkOn, paired, soundRows } from '../_rules.ts';

/** The columns as set-up lays them, beginning at column `first`. */
const placed = (tab: TabKey, { first = 1, headerRow = 1 } = {}): Places => ({
  name: tabs[tab].name,
  headerRow,
  columns: Object.fromEntries(Object.keys(tabs[tab].columns).map((key, at) => [key, at + first])),
});
const laid = {
  cycles: placed('cycles'),
  objectives: placed('objectives'),
  keyResults: placed('keyResults'),
};

const jsonOf = (given: Parameters<typeof aPlan>[0]) => {
  const plan = aPlan({ ...soundRows(), places: laid, ...paired(given ?? {}) });
  return validateJson(plan, checkOn(plan));
};

test('a finding names tab, cell, row ID and both texts in one message', () => {
  const { findings, counts, checked } = jsonOf({ keyResults: [aKeyResult({ row: 7, owner: '' })] });
  expect(findings).toEqual([
    {
      rule: 'kr-owner-missing',
      severity: 'error',
      tab: 'Key Results',
      cell: 'D7',
      id: 'O1-KR1',
      message:
        'Owner is empty: nobody keeps this number up to date. Put one person into Owner: whoever will check in.',
      fix: true,
    },
  ]);
  expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(checked['kr-owner-missing']).toBe(2);
});

test.each([
  [
    'the row of its cycle for the set',
    { cycles: [aCycle({ row: 3, change: '' })] },
    'Cycles F3',
    null,
  ],
  [
    'the header where a row is missing',
    { keyResults: [], initiatives: [] },
    'Key Results B1',
    'O1',
  ],
  [
    'a draft as a note',
    { objectives: [anObjective({ owner: '', status: '' as const })] },
    'Objectives D2',
    'O1',
  ],
])('points at %s', (_, rows, cell, id) => {
  const { findings } = jsonOf(rows);
  expect(findings.map((each) => `${each.tab} ${each.cell}`)).toEqual([cell]);
  expect(findings[0]?.id).toBe(id);
});

test('follows columns to where people moved them', () => {
  const keyResults = [aKeyResult({ owner: '' })];
  const cell = (places: Places) =>
    jsonOf({ keyResults, places: { keyResults: places } }).findings[0]?.cell;
  expect(cell(placed('keyResults', { first: 24 }))).toBe('AA2');
  expect(cell(placed('keyResults', { first: 700 }))).toBe('AAA2');
  // Without the column, the row by its text.
  expect(cell({ name: 'Key Results', headerRow: 1, columns: { keyResult: 3 } })).toBe('C2');
});

test('the header is where it stands', () => {
  const places = { keyResults: placed('keyResults', { headerRow: 4 }) };
  expect(jsonOf({ keyResults: [], places }).findings[0]?.cell).toBe('B4');
});

test('counts each severity as reported', () => {
  const { counts } = jsonOf({
    objectives: [anObjective({ status: 'Draft', owner: '', objective: 'Earn 20 % more' })],
    keyResults: [aKeyResult({ start: 4, target: 4 })],
  });
  expect(counts).toEqual({ error: 1, warning: 1, info: 1 });
});
