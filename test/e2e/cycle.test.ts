import type { Browser } from 'playwright-core';
import { valueOf } from '../../src/changes/pieces.ts';
import type { Launch } from '../../src/domain/plan.ts';
import { cellAt, rowOf, type Value } from '../../src/host/model.ts';
import { eventually, launch } from '../_browser.ts';
import { planCycle } from '../_forms.ts';
import {
  cellOf,
  dayFromNow,
  placeOf,
  rowsOf,
  sitDown,
  tabNames,
  tabOf,
  type Person,
} from './_person.ts';

const OBJECTIVE = 'Neighbours come back to the library on their own';
const REWORDED = 'Neighbours come back to the library because it is near';
const LOANS = 'Raise second loans within a month from 20 % to 35 %';
const WAIT = 'Cut the wait for a reserved book from 9 days to 3 days';
const VISITS = 'Increase evening visits from 120 to 200 visits';
const BY_HAND = 'Raise answered questions from 40 % to 60 %';
const WEBSITE = 'Launch the new website';
const POSTERS = 'Hang the opening hours in every stairwell';

let browser: Browser;
let me: Person;

const rows = (tab: string) => rowsOf(me.workbook(), tab);
const field = (label: string | RegExp) => me.sidebar.getByLabel(label, { exact: true });
const button = (name: string | RegExp) => me.sidebar.getByRole('button', { name, exact: true });
const press = (name: string | RegExp) => button(name).click();
const toast = (text: string | RegExp) => me.said(text);
const cell = (row: number, column: number) => me.page.locator(`#cell-${row}-${column}`);
const inGrid = (text: string) => me.page.locator('#grid').getByText(text, { exact: true });

const keyResult = (id: string) => rows('Key Results').find((row) => row['ID'] === id);
const status = () => rows('Objectives')[0]?.['Status'];

function launches(): Launch[] {
  const sheet = tabOf(me.workbook(), 'OKR data');
  const kept = [...sheet.cells].filter(([, { value }]) => value === 'launches');
  return kept.flatMap(([place]) => {
    const pieces: Value[] = [];
    for (let column = 3; column <= sheet.columns; column++)
      pieces.push(cellAt(sheet, rowOf(place), column)?.value ?? '');
    return (valueOf(pieces) as Launch[] | null) ?? [];
  });
}

const holds = (tab: string, text: string): boolean =>
  [...tabOf(me.workbook(), tab).cells.values()].some(({ value }) => value === text);

/** A day as its cell holds it. */
const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** Waits until the page shows a tab with a cell selected. */
async function isAt(tab: string, cell: string): Promise<void> {
  await me.page.locator(`#grid[aria-label="${tab}"]`).waitFor();
  await me.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('#name-box')?.value === wanted,
    cell,
  );
}

beforeAll(async () => {
  browser = await launch();
  me = await sitDown(browser);
  await me.choose('Set up this workbook');
  await toast('Added 6 tabs.');
  planCycle(me.ask, {
    ...{ id: 'Spring', starts: dayFromNow(-25), ends: dayFromNow(60), owner: 'Ines Duarte' },
  });
});
afterAll(async () => {
  await me.close();
  await browser.close();
});

