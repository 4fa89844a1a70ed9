import * as fc from '../_fastCheck.ts';
import { draftOf, formOf, type PlanDraft } from '../../src/sidebar/plan/draft.ts';
import { spanHint } from '../../src/sidebar/plan/lack.ts';
import { move, moveTo, type Mover } from '../../src/sidebar/plan/move.ts';
import { aNewPlan, aPlanForm, planned } from './_home.ts';
import { soon } from '../_browser.ts';
import { axe, close, closePages, launch, openSidebar, refusal, later, settled } from './_page.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const loaded = { form: aPlanForm(), objectives: planned };
const draft = draftOf(loaded, '2027-02-11', '');
const orderOf = ({ items, line }: PlanDraft): string =>
  [
    ...items.slice(0, line).map(({ key }) => key),
    '|',
    ...items.slice(line).map(({ key }) => key),
  ].join(' ');

describe('moving', () => {
  test('a priority and the cut line one place at a time, and says where it is', () => {
    expect(orderOf(draft)).toBe('O1 O2 | row 2 row 3');
    expect(orderOf(move(draft, 1, -1).draft)).toBe('O2 O1 | row 2 row 3');
    expect(orderOf(move(draft, 2, -1).draft)).toBe('O1 O2 row 2 | row 3');
    expect(orderOf(move(draft, 'line', 1).draft)).toBe('O1 O2 row 2 | row 3');
    expect(move(draft, 3, -1).says).toBe('Seed bank: place 3, not this cycle.');
    expect(move(draft, 'line', 1).says).toBe('3 in this cycle, 1 not this cycle.');
    expect(orderOf(moveTo(draft, 3, 0).draft)).toBe('row 3 O1 O2 | row 2');
    expect(orderOf(moveTo(draft, 'line', 3).draft)).toBe('O1 O2 row 2 row 3 |');
  });

  test('leaves what is published above the line', () => {
    const { draft: same, says } = move(draft, 1, 1);
    expect(same).toBe(draft);
    expect(says).toMatch('is published and stays in this cycle');
    expect(move(draft, 'line', -1).draft).toBe(draft);
  });

  test('loses no priority, whatever is moved where', () => {
    const mover = fc.oneof(fc.nat(3), fc.constant<Mover>('line'));
    fc.assert(
      fc.property(fc.array(fc.tuple(mover, mover)), (moves) => {
        const end = moves.reduce((now, [what, to]) => moveTo(now, what, to).draft, draft);
        expect(end.items.map(({ key }) => key).sort()).toEqual(['O1', 'O2', 'row 2', 'row 3']);
        expect(end.items.findIndex(({ key }) => key === 'O2')).toBeLessThan(end.line);
      }),
    );
  });
});

// As a browser has it.
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' } });

test('a plan that nobody touched goes back as it came', () => {
  expect(formOf(draft, '2027-02-11')).toEqual(loaded.form);
});

