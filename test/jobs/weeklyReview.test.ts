import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { onHost, type OnHost } from '../_host.ts';
import { cellAt, sheetByName, type Cell, type SheetModel } from '../../src/host/model.ts';
import { shift } from '../../src/host/structure.ts';
import { REVIEW_WIDTHS } from '../../src/layouts/review.ts';

/** A workbook in its seventh week with two key results, of which the first fell this week. */
function aTeam(): OnHost {
  const host = onHost();
  host.at('2027-02-08T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = [
    aKeyResultForm(),
    aKeyResultForm({ keyResult: 'Raise growers who plan with us from 20 to 60', unit: '', start: 20, target: 60 }),
  ]; // prettier-ignore
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
  checkIn(host, 84, 8);
  host.at('2027-02-17T08:00:00Z');
  checkIn(host, 84, 5);
  return host;
}

const checkIn = (host: OnHost, value: number, confidence: number): void => {
  const entry = {
    ...{ keyResult: 'O1-KR1', value, confidence, changed: 'The van broke down', blocker: '' },
    ...{ blockerType: '', blockerOwner: '', blockerDue: '', nextStep: '', decision: null },
  };
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [entry] });
};

const REVIEW = 'Review 2027-W07';

const titles = (host: OnHost): unknown[] =>
  sheet(host).charts.map(({ options }) => options['title']);

function sheet(host: OnHost, name = REVIEW): SheetModel {
  const found = sheetByName(host.workbook, name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}

/** The row (from 1) whose first cell says this; 0 for none. */
function rowOf(host: OnHost, text: RegExp, name = REVIEW): number {
  const { rows } = sheet(host, name);
  for (let row = 1; row <= rows; row++)
    if (text.test(String(cellAt(sheet(host, name), row, 1)?.value ?? ''))) return row;
  return 0;
}

const value = (host: OnHost, row: number, column: number, name = REVIEW): unknown =>
  cellAt(sheet(host, name), row, column)?.value ?? null;

const type = (host: OnHost, row: number, column: number, text: string): void =>
  host.edit(REVIEW, row, column, [[text]]);

/** Somebody deletes a row. */
function deleteRow(host: OnHost, row: number): void {
  const { cells } = sheet(host);
  const kept = [...cells].map(([key, cell]) => ({ cell, key, at: Math.floor((key - 1) / 18278) + 1 }));
  cells.clear();
  for (const { cell, key, at } of kept)
    if (at !== row) cells.set(at > row ? key - 18278 : key, cell);
} // prettier-ignore

test('writes the tab, the Overview and its charts, and says the answer', () => {
  const host = aTeam();
  const { tab, message } = host.jobs.weeklyReview({});
  expect(tab).toBe(REVIEW);
  expect(message).toContain('1 of 2 behind pace, 1 fell');
  expect(value(host, 1, 1)).toBe('Week 7 of 13: 1 of 2 behind pace, 1 fell');
  expect(String(value(host, 1, 1, 'Overview'))).toMatch(/^1 of 2 behind pace, 1 fell/);
  expect(titles(host)).toEqual([
    'O1 is at 20 %, 49 % expected',
    'Sure, yet behind: O1-KR1',
    '1 of 2 behind pace, 1 a week ago',
    'O1-KR1 stands still',
  ]);
  expect(sheet(host).gridlines).toBe(false);
  expect(sheet(host).protections).toMatchObject([{ warningOnly: true, type: 'SHEET' }]);
  expect(sheet(host).protections[0]?.unprotected.length).toBeGreaterThan(0);
});

test('links key results to their rows', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const cell = cellAt(sheet(host), rowOf(host, /^O1-KR1$/), 1);
  const target = sheet(host, 'Key Results').id;
  expect(cell?.runs?.[0]?.link).toBe(`#gid=${target}&range=C2`);
});

test('holds no formula', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  expect([...sheet(host).cells.values()].filter(({ formula }) => formula)).toEqual([]);
});

