/** The built sidebar in a real browser. Only the server behind google.script.run is made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { methods, type Home, type Input, type Method, type Reply } from '../../src/protocol.ts';
import { launch as launchBrowser } from '../_browser.ts';
import { aHome, aPlanForm, planned } from './_home.ts';

/** What each method answers: a value, or a reply as it is (a refusal), or a function of the input. */
export type Answers = { [M in Method]?: unknown };
export type Call = { method: Method; input: any };

export type Sidebar = {
  page: Page;
  /** Every call so far, drafts and who-am-I included. */
  calls: Call[];
  /** Calls of one method, with their inputs. */
  inputs: <M extends Method>(method: M) => Input<M>[];
  answers: Answers;
  /** Keeps every answer back until `release`. */
  hold: () => void;
  release: () => void;
  /** What went wrong in the page itself. */
  errors: string[];
};

let browser: Browser | null = null;
const open: Page[] = [];

export async function launch(): Promise<void> {
  browser = await launchBrowser();
}

export async function closePages(): Promise<void> {
  await Promise.all(open.splice(0).map((page) => page.context().close()));
}

export async function close(): Promise<void> {
  await browser?.close();
}

const undoable = { undoId: 'u2', notices: [] };
const DEFAULTS: Answers = {
  saveWho: {},
  saveDraft: {},
  goTo: { message: 'Key Results!H2' },
  undo: { message: 'Undid one check-in by Ida Brandt.' },
  setUp: { message: 'Added 6 tabs.', ...undoable },
  loadPlan: { form: aPlanForm(), cycles: ['2027-Q1'], objectives: planned, notices: [] },
  savePlan: { id: '2027-Q1', message: 'Saved the plan of “2027-Q1”.', ...undoable },
  saveObjective: {
    clash: null,
    id: 'O3', keyResults: ['O3-KR1'], initiatives: [], message: 'Saved O3 as a draft.', ...undoable,
  },
  publish: { published: ['O3'], message: 'Published O3 with 3 key results.', view: null, ...undoable },
  checkIn: { saved: 1, message: 'Saved one check-in.', ...undoable },
  decide: { id: 'D4', message: 'Saved: stop.', ...undoable },
  lookAgain: { message: 'Saved: done.', ...undoable },
  setKept: { message: 'Saved: kept.', ...undoable },
  sayWhy: { message: 'Saved: why.', ...undoable },
  lookBack: { tab: 'Review as of 2027-01-28', message: 'Wrote Review as of 2027-01-28.', ...undoable },
  weeklyReview: { tab: 'Review 2027-W06', message: 'Wrote Review 2027-W06.', ...undoable },
}; // prettier-ignore

/** Opens the sidebar as Google does: a page of its own, with google.script.run and nothing else. */
export async function openSidebar(
  options: {
    home?: Partial<Home>;
    screen?: string;
    answers?: Answers;
    /** Opens with every answer kept back. */
    isHeld?: boolean;
    /** Opens with a page whose clock stands. */
    isStill?: boolean;
    height?: number;
    scale?: number;
    file?: string;
  } = {},
): Promise<Sidebar> {
  if (!browser) throw new Error('launch() first');
  const context = await browser.newContext({
    viewport: { width: 300, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  open.push(page);
  const gate = newGate();
  if (options.isHeld) gate.hold();
  const sidebar: Sidebar = {
    page,
    ...{ hold: gate.hold, release: gate.release },
    calls: [],
    inputs: (method) =>
      sidebar.calls.filter((call) => call.method === method).map((call) => call.input),
    answers: { ...DEFAULTS, open: aHome(options.home), ...options.answers },
    errors: [],
  };
  page.on('pageerror', (error) => sidebar.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') sidebar.errors.push(message.text());
  });
  await page.exposeFunction('answerOf', async (method: Method, input: unknown) => {
    sidebar.calls.push({ method, input });
    await gate.opened();
    return replyTo(sidebar.answers[method], method, input);
  });
  await page.addInitScript(putGoogleIntoThePage);
  await page.route('**/*', (route) =>
    route.request().url() === 'http://sidebar.test/'
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: {
            'content-security-policy':
              "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
          },
          body: readFileSync(options.file ?? join(process.cwd(), 'dist/sidebar.html'), 'utf8').replace(
            'data-screen="home"',
            `data-screen="${options.screen ?? 'home'}"`,
          ),
        })
      : route.abort(),
  ); // prettier-ignore
  if (options.isStill) await stopClock(page);
  await page.goto('http://sidebar.test/');
  return sidebar;
}

