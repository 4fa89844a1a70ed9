/** What somebody sees who writes objectives and key results at the speed of people. */
import { soon } from '../_browser.ts';
import { close, closePages, launch, openSidebar, stopClock, type Sidebar } from './_page.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

/** Typing rests this long before anything is said about it. */
const REST_MS = 600;

type Shown = {
  /** What came into sight or went out of it, in order. */
  changes: { came: boolean; text: string; sinceKey: number }[];
  /** The most hints and praises that stood in the form at once. */
  most: number;
};

/** Runs in the page: notes every hint and praise as it comes and goes, and how long after the last key. */
function watch(): void {
  const shown: Shown = { changes: [], most: 0 };
  let lastKey = performance.now();
  const said = '.notice, .fine';
  const noted = (nodes: NodeList, came: boolean): void => {
    for (const node of nodes) {
      if (!(node instanceof HTMLElement)) continue;
      const part = node.matches(said) ? node : node.querySelector(said);
      const sinceKey = performance.now() - lastKey;
      if (part) shown.changes.push({ came, text: part.textContent ?? '', sinceKey });
    }
  };
  addEventListener('keydown', () => (lastKey = performance.now()), true);
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      noted(addedNodes, true);
      noted(removedNodes, false);
    }
    shown.most = Math.max(shown.most, document.querySelectorAll(said).length);
  }).observe(document.body, { childList: true, subtree: true });
  Object.assign(window, { shown });
}

const shownBy = ({ page }: Sidebar): Promise<Shown> =>
  page.evaluate(() => (window as unknown as { shown: Shown }).shown);

/** Types a sentence into the field that has the focus, waits until it was looked at, and tells what was shown. */
async function write(sidebar: Sidebar, text: string): Promise<Shown> {
  const { page } = sidebar;
  await page.evaluate(watch);
  for (const key of text) {
    await page.keyboard.type(key);
    await page.clock.runFor(25);
  }
  await page.clock.runFor(REST_MS + 400);
  return shownBy(sidebar);
}

async function openForm(): Promise<Sidebar> {
  const sidebar = await openSidebar();
  const { page } = sidebar;
  await page.getByRole('button', { name: 'More' }).waitFor();
  await stopClock(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'New objective' }).click();
  return sidebar;
}

async function openKeyResults(): Promise<Sidebar> {
  const sidebar = await openForm();
  const { page } = sidebar;
  await page
    .getByRole('textbox', { name: 'Objective' })
    .fill('Growers trust our delivery week and plan with it');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'How will we know?' }).waitFor();
  // What is said about the first step is said there.
  await page.clock.runFor(REST_MS + 200);
  return sidebar;
}

/** At most one thing came into sight, after a pause, and nothing went out of it again. */
function isCalm({ changes, most }: Shown): void {
  expect(most).toBeLessThanOrEqual(1);
  expect(changes.length).toBeLessThanOrEqual(1);
  for (const { came, sinceKey } of changes) {
    expect(came).toBe(true);
    expect(sinceKey).toBeGreaterThanOrEqual(REST_MS - 20);
  }
}

const SILENCE = /^$/;
const PRAISE = /Reads like a change, without a number/;

test.each([
  ['Patients leave the clinic knowing what happens next', PRAISE],
  ['New parents feel safe leaving their child with us from the first day', SILENCE],
  ['Increase revenue by 20 %', /carries a number: “by 20 %”/],
  ['Launch the new mobile app', /names something to deliver/],
  ['Build an internal wiki for the support team', /names something to deliver/],
  ['Households trust us to keep their heat pump running and the app is rebuilt', SILENCE],
])('of the objective “%s” one thing is said at most, and none while typing', async (text, said) => {
  const shown = await write(await openForm(), text);
  isCalm(shown);
  expect(shown.changes.map((change) => change.text).join()).toMatch(said);
});

