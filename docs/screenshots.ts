/** Makes the pictures of the README and the guide from the sample workbook: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { deployedAddon } from '../src/cli/addon.ts';
import { sampleAtClose, sampleWorkbook } from '../src/cli/sample.ts';
import { sheetByName, touch, type WorkbookModel } from '../src/host/model.ts';
import { launch, openPage } from '../test/_browser.ts';

const FOLDER = 'docs/screenshots';
mkdirSync(FOLDER, { recursive: true });

const addon = deployedAddon();
const browser = await launch();
const { page, close } = await openPage(browser, { addon, workbook: await sampleWorkbook(addon) });

await choose(page, 'Validate');
await page.getByRole('tab', { name: 'Findings', exact: true }).waitFor();
await choose(page, 'Open');
const sidebar = page.frameLocator('#sidebar iframe');
await sidebar.getByRole('button', { name: /^Check in on/ }).waitFor();

await show(page, 'Findings');
await shoot(page, 'findings');
await show(page, 'Key Results');
await shoot(page, 'key-results');
await show(page, 'Overview');
await shoot(page, 'host');
await screen(page, 'home');
await sidebar.getByRole('button', { name: /^Check in on/ }).click();
await sidebar.getByText('Value today').waitFor();
await screen(page, 'check-in');
await fromMenu(sidebar, 'New objective');
await screen(page, 'new-objective');
await sidebar.getByRole('button', { name: 'Back' }).first().click();
await sidebar.getByRole('button', { name: 'Findings', exact: true }).click();
await sidebar.getByRole('button', { name: 'Validate', exact: true }).click();
await sidebar.getByText(/\d rules, /).waitFor();
await screen(page, 'findings-sidebar');
await sidebar
  .getByRole('button', { name: /^About the rule/ })
  .first()
  .click();
await sidebar.getByText('What it says').waitFor();
await screen(page, 'rule');
await sidebar.getByRole('button', { name: 'Back to findings' }).click();
await sidebar.getByRole('button', { name: 'More' }).click();
await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
await sidebar.getByLabel('Profile').selectOption('Radical Focus');
await sidebar.getByRole('button', { name: 'Preview' }).click();
await sidebar.getByText(/would appear|stay as they are/).waitFor();
await screen(page, 'settings');
await sidebar.getByRole('button', { name: 'Back' }).click();
await sidebar.getByRole('button', { name: 'Plan', exact: true }).click();
await sidebar.getByText('Health metrics').first().waitFor();
await screen(page, 'plan');
await sidebar.getByRole('button', { name: 'Home', exact: true }).click();
await page.getByRole('button', { name: 'Close the sidebar' }).click();
await show(page, 'Overview');
await shoot(page, 'overview');
const review = page.getByRole('tab', { name: /^Review / }).first();
await review.click();
await page
  .getByText(/^Week \d+ of \d+/)
  .first()
  .waitFor();
await shoot(page, 'review');
await page.mouse.move(600, 500);
await page.mouse.wheel(0, 690);
await page.getByText('Initiatives to look at').waitFor();
await shoot(page, 'review-rest');
await page.mouse.wheel(0, 1345);
await page.locator('svg').last().waitFor();
// Charts are painted after the rows below them.
await page.waitForTimeout(500);
await shoot(page, 'review-charts');
await page.getByRole('tab', { name: /^Retro / }).click();
await page.locator('svg').last().waitFor();
await shoot(page, 'retro');

await review.click();
await choose(page, 'Open');
await sidebar.getByRole('button', { name: /^Check in on/ }).click();
await sidebar.getByLabel('Value today').fill('31');
await sidebar.locator('.confidence .steps label').nth(4).click();
await sidebar.getByText('Agreed for this').waitFor();
await page.mouse.move(600, 500);
await shoot(page, 'bad-week');
await sidebar.getByRole('button', { name: 'Back' }).first().click();
await page.getByRole('button', { name: 'Close the sidebar' }).click();

await show(page, 'Objectives');
await page.fill('#name-box', 'F5');
await page.press('#name-box', 'Enter');
await page.keyboard.type('Draft');
await page.keyboard.press('Enter');
await choose(page, 'Open');
await sidebar.getByRole('button', { name: 'Publish O4' }).click();
const ticks = sidebar.getByRole('checkbox');
for (let nth = 0; nth < 5; nth++) await ticks.nth(nth).click();
await page.mouse.move(600, 500);
await screen(page, 'publish');

await close();

const drifted = await openPage(browser, {
  addon,
  workbook: withDrift(await sampleWorkbook(addon)),
});
await choose(drifted.page, 'Repair the workbook…');
await drifted.page
  .frameLocator('#sidebar iframe')
  .getByText(/to repair/)
  .first()
  .waitFor();
await show(drifted.page, 'Key Results');
await screen(drifted.page, 'repair');
await drifted.close();

// Somebody closes a cycle when it is over.
const atClose = sampleAtClose(addon);
const closing = await openPage(browser, {
  addon,
  workbook: atClose.workbook,
  now: () => atClose.now,
});
await choose(closing.page, 'Close the cycle…');
const closeScreen = closing.page.frameLocator('#sidebar iframe');
await closeScreen.getByText('1 of 4').waitFor();
// The second objective fell short, so that root causes are asked for.
await closeScreen.getByRole('button', { name: 'Next' }).click();
await closeScreen.getByText('2 of 4').waitFor();
await closing.page.mouse.move(600, 500);
await screen(closing.page, 'close');
await closing.close();

await browser.close();

/** What a few weeks of many hands do to a workbook. */
function withDrift(workbook: WorkbookModel): WorkbookModel {
  const sheet = sheetByName(workbook, 'Key Results');
  if (!sheet) throw new Error('The sample has no key results.');
  touch(sheet, 1, 4).value = 'Who';
  touch(sheet, 6, 5).value = '20 %';
  delete touch(sheet, 4, 11).formula;
  Object.assign(touch(sheet, 4, 11), { value: 0.4 });
  sheet.merges.push({ row: 2, column: 2, rows: 3, columns: 1 });
  for (const row of [3, 4]) touch(sheet, row, 2).value = null;
  return workbook;
}