test('keeps what people typed when it is written again, and refreshes the figures', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const row = rowOf(host, /^O1-KR1$/);
  type(host, row, 8, 'Rent a second van');
  type(host, rowOf(host, /Notes$/) + 1, 1, '=SUM(1;2) is not what we meant');
  type(host, rowOf(host, /commitments, three or four$/) + 2, 1, 'Call the van firm');
  checkIn(host, 86, 3);
  const again = host.jobs.weeklyReview({});
  expect(again.tab).toBe(REVIEW);
  const now = rowOf(host, /^O1-KR1$/);
  expect(String(value(host, now, 2))).toContain('Confidence 8 → 3');
  expect(value(host, now, 8)).toBe('Rent a second van');
  expect(value(host, rowOf(host, /commitments, three or four$/) + 2, 1)).toBe('Call the van firm');
  expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Review'))).toHaveLength(1);
  expect(titles(host)).toHaveLength(4);
});

test('keeps words when people insert rows, and text typed beside its cells', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const row = rowOf(host, /^O1-KR1$/);
  type(host, row, 8, 'Rent a second van');
  type(host, rowOf(host, /All objectives/), 4, 'Ask the new driver');
  const model = sheet(host);
  // A person inserts two rows below the answer.
  const moved = [...model.cells].map(([key, cell]) => ({ cell, row: Math.floor((key - 1) / 18278), key }));
  model.cells.clear();
  for (const { cell, key } of moved) {
    const at = Math.floor((key - 1) / 18278);
    model.cells.set(at >= 2 ? key + 2 * 18278 : key, cell);
  }
  host.jobs.weeklyReview({});
  expect(value(host, rowOf(host, /^O1-KR1$/), 8)).toBe('Rent a second van');
  expect(rowOf(host, /Kept from before$/)).toBeGreaterThan(0);
  expect(value(host, rowOf(host, /Kept from before$/) + 1, 1)).toBe('Ask the new driver');
}); // prettier-ignore

test('follows the ranks in the table, keeps what was typed, and leaves the review of last week as it was', () => {
  const host = aTeam();
  host.jobs.saveObjective(anObjectiveForm({ objective: 'Growers get healthy seedlings', status: 'Published', keyResults: [aKeyResultForm({ keyResult: 'Raise trays without mould from 70 % to 95 %', start: 70, target: 95 })], initiatives: [] }));
  host.at('2027-02-10T08:00:00Z');
  host.jobs.weeklyReview({});
  const frozen = (): string => JSON.stringify([...sheet(host, 'Review 2027-W06').cells]);
  const before = frozen();
  host.at('2027-02-17T09:00:00Z');
  host.jobs.weeklyReview({});
  expect(rowOf(host, /^O1$/)).toBeLessThan(rowOf(host, /^O2$/));
  type(host, rowOf(host, /^O1-KR1$/), 8, 'Rent a second van');
  type(host, rowOf(host, /Notes$/) + 1, 1, 'The fair was good');
  type(host, rowOf(host, /^O2-KR1$/), 3, 'Ask Jon');
  const ranks = host.rows('Objectives').map(({ ID }) => [ID === 'O2' ? '1' : '2']);
  host.edit('Objectives', 2, 9, ranks);
  expect(host.rows('Objectives').map(({ Rank }) => Rank)).toEqual([2, 1]);
  host.jobs.weeklyReview({});
  expect(rowOf(host, /^O2$/)).toBeLessThan(rowOf(host, /^O1$/));
  expect(value(host, rowOf(host, /^O1-KR1$/), 8)).toBe('Rent a second van');
  expect(value(host, rowOf(host, /Notes$/) + 1, 1)).toBe('The fair was good');
  expect(value(host, rowOf(host, /Kept from before$/) + 1, 1)).toBe('Ask Jon');
  expect(frozen()).toBe(before);
}); // prettier-ignore

