/** What a person sees and does: the built add-on in the page, in a real browser. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { newWorkbook } from '../../src/host/host.ts';
import { columnOf, rowOf, sheetByName, touch } from '../../src/host/model.ts';
import type { Cell, SheetModel, Value, WorkbookModel } from '../../src/host/model.ts';
import type { Addon } from '../../src/host/session.ts';
import { openPage, PATIENCE_MS, type Opened } from '../_browser.ts';

const DIST = join(process.cwd(), 'dist');

/** The add-on as it is pushed to Google; built once if a test is run without `npm test`. */
export function deployedAddon(): Addon {
  if (!existsSync(join(DIST, 'code.js'))) execFileSync('node', ['build.mjs']);
  const read = (name: string): string => readFileSync(join(DIST, name), 'utf8');
  return {
    name: 'OKR Cadence',
    files: [{ name: 'code.js', source: read('code.js') }],
    html: { sidebar: read('sidebar.html') },
    manifest: JSON.parse(read('appsscript.json')) as Addon['manifest'],
  };
}

/** When these tests begin: in the morning, so that no test runs into another day. */
const BEGIN = Date.parse('2027-02-17T09:00:00Z');
const began = Date.now();
const now = (): number => BEGIN + Date.now() - began;

export type Person = Opened & {
  workbook(): WorkbookModel;
  sidebar: FrameLocator;
  /** Chooses an entry of Extensions ▸ OKR Cadence. */
  choose(entry: string): Promise<void>;
  /** Shows a tab by a click at the foot. */
  show(tab: string): Promise<void>;
  /** Types a text into a cell of the tab in sight. */
  type(cell: string, text: string): Promise<void>;
  /** The add-on's method, asked as the sidebar does; for what a test starts from. */
  ask: (method: string, input: object) => unknown;
};

/** Opens a workbook with the deployed add-on. */
export async function sitDown(
  browser: Browser,
  workbook: WorkbookModel = newWorkbook('Plan', { zone: 'Europe/Berlin' }),
): Promise<Person> {
  const opened = await openPage(browser, { workbook, addon: deployedAddon(), now });
  const { page, server } = opened;
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewportSize({ width: 1100, height: 640 });
  return {
    ...opened,
    workbook: () => server.session.host.workbook,
    sidebar: page.frameLocator('#sidebar iframe'),
    async choose(entry) {
      await opened.listen();
      await choose(page, entry);
    },
    async show(tab) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.locator(`#grid[aria-label="${tab}"]`).waitFor();
    },
    async type(cell, text) {
      await page.fill('#name-box', cell);
      await page.press('#name-box', 'Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    ask: (method, input) => {
      const reply = server.session.host.call('callServer', [method, input]) as Answer;
      if (!reply.ok) throw new Error(reply.message);
      return reply.value;
    },
  };
}

type Answer = { ok: true; value: unknown } | { ok: false; message: string };

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Extensions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'OKR Cadence' }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

export function tabOf(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = sheetByName(workbook, name);
  if (!sheet) throw new Error(`There is no tab ${name}.`);
  return sheet;
}

export const tabNames = ({ sheets }: WorkbookModel): string[] =>
  sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

/** The filled rows of a tab below row 1, by header; calculated cells with what they show. */
export function rowsOf(workbook: WorkbookModel, name: string): Record<string, Value>[] {
  const sheet = tabOf(workbook, name);
  const headers = new Map<number, string>();
  const rows = new Map<number, Record<string, Value>>();
  for (const [place, { value }] of sheet.cells)
    if (rowOf(place) === 1 && value !== null) headers.set(columnOf(place), String(value));
  for (const [place, { value }] of sheet.cells) {
    const header = headers.get(columnOf(place));
    if (rowOf(place) === 1 || value === null || value === '' || !header) continue;
    const row = rows.get(rowOf(place)) ?? {};
    rows.set(rowOf(place), { ...row, [header]: value });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Tabs as text, to compare them whole. */
export const written = (sheets: SheetModel[] | SheetModel): string =>
  JSON.stringify(sheets, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );

/** A cell of a row of a tab, by header. */
export function cellOf(workbook: WorkbookModel, name: string, row: number, header: string): Cell {
  const sheet = tabOf(workbook, name);
  for (const [place, { value }] of sheet.cells)
    if (rowOf(place) === 1 && value === header) return touch(sheet, row, columnOf(place));
  throw new Error(`${name} has no column ${header}.`);
}

/** The first cell of a tab that shows a text, as A1. */
export function placeOf(workbook: WorkbookModel, name: string, text: string): string {
  for (const [place, { value }] of tabOf(workbook, name).cells)
    if (value === text) return `${String.fromCharCode(64 + columnOf(place))}${rowOf(place)}`;
  throw new Error(`“${text}” is not in the tab ${name}.`);
}

/** A day before or after the day of these tests, as YYYY-MM-DD. */
export const dayFromNow = (days: number): string =>
  new Date(BEGIN + days * 86_400_000).toISOString().slice(0, 10);
