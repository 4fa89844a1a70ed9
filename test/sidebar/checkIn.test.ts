import type { Locator } from 'playwright-core';
import { soon } from '../_browser.ts';
import { axe, close, closePages, focusOf, launch, openSidebar, refusal, settled, stopClock, later } from './_page.ts'; // prettier-ignore
import { aCard, aDecision, aHome } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const EVIL = ['<script>document.title = "broken"</script>', '=IMPORTXML("http://x";"//a")'];

describe('checking in', () => {
  it('takes three key results by keyboard alone', async () => {
    const { page, inputs, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Check in on 3 key results' }).waitFor();
    await page.keyboard.press('Enter');
    for (const [title, value, digit] of [
      ['Raise orders', '75,5', '7'],
      ['Cut days', '4', '6'],
      ['Keep plants', '1.2', '8'],
    ] as const) {
      await page.getByRole('heading', { name: title }).waitFor();
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
      await page.keyboard.press(digit);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByRole('heading', { name: 'Checked in on 3 key results' }).waitFor();
    expect(inputs('checkIn').map(({ by, entries }) => [by, entries[0]])).toMatchObject([
      ['Ida Brandt', { keyResult: 'O1-KR1', value: 75.5, confidence: 7, decision: null }],
      ['Ida Brandt', { keyResult: 'O1-KR2', value: 4, confidence: 6 }],
      ['Ida Brandt', { keyResult: 'O1-KR3', value: 1.2, confidence: 8 }],
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    // Home shows what it knows while it is read afresh.
    await soon(() => inputs('open')).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('chooses 10 by 1 and 0, and moves by arrows', async () => {
    const { page } = await openSidebar({ screen: 'check-in' });
    const chosen = () => page.locator('.steps .chosen').allTextContents();
    await page.getByLabel('Value today').press('Tab');
    await stopClock(page);
    expect(await chosen()).toEqual([]);
    await page.keyboard.type('10');
    await soon(chosen).toEqual(['10']);
    await page.keyboard.press('ArrowLeft');
    await soon(chosen).toEqual(['9']);
    await page.clock.runFor(900);
    await page.keyboard.press('1');
    await soon(chosen).toEqual(['1']);
    await page.clock.runFor(900);
    await page.keyboard.press('0');
    await soon(chosen).toEqual(['0']);
  });

  it('logs no change in one tap', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByRole('button', { name: 'No change' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    expect(inputs('checkIn')[0]?.entries).toMatchObject([{ value: 74, confidence: 7 }]);
    await soon(() => page.getByRole('status').first().textContent()).toContain(
      'Saved one check-in.',
    );
  });

  it('opened from the menu says what Home would say first, and does not say it twice', async () => {
    const notices = ['The tab “Check-ins” was deleted, and with it the log.'];
    const { page } = await openSidebar({ screen: 'check-in', home: { notices } });
    await page.getByRole('heading', { name: 'Raise orders' }).waitFor();
    await soon(() => page.getByText('and with it the log').count()).toBe(1);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Check in on 3 key results' }).click();
    await page.getByRole('heading', { name: 'Raise orders' }).waitFor();
    expect(await page.getByText('and with it the log').count()).toBe(0);
  });

  it('skips without a call', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    await settled({ page });
    expect(inputs('checkIn')).toEqual([]);
  });

  it('draws the value while it is typed', async () => {
    const { page } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').fill('80');
    await soon(() => page.getByRole('img').getAttribute('aria-label')).toMatch(/80.% now, 79\.02.% expected/);
    await soon(() => page.locator('.rate').textContent()).toMatch(/^Needs 1\.3 points a week/);
  }); // prettier-ignore

  it('says what is no number and does not save it', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    const value = page.getByLabel('Value today');
    await value.fill('3,6,5');
    await soon(() => page.locator('.value .wrong').textContent()).toBe(
      '“3,6,5” is not a number. Write one such as 74.',
    );
    const described = await value.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('“3,6,5”');
    await soon(() => page.getByRole('button', { name: 'Save, next' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await settled({ page });
    expect(inputs('checkIn')).toEqual([]);
  });

  it('goes to what is missing instead of saving', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').fill('75');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Choose a confidence to save.').waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe(
      'radio',
    );
    await settled({ page });
    expect(inputs('checkIn')).toEqual([]);
  });

  it('asks a milestone whether it is done', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'check-in',
      home: { who: 'Noor Visser' },
    });
    await page.getByText('Done', { exact: true }).click();
    await page.getByRole('radio', { name: '9' }).press('9');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Checked in on 1 key result' }).waitFor();
    expect(inputs('checkIn')[0]?.entries).toMatchObject([{ value: true, confidence: 9 }]);
  });
});

describe('when confidence falls', () => {
  it('records the agreed decision with the check-in', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').fill('74');
    await page.keyboard.press('Tab');
    await page.keyboard.press('4');
    await page.getByRole('heading', { name: 'Confidence fell from 7 to 4' }).waitFor();
    expect(await page.locator('.decision').textContent()).toContain('owner decides: you');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Choose what to do, or leave it for the review.').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('Stop', { exact: true }).click();
    const words = page.getByLabel('The decision in words');
    await soon(() => words.inputValue()).toBe('Stop taking rush orders until the backlog is gone');
    await page.getByRole('button', { name: 'Save with decision' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    // The rule says “Next review”; Thursday's is today, so it is the one after.
    expect(inputs('checkIn')[0]?.entries[0]?.decision).toEqual({
      rule: 'confidence-drop',
      why: 'Confidence fell from 7 to 4',
      choice: 'Stop',
      decision: 'Stop taking rush orders until the backlog is gone',
      owner: 'Ida Brandt',
      due: '2027-02-18',
    });
  });

  it('proposes the day on which its rule looks again, and none for no action', async () => {
    const low = { ...aHome().decisionRules[1]!, lookAgain: '2027-02-25' };
    const { page, inputs } = await openSidebar({
      screen: 'check-in',
      home: { decisionRules: [low] },
    });
    await page.getByLabel('Value today').press('Tab');
    await page.keyboard.press('3');
    await page.getByText('No action', { exact: true }).click();
    await page.getByPlaceholder('Because…').fill('It was one bad week');
    expect(await page.getByLabel('Look again').count()).toBe(0);
    await page.getByText('Continue', { exact: true }).click();
    expect(await page.getByLabel('Look again').inputValue()).toBe('25 Feb');
    await page.getByRole('button', { name: 'Save with decision' }).click();
    await soon(() => inputs('checkIn')[0]?.entries[0]?.decision).toMatchObject({
      rule: 'confidence-low',
      due: '2027-02-25',
    });
  });

  it('answers with one decision what else waits for one about the key result, and says so', async () => {
    const waiting = aDecision({
      about: 'O1-KR1',
      rule: 'believed-behind',
      lookAgain: '2027-02-11',
    });
    const { page, inputs } = await openSidebar({
      screen: 'check-in',
      home: {
        decisions: [
          waiting,
          { ...waiting, rule: 'confidence-drop' },
          { ...waiting, about: 'O1-KR2' },
          { ...waiting, rule: 'forecast-low', state: 'open' },
        ],
      },
    });
    await page.getByLabel('Value today').press('Tab');
    await page.keyboard.press('4');
    await page.getByText('Answers as well: Far behind, yet believed').waitFor();
    await page.getByText('Stop', { exact: true }).click();
    await page.getByRole('button', { name: 'Save with decision' }).click();
    await soon(() => inputs('checkIn')[0]?.entries[0]?.decision).toMatchObject({
      rule: 'confidence-drop',
      also: ['believed-behind'],
      due: '2027-02-11',
    });
  });

  it('leaves the decision for the review', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').press('Tab');
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Leave it for the review, today 10:00' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    expect(inputs('checkIn')[0]?.entries).toMatchObject([
      { value: null, confidence: 3, decision: null },
    ]);
  });
});

describe('what can go wrong', () => {
  const busy = refusal('Somebody else is saving, and the sheet stayed busy for 10 seconds.');

  it('keeps what was typed, and saves it at the second attempt', async () => {
    const sidebar = await openSidebar({ screen: 'check-in', answers: { checkIn: busy } });
    const { page, inputs, answers } = sidebar;
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '7' }).press('7');
    await page.getByLabel('What changed').fill('A second carrier');
    await page.keyboard.press('Control+Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('stayed busy for 10 seconds');
    expect(await page.getByLabel('Value today').inputValue()).toBe('75');
    expect(await page.getByLabel('What changed').inputValue()).toBe('A second carrier');
    await soon(() => focusOf({ page })).toBe('Try again');
    answers.checkIn = { saved: 1, message: 'Saved.', undoId: 'u9', notices: [] };
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    expect(inputs('checkIn')).toHaveLength(2);
    expect(inputs('checkIn')[1]).toEqual(inputs('checkIn')[0]);
  });

  it('says so when the add-on gives no answer or a strange one', async () => {
    const { page, answers } = await openSidebar({ screen: 'check-in' });
    const retry = async (said: string): Promise<void> => {
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').getByText(said).waitFor();
      expect(await page.getByLabel('Value today').inputValue()).toBe('75');
    };
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '7' }).press('7');
    answers.checkIn = undefined;
    await retry('gave no answer');
    answers.checkIn = { saved: 'many' };
    await retry('does not understand');
    answers.checkIn = () => {
      throw new Error('Exception: Service timed out');
    };
    await retry('could not be reached');
  });

  it('shows at once that it is saving, and locks the form', async () => {
    const sidebar = await openSidebar({ screen: 'check-in' });
    const { page } = sidebar;
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '7' }).press('7');
    sidebar.hold();
    const width = (await page.getByRole('button', { name: 'Save, next' }).boundingBox())?.width;
    const nextDrawn = await page.evaluate(async () => {
      document.querySelector<HTMLButtonElement>('.main-button')?.click();
      await new Promise(requestAnimationFrame);
      return document.querySelector('.main-button')?.textContent;
    });
    expect(nextDrawn).toBe('Saving…');
    const saving = page.getByRole('button', { name: 'Saving…' });
    await soon(() => saving.isDisabled()).toBe(true);
    expect((await saving.boundingBox())?.width).toBe(width);
    await soon(() => page.getByLabel('Value today').isDisabled()).toBe(true);
    await page.getByText('Saving one check-in…').waitFor();
  });

  it('carries code and formulas as the text they are', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    const [script, formula] = EVIL as [string, string];
    await page.getByRole('radio', { name: '4' }).press('4');
    await page.getByText('Start', { exact: true }).click();
    await page.getByLabel('The decision in words').fill(formula);
    await page.getByLabel('What changed').fill(script);
    await page.getByText('Blocker or next step').click();
    await page.getByLabel('Blocker', { exact: true }).fill(formula);
    await page.getByLabel('Next step').fill(script);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    expect(inputs('checkIn')[0]?.entries).toMatchObject([
      { changed: script, blocker: formula, nextStep: script, decision: { decision: formula } },
    ]);
    expect(await page.title()).not.toBe('broken');
  });

  it('shows what the sheet holds as text', async () => {
    const [script = ''] = EVIL;
    const card = aCard({ keyResult: script, subject: script, ifDrops: script });
    const { page, errors } = await openSidebar({
      home: { cards: [card], people: [script, 'Ida Brandt'], notices: [script] },
    });
    await page.getByText(script).first().waitFor();
    expect(await page.getByText(script).count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Check in on 1 key result' }).click();
    await page.getByRole('heading', { name: script }).waitFor();
    expect(await page.title()).not.toBe('broken');
    expect(errors).toEqual([]);
  });
});

