/** Whoever works by keyboard always is somewhere: the focus never falls out of the page. */
import { soon } from '../_browser.ts';
import { close, closePages, focusOf, launch, openSidebar } from './_page.ts';
import { aCard, aDecision, aHome } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

/** Presses Enter on a control that is found by its name. */
async function enter(page: Awaited<ReturnType<typeof openSidebar>>['page'], name: string) {
  await page.getByRole('button', { name, exact: true }).press('Enter');
}

it('goes to what stands in the place of a control that is gone', async () => {
  const { page } = await openSidebar();
  await enter(page, 'Change');
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await enter(page, 'That’s me');
  await soon(() => focusOf({ page })).toBe('Change');
});

it('goes to the first of the rows that a link has opened', async () => {
  const subjects = ['One', 'Two', 'Three', 'Four', 'Five'];
  const decisions = subjects.map((subject, at) =>
    aDecision({ about: `O1-KR${at + 1}`, subject, decider: 'Ida Brandt' }),
  );
  const { page } = await openSidebar({ home: { decisions } });
  const all = page.getByRole('button', { name: /^Show all 5/ });
  await all.waitFor();
  const shown = await page.getByRole('button', { name: /^Decide: / }).count();
  await all.press('Enter');
  await soon(() => focusOf({ page })).toContain(`Decide: ${subjects[shown]}`);
});

it('comes back to a button that was off while its work ran', async () => {
  const same = { severities: {}, limits: {} };
  const settings = {
    form: { profile: 'Lessons', holidays: '', ...same },
    profiles: ['Lessons', 'Light'].map((name) => ({ name, what: name, ...same })),
    rules: [],
    troubles: [],
  };
  const previewSettings = { message: 'The findings stay as they are.', appear: [], vanish: [] };
  const { page } = await openSidebar({
    screen: 'settings',
    answers: { settings, previewSettings },
  });
  await page.getByLabel('Profile').selectOption('Light');
  await enter(page, 'Preview');
  await page.getByText('The findings stay as they are.').waitFor();
  await soon(() => focusOf({ page })).toBe('Preview');
});

it('waits where all is off while work runs, and wanders to nothing else', async () => {
  const { cycle } = aHome();
  const completeReview = {
    isComplete: false,
    message: '',
    tab: '',
    open: [],
    undoId: '',
    notices: [],
  };
  const { page, hold, release } = await openSidebar({
    home: { cycle: cycle && { ...cycle, isReviewDay: true, reviewTab: 'Review 2027-W06', isComplete: false } },
    answers: { completeReview },
  }); // prettier-ignore
  const link = page.getByRole('button', { name: 'Complete the review' });
  await link.waitFor();
  hold();
  await link.press('Enter');
  await page.getByText('Completing…').waitFor();
  expect(await focusOf({ page })).toBeNull();
  release();
  await soon(() => focusOf({ page })).toBe('Refresh');
});

it('does not come back to a field that somebody has left', async () => {
  const { page } = await openSidebar({ screen: 'check-in' });
  await page.getByRole('button', { name: 'For another day' }).press('Enter');
  const day = page.getByLabel('The day it is for');
  await day.fill('Feburary');
  await day.blur();
  await page.getByText('is not a date').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

it('is on the body of a screen that has nothing to begin with, so that Tab goes on in it', async () => {
  const { page } = await openSidebar({ home: { cards: [aCard({ isDue: false })] } });
  await page.getByText('Nothing is due from you.').waitFor();
  await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await focusOf({ page })).toBe('Change');
});
