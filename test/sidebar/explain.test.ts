import type { ExplainView } from '../../src/protocol.ts';
import { soon } from '../_browser.ts';
import { axe, close, closePages, focusOf, launch, openSidebar, refusal } from './_page.ts';
import { aHome } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

type Figure = ExplainView['figures'][number];
const cell = (text: string, a1: string) => ({
  text,
  cell: { tab: 'Key Results', id: 'O2-KR2', a1 },
});
const words = (text: string) => ({ text, cell: null });

const progress: Figure = {
  figure: 'progress',
  label: 'Progress',
  value: '25 %',
  parts: [
    words('(Current 9 − Start 12) ÷ (Target 0 − Start 12), from '),
    ...[cell('Key Results!H6', 'H6'), words(', '), cell('E6', 'E6'), words(' and '), cell('F6', 'F6')],
    words('.'),
  ],
}; // prettier-ignore
const another = (label: string): Figure => ({
  ...{ figure: label, label, value: 'unknown' },
  parts: [words('Target is blank; write the number into '), cell('Key Results!F6', 'F6'), words('.')],
}); // prettier-ignore

const aView = (fields: Partial<ExplainView> = {}): ExplainView => ({
  id: 'O2-KR2',
  about: 'Night alarms a week',
  notes: [],
  figures: [progress],
  ...fields,
});

const LINK = { name: 'Explain this number: O2-KR2' };

describe('Explain this number', () => {
  it('opens the working below a line at risk, and closes it again', async () => {
    const { page, inputs, errors } = await openSidebar({ answers: { explain: aView() } });
    const link = page.getByRole('button', LINK);
    await link.press('Enter');
    const told = page.locator('.explained');
    await told.waitFor();
    expect(await told.textContent()).toBe(
      'Progress 25 %(Current 9 − Start 12) ÷ (Target 0 − Start 12), from Key Results!H6, E6 and F6.',
    );
    expect(inputs('explain')).toEqual([{ id: 'O2-KR2', figure: null }]);
    const hide = page.getByRole('button', { name: 'Hide what explains O2-KR2' });
    await soon(() => hide.getAttribute('aria-expanded')).toBe('true');
    // The focus stays where it was, on the button that closes it.
    await soon(() => focusOf({ page })).toBe('Hide what explains O2-KR2');
    await page.keyboard.press('Enter');
    await told.waitFor({ state: 'detached' });
    await soon(() => link.getAttribute('aria-expanded')).toBe('false');
    expect(errors).toEqual([]);
  });

  it('leads to each cell that it names, by keyboard', async () => {
    const { page, inputs } = await openSidebar({ answers: { explain: aView() } });
    await page.getByRole('button', LINK).press('Enter');
    await page.locator('.explained').waitFor();
    await page.keyboard.press('Tab');
    await soon(() => focusOf({ page })).toBe('Key Results!H6, show it in the sheet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await soon(() => focusOf({ page })).toBe('Key Results!E6, show it in the sheet');
    await soon(() => inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O2-KR2', cell: 'E6' }]);
  });

  it('shows the first five figures, and all of them on a tap', async () => {
    const labels = ['Expected', 'Gap', 'Health', 'Confidence', 'Current', 'Needed a week'];
    const view = aView({ figures: [progress, ...labels.map(another)] });
    const { page } = await openSidebar({ answers: { explain: view } });
    await page.getByRole('button', LINK).click();
    await page.locator('.explained').waitFor();
    expect(await page.locator('dt').count()).toBe(5);
    await page.getByRole('button', { name: 'Show all 7 figures' }).click();
    await soon(() => page.locator('dt').allTextContents()).toEqual([
      'Progress 25 %',
      ...labels.map((label) => `${label} unknown`),
    ]);
    expect(await axe(page)).toEqual([]);
  });

  it('says at once that it reads, and in place what went wrong', async () => {
    const { page, ...sidebar } = await openSidebar({
      answers: { explain: refusal('“O2-KR2” is no longer in the tab “Key Results”.') },
    });
    const link = page.getByRole('button', LINK);
    await link.waitFor();
    sidebar.hold();
    await link.click();
    await page.getByText('Reading the sheet…').last().waitFor();
    sidebar.release();
    await page.getByText('is no longer in the tab').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Not explained');
    expect(await axe(page)).toEqual([]);
    sidebar.answers.explain = aView();
    await page.getByRole('button', LINK).click();
    await page.locator('.explained').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('stands on a check-in, and leaves what is typed there alone', async () => {
    const { page, inputs } = await openSidebar({ answers: { explain: aView() } });
    await page.getByRole('button', { name: 'Check in on 3 key results' }).click();
    await page.getByLabel('Value today').fill('77');
    await page.getByRole('button', { name: 'Explain this number: O1-KR1' }).click();
    await page.locator('.explained').waitFor();
    expect(inputs('explain')).toEqual([{ id: 'O1-KR1', figure: null }]);
    expect(await page.getByLabel('Value today').inputValue()).toBe('77');
    expect(await axe(page)).toEqual([]);
  });

  it('stands below each objective, drafts too', async () => {
    const { page, inputs } = await openSidebar({ answers: { explain: aView() } });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByText('Which objective?').waitFor();
    const links = page.getByRole('button', { name: /^Explain this number: O\d+$/ });
    expect(await links.count()).toBe(aHome().objectives.length);
    await links.last().click();
    await page.locator('.explained').waitFor();
    expect(inputs('explain')).toEqual([{ id: aHome().objectives.at(-1)?.id, figure: null }]);
    expect(await axe(page)).toEqual([]);
  });
});

describe('Explain the selected cell', () => {
  it('asks for the cell, tells its row, and anew with each press', async () => {
    const { page, inputs, ...sidebar } = await openSidebar({
      answers: { explain: aView({ notes: ['As it was on 4 Feb.'] }) },
    });
    const button = page.getByRole('button', { name: 'Explain the selected cell' });
    await button.click();
    const told = page.locator('.selected .explained');
    await told.getByRole('heading', { name: 'O2-KR2 · Night alarms a week' }).waitFor();
    await told.getByText('As it was on 4 Feb.').waitFor();
    sidebar.answers.explain = { id: '', about: 'Key Results!C6', notes: ['This cell holds no figure.'], figures: [] }; // prettier-ignore
    await button.click();
    await told.getByRole('heading', { name: 'Key Results!C6' }).waitFor();
    await told.getByText('This cell holds no figure.').waitFor();
    expect(await told.getByRole('button').count()).toBe(0);
    expect(inputs('explain')).toEqual([
      { id: null, figure: null },
      { id: null, figure: null },
    ]);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide the explanation' }).press('Enter');
    await told.waitFor({ state: 'detached' });
    await soon(() => focusOf({ page })).toBe('Explain the selected cell');
  });

  it('goes on to all figures of the row', async () => {
    const { page, inputs } = await openSidebar({ answers: { explain: aView() }, height: 600 });
    await page.getByRole('button', { name: 'Explain the selected cell' }).click();
    await page.getByRole('button', { name: 'All figures of O2-KR2' }).click();
    await soon(() => inputs('explain')).toEqual([
      { id: null, figure: null },
      { id: 'O2-KR2', figure: null },
    ]);
    await page.locator('.selected .explained').waitFor();
    // Nothing is wider than the sidebar.
    expect(await page.evaluate(() => document.querySelector('.body')?.scrollWidth)).toBeLessThanOrEqual(300); // prettier-ignore
  });
});