describe('an answer that comes after the screen was left', () => {
  const saved = { saved: 1, message: 'Saved one check-in.', undoId: 'u2', notices: [] };

  it('takes nothing of what was typed meanwhile', async () => {
    const slow = later(saved);
    const { page, answers } = await openSidebar({
      screen: 'check-in',
      answers: { checkIn: slow.answer },
    });
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    await page.getByLabel('Value today').fill('3');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check in on 3 key results' }).click();
    await page.getByRole('heading', { name: 'Raise orders' }).waitFor();
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '7' }).press('7');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check in on 3 key results' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    await page.getByLabel('Value today').fill('4');
    answers.open = aHome({ cards: aHome().cards.slice(1) });
    slow.arrive();
    await page.getByText('Saved one check-in.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check in on 2 key results' }).click();
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    await soon(() => page.getByLabel('Value today').inputValue()).toBe('4');
  });
});

describe('a draft', () => {
  it('is kept a moment after typing, and is there when the sidebar opens again', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').waitFor();
    await stopClock(page);
    await page.getByLabel('Value today').fill('75');
    await page.clock.runFor(900);
    await page.getByLabel('What changed').fill('A second carrier');
    await page.clock.runFor(900);
    expect(inputs('saveDraft')).toEqual([]);
    await page.clock.runFor(200);
    await soon(() => inputs('saveDraft')).toHaveLength(1);
    const [kept] = inputs('saveDraft');
    const again = await openSidebar({
      screen: 'check-in',
      home: { drafts: { [kept?.screen ?? '']: kept?.draft ?? '' } },
    });
    expect(await again.page.getByLabel('Value today').inputValue()).toBe('75');
    expect(await again.page.getByLabel('What changed').inputValue()).toBe('A second carrier');
    await again.page.getByRole('radio', { name: '7' }).press('7');
    await again.page.keyboard.press('Control+Enter');
    await again.page.getByRole('heading', { name: 'Cut days' }).waitFor();
    await soon(() => again.inputs('saveDraft').at(-1)).toEqual({ screen: 'check-in', draft: '' });
  });

  it('stays in memory over Esc, and is left out when it cannot be read', async () => {
    const { page } = await openSidebar({
      screen: 'check-in',
      home: { drafts: { 'check-in': '{"O1-KR1":{"value":7}}', objective: 'no JSON' } },
    });
    expect(await page.getByLabel('Value today').inputValue()).toBe('');
    await page.getByLabel('Value today').fill('75');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check in on 3 key results' }).click();
    await soon(() => page.getByLabel('Value today').inputValue()).toBe('75');
  });
});

