import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { newWorkbook } from '../../src/host/host.ts';
import { readWorkbook } from '../../src/host/file.ts';
import { cellAt, newSheet, touch } from '../../src/host/model.ts';
import type { SheetModel, WorkbookModel } from '../../src/host/model.ts';
import { addonOf, launch, openPage, soon } from '../_browser.ts';
import type { Opened } from '../_browser.ts';

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Open', 'openSidebar').addItem('Greet', 'greet')
    .addSeparator()
    .addItem('Ask', 'ask').addItem('Fail', 'fail').addItem('Work', 'work').addToUi();
}
function onEdit(e) { e.source.getSheetByName('Sheet1').getRange('F1').setValue('edited ' + e.range.getA1Notation() + ' ' + e.value); }
function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Side')); }
function greet() { SpreadsheetApp.getActiveSpreadsheet().toast('Good day', 'Greeting'); }
function ask() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('G1').setValue(Number(sheet.getRange('G1').getValue()) + 1);
  const answer = ui.alert('Sure', 'Write the answer?', ui.ButtonSet.YES_NO);
  sheet.getRange('G2').setValue(String(answer));
}
function work() {
  for (const end = Date.now() + 1500; Date.now() < end; );
  SpreadsheetApp.getActiveSheet().getRange('G3').setValue('worked');
}
function fail() { throw new Error('The tab “Objectives” is missing.'); }
function add(a, b) { SpreadsheetApp.getActiveSheet().getRange('A9').setValue(a + b); return a + b; }
function refuse() { throw new Error('Not today'); }
function hidden_() { return 1; }
/**
 * Twice a number.
 *
 * @param {number} number The number.
 * @param {number} times How often, once if left out.
 * @return The product.
 * @customfunction
 */
function TWICE(number, times) { return number * 2 ** (times || 1); }
/**
 * Half of it.
 *
 * @param {number} number The number.
 * @return The half.
 * @customfunction
 */