describe('Writing an objective', () => {
  it('begins in the sidebar with what matters', async () => {
    await me.choose('Open');
    await press('Write the first objective');
    await field('Objective').fill(OBJECTIVE);
    await field('Why now').fill('Half of all cards were used once');
    await field('Owner').selectOption('Ines Duarte');
    await press('Next: key results');
  });

  it('fills the fields of a key result from its sentence', async () => {
    await field('Key result 1').pressSequentially(LOANS);
    await press(/^20 → 35 %/);
    expect(await field('Unit').inputValue()).toBe('%');
    expect(await field('Start').inputValue()).toBe('20');
    expect(await field('Target').inputValue()).toBe('35');
    await field('Data source').fill('Lending system, report 4');
    await field('If confidence drops, we').fill('Call the readers of the last month');
    await press('Add key result 2');
    await field('Key result 2').pressSequentially(WAIT);
    await button(/^9 → 3 days/).waitFor();
    await field('Data source').fill('Reservation list');
    await field('If confidence drops, we').fill('Lend from the central branch');
  });

  it('hints at a key result that is a task, which becomes an initiative in a click', async () => {
    await press('Add key result 3');
    await field('Key result 3').pressSequentially(WEBSITE);
    await me.sidebar.getByText(/is work to do; a key result says what/).waitFor();
    await press('Move to initiatives');
    await field('Key result 3').pressSequentially(VISITS);
    await button(/^120 → 200 visits/).waitFor();
    await field('Data source').fill('Door counter');
    await field('If confidence drops, we').fill('Open on Sunday');
    await press('Next: people');
    expect(await field('Initiative').inputValue()).toBe(WEBSITE);
  });

  it('is saved as rows of three tabs, which the grid shows', async () => {
    for (const owner of await me.sidebar.getByLabel(/^Owner of .*(loans|wait|visits)/i).all())
      await owner.selectOption('Ines Duarte');
    await press('Add an initiative');
    await field('Initiative').last().fill(POSTERS);
    await field(`Owner of ${POSTERS}`).selectOption('Ines Duarte');
    await press('Save as draft');
    await button('Publish O1').waitFor();
    expect(rows('Objectives')).toMatchObject([
      { ID: 'O1', Cycle: 'Spring', Objective: OBJECTIVE, Owner: 'Ines Duarte', Status: 'Draft' },
    ]);
    expect(rows('Key Results')).toMatchObject([
      { ID: 'O1-KR1', 'Key result': LOANS, Start: 20, Target: 35, Unit: '%' },
      { ID: 'O1-KR2', 'Key result': WAIT, Start: 9, Target: 3, Unit: 'days' },
      { ID: 'O1-KR3', 'Key result': VISITS, Start: 120, Target: 200, Unit: 'visits' },
    ]);
    expect(keyResult('O1-KR1')).toMatchObject({
      Objective: 'O1',
      Owner: 'Ines Duarte',
      'Data source': 'Lending system, report 4',
      'If confidence drops': 'Call the readers of the last month',
    });
    expect(rows('Initiatives')).toMatchObject([
      { ID: 'I1', Initiative: WEBSITE },
      { ID: 'I2', Initiative: POSTERS, Owner: 'Ines Duarte' },
    ]);
    await me.show('Key Results');
    await inGrid(WAIT).waitFor();
  });
});

describe('Changing an objective', () => {
  const reword = async (): Promise<void> => {
    await press('More');
    await me.sidebar.getByRole('menuitem', { name: 'Edit…' }).click();
    await press(/^Neighbours come back/);
    await field('Objective').fill(REWORDED);
    await press('Save');
    await eventually(() => expect(rows('Objectives')[0]?.['Objective']).toBe(REWORDED));
  };

  it('changes its wording in the sheet, and Undo takes that back', async () => {
    await reword();
    expect(rows('Objectives')).toMatchObject([{ ID: 'O1', Cycle: 'Spring', Status: 'Draft' }]);
    expect(rows('Key Results')).toHaveLength(3);
    await me.choose('Undo the last change');
    await eventually(() => expect(rows('Objectives')[0]?.['Objective']).toBe(OBJECTIVE));
  });

  it('publishes it once everything is confirmed, with a launch record, and Undo takes back both', async () => {
    await press('Publish O1');
    await field('Your name').selectOption('Ines Duarte');
    await press('Go on');
    await me.sidebar.getByText('0 of 9 ticked').waitFor();
    await me.sidebar
      .getByText('Settled: review owner, owners, sources, rhythm, decisions')
      .waitFor();
    const open = me.sidebar.getByRole('checkbox', { checked: false });
    while ((await open.count()) > 0) await open.first().click();
    await press('Publish O1');
    await eventually(() => expect(status()).toBe('Published'));
    expect(launches().map(({ id, start, target }) => [id, start, target])).toEqual([
      ['O1', null, null],
      ['O1-KR1', 20, 35],
      ['O1-KR2', 9, 3],
      ['O1-KR3', 120, 200],
    ]);
    const word = { by: 'Ines Duarte', at: expect.stringMatching(/^\d{4}-\d\d-\d\d/) };
    expect(launches()[2]?.confirmed).toEqual({
      owner: { value: 'Ines Duarte', ...word },
      rhythm: { value: 'Week', ...word },
      source: { value: 'Reservation list', ...word },
    });
    await me.choose('Undo the last change');
    await eventually(() => expect([status(), launches()]).toEqual(['Draft', []]));
  });

  it('publishes it by a word typed into the grid; the launch record follows', async () => {
    await me.show('Objectives');
    await me.type(placeOf(me.workbook(), 'Objectives', 'Draft'), 'Published');
    await eventually(() => expect(status()).toBe('Published'));
    await me.choose('Validate');
    await eventually(() => expect(launches()).toHaveLength(4));
    expect(launches()[0]).toMatchObject({ id: 'O1', on: dayFromNow(0), wording: OBJECTIVE });
  });
});

