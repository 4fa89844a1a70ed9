import type { CloseView } from '../../src/protocol.ts';
import { soon } from '../_browser.ts';
import { axe, close, closePages, launch, openSidebar, refusal } from './_page.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

type KeyResult = CloseView['objectives'][number]['keyResults'][number];

const aKeyResult = (fields: Partial<KeyResult> = {}): KeyResult => ({
  id: 'O1-KR1',
  subject: 'Orders delivered in week',
  owner: 'Ida Brandt',
  launched: 'Raise orders delivered in the promised week from 71 % to 90 %',
  stands: '',
  journey: '71 → 88 → 90 %',
  computed: 0.89,
  standing: 0.89,
  weight: 1,
  later: '',
  given: null,
  cause: '',
  why: '',
  along: true,
  ...fields,
});

const view: CloseView & { notices: string[] } = {
  cycle: { id: '2027-Q1', starts: '2027-01-04', ends: '2027-04-04' },
  isClosed: false,
  answer: 'One of two objectives made it; O2 did not',
  diagnosis: 'Rhythm 92 %, so the cadence was kept. O2 scored 0.31 all the same.',
  objectives: [
    {
      id: 'O1', objective: 'Growers plan their season around us', score: 0.89, standing: 0.89,
      choice: '', why: '', goesOnAs: '', keyResults: [aKeyResult()],
    },
    {
      id: 'O2', objective: 'Apprentices stay with us', score: 0.31, standing: 0.45,
      choice: '', why: '', goesOnAs: '',
      keyResults: [
        aKeyResult({
          id: 'O2-KR1', subject: 'Apprentices who stay', computed: 0.31, standing: 0.45,
          launched: 'Raise apprentices who stay from 4 to 12', stands: 'from 4 to 9',
          later: '9 on 6 Apr, after the last day: not counted.',
        }),
      ],
    },
  ],
  learned: ['Order crates in week 1', '', '', '', ''],
  process: { text: '', owner: '', from: '' },
  parked: ['A shop at the gate'],
  next: { id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04', isNew: true },
  others: [{ id: '2026-Q4', isClosed: true }],
  notices: [],
}; // prettier-ignore

const done = {
  tab: 'Retro 2027-Q1',
  isClosed: true,
  message: 'Closed 2027-Q1.',
  undoId: '9',
  notices: [],
};

describe('Close the cycle', () => {
  it('is closed by keyboard alone, an objective at a time', async () => {
    const { page, inputs, errors } = await openSidebar({
      screen: 'close',
      answers: { loadClose: view, closeCycle: done },
    });
    await page.getByText('One of two objectives made it').waitFor();
    await soon(() => page.locator('input:focus').inputValue()).toBe('0.89');
    await page.getByRole('radio', { name: 'Keep' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Two renewals are open');
    await page.keyboard.press('Control+Enter');
    await page.getByText('2 of 3').waitFor();
    await page.getByText('Reads now: from 4 to 9. That would score 0.45.').waitFor();
    await page.getByLabel('Root cause').selectOption('Capacity');
    await page.getByText('Abandon').click();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 of 3').waitFor();
    await soon(() => page.getByLabel('One line each, five at most').inputValue()).toBe(
      'Order crates in week 1',
    );
    await page.getByText('Left out this time, up for another look').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Closed 2027-Q1.').waitFor();
    expect(inputs('closeCycle')).toMatchObject([
      {
        isFinal: true,
        objectives: [
          { id: 'O1', choice: 'Keep', why: 'Two renewals are open', keyResults: [{ along: true, given: null }] },
          { id: 'O2', choice: 'Abandon', keyResults: [{ cause: 'Capacity' }] },
        ],
        learned: ['Order crates in week 1', '', '', '', ''],
        next: { id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04' },
      },
    ]);
    expect(errors).toEqual([]);
  }); // prettier-ignore

  it('names at a correction what went on, and as what', async () => {
    const [first, second] = view.objectives;
    const went = [
      { ...first!, choice: 'Keep' as const, goesOnAs: 'O3' },
      { ...second!, choice: 'Abandon' as const, keyResults: [] },
    ];
    const { page } = await openSidebar({
      screen: 'close',
      answers: { loadClose: { ...view, isClosed: true, objectives: went } },
    });
    const next = page.getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    const goesOn = page.getByRole('listitem').filter({ hasText: 'Growers plan their season' });
    expect(await goesOn.innerText()).toMatch(/Keep, went on as O3$/);
    expect(await page.getByText('Nothing is carried over.').count()).toBe(0);
    await page.getByText(/\+Enter corrects · Esc goes back/).waitFor();
  });

  it('keeps long names inside the sidebar', async () => {
    const [first] = view.objectives;
    const long = {
      ...first!,
      objective: 'Customers who waited for us know when we come and need not ask',
    };
    const { page } = await openSidebar({
      screen: 'close',
      answers: { loadClose: { ...view, objectives: [long] } },
    });
    await page.getByRole('radio', { name: 'Keep' }).check({ force: true });
    await page.keyboard.press('Control+Enter');
    await page.getByText(long.objective).waitFor();
    const [wanted, room] = await page
      .locator('main')
      .evaluate((main) => [main.scrollWidth, main.clientWidth]);
    expect(wanted).toBeLessThanOrEqual(room);
  });

  it('asks for a reason where a score is changed, and says what is missing at the end', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'close',
      answers: { loadClose: view, closeCycle: done },
    });
    const score = page.getByLabel('Score');
    await score.fill('0,95');
    await page.getByText('Figures: 0.89').waitFor();
    const next = page.getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    await page.getByText('Say why O1-KR1 scores otherwise.').waitFor();
    await soon(() => page.getByRole('button', { name: 'Close 2027-Q1' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Go there' }).click();
    await page.getByLabel('Why not 0.89').fill('Two weeks of strike are left out');
    await page.getByRole('button', { name: 'Write the Retro' }).click();
    await page.getByText('Closed 2027-Q1.').waitFor();
    expect(inputs('closeCycle')[0]).toMatchObject({
      isFinal: false,
      objectives: [
        { keyResults: [{ given: 0.95, why: 'Two weeks of strike are left out' }] },
        { choice: '' },
      ],
    });
  });

  it('writes no Retro and closes nothing while a score or a day cannot be read, which would be lost', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'close',
      answers: { loadClose: view, closeCycle: done },
    });
    const retro = page.getByRole('button', { name: 'Write the Retro' });
    await page.getByLabel('Score').fill('7');
    await page.getByText('Write a score from 0 to 1 for O1-KR1.').waitFor();
    expect(await retro.isDisabled()).toBe(true);
    await page.getByLabel('Score').fill('0.89');
    await soon(() => retro.isDisabled()).toBe(false);
    const next = page.getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    await page.getByLabel('Starts').fill('soon');
    await page.keyboard.press('Tab');
    await page.getByText('“soon” is not a date.', { exact: false }).first().waitFor();
    expect(await retro.isDisabled()).toBe(true);
    expect(inputs('closeCycle')).toEqual([]);
  });

  it('keeps everything when closing fails, and when the sidebar is closed', async () => {
    const kept = {
      'ending O1 choice': 'Keep', 'ending O2 choice': 'Defer', 'cause O2-KR1': 'External',
    }; // prettier-ignore
    const { page, answers, inputs } = await openSidebar({
      screen: 'close',
      home: { drafts: { 'close 2027-Q1': JSON.stringify(kept) } },
      answers: { loadClose: view, closeCycle: refusal('The sheet stayed busy.') },
    });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Defer, with 1 key result').waitFor();
    await page.getByRole('button', { name: 'Close 2027-Q1' }).click();
    await page.getByRole('alert').getByText('The sheet stayed busy.').waitFor();
    answers.closeCycle = done;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Closed 2027-Q1.').waitFor();
    expect(inputs('closeCycle')).toHaveLength(2);
    await soon(() => inputs('saveDraft').at(-1)).toEqual({ screen: 'close 2027-Q1', draft: '' });
  });

  it('corrects another cycle that is closed', async () => {
    const closed = { ...view, cycle: { ...view.cycle, id: '2026-Q4' }, isClosed: true };
    const { page, inputs } = await openSidebar({
      screen: 'close',
      answers: {
        loadClose: ({ cycle }: { cycle: string }) => (cycle === '' ? view : closed),
        closeCycle: { ...done, message: 'Corrected the close of 2026-Q4.' },
      },
    });
    await page.getByRole('button', { name: 'Correct 2026-Q4' }).click();
    await page.getByText('It is closed already; what differs is marked in its Retro.').waitFor();
    expect(await page.getByRole('button', { name: 'Write the Retro' }).count()).toBe(0);
    expect(inputs('loadClose')).toEqual([{ cycle: '' }, { cycle: '2026-Q4' }]);
  });

  it('stands in the menu, and on Home once the cycle is over', async () => {
    const over = await openSidebar({ home: { today: '2027-04-06' }, answers: { loadClose: view } });
    await over.page.getByText('2027-Q1 is over').waitFor();
    await over.page.getByRole('button', { name: 'Close it' }).click();
    await over.page.getByText('One of two objectives made it').waitFor();
    const { page } = await openSidebar({ answers: { loadClose: view } });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Close the cycle…' }).click();
    await page.getByText('One of two objectives made it').waitFor();
  });
});