test.each([3, 12, 19])('is as if nothing had happened where somebody inserted a column at %i, and keeps what they typed in it', (at) => {
  const written = (insert: boolean): OnHost => {
    const host = aTeam();
    host.jobs.weeklyReview({});
    type(host, rowOf(host, /^O1-KR1$/), 8, 'Rent a second van');
    if (insert) shift(host.workbook, { sheet: sheet(host), axis: 'columns', at, count: 1 });
    type(host, 6, at, 'Mine');
    host.jobs.weeklyReview({});
    return host;
  };
  const looks = (host: OnHost): unknown => {
    const { widths, merges, cells } = sheet(host);
    const seen = ({ value, style = {} }: Cell): unknown => [value ?? null, style.background ?? null, style.borders ?? null, style.bold ?? false];
    const shown = [...cells].map(([key, cell]) => `${key} ${JSON.stringify(seen(cell))}`).filter((text) => !text.endsWith(' [null,null,null,false]'));
    return {
      widths: REVIEW_WIDTHS.map((_, column) => widths.get(column + 1)),
      merges: merges.map((merge) => JSON.stringify(merge)).sort(),
      shown: shown.sort(),
    };
  };
  const [usual, moved] = [written(false), written(true)];
  expect(value(moved, rowOf(moved, /Kept from before$/) + 1, 1)).toBe('Mine');
  expect(looks(moved)).toEqual(looks(usual));
  checkIn(moved, 86, 3);
  moved.jobs.weeklyReview({});
  shift(moved.workbook, { sheet: sheet(moved), axis: 'columns', at, count: 1 });
  moved.jobs.undo({ id: null });
  expect(looks(moved)).toEqual(looks(usual));
}); // prettier-ignore

test('takes nothing of the table for a decision whose row was deleted, and keeps the others', () => {
  const host = aTeam();
  checkIn(host, 84, 3);
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /^O1-KR1$/), 6, 'Start');
  type(host, rowOf(host, /^O1-KR1$/), 8, 'Rent a second van');
  host.jobs.weeklyReview({});
  const before = host.rows('Decisions');
  type(host, rowOf(host, /^3 {2}Wins|Wins$/) + 1, 1, 'A letter of thanks');
  deleteRow(host, rowOf(host, /^What came up$/) + 1);
  host.jobs.weeklyReview({});
  expect(host.rows('Decisions')).toEqual(before);
  expect(value(host, rowOf(host, /Wins$/) + 1, 1)).toBe('A letter of thanks');
  expect(rowOf(host, /Kept from before$/)).toBe(0);
});

test('draws each chart once, whatever was typed between its rows, taken away or undone', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const drawn = titles(host);
  type(host, rowOf(host, /All objectives/) - 1, 1, 'Ask the new driver');
  host.jobs.weeklyReview({});
  expect(titles(host)).toEqual(drawn);
  sheet(host).charts.splice(1, 1);
  host.jobs.weeklyReview({});
  expect(titles(host)).toHaveLength(4);
  expect(new Set(titles(host))).toEqual(new Set(drawn));
  checkIn(host, 86, 3);
  host.jobs.weeklyReview({});
  host.jobs.undo({ id: null });
  expect(titles(host)).toHaveLength(4);
  expect(new Set(titles(host))).toEqual(new Set(drawn));
});

test('keeps words that were typed over its own', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /^O1-KR1$/), 3, 'Ask the drivers first');
  type(host, 1, 1, 'A week to forget');
  type(host, rowOf(host, /^Commitment$/), 1, 'Promises');
  host.jobs.weeklyReview({});
  const from = rowOf(host, /Kept from before$/);
  const kept = [1, 2, 3].map((below) => value(host, from + below, 1));
  expect(new Set(kept)).toEqual(new Set(['A week to forget', 'Ask the drivers first', 'Promises']));
  expect(value(host, rowOf(host, /^O1-KR1$/), 3)).toMatch(/^Halve the range for two weeks\n/);
  host.jobs.weeklyReview({});
  expect(value(host, from + 3, 1)).not.toBeNull();
  expect(value(host, from + 4, 1)).toBeNull();
});