describe('Validating', () => {
  const source = () => cellOf(me.workbook(), 'Key Results', 3, 'Data source');
  const OUTCOME = /^1 error.*Begin with the error\./;
  const MISSING = 'Data source is empty: nobody can tell where this number comes from.';

  it('from the menu says the outcome and lists the key result without a data source', async () => {
    await me.show('Key Results');
    await me.page.fill('#name-box', placeOf(me.workbook(), 'Key Results', 'Reservation list'));
    await me.page.press('#name-box', 'Enter');
    await me.page.keyboard.press('Delete');
    await eventually(() => expect(source().value).toBeNull());
    await me.choose('Validate');
    await me.said('See the tab Findings.');
    await eventually(() => expect(holds('Findings', MISSING)).toBe(true));
    await me.show('Findings');
    await me.page.locator('#grid').getByText(OUTCOME).waitFor();
    await inGrid(MISSING).waitFor();
    expect(tabNames(me.workbook())).toContain('Findings');
  });

  it('links the finding to its cell, which is marked', async () => {
    await inGrid('Key Results!P3').click();
    await isAt('Key Results', 'P3');
    expect(source().note).toContain(MISSING);
    await cell(3, 16).locator('.note-corner').waitFor();
  });

  it('is taken back by Undo, mark and all', async () => {
    await me.choose('Undo the last change');
    await eventually(() => expect(source().note ?? '').toBe(''));
    expect(holds('Findings', MISSING)).toBe(false);
  });

  it('from the sidebar finds the same, with a jump to the cell', async () => {
    await me.show('Objectives');
    await press('Findings');
    await press('Validate');
    await me.sidebar.getByRole('heading', { name: OUTCOME }).waitFor();
    await press(`Error: ${MISSING}`);
    await press('Show Key Results!P3 in the sheet');
    await isAt('Key Results', 'P3');
    expect(source().note).toContain(MISSING);
  });

  it('unmarks the cell once it is mended', async () => {
    await me.type('P3', 'Reservation list');
    await me.choose('Validate');
    await eventually(() => expect(source().note ?? '').toBe(''));
  });
});