describe('Plan', () => {
  it('keeps the lines between its folded parts clear of their words', async () => {
    const { page } = await openSidebar();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    const parts = page.locator('section.fold');
    await parts.first().waitFor();
    for (const nth of [0, 1]) {
      const words = await parts.nth(nth).locator('.meta').boundingBox();
      const next = await parts.nth(nth + 1).boundingBox();
      expect(next!.y - words!.y - words!.height).toBeGreaterThanOrEqual(3);
    }
  });

  it('takes a priority across the line in one click, and asks why it waits', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Growers plan' }).click();
    await page.getByRole('button', { name: 'Leave it for later' }).click();
    await page.getByLabel('Why not now').fill('No bench free before May');
    await page.getByRole('button', { name: /^\d Seed bank/ }).click();
    await page.getByRole('button', { name: 'Take it into this cycle' }).click();
    // What is published stays.
    await page.getByRole('button', { name: /^1 / }).click();
    expect(await page.getByRole('button', { name: 'Leave it for later' }).count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved the plan of “2027-Q1”.').waitFor();
    const priorities = inputs('savePlan')[0]?.form.priorities ?? [];
    expect(priorities.map(({ objective, isIn }) => [objective, isIn])).toEqual([
      ['O2', true],
      [null, true],
      ['O1', false],
      [null, false],
    ]);
  });

  it('moves priorities and the line by keyboard, asks why, and saves what was seen and what is wanted', async () => {
    const { page, inputs, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByText('Carried over from O2, 2026-Q4').waitFor();
    expect(await axe(page)).toEqual([]);
    const first = page.getByRole('button', { name: 'Growers plan' });
    await first.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Growers plan their season around us: place 2, in this cycle.').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByText('Write why “Growers plan their season around us” has to wait to save.')
      .waitFor();
    await page.getByLabel('Why not now').fill('No bench free before May');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('separator').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('is published and stays in this cycle').waitFor();
    await page.getByRole('button', { name: 'Decision rules' }).click();
    await page.getByRole('button', { name: 'Change: Confidence fell' }).click();
    await page.getByLabel('Limit').fill('30');
    await page.getByText('Write a number from 0 to 10').waitFor();
    await page
      .getByText('Write the limit of “Confidence fell” as a number from 0 to 10 to save.')
      .waitFor();
    await page.getByLabel('Limit').fill('3');
    await page.getByText('8 rules, 1 changed').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved the plan of “2027-Q1”.').waitFor();
    const [{ seen, form } = { seen: null, form: null }] = inputs('savePlan');
    expect(seen).toEqual(aPlanForm());
    expect(
      form?.priorities.map(({ objective, isIn, whyNot }) => [objective, isIn, whyNot]),
    ).toEqual([
      ['O2', true, ''],
      ['O1', false, 'No bench free before May'],
      [null, false, 'Nobody free to stand in it before May'],
      [null, false, 'Waits for the cold room'],
    ]);
    expect(form?.rules[0]?.limit).toBe(3);
    expect(errors).toEqual([]);
  });

  it('keeps what was typed when it is refused, and starts over from the sheet', async () => {
    const { page, inputs } = await openSidebar({
      answers: { savePlan: refusal('Ends of “2027-Q1” is “2027-04-05” by now.') },
    });
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByLabel('The one change').fill('Every tray has its week');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('The one change').inputValue()).toBe('Every tray has its week');
    await page.getByRole('button', { name: 'Start over' }).click();
    await soon(() => page.getByLabel('The one change').inputValue()).toMatch('and order again.');
    expect(inputs('loadPlan')).toHaveLength(2);
  });

  it('keeps what is typed after it was sent, and leads nobody away from it', async () => {
    const slow = later({ id: '2027-Q1', message: 'Saved the plan.', undoId: 'u2', notices: [] });
    const { page } = await openSidebar({ answers: { savePlan: slow.answer } });
    const tab = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const change = page.getByLabel('The one change');
    await tab('Plan');
    await change.fill('Every tray has its week');
    await page.keyboard.press('Control+Enter');
    await tab('Home');
    await page.getByRole('button', { name: 'Check in on 3 key results' }).waitFor();
    await tab('Plan');
    await change.fill('Every tray has its week and its grower');
    slow.arrive();
    await page.getByText('Saved the plan.').waitFor();
    await settled({ page });
    expect(await change.count()).toBe(1);
    await tab('Home');
    await page.getByRole('button', { name: 'Check in on 3 key results' }).waitFor();
    await tab('Plan');
    await soon(() => change.inputValue()).toBe('Every tray has its week and its grower');
  });

  it('says at once of how many days nothing can be published', async () => {
    const { page } = await openSidebar({
      home: { cycle: null },
      answers: { loadPlan: { form: aNewPlan(), cycles: [], objectives: [], notices: [] } },
    });
    await page.getByLabel('Starts').fill('2027-02-01');
    await page.getByLabel('Ends').fill('2027-02-07');
    await page
      .getByText('It runs for 7 days. Nothing can be published in a cycle outside 14 to 400.')
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Ends').fill('2027-02-14');
    await soon(() => page.getByText('Nothing can be published').count()).toBe(0);
  });

  test('but where the team has other limits, or none', () => {
    const week = { ...draft, cycle: { ...draft.cycle, starts: '2027-02-01', ends: '2027-02-07' } };
    const said = (coaching: Parameters<typeof spanHint>[1]['coaching']): string =>
      spanHint(week, { today: '2027-02-11', coaching });
    expect(said({ severities: {}, limits: {} })).toMatch(/^It runs for 7 days/);
    expect(said({ severities: {}, limits: { 'cycle-dates-valid': { shortest: 7 } } })).toBe('');
    expect(said({ severities: { 'cycle-dates-valid': 'info' }, limits: {} })).toBe('');
  });

  it('fills the dates of a quarter or a trimester, and takes a priority and a metric', async () => {
    const { page, inputs } = await openSidebar({
      home: { cycle: null },
      answers: { loadPlan: { form: aNewPlan(), cycles: [], objectives: [], notices: [] } },
    });
    const ends = () => page.getByLabel('Ends').inputValue();
    await page.getByText('Trimester').click();
    await soon(ends).toBe('30 Apr 2027');
    await soon(() => page.getByLabel('Cycle', { exact: true }).inputValue()).toBe('2027-T1');
    await page.getByText('Quarter').click();
    await soon(ends).toBe('31 Mar 2027');
    await page.getByLabel('The one change').fill('Growers order again');
    await page.getByRole('button', { name: 'Add a priority' }).click();
    await page.keyboard.type('Seed bank');
    await page.getByRole('button', { name: 'Health metrics' }).click();
    await page.getByRole('button', { name: 'Add a health metric' }).click();
    await page.keyboard.type('Complaints a week');
    await soon(() => page.getByLabel('Metric', { exact: true }).inputValue()).toBe(
      'Complaints a week',
    );
    await page
      .getByText('Without a number in one of them, nothing says when it suffers.')
      .waitFor();
    await page.getByLabel('Not above').fill('5');
    await soon(() => page.getByText('nothing says when it suffers').count()).toBe(0);
    await page.getByLabel('Not below').fill('9');
    await page
      .getByText('Not below 9 is more than not above 5 in “Complaints a week”. Change one to save.')
      .waitFor();
    await page.getByLabel('Not below').fill('');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByText('Saved the plan of “2027-Q1”.').waitFor();
    expect(inputs('savePlan')[0]?.form).toMatchObject({
      priorities: [{ objective: null, row: null, priority: 'Seed bank', isIn: true }],
      metrics: [{ id: null, metric: 'Complaints a week', floor: null, ceiling: 5 }],
    });
  });
});