function TWAIN(number) { return number / 2; }
`;

const SIDEBAR = `<!doctype html><p id="said">nothing</p><button id="add">Add</button><button id="refuse">Refuse</button><button id="close">Close</button>
<script>
const say = (text) => (document.getElementById('said').textContent = text);
const run = google.script.run.withFailureHandler((error, user) => say(error.message + user)).withUserObject('!');
document.getElementById('add').onclick = () => run.withSuccessHandler((sum, user) => say('sum ' + sum + user)).add(2, 3);
document.getElementById('refuse').onclick = () => run.refuse();
document.getElementById('close').onclick = () => google.script.host.close();
window.tries = {
  hidden: typeof google.script.run.hidden_,
  date: (() => { try { google.script.run.add(new Date(), 1); return 'sent'; } catch (error) { return error.message; } })(),
};
</script>`;

function filled(): WorkbookModel {
  const workbook = newWorkbook('Plan', { zone: 'Europe/Berlin' });
  const sheet = workbook.sheets[0]!;
  const put = (row: number, column: number, value: string | number) =>
    (touch(sheet, row, column).value = value);
  put(1, 1, 'Name');
  put(1, 2, 'Number');
  put(2, 1, 'First');
  put(2, 2, 20);
  put(3, 1, 'Second');
  put(3, 2, 22);
  Object.assign(touch(sheet, 4, 2), { formula: '=SUM(B2:B3)' });
  touch(sheet, 1, 1).note = 'What it is called';
  touch(sheet, 1, 1).style = { bold: true, background: '#f1f3f4' };
  touch(sheet, 2, 3).validation = {
    criteria: 'VALUE_IN_LIST',
    values: ['Week', 'Month'],
    dropdown: true,
    allowInvalid: true,
    help: null,
  };
  Object.assign(touch(sheet, 3, 3), {
    value: false,
    validation: {
      criteria: 'CHECKBOX',
      values: [],
      dropdown: false,
      allowInvalid: true,
      help: null,
    },
  });
  sheet.frozenRows = 1;
  return workbook;
}

let browser: Browser;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openPage(browser, { workbook: filled(), addon: addonOf(SCRIPT, SIDEBAR) });
  page = opened.page;
  // The browser hands a file's dialog to a listener only once it knows of one, which takes a moment.
  page.on('filechooser', () => undefined);
});
afterEach(() => opened.close());

const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);
const sheet = () => opened.server.session.host.workbook.sheets[0]!;
const value = (row: number, column: number) => cellAt(sheet(), row, column)?.value ?? null;

/** Waits until the page shows the text in the cell. */
const shows = (row: number, column: number, text: string) =>
  page.waitForFunction(
    ([id, wanted]) => document.getElementById(id!)?.textContent === wanted,
    [`cell-${row}-${column}`, text],
  );

async function goTo(address: string): Promise<void> {
  await page.fill('#name-box', address);
  await page.press('#name-box', 'Enter');
}

/** Opens the add-on's menu by keyboard and chooses the entry at the position. */
async function chooseFromMenu(position: number): Promise<void> {
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('ArrowRight');
  for (let step = 0; step < position; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('The page', () => {
  it('shows values, calculated figures and the name of the file', async () => {
    expect(await cell(2, 1).textContent()).toBe('First');
    expect(await cell(4, 2).textContent()).toBe('42');
    expect(await page.textContent('#name')).toBe('Plan.xlsx');
    expect(await page.textContent('#place')).toBe('Europe/Berlin · English (US)');
    expect(opened.errors).toEqual([]);
  });

  it('keeps centred text in the middle of a narrow column, whatever stands beside it', async () => {
    await opened.close();
    const workbook = filled();
    const [tab] = workbook.sheets as [SheetModel];
    tab.widths.set(2, 22);
    Object.assign(touch(tab, 6, 2), {
      value: 'W8',
      style: { horizontal: 'center', size: 8, bold: true },
    });
    touch(tab, 6, 1).value = 'W7';
    opened = await openPage(browser, { workbook });
    page = opened.page;
    const middle = (selector: string) =>
      page.locator(selector).evaluate((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, width } = range.getBoundingClientRect();
        return left + width / 2;
      });
    const box = (await cell(6, 2).boundingBox())!;
    expect(Math.abs((await middle('#cell-6-2 .text')) - (box.x + box.width / 2))).toBeLessThan(4);
  });

  it('lets text that is bold in part run on as far as it is wide', async () => {
    await opened.close();
    const workbook = filled();
    const [tab] = workbook.sheets as [SheetModel];
    const bold = 'and much of what is said here is bold'.repeat(3);
    Object.assign(touch(tab, 6, 1), {
      value: `Some of it ${bold}`,
      runs: [{ text: 'Some of it ' }, { text: bold, bold: true }],
    });
    opened = await openPage(browser, { workbook });
    page = opened.page;
    const [room, wanted] = await page
      .locator('#cell-6-1 .text')
      .evaluate((node) => [node.clientWidth, node.scrollWidth]);
    expect(room).toBeGreaterThan(0);
    expect(room).toBeGreaterThanOrEqual(wanted);
  });

  it('makes a row as high as the text of joined cells needs in all of their width', async () => {
    await opened.close();
    const workbook = filled();
    const sheet = workbook.sheets[0]!;
    const style = { wrap: 'WRAP' } as const;
    const text = 'As long as it takes to fill a few lines of a narrow column';
    Object.assign(touch(sheet, 8, 1), { value: text, style });
    Object.assign(touch(sheet, 9, 1), { value: text, style });
    sheet.merges.push({ row: 9, column: 1, rows: 1, columns: 5 });
    opened = await openPage(browser, { workbook });
    page = opened.page;
    const heights = await page
      .locator('#cell-8-1, #cell-9-1')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(heights[0]).toBeGreaterThan(70);
    expect(heights[1]).toBeLessThan(24);
  });

  it('makes rows as high as text needs that is bold in part', async () => {
    await opened.close();
    const workbook = filled();
    const sheet = workbook.sheets[0]!;
    for (let words = 1; words <= 12; words++) {
      const bold = 'on '.repeat(words);
      Object.assign(touch(sheet, 7 + words, 1), {
        value: `${bold}it goes`,
        runs: [{ text: bold, bold: true }, { text: 'it goes' }],
        style: { wrap: 'WRAP' },
      });
    }
    opened = await openPage(browser, { workbook });
    page = opened.page;
    const tooLow = await page
      .locator('.text.wrap')
      .evaluateAll((all) =>
        all.filter((node) => node.scrollHeight > node.parentElement!.clientHeight),
      );
    expect(tooLow).toEqual([]);
  });

  it('keeps the grid beside the sidebar however many tabs there are', async () => {
    await opened.close();
    const workbook = filled();
    for (let nth = 1; nth <= 20; nth++)
      workbook.sheets.push(newSheet(100 + nth, `One more tab ${nth}`));
    opened = await openPage(browser, { workbook, addon: addonOf(SCRIPT, SIDEBAR) });
    page = opened.page;
    await chooseFromMenu(0);
    await page.frameLocator('iframe').locator('#said').waitFor();
    const sidebar = (await page.locator('#sidebar').boundingBox())!;
    const grid = (await page.locator('#scroller').boundingBox())!;
    expect(grid.x + grid.width).toBeLessThanOrEqual(sidebar.x);
  });

  it('has no violation that axe finds, with the sidebar and a menu or a dialog open', async () => {
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
      );
    // Fewer cells: axe looks at each of them.
    await page.setViewportSize({ width: 1000, height: 440 });
    await chooseFromMenu(0);
    await page.frameLocator('iframe').locator('#said').waitFor();
    await page.click('#cell-5-2');
    await page.keyboard.press('Alt+f');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await chooseFromMenu(3);
    await page.locator('dialog').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('writes what is typed, calculates, tells onEdit, and undoes both as one step', async () => {
    await goTo('B2');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await shows(4, 2, '52');
    await soon(() => value(2, 2)).toBe(30);
    await soon(() => value(1, 6)).toBe('edited B2 30');
    expect(await page.inputValue('#name-box')).toBe('B3');
    await page.keyboard.press('Control+z');
    await shows(4, 2, '42');
    await soon(() => [value(2, 2), value(1, 6)]).toEqual([20, null]);
    await page.keyboard.press('Control+y');
    await shows(4, 2, '52');
    await soon(() => value(1, 6)).toBe('edited B2 30');
  });

  it('writes into the first cell of a merge, whichever of its cells was gone to or became part of it', async () => {
    await opened.close();
    const workbook = filled();
    workbook.sheets[0]!.merges.push({ row: 9, column: 1, rows: 1, columns: 5 });
    const merging = addonOf(`${SCRIPT}
      function greet() { SpreadsheetApp.getActiveSheet().getRange('A12:C12').merge(); }`);
    opened = await openPage(browser, { workbook, addon: merging });
    page = opened.page;
    await goTo('C9');
    await page.keyboard.type('asked for by its third');
    await page.keyboard.press('Tab');
    await shows(9, 1, 'asked for by its third');
    expect(await page.inputValue('#name-box')).toBe('F9');
    await goTo('B12');
    await chooseFromMenu(1);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#name-box')?.value === 'A12:C12',
    );
    await page.locator('#grid').focus();
    await page.keyboard.type('merged since');
    await page.keyboard.press('Enter');
    await shows(12, 1, 'merged since');
    await soon(() => [value(9, 1), value(9, 3)]).toEqual(['asked for by its third', null]);
    await soon(() => [value(12, 1), value(12, 2)]).toEqual(['merged since', null]);
  });

  it('shows what was answered last, also when an earlier answer comes after it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    await page.route(
      '**/api/edit',
      async (route) => {
        const response = await route.fetch();
        await held;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await goTo('B2');
    for (const typed of ['30', '40']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await soon(() => value(typed === '30' ? 2 : 3, 2)).toBe(Number(typed));
    }
    await shows(4, 2, '70');
    await page.evaluate(() => {
      const sums: string[] = [];
      new MutationObserver(() => {
        sums.push(document.getElementById('cell-4-2')?.textContent ?? '');
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      Object.assign(window, { sums });
    });
    const answer = page.waitForResponse('**/api/edit');
    release();
    await (await answer).finished();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await soon(() => value(4, 2)).toBe(1);
    await shows(4, 2, '1');
    expect(await page.evaluate('sums')).not.toContain('52');
  });

  it('stays on its tab while somebody goes to another one in a page of their own', async () => {
    const other = await page.context().newPage();
    await other.goto(opened.server.url);
    await other.waitForSelector('#cell-1-1');
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    await page.route('**/api/show', (route) => held.then(() => route.continue()));
    await goTo('A2');
    await page.keyboard.type('Kept');
    await page.keyboard.press('Enter');
    await shows(2, 1, 'Kept');
    await other.click('#add-tab');
    await other.locator('#grid[aria-label="Sheet2"]').waitFor();
    const asked = page.waitForResponse('**/api/show');
    release();
    await (await asked).finished();
    await page.keyboard.type('Below');
    await page.keyboard.press('Enter');
    await soon(() => value(3, 1)).toBe('Below');
    expect(await page.getAttribute('#grid', 'aria-label')).toBe('Sheet1');
  });

  it('offers the functions of the add-on while one is typed, and says what each of its arguments is', async () => {
    const card = page.locator('#function-card');
    await goTo('E5');
    await page.keyboard.type('=1+tw');
    const names = card.getByRole('option');
    expect(await names.allTextContents()).toEqual(['TWAINHalf of it.', 'TWICETwice a number.']);
    expect(await names.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page })
      .include('#panes > :not(#scroller)')
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.inputValue('#editor')).toBe('=1+TWICE(');
    expect(await page.inputValue('#formula')).toBe('=1+TWICE(');
    expect(await card.innerText()).toMatch(/^TWICE\(number, times\)\s+number The number\./);
    await page.keyboard.type('B2,');
    expect(await card.locator('b').allTextContents()).toEqual(['times', 'times']);
    // Esc is the cell's where nothing is offered, and the list's where something is.
    await page.keyboard.type('tw');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2)');
    await page.keyboard.press('Enter');
    await shows(5, 5, '81');
    await card.waitFor({ state: 'hidden' });
    await goTo('E6');
    await page.keyboard.type('twice');
    expect(await card.isHidden()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('leaves the cell as it was on Escape, and edits its text on F2', async () => {
    await goTo('A2');
    await page.keyboard.type('Other');
    await page.keyboard.press('Escape');
    await soon(() => value(2, 1)).toBe('First');
    await page.keyboard.press('F2');
    await page.keyboard.type(' one');
    await page.keyboard.press('Tab');
    await shows(2, 1, 'First one');
    expect(await page.inputValue('#name-box')).toBe('B2');
  });

  it('edits through the formula bar', async () => {
    await goTo('B4');
    expect(await page.inputValue('#formula')).toBe('=SUM(B2:B3)');
    await page.click('#formula');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('=B2*2');
    await page.keyboard.press('Enter');
    await shows(4, 2, '40');
  });

  it('moves with the keys of Sheets', async () => {
    const at = () => page.inputValue('#name-box');
    await goTo('A1');
    await page.keyboard.press('Control+ArrowDown');
    expect(await at()).toBe('A3');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    expect(await at()).toBe('A2:B3');
    await page.keyboard.press('Control+Home');
    expect(await at()).toBe('A1');
    await page.keyboard.press('Control+End');
    expect(await at()).toBe('B4');
    await page.keyboard.press('PageDown');
    expect(Number((await at()).slice(1))).toBeGreaterThan(20);
    expect(await page.locator('#cell-1-1').isVisible()).toBe(true);
  });

  it('copies as tab-separated text and pastes it from anywhere', async () => {
    await goTo('A2:B3');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('First\t20\nSecond\t22');
    await page.evaluate(() => navigator.clipboard.writeText('7\t"two\nlines"\n8\t9'));
    await goTo('D6');
    await page.keyboard.press('Control+v');
    await shows(7, 5, '9');
    await soon(() => [value(6, 4), value(6, 5), value(7, 4)]).toEqual([7, 'two\nlines', 8]);
    await soon(() => value(1, 6)).toBe('edited D6:E7 undefined');
  });

  it('pastes its own copy with looks, formulas moved along; a cut leaves nothing', async () => {
    await goTo('A1');
    await page.keyboard.press('Control+c');
    await goTo('A6');
    await page.keyboard.press('Control+v');
    await shows(6, 1, 'Name');
    await soon(() => cellAt(sheet(), 6, 1)?.style).toEqual({ bold: true, background: '#f1f3f4' });
    await goTo('B4');
    await page.keyboard.press('Control+c');
    await goTo('C5');
    await page.keyboard.press('Control+v');
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#formula')!.value === '=SUM(C3:C4)',
    );
    await goTo('A2');
    await page.keyboard.press('Control+x');
    await goTo('A8');
    await page.keyboard.press('Control+v');
    await shows(8, 1, 'First');
    await soon(() => value(2, 1)).toBeNull();
  });

  it('empties cells, keeps their looks', async () => {
    await goTo('A1:B4');
    await page.keyboard.press('Delete');
    await shows(4, 2, '');
    await soon(() => value(2, 2)).toBeNull();
    await soon(() => cellAt(sheet(), 1, 1)?.style?.bold).toBe(true);
  });

  it('chooses from a dropdown and ticks a box by keyboard', async () => {
    await goTo('C2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await shows(2, 3, 'Month');
    await goTo('C3');
    await page.keyboard.press(' ');
    await page.waitForSelector('#cell-3-3 .checked');
    await soon(() => value(3, 3)).toBe(true);
  });

  it('inserts and deletes rows with formulas moved', async () => {
    await goTo('A3');
    await page.keyboard.press('Alt+i');
    await page.keyboard.press('Enter');
    await shows(5, 2, '42');
    await soon(() => cellAt(sheet(), 5, 2)?.formula).toBe('=SUM(B2:B4)');
    await page.click('#cell-2-1', { button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete row' }).click();
    await shows(4, 2, '22');
  });

  it('shows the note of the cell under the pointer', async () => {
    await cell(1, 1).hover();
    expect(await page.locator('#note').innerText()).toBe('What it is called');
    expect(await page.locator('#note').isVisible()).toBe(true);
  });

  it('formats what is selected', async () => {
    await goTo('B2');
    await page.keyboard.press('Control+b');
    await page.waitForFunction(
      () => getComputedStyle(document.getElementById('cell-2-2')!).fontWeight === '700',
    );
    await page.keyboard.press('Alt+o');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Percent (10%)' }).click();
    await shows(2, 2, '2000%');
  });

  it('takes what is typed after a tab was added into that tab', async () => {
    await page.click('#add-tab');
    await page.locator('#grid[aria-label="Sheet2"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'grid');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await shows(1, 1, '7');
  });

  it('adds, renames and deletes tabs, and moves between them', async () => {
    await page.click('#add-tab');
    await page.getByRole('tab', { name: 'Sheet2' }).waitFor();
    await page.getByRole('tab', { name: 'Sheet2' }).dblclick();
    await page.keyboard.type('Ideas');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Ideas' }).waitFor();
    await page.getByRole('button', { name: 'All tabs' }).press('Enter');
    expect(await page.getByRole('menuitemcheckbox', { checked: true }).allInnerTexts()).toEqual([
      expect.stringContaining('Ideas'),
    ]);
    const [list, foot] = await Promise.all(
      ['.menu', '#foot'].map((each) => page.locator(each).boundingBox()),
    );
    expect(list!.y + list!.height).toBeLessThanOrEqual(foot!.y + 1);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('all-tabs');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shows(2, 1, 'First');
    await page.getByRole('tab', { name: 'Ideas' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('tab', { name: 'Ideas' }).waitFor({ state: 'detached' });
    await shows(2, 1, 'First');
    expect(opened.server.session.host.workbook.sheets).toHaveLength(1);
  });
});

describe('The add-on in the page', () => {
  it('is run from its menu by keyboard, and its toast appears', async () => {
    await chooseFromMenu(1);
    await opened.said('Good day');
  });

  it('waits for the answer to its question and runs once', async () => {
    await chooseFromMenu(2);
    await page.getByRole('button', { name: 'No' }).click();
    await shows(2, 7, 'NO');
    await soon(() => value(1, 7)).toBe(1);
  });

  it('says that it works while it does, and no longer', async () => {
    await opened.listen();
    await chooseFromMenu(4);
    await shows(3, 7, 'worked');
    await opened.said('Running script');
    await page.locator('.toast').waitFor({ state: 'detached' });
  });

  it('shows what its handler throws', async () => {
    await chooseFromMenu(3);
    expect(await page.locator('dialog p').textContent()).toBe('The tab “Objectives” is missing.');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('talks to its script from the sidebar, and the grid follows', async () => {
    await chooseFromMenu(0);
    const frame = page.frameLocator('#sidebar iframe');
    await frame.locator('#add').click();
    await shows(9, 1, '5');
    expect(await frame.locator('#said').textContent()).toBe('sum 5!');
    await frame.locator('#refuse').click();
    await frame.getByText('Not today!').waitFor();
    const inside = page.frames()[1]!;
    expect(await inside.evaluate('tries')).toEqual({
      hidden: 'undefined',
      date: 'Failed due to illegal value in property: 0',
    });
    await frame.locator('#close').click();
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
  });

  it('keeps the sidebar from everything but its port', async () => {
    await chooseFromMenu(0);
    await page.frameLocator('#sidebar iframe').locator('#said').waitFor();
    const inside = page.frames()[1]!;
    expect(await inside.evaluate(() => self.origin)).toBe('null');
    const reach = await inside.evaluate(
      (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      opened.server.url,
    );
    expect(reach).toBe('refused');
    const parent = await inside.evaluate(() => {
      try {
        return window.parent.document.title;
      } catch {
        return 'refused';
      }
    });
    expect(parent).toBe('refused');
  });
});

describe('Files', () => {
  it('are kept on disk a moment after each change', async () => {
    await goTo('A2');
    await page.keyboard.type('Kept');
    await page.keyboard.press('Enter');
    await shows(2, 1, 'Kept');
    const onDisk = async () =>
      cellAt((await readWorkbook(opened.server.session.path)).sheets[0]!, 2, 1)?.value;
    await soon(onDisk).toBe('Kept');
    await soon(() => page.textContent('#saved')).toMatch(/^Saved on this computer, \d+:\d\d$/);
  });

  it('can be downloaded and opened again', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-as')]);
    expect(download.suggestedFilename()).toBe('Plan.xlsx');
    const path = join(opened.folder, 'downloaded.xlsx');
    await download.saveAs(path);
    await goTo('A2');
    await page.keyboard.type('Later');
    await page.keyboard.press('Enter');
    await shows(2, 1, 'Later');
    await openFile(path);
    await shows(2, 1, 'First');
    expect(await page.textContent('#name')).toBe('downloaded.xlsx');
    await soon(() => cellAt(sheet(), 4, 2)?.formula).toBe('=SUM(B2:B3)');
  });

  it('that are no workbooks are refused with a sentence, and the open one stays', async () => {
    const path = join(opened.folder, 'broken.xlsx');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, 'not a workbook');
    await openFile(path);
    expect(await page.locator('dialog p').textContent()).toMatch(
      /“broken.xlsx” is not an .xlsx file/,
    );
    await page.keyboard.press('Enter');
    expect(await cell(2, 1).textContent()).toBe('First');
  });

  it('a new one leaves the old one on disk', async () => {
    const old = opened.server.session.path;
    await page.keyboard.press('Alt+f');
    await page.keyboard.press('Enter');
    await page.getByText('Untitled spreadsheet.xlsx').waitFor();
    expect(opened.server.session.path).not.toBe(old);
    expect(readFileSync(old).subarray(0, 2).toString()).toBe('PK');
  });
});

async function openFile(path: string): Promise<void> {
  await page.keyboard.press('Alt+f');
  await page.keyboard.press('ArrowDown');
  await page.locator('.menu [role=menuitem]:focus', { hasText: 'Open…' }).waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  await chooser.setFiles(path);
}

describe('The server', () => {
  it('answers to nobody but its own page', async () => {
    const { url } = opened.server;
    const { port } = new URL(url);
    const post = (headers: Record<string, string>) =>
      fetch(`${url}api/show`, { method: 'POST', headers, body: '{}' }).then(({ status }) => status);
    expect(await post({})).toBe(403);
    expect(await post({ 'x-token': 'guess' })).toBe(403);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end(),
    );
    expect(status).toBe(421);
  });
});
