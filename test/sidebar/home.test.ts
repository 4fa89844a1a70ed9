import { axe, close, closePages, launch, openSidebar, refusal } from './_page.ts';
import { aHome, someFindings } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

describe('Home', () => {
  it('puts my due check-ins first and the focus on the button', async () => {
    const { page, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Check in on 3 key results' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Check in on 3 key results',
    );
    const card = page.getByRole('region', { name: 'Your check-ins' });
    expect(await card.getByRole('listitem').allTextContents()).toMatchObject([
      expect.stringMatching(/^Orders delivered in week74.% · 7\/10$/),
      expect.stringMatching(/^Days from order to answer4\.5.days · 5\/10$/),
      expect.stringMatching(/^Plants lost in transit1\.4.% · 8\/10$/),
    ]);
    expect(errors).toEqual([]);
  });

  it('says what is at risk, the worst first, and jumps to its cell', async () => {
    const { page, inputs } = await openSidebar();
    const rows = page.getByRole('button', { name: /confidence \d/ });
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toEqual([
      'Night alarms a weekOff track by 31 pointsconfidence 3',
      'Orders delivered in weekBehind by 19 pointsconfidence 7',
    ]);
    await rows.first().press('Enter');
    expect(inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O2-KR2', cell: 'H2' }]);
  });

  it('says in the status line when a row is gone', async () => {
    const { page } = await openSidebar({
      answers: { goTo: refusal('“O2-KR2” is no longer in the tab “Key Results”.') },
    });
    await page.getByRole('button', { name: /Night alarms.*confidence/ }).click();
    await page.getByText('is no longer in the tab').waitFor();
  });

  it('writes the review on its day with one call', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByText('30 min · 1 of 5 checked in').waitFor();
    await page.getByRole('button', { name: 'Write review' }).click();
    await page.getByText('Wrote Review 2027-W06.').waitFor();
    expect(inputs('weeklyReview')).toHaveLength(1);
    const { cycle } = aHome();
    const other = await openSidebar({ home: { cycle: { ...cycle!, isReviewDay: false } } });
    await other.page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    expect(await other.page.getByText('Review today').count()).toBe(0);
  });

  it('remembers another name, known or free', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Your name').selectOption('Noor Visser');
    await page.getByRole('button', { name: 'That’s me' }).click();
    await page.getByRole('button', { name: 'Check in on 1 key result' }).waitFor();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Your name').selectOption({ label: 'Somebody else…' });
    await page.keyboard.type('Mo Lind');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is due from you.').waitFor();
    expect(inputs('saveWho')).toEqual([{ who: 'Noor Visser' }, { who: 'Mo Lind' }]);
  });

  it('puts the texts on the clipboard, or shows them selected', async () => {
    const { page } = await openSidebar();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void (document.title = text) },
      });
    });
    await page.getByRole('button', { name: 'Copy this week' }).click();
    await page.getByText('Copied this week.').waitFor();
    expect(await page.title()).toBe('Nursery, week 6 of 13');
    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy who is missing' }).click();
    await page.getByText('Copy this text').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      'Ida Brandt: Orders delivered in week',
    );
  });

  it('shows what happened outside the sidebar', async () => {
    const { page } = await openSidebar({
      home: { notices: ['Took over 2 numbers.', 'Rolled back a save.', 'Three.', 'Four.'] },
    });
    await page.getByText('Took over 2 numbers.').waitFor();
    await page.getByText('And 1 more').waitFor();
  });

  it('opens the menu by keyboard, and undoes the last change', async () => {
    const { page, inputs } = await openSidebar();
    const more = page.getByRole('button', { name: 'More' });
    await more.press('Enter');
    await page.getByRole('menuitem', { name: 'New objective' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More');
    await page.keyboard.press('ArrowDown');
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Undid one check-in by Ida Brandt.').waitFor();
    expect(inputs('undo')).toEqual([{ id: 'u1' }]);
  });

  it('has no violation of axe, filled or empty, and nothing wider than the sidebar', async () => {
    const { page } = await openSidebar({ height: 600 });
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    expect(await axe(page)).toEqual([]);
    const empty = await openSidebar({
      home: { who: '', cards: [], objectives: [], decisions: [], findings: null },
    });
    await empty.page.getByText('Who are you?').waitFor();
    expect(await axe(empty.page)).toEqual([]);
    for (const each of [page, empty.page]) {
      expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
    }
  });
});

describe('opening', () => {
  it('shows where things will be at once, and words after a moment', async () => {
    const { page } = await openSidebar({ delay: 1200 });
    expect(await page.locator('.bone').count()).toBeGreaterThan(2);
    expect(await page.getByText('Reading the sheet…').count()).toBe(0);
    await page.getByText('Reading the sheet…').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
  });

  it('says why the sheet cannot be read, and tries again', async () => {
    const { page, answers } = await openSidebar({
      answers: { open: refusal('The tab “Key Results” has the column “Owner” more than once.') },
    });
    await page.getByRole('alert').getByText('more than once').waitFor();
    expect(await axe(page)).toEqual([]);
    answers.open = aHome();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
  });

  it('shows help, also from the menu', async () => {
    const { page } = await openSidebar({ screen: 'help' });
    await page.getByRole('heading', { name: 'How a week goes' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe('Findings', () => {
  const answers = { validate: { ...someFindings, undoId: 'u3', notices: [] } };

  it('validates once, says the outcome, opens one finding and goes to its cell', async () => {
    const { page, inputs } = await openSidebar({ answers });
    await page.getByRole('button', { name: 'Open findings' }).click();
    await page.getByText('Last time, 16:20: 1 error, 2 warnings, 1 note').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
    await page.getByText('24 rows checked by 24 rules, 9:41').waitFor();
    expect(inputs('validate')).toHaveLength(1);
    expect(await page.locator('.is-open').count()).toBe(1);
    await page.getByText('Empty the ID of the later row').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Take the decision that was agreed').waitFor();
    expect(await page.locator('.is-open').count()).toBe(1);
    await page.getByRole('button', { name: 'Show Key Results!I6 in the sheet' }).click();
    expect(inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O2-KR2', cell: 'I6' }]);
    expect(await axe(page)).toEqual([]);
  });

  it('keeps them for the session and validates again on request', async () => {
    const { page, inputs } = await openSidebar({ answers });
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
    await page.getByRole('button', { name: 'Home' }).click();
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
    expect(inputs('validate')).toHaveLength(1);
    await page.getByRole('button', { name: 'Validate again' }).click();
    await page.waitForTimeout(100);
    expect(inputs('validate')).toHaveLength(2);
  });

  it('says when it could not validate', async () => {
    const { page } = await openSidebar({ answers: { validate: refusal('The sheet is busy.') } });
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByRole('alert').getByText('The sheet is busy.').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