test.each([
  ['Raise on-time arrivals from 71 % to 90 %', SILENCE],
  ['Cut median wait from 3 days to 30 minutes', SILENCE],
  ['Keep uptime at 99.9 % or above', SILENCE],
  ['Reduce open invoices older than 30 days from €84k to €20k', SILENCE],
  ['Launch the new order page', /is work to do/],
  ['Roll out the rota software to all wards', /is work to do/],
  ['Significantly improve customer satisfaction', /“Significantly” is not a number/],
  ['Increase newsletter subscribers', /Target is empty/],
  ['Reduce complaints to 4 a week', /Start is empty/],
  ['Increase signups from 100 to 100', /that is no movement/],
  ['Reduce churn from 5 % to 8 %', /does not match the cells/],
  ['Raise NPS from 30 to 45 and cut churn from 5 % to 3 %', /holds 2 targets/],
  ['Increase retention by 15 %', /nobody can tell from where/],
  ['Raise households that order online from 140 to 2,100', /times as much/],
])(
  'of the key result “%s” one thing is said at most, and none while typing',
  async (text, said) => {
    const shown = await write(await openKeyResults(), text);
    isCalm(shown);
    expect(shown.changes.map((change) => change.text).join()).toMatch(said);
  },
);

test('a click on what a hint offers does it: the field to fill has the focus, the hint is gone once it is filled', async () => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, 'Reduce complaints to 4 a week');
  await page.getByRole('button', { name: 'Add the start' }).click();
  await page.keyboard.type('9');
  await soon(() => page.getByLabel('Start').inputValue()).toBe('9');
  await page.clock.runFor(REST_MS + 200);
  await soon(() => page.locator('.notice').count()).toBe(0);
});

test.each([
  ['Zero lost parcels', 'Add the start'],
  ['Increase signups from 100 to 100', 'Change the numbers'],
  ['Grow newsletter subscribers', 'Add start and target'],
  ['رفع نسبة رضا العملاء من 60% إلى 80%', 'Add start and target'],
])('of “%s” the numbers can be typed as well, which leads into the first', async (text, label) => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, text);
  await page.getByRole('button', { name: label }).click();
  expect(await page.evaluate(() => document.activeElement?.closest('.field')?.textContent)).toMatch(
    /^Start/,
  );
});

test('one click makes a level of what may not happen at all, and takes it back with the sentence', async () => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, 'Zero lost parcels');
  await page.getByRole('button', { name: 'Set Kind to Maintain and Highest to 0' }).click();
  await page.clock.runFor(REST_MS + 200);
  expect(await page.locator('.notice').count()).toBe(0);
  await page.getByRole('button', { name: /^at most 0.parcels$/ }).waitFor();
  await page.getByLabel('Key result 1').fill('Raise on-time arrivals from 71 % to 90 %');
  await page.getByRole('button', { name: /^71 → 90.%$/ }).waitFor();
});

test.each([
  ['Keep churn and refunds below 3 %', 'Split into 2 key results', 'Add key result 3'],
  ['Launch the new order page', 'Move to initiatives', 'Add key result 2'],
])('a double click on what is offered for “%s” does it once', async (text, label, next) => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, text);
  await page.getByRole('button', { name: label }).dblclick();
  await page.clock.runFor(REST_MS + 200);
  await page.getByRole('button', { name: next }).waitFor();
  expect(await page.getByText('stands among the initiatives now').count()).toBeLessThan(2);
});

test('what is typed before a hint has looked at it is not lost to what the hint offers', async () => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, 'Keep churn and refunds below 3 %');
  await page.keyboard.type(' in each shop');
  await page.getByRole('button', { name: 'Split into 2 key results' }).click();
  const sentence = page.getByLabel('Key result 1');
  await soon(() => sentence.inputValue()).toMatch(/in each shop$/);
  await page.getByRole('button', { name: 'Split into 2 key results' }).click();
  await soon(() => sentence.inputValue()).toBe('Keep churn below 3 % in each shop');
  await page.getByText('Keep refunds below 3 % in each shop').waitFor();
});

test('a number leaves an objective once, however often it is clicked', async () => {
  const sidebar = await openForm();
  const { page } = sidebar;
  await write(sidebar, 'Lift repeat bookings of families from 40 % to 55 %');
  await page.getByRole('button', { name: 'Make it a key result' }).dblclick();
  await page.clock.runFor(REST_MS + 200);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Add key result 2' }).waitFor();
});

test('a hint that was answered does not come back until the sentence is another', async () => {
  const sidebar = await openKeyResults();
  const { page } = sidebar;
  await write(sidebar, 'Significantly improve customer satisfaction');
  await page.getByRole('button', { name: 'Keep it as it is' }).click();
  await page.clock.runFor(REST_MS + 200);
  expect(await page.getByText(/“Significantly”/).count()).toBe(0);
});