describe('Checking in', () => {
  const today = serialOf(dayFromNow(0));

  const checkIn = async (sentence: string, value: string, confidence: string): Promise<void> => {
    await me.sidebar.getByRole('heading', { name: sentence }).waitFor();
    await field('Value today').fill(value);
    await me.sidebar.getByRole('radio', { name: confidence, exact: true }).press(confidence);
    await press('Save, next');
  };

  it('happens by a number typed into the grid', async () => {
    await me.show('Key Results');
    await me.type('H4', '130');
    await eventually(() =>
      expect(rows('Check-ins')).toMatchObject([
        { 'Key result': 'O1-KR3', Value: 130, For: today, Source: 'Sheet' },
      ]),
    );
    expect(keyResult('O1-KR3')).toMatchObject({ Current: 130, 'Last check-in': today });
  });

  it('by a new number in the grid is taken back by Undo, number and all', async () => {
    await me.type('H4', '140');
    await eventually(() => expect(rows('Check-ins')).toHaveLength(2));
    await me.choose('Undo the last change');
    await eventually(() => expect(rows('Check-ins')).toHaveLength(1));
    expect(keyResult('O1-KR3')).toMatchObject({ Current: 130, 'Last check-in': today });
  });

  it('is due again a week after the day it was for', async () => {
    await me.show('Check-ins');
    await me.type('C2', dayFromNow(-8));
    await eventually(() => expect(rows('Check-ins')[0]).toMatchObject({ For: today - 8 }));
    await me.choose('Check in');
    await me.sidebar.getByText('1 of 3', { exact: true }).waitFor();
  });

  it('on what is due saves a number and a confidence each, or “No change” in one tap', async () => {
    await checkIn(LOANS, '26', '7');
    await checkIn(WAIT, '7.5', '6');
    await me.sidebar.getByRole('heading', { name: VISITS }).waitFor();
    await press('No change');
    await me.sidebar.getByRole('heading', { name: 'Checked in on 3 key results' }).waitFor();
    const by = { By: 'Ines Duarte', For: today, Source: 'Sidebar' };
    expect(rows('Check-ins').slice(1)).toMatchObject([
      { 'Key result': 'O1-KR1', Value: 26, Confidence: 7, ...by },
      { 'Key result': 'O1-KR2', Value: 7.5, Confidence: 6, ...by },
      { 'Key result': 'O1-KR3', Value: 130, ...by },
    ]);
  });

  it('carries number, confidence and day into the tab Key Results', async () => {
    expect(rows('Key Results')).toMatchObject([
      { Current: 26, Confidence: 7, 'Last check-in': today, Progress: 0.4 },
      { Current: 7.5, Confidence: 6, 'Last check-in': today, Progress: 0.25 },
      { Current: 130, 'Last check-in': today, Progress: 0.125 },
    ]);
    await me.show('Key Results');
    await cell(3, 8).getByText('7.5', { exact: true }).waitFor();
  });

  it('from the sidebar is taken back by Undo, the last one only', async () => {
    await me.choose('Undo the last change');
    await eventually(() => expect(rows('Check-ins')).toHaveLength(3));
    expect(keyResult('O1-KR3')).toMatchObject({ Current: 130 });
    expect(keyResult('O1-KR3')?.['Last check-in']).not.toBe(today);
    expect(keyResult('O1-KR2')).toMatchObject({ Current: 7.5, 'Last check-in': today });
  });
});

describe('A key result typed into the grid', () => {
  it('is not completed while it is typed', async () => {
    await me.show('Key Results');
    await me.type('B5', 'O1');
    await me.type('C5', BY_HAND);
    await eventually(() =>
      expect(rows('Key Results')[3]).toEqual({ Objective: 'O1', 'Key result': BY_HAND }),
    );
  });

  it('gets its ID and formulas when somebody validates', async () => {
    await me.choose('Validate');
    await eventually(() => expect(holds('Findings', 'Key Results!P5')).toBe(true));
    expect(rows('Key Results')[3]).toMatchObject({ ID: 'O1-KR4', 'Key result': BY_HAND });
    for (const header of ['Progress', 'Expected', 'Health'])
      expect(cellOf(me.workbook(), 'Key Results', 5, header).formula).toMatch(/^=/);
    await cell(5, 1).getByText('O1-KR4').waitFor();
  });

  it('keeps them when Undo takes back the findings', async () => {
    await me.choose('Undo the last change');
    await eventually(() => expect(holds('Findings', 'Key Results!P5')).toBe(false));
    expect(rows('Key Results')[3]).toMatchObject({ ID: 'O1-KR4', 'Key result': BY_HAND });
  });

  it('has met no error in the browser, nor has anything before it', () => {
    expect(me.errors).toEqual([]);
  });
});
