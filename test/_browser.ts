/**
 * A real browser for tests: a Chrome that is on this machine, else the one from npm. Start it once a test
 * file with `launch`, open a workbook with `openPage`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { newWorkbook } from '../src/host/host.ts';
import type { WorkbookModel } from '../src/host/model.ts';
import { servePage } from '../src/host/server.ts';
import type { PageServer } from '../src/host/server.ts';
import type { Addon } from '../src/host/session.ts';
import { installedChrome } from './_chrome.mjs';

/** These would kill the browser with its first page, or hide what a policy or a sandbox refuses. */
const HARMFUL = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/** A busy machine may be slow; a test that passes waits for none of it. */
export const PATIENCE_MS = 30_000;

/** Waits until a check passes; fails with the last difference. */
export async function eventually(check: () => unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Like `expect`, of something that is read again until it fits: what an action changes shows a moment later. */
export const soon = (read: () => unknown) =>
  new Proxy({} as jest.Matchers<Promise<void>, unknown>, {
    get:
      (_, matcher: keyof jest.Matchers<void, unknown>) =>
      (...wanted: []) =>
        eventually(async () => (expect(await read())[matcher] as (...all: []) => void)(...wanted)),
  });

export async function launch(): Promise<Browser> {
  const installed = installedChrome();
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  const loaded = (await import('@sparticuz/chromium')) as unknown as {
    default: { args: string[]; executablePath(): Promise<string> };
  };
  const own = loaded.default;
  return chromium.launch({
    executablePath: process.env['UNPACKED_CHROME'] ?? (await own.executablePath()),
    args: own.args.filter((arg) => !HARMFUL.some((harmful) => arg.startsWith(harmful))),
  });
}

/** The page's built files, made once a test run if a test is run without `npm test`. */
function builtPage(): string {
  const folder = join(process.cwd(), 'build', 'page');
  if (!existsSync(join(folder, 'client.js'))) execFileSync('node', ['build.mjs']);
  return folder;
}

export interface Opened {
  page: Page;
  server: PageServer;
  /** A folder of this test's own, gone with `close`. */
  folder: string;
  /** Errors the page wrote to its console. */
  errors: string[];
  /** Waits until a toast or the sidebar's status has said this since the last `listen`; what is gone again counts. */
  said(text: string | RegExp): Promise<void>;
  /** Forgets what was said. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** An add-on of one script and, if need be, one page named `sidebar`. */
export const addonOf = (source: string, sidebar = ''): Addon => ({
  name: 'OKR Cadence',
  files: [{ name: 'code.js', source }],
  html: { sidebar },
  manifest: { timeZone: 'Etc/GMT' },
});

/**
 * Notes in the page itself, and in the sidebar's, what toasts and the line above the footer say: on a busy machine a
 * look from outside may come too late.
 */
const NOTE_SAID = `
  window.wasSaid = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.classList?.contains('toast')) window.wasSaid.push(node.querySelector('span').textContent);
    const line = document.querySelector('.status .said')?.textContent;
    if (line && !window.wasSaid.includes(line)) window.wasSaid.push(line);
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

async function wasSaid(page: Page, text: string | RegExp): Promise<void> {
  const fits = (said: string) => (typeof text === 'string' ? said.includes(text) : text.test(said));
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const said = (await inFrames<string[]>(page, 'window.wasSaid ?? []')).flat();
    if (said.some(fits)) return;
    if (Date.now() > end)
      throw new Error(`Nothing said ${String(text)}, but: ${said.join(' | ') || 'nothing'}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What an expression gives in each frame that is still there. */
async function inFrames<T>(page: Page, expression: string): Promise<T[]> {
  const asked = await Promise.allSettled(
    page.frames().map((frame) => frame.evaluate<T>(expression)),
  );
  return asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

/** Serves a workbook in this process and opens it at 1440 × 900. */
export async function openPage(
  browser: Browser,
  {
    workbook = newWorkbook(),
    addon = addonOf(''),
    now = Date.now,
  }: { workbook?: WorkbookModel; addon?: Addon; now?: () => number },
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'okr-cadence-page-'));
  const server = await servePage({
    addon,
    workbook,
    path: join(folder, 'workbook.xlsx'),
    folder,
    assets: builtPage(),
    port: 0,
    now,
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(NOTE_SAID);
  await page.goto(server.url);
  await page.waitForSelector('#cell-1-1');
  return {
    page,
    server,
    folder,
    errors,
    said: (text) => wasSaid(page, text),
    listen: () => inFrames(page, 'window.wasSaid = []').then(() => undefined),
    async close() {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