test('keeps what is typed while it is written', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /^O1-KR1$/), 8, 'Rent a van');
  const [notes, answer] = [rowOf(host, /Notes$/) + 1, rowOf(host, /^O1-KR1$/)];
  // Its journal is the first thing that it writes: by then it has read the tab.
  const { cells } = sheet(host, 'OKR data');
  const set = cells.set.bind(cells);
  cells.set = (place, cell) => {
    cells.set = set;
    type(host, notes, 1, 'Ask the new driver');
    type(host, answer, 8, 'Rent two vans');
    type(host, 2, 10, 'A better word for it?');
    return set(place, cell);
  };
  host.jobs.weeklyReview({});
  expect(value(host, rowOf(host, /Notes$/) + 1, 1)).toBe('Ask the new driver');
  expect(value(host, rowOf(host, /^O1-KR1$/), 8)).toBe('Rent two vans');
  expect(value(host, rowOf(host, /Kept from before$/) + 1, 1)).toBe('A better word for it?');
  host.jobs.weeklyReview({});
  expect(value(host, rowOf(host, /Notes$/) + 1, 1)).toBe('Ask the new driver');
  expect(value(host, rowOf(host, /Kept from before$/) + 1, 1)).toBe('A better word for it?');
  expect(host.rows('Decisions')).toMatchObject([{ Decision: 'Rent two vans' }]);
});

test('carries decisions and commitments to their tabs once, and updates them later', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const row = rowOf(host, /^O1-KR1$/);
  type(host, row, 6, 'Start');
  type(host, row, 8, 'Rent a second van');
  type(host, row, 16, 'Jon Adeyemi');
  type(host, rowOf(host, /commitments, three or four$/) + 2, 1, 'Call the van firm');
  host.jobs.validate({});
  expect(host.rows('Decisions')).toMatchObject([
    {
      ...{ About: 'O1-KR1', Rule: 'confidence-drop', Week: '2027-W07', Choice: 'Start' },
      ...{ Decision: 'Rent a second van', Owner: 'Jon Adeyemi', Status: 'Open' },
    },
  ]);
  // The speed that it needs is told in the review alone.
  const [{ 'Why it came up': why } = {}] = host.rows('Decisions');
  expect(why).toMatch(/^Confidence 8 → \d/);
  expect(why).not.toMatch(/a week for/);
  expect(host.rows('Commitments')).toMatchObject([
    { Week: '2027-W07', Commitment: 'Call the van firm' },
  ]);
  type(host, rowOf(host, /^O1-KR1$/), 8, 'Rent two vans');
  host.jobs.weeklyReview({});
  host.jobs.weeklyReview({});
  expect(host.rows('Decisions').map(({ Decision }) => Decision)).toEqual(['Rent two vans']);
  expect(host.rows('Commitments')).toHaveLength(1);
});

test('a decision without a day comes back on the day that was named beside it, and nothing asks for one', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const row = rowOf(host, /^O1-KR1$/);
  const [, day = ''] = /look again (\d+) Feb\.$/.exec(String(value(host, row, 3))) ?? [];
  expect(day).toBe('24');
  type(host, row, 6, 'Start');
  type(host, row, 8, 'Rent a second van');
  type(host, row, 16, 'Jon Adeyemi');
  type(host, rowOf(host, /^Decision$/) + 1, 1, 'Ask the fair for a stand');
  host.jobs.weeklyReview({});
  const dues = (): unknown[] => host.rows('Decisions').map((each) => each['Due']);
  expect(dues()).toEqual(['2027-02-24', '']);
  const asked = host.jobs.validate({}).findings.filter(({ rule }) => rule === 'decision-incomplete');
  expect(asked.map(({ what }) => what)).toEqual([expect.stringMatching(/Ask the fair.* lacks .*Due/)]);
  // What somebody says later counts, and what they take away again stays.
  type(host, rowOf(host, /^O1-KR1$/), 19, '2027-03-03');
  host.jobs.weeklyReview({});
  expect(dues()).toEqual(['2027-03-03', '']);
}); // prettier-ignore