describe('who checks in', () => {
  it('is asked first when nobody knows', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in', home: { who: '' } });
    await page.getByLabel('Your name').selectOption('Ida Brandt');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Raise orders' }).waitFor();
    await soon(() => inputs('saveWho')).toEqual([{ who: 'Ida Brandt' }]);
  });

  it('may check in on anybody’s key result', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'check-in',
      home: { who: 'Tomas Okafor' },
    });
    await page.getByText('No key result names you as its owner').waitFor();
    await page.getByRole('button', { name: /Night alarms/ }).click();
    await page.getByRole('button', { name: 'No change' }).click();
    await page.getByText('Checked in on 1 key result').waitFor();
    expect(inputs('checkIn')[0]).toMatchObject({
      by: 'Tomas Okafor',
      entries: [{ keyResult: 'O2-KR2' }],
    });
  });
});

describe('undo', () => {
  it('takes back the check-in from the status line, which goes after 8 seconds', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByRole('heading', { name: 'Raise' }).waitFor();
    await stopClock(page);
    const shown = async (line: Locator): Promise<void> => {
      while ((await line.count()) === 0) await page.clock.runFor(10);
    };
    await page.getByRole('button', { name: 'No change' }).click();
    await shown(page.getByRole('button', { name: 'Undo' }));
    await page.getByRole('button', { name: 'Undo' }).click();
    const undid = page.getByText('Undid one check-in by Ida Brandt.');
    await shown(undid);
    expect(inputs('undo')).toEqual([{ id: 'u2' }]);
    await page.mouse.move(0, 0);
    await page.getByLabel('Value today').focus();
    await page.clock.runFor(7500);
    expect(await undid.count()).toBe(1);
    await page.clock.runFor(700);
    expect(await undid.count()).toBe(0);
  });

  it('says why it could not', async () => {
    const { page } = await openSidebar({
      screen: 'check-in',
      answers: { undo: refusal('Somebody changed that since. Nothing was taken back.') },
    });
    await page.getByRole('button', { name: 'No change' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nothing was taken back.').waitFor();
  });
});

describe('axe', () => {
  it('finds nothing in any state of a check-in', async () => {
    const { page, answers } = await openSidebar({ screen: 'check-in' });
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Value today').fill('x');
    await page.getByText('Blocker or next step').click();
    await page.getByLabel('Blocker', { exact: true }).fill('The carrier');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '4' }).press('4');
    await page.getByText('No action').click();
    expect(await axe(page)).toEqual([]);
    answers.checkIn = refusal('The sheet stayed busy.');
    await page.getByLabel('The decision in words').fill('It was one bad week');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('goes on past a key result that is gone, and reads Home afresh', async () => {
    const { page, answers, inputs } = await openSidebar({
      screen: 'check-in',
      answers: { checkIn: refusal('“O1-KR1” is no longer in the tab “Key Results”.') },
    });
    await page.getByLabel('Value today').fill('75');
    await page.getByRole('radio', { name: '7' }).press('7');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Copy what I typed' }).waitFor();
    expect(await axe(page)).toEqual([]);
    answers.open = aHome({ cards: aHome().cards.slice(1) });
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('2 of 3').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Check in on 2 key results' }).waitFor();
    await settled({ page });
    expect(inputs('open')).toHaveLength(2);
  });

  it('finds nothing at the end of a round', async () => {
    const { page } = await openSidebar({
      screen: 'check-in',
      home: { cards: aHome().cards.map((card) => ({ ...card, isDue: false })) },
    });
    await page.getByText('Nothing is due from you').waitFor();
    expect(await axe(page)).toEqual([]);
    const row = page.getByRole('button', { name: 'Orders delivered in week' });
    const [line, sign] = [await row.boundingBox(), await row.locator('svg').boundingBox()];
    // The sign stands at the end of its row, and takes no room from the words.
    expect(line!.x + line!.width - sign!.x - sign!.width).toBeLessThan(16);
  });
});

describe('more than today', () => {
  it('logs no change in all at once, but for those that moved', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByRole('button', { name: 'No change in all 3…' }).click();
    await page.getByText('4.5\u00a0days · confidence 5').waitFor();
    await page.getByText('Plants lost in transit').click();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Checked in on 2 key results' }).waitFor();
    await page.getByText('Check in on the one left').waitFor();
    expect(inputs('checkIn')).toMatchObject([
      {
        entries: [
          { keyResult: 'O1-KR1', value: 74, confidence: 7, seen: 'CK9' },
          { keyResult: 'O1-KR2', value: 4.5, confidence: 5 },
        ],
      },
    ]);
  });

  it('takes a number for an earlier day of the cycle, and says why for another', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').fill('73');
    await page.keyboard.press('Tab');
    await page.keyboard.press('6');
    await page.getByRole('button', { name: 'For another day' }).click();
    const day = page.getByLabel('The day it is for');
    for (const [typed, says] of [
      [
        '12 Feb',
        '12 Feb is still to come; today is 11 Feb in this spreadsheet’s time zone. Choose today or an earlier day.',
      ],
      ['3 Jan', 'The cycle began on 4 Jan'],
      ['Feburary', 'is not a date'],
    ] as const) {
      await day.fill(typed);
      await day.blur();
      await page.getByText(says).waitFor();
      await soon(() => page.getByRole('button', { name: 'Save, next' }).isDisabled()).toBe(true);
    }
    await day.fill('9 Feb');
    await page.getByLabel('Value on 9 Feb').waitFor();
    expect(await page.getByRole('button', { name: 'No change' }).count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    expect(inputs('checkIn')[0]?.entries).toMatchObject([{ for: '2027-02-09', value: 73 }]);
  });

  it('offers the days of the cycle up to the spreadsheet’s today, and keeps a chosen one past midnight', async () => {
    const { page, inputs } = await openSidebar({ screen: 'check-in' });
    await page.getByLabel('Value today').fill('73');
    await page.keyboard.press('Tab');
    await page.keyboard.press('6');
    await page.getByRole('button', { name: 'For another day' }).click();
    await page.getByText('From 4 Jan to today, 11 Feb; marked as entered today').waitFor();
    const calendar = page.locator('.for-day input[type="date"]');
    expect([await calendar.getAttribute('min'), await calendar.getAttribute('max')]).toEqual([
      '2027-01-04',
      '2027-02-11',
    ]);
    await page.getByLabel('The day it is for').press('Control+Enter');
    await page.getByRole('heading', { name: 'Cut days' }).waitFor();
    // By the time it is saved the spreadsheet may have another day.
    expect(inputs('checkIn')[0]?.entries).toMatchObject([{ for: '2027-02-11', value: 73 }]);
  });

  it('corrects what was saved today, beside the last entry', async () => {
    const last = {
      for: '2027-02-11',
      at: '2027-02-11 09:04',
      by: 'Ida Brandt',
      changed: 'Two vans',
    };
    const { page } = await openSidebar({
      screen: 'check-in',
      home: { cards: [aCard({ last })] },
    });
    await page
      .getByText(/Checked in today at 9:04 by you: 74.%, confidence 7, “Two vans”/)
      .waitFor();
    await page.getByRole('button', { name: 'Save correction' }).waitFor();
  });

  it('marks what was entered late', async () => {
    const last = { for: '2027-02-04', at: '2027-02-08 09:04', by: '', changed: '' };
    const { page } = await openSidebar({ screen: 'check-in', home: { cards: [aCard({ last })] } });
    await page.getByText(/Last: 74.% on 4 Feb, entered 8 Feb/).waitFor();
  });

  it('keeps a blocker until somebody says that it is gone', async () => {
    const blocker = {
      ...{ blocker: 'No courier', type: 'External', owner: 'Noor Visser', due: '2027-02-12' },
      ...{ reviews: 3, isEscalated: true },
    };
    const cards = [aCard({ blocker }), aCard({ id: 'O1-KR2', blocker })];
    const { page, inputs } = await openSidebar({ screen: 'check-in', home: { cards } });
    await page.getByText('Noor Visser · by 12 Feb · through 3 reviews').waitFor();
    await page.getByRole('button', { name: 'No change' }).click();
    await page.getByText('2 of 2').waitFor();
    await page.getByRole('button', { name: 'It is gone' }).click();
    await page.getByRole('button', { name: 'No change' }).click();
    await page.getByRole('heading', { name: 'Checked in on 2 key results' }).waitFor();
    expect(inputs('checkIn').map(({ entries }) => entries[0])).toMatchObject([
      { blocker: 'No courier', blockerType: 'External', blockerOwner: 'Noor Visser', blockerDue: '2027-02-12' },
      { blocker: '', blockerType: '', blockerOwner: '', blockerDue: '' },
    ]); // prettier-ignore
  });
});