/** What answers wait at. */
function newGate() {
  let waiting: (() => void)[] | null = null;
  return {
    hold: (): void => void (waiting ??= []),
    release: (): void => {
      for (const go of waiting ?? []) go();
      waiting = null;
    },
    opened: (): Promise<void> =>
      new Promise((go) => {
        if (waiting) waiting.push(go);
        else go();
      }),
  };
}

/**
 * Stops the page's clock, which only `page.clock.runFor` moves from now on: a busy machine passes no second of it.
 * What already waits for its time keeps to the real clock, so stop it before the screen that is looked at is shown.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60 * 60_000);
}

/**
 * Waits until the page has drawn, has every answer that it asked for, and has drawn what came of them: only then does
 * something that did not happen count as not happening.
 */
export const settled = ({ page }: { page: Page }): Promise<void> =>
  page.evaluate(async () => {
    const isAsking = (): boolean => (window as unknown as { asking: Set<unknown> }).asking.size > 0;
    for (let still = 0; still < 3; still = isAsking() ? 0 : still + 1)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });

/** What has the focus: its label, else its text. */
export const focusOf = ({ page }: { page: Page }): Promise<string | null> =>
  page.evaluate(() => {
    const on = document.activeElement;
    return on === document.body
      ? null
      : (on?.getAttribute('aria-label') ?? on?.textContent ?? null);
  });

/** The reply as the add-on makes it; the input has to pass the protocol, as on the server. */
async function replyTo(
  answer: unknown,
  method: Method,
  input: unknown,
): Promise<Reply<unknown> | null> {
  const checked = methods[method].input.safeParse(input);
  if (!checked.success) {
    return { ok: false, message: `Input: ${checked.error.issues[0]?.message}`, isBug: true };
  }
  const value = await (typeof answer === 'function' ? answer(input) : answer);
  if (value && typeof value === 'object' && 'ok' in value) return value as Reply<unknown>;
  return value === undefined ? null : { ok: true, value };
}

/** An answer that comes once the test lets it arrive. */
export function later(value: unknown): { answer: Promise<unknown>; arrive: () => void } {
  let arrive = (): void => undefined;
  const answer = new Promise<unknown>((done) => (arrive = () => done(value)));
  return { answer, arrive };
}

export const refusal = (message: string): Reply<never> => ({ ok: false, message, isBug: false });

/** Runs in the page, before the sidebar: calls cross as JSON, answers come later. */
function putGoogleIntoThePage(): void {
  type Answer = (method: string, input: unknown) => Promise<unknown>;
  const answerOf = (): Answer => (window as unknown as { answerOf: Answer }).answerOf;
  const asking = new Set<unknown>();
  const runner = (done: (reply: unknown) => void, failed: (error: Error) => void) => ({
    withSuccessHandler: (handler: (reply: unknown) => void) => runner(handler, failed),
    withFailureHandler: (handler: (error: Error) => void) => runner(done, handler),
    callServer: (method: string, input: unknown) => {
      const sent = JSON.parse(JSON.stringify(input));
      asking.add(sent);
      const answered = (tell: () => void) => (): void => {
        asking.delete(sent);
        tell();
      };
      void answerOf()(method, sent).then(
        (reply) => setTimeout(answered(() => done(reply))),
        (error: Error) => answered(() => failed(error))(),
      );
    },
  });
  const nothing = (): void => undefined;
  Object.assign(window, { asking, google: { script: { run: runner(nothing, nothing) } } });
}

/** Violations of axe, in words; an empty list is what is wanted. */
export async function axe(page: Page): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((each) => each.finished)),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