test('nothing comes back of what is to be left alone', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /^O1-KR1$/), 6, 'No action');
  type(host, rowOf(host, /^O1-KR1$/), 8, 'The van is back on Monday');
  host.jobs.weeklyReview({});
  expect(host.rows('Decisions')).toMatchObject([{ Due: '', Status: 'Done' }]);
});

test('leaves past weeks as they are, shows the newest two and links the others', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  const before = JSON.stringify([...sheet(host).cells]);
  for (const day of ['2027-02-24', '2027-03-03']) {
    host.at(`${day}T08:00:00Z`);
    host.jobs.weeklyReview({});
  }
  expect(JSON.stringify([...sheet(host).cells])).toBe(before);
  const shown = host.workbook.sheets.filter(({ name }) => name.startsWith('Review'));
  expect(shown.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Review 2027-W09', false],
    ['Review 2027-W08', false],
    [REVIEW, true],
  ]);
  expect(value(host, 3, 1, 'Overview')).toMatch(/Review 2027-W09 {2}W08 {2}W07$/);
});

test('undo takes the tab away again, unless somebody has typed into it', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  host.jobs.undo({ id: null });
  expect(sheetByName(host.workbook, REVIEW)).toBeUndefined();
  expect(value(host, 1, 1, 'Overview')).toBe(
    'Nothing to show yet. Publishing the first objective fills this page.',
  );
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /Notes$/) + 1, 1, 'Stay');
  const { message } = host.jobs.undo({ id: null });
  expect(message).toContain(REVIEW);
  expect(value(host, rowOf(host, /Notes$/) + 1, 1)).toBe('Stay');
  expect(host.jobs.weeklyReview({}).tab).toBe(REVIEW);
});

test('undo of the first writing leaves a tab whose words a second one has laid down again', () => {
  const host = aTeam();
  host.jobs.weeklyReview({});
  type(host, rowOf(host, /Notes$/) + 1, 1, 'Stay');
  host.jobs.weeklyReview({});
  host.jobs.undo({ id: null });
  const { message } = host.jobs.undo({ id: null });
  expect(message).toContain(`left alone: ${REVIEW}`);
  expect(value(host, rowOf(host, /Notes$/) + 1, 1)).toBe('Stay');
});

test('a tab of the user’s own by that name is left', () => {
  const host = aTeam();
  host.workbook.sheets.push({ ...structuredClone(sheet(host, 'Cycles')), id: 999, name: REVIEW });
  expect(() => host.jobs.weeklyReview({})).toThrow(REVIEW);
});

test('without a cycle it says what is missing', () => {
  const host = onHost();
  host.jobs.setUp({});
  expect(() => host.jobs.weeklyReview({})).toThrow(/Cycles/);
});

test.each([10, 100])('stays in its budget of calls with %i key results', (count) => {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  const objectives = Array.from({ length: count / 10 }, (_, at) => [
    ...[`O${at + 1}`, '2027-Q1', 'Growers plan around us', 'Noor Visser', '', 'Published'],
  ]);
  const keyResults = Array.from({ length: count }, (_, at) => [
    ...[`O${Math.floor(at / 10) + 1}-KR${(at % 10) + 1}`, `O${Math.floor(at / 10) + 1}`],
    ...['Raise trays in time from 82 to 92', 'Jon Adeyemi', '82', '92', '', '84', '5'],
  ]);
  host.edit('Objectives', 2, 1, objectives);
  host.edit('Key Results', 2, 1, keyResults);
  host.jobs.validate({});
  host.resetCalls();
  host.jobs.validate({});
  expect(host.calls.reads).toBeLessThanOrEqual(32);
  expect(host.calls.writes).toBeLessThanOrEqual(16);
  host.resetCalls();
  host.jobs.weeklyReview({});
  expect(host.calls.reads).toBeLessThanOrEqual(22);
  expect(host.calls.writes).toBeLessThanOrEqual(45);
});