/** Runs an item of the add-on's menu. */
async function choose(at: Page, item: string): Promise<void> {
  for (const name of ['Extensions', 'OKR Cadence', item])
    await at.getByRole('menuitem', { name, exact: true }).click();
}

async function show(at: Page, tab: string): Promise<void> {
  await at.getByRole('tab', { name: tab, exact: true }).click();
  await at.locator(`[role=tab][aria-selected=true]`, { hasText: tab }).waitFor();
  // The grid is drawn in the frame after the answer.
  await at.waitForTimeout(500);
}

async function fromMenu(frame: FrameLocator, item: string): Promise<void> {
  const back = frame.getByRole('button', { name: 'Back' }).first();
  await back.click();
  await frame.getByRole('button', { name: 'More' }).click();
  await frame.getByRole('menuitem', { name: item }).click();
  await frame.getByText('What matters most').first().waitFor();
}

/** A toast covers a corner of the page until its seconds are over, or somebody dismisses it. */
async function dismissToasts(at: Page): Promise<void> {
  await at.locator('.toast', { hasText: 'Running script' }).waitFor({ state: 'detached' });
  for (const close of await at.locator('.toast .close').all()) await close.click();
}

async function shoot(at: Page, name: string): Promise<void> {
  await dismissToasts(at);
  await at.getByText(/^Saved on this computer/).waitFor();
  await at.screenshot({ path: `${FOLDER}/${name}.png` });
}

/** The sidebar alone. */
async function screen(at: Page, name: string): Promise<void> {
  await dismissToasts(at);
  await at.locator('#sidebar').screenshot({ path: `${FOLDER}/${name}.png` });
}
