import type { Browser } from 'playwright-core';
import { newWorkbook } from '../../src/host/host.ts';
import { newSheet, touch } from '../../src/host/model.ts';
import { eventually, launch } from '../_browser.ts';
import { rowsOf, sitDown, tabNames, tabOf, written, type Person } from './_person.ts';

const SHOWN = ['Cycles', 'Objectives', 'Key Results', 'Initiatives', 'Not this cycle'];

let browser: Browser;
let me: Person;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('An empty workbook', () => {
  beforeAll(async () => {
    me = await sitDown(browser);
  });
  afterAll(async () => {
    expect(me.errors).toEqual([]);
    await me.close();
  });

  it('is set up from the menu, and a second time changes nothing', async () => {
    await me.choose('Set up this workbook');
    await me.said('Added 6 tabs.');
    expect(tabNames(me.workbook())).toEqual(['Overview', 'Sheet1', ...SHOWN]);
    const before = written(me.workbook().sheets);
    await me.choose('Set up this workbook');
    await me.said('Everything is in place already; nothing was changed.');
    expect(written(me.workbook().sheets)).toBe(before);
  });

  it('is as it was after Undo', async () => {
    await me.choose('Undo the last change');
    await eventually(() => expect(tabNames(me.workbook())).toEqual(['Sheet1']));
  });
});

describe('A workbook with a tab of somebody’s own', () => {
  const side = () => me.sidebar;
  const field = (label: string) => side().getByLabel(label, { exact: true });
  const press = (name: string) => side().getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    const workbook = newWorkbook('Library', { zone: 'Europe/Berlin' });
    const own = newSheet(9, 'Lending');
    Object.assign(touch(own, 1, 1), { value: 'Branch', style: { bold: true } });
    Object.assign(touch(own, 2, 2), { value: 12.5, format: '0.00', note: 'Counted by hand' });
    Object.assign(touch(own, 3, 2), { value: 25, formula: '=B2*2' });
    workbook.sheets = [own];
    workbook.active = own.id;
    me = await sitDown(browser, workbook);
  });
  afterAll(async () => {
    expect(me.errors).toEqual([]);
    await me.close();
  });

  it('gets our tabs from the sidebar, and its own stays as it was', async () => {
    const before = written(tabOf(me.workbook(), 'Lending'));
    await me.choose('Open');
    await side().getByText('Your own tab stays as it is.').waitFor();
    await press('Set up this workbook');
    await side().getByText('Write the one change to save.').waitFor();
    expect(tabNames(me.workbook())).toEqual(['Overview', 'Lending', ...SHOWN]);
    expect(written(tabOf(me.workbook(), 'Lending'))).toBe(before);
  });

  it('gets the cycle that Home asks for', async () => {
    await side().getByText('Write the one change to save.').waitFor();
    await field('The one change this team most needs').fill('People come back for a second book');
    await field('Cycle').fill('Spring');
    await field('Weekly review, owner').fill('Ines Duarte');
    await press('Save plan');
    await me.said('Saved the plan of “Spring”.');
    await side().getByRole('heading', { name: 'Spring' }).waitFor();
    const [cycle] = rowsOf(me.workbook(), 'Cycles');
    expect(cycle).toMatchObject({
      'The one change': 'People come back for a second book',
      'Review owner': 'Ines Duarte',
      'Review day': 'Thursday',
      // It begins later, and with what is published first.
      Status: 'Planning',
    });
    expect(Number(cycle?.['Ends'])).toBeGreaterThan(Number(cycle?.['Starts']));
  });
});
