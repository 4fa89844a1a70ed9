import { soon } from '../_browser.ts';
import {
  axe,
  close,
  closePages,
  focusOf,
  launch,
  openSidebar,
  refusal,
  later,
  settled,
} from './_page.ts';
import { aCard, aCommitment, aDecision, aHome, someFindings } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

describe('Home', () => {
  it('puts my due check-ins first and the focus on the button', async () => {
    const { page, errors } = await openSidebar();
    await page.getByRole('button', { name: 'Check in on 3 key results' }).waitFor();
    await soon(() => focusOf({ page })).toBe('Check in on 3 key results');
    const card = page.getByRole('region', { name: 'Your check-ins' });
    expect(await card.getByRole('listitem').allTextContents()).toMatchObject([
      expect.stringMatching(/^Orders delivered in week74.% · 7\/10$/),
      expect.stringMatching(/^Days from order to answer4\.5.days · 5\/10$/),
      expect.stringMatching(/^Plants lost in transit1\.4.% · 8\/10$/),
    ]);
    expect(errors).toEqual([]);
  });

  it('says as of when the Overview is once it is behind, and brings it up to date with one call', async () => {
    const said = { message: 'Brought the Overview up to date.', undoId: 'u7', notices: [] };
    const { page, inputs, answers } = await openSidebar({
      home: { overviewBehind: { asOf: '4 Feb, 10:05' } },
      answers: { refreshOverview: said },
    });
    const line = page.getByText('Overview as of 4 Feb, 10:05.');
    await line.waitFor();
    answers.open = aHome();
    await line.getByText('Bring it up to date').click();
    await page.getByText('Brought the Overview up to date.').waitFor();
    await soon(() => line.count()).toBe(0);
    expect(inputs('refreshOverview')).toHaveLength(1);
  });

  it('tells a long unit by its first word in the queue, and cuts neither number nor confidence', async () => {
    const unit = 'calls about missed visits a week';
    const { page } = await openSidebar({
      home: { cards: [aCard({ value: 27, unit, confidence: 10 }), aCard({ id: 'O1-KR2' })] },
    });
    const row = page.getByRole('region', { name: 'Your check-ins' }).getByRole('listitem').first();
    const [value, confidence, around] = await Promise.all(
      [row.getByText(/^27/), row.getByText(/10\/10$/), row].map((each) => each.boundingBox()),
    );
    expect(await row.getByText(/^27/).textContent()).toBe('27\u00a0calls');
    expect(confidence!.width).toBeGreaterThan(35);
    expect(confidence!.x).toBeGreaterThanOrEqual(value!.x + value!.width);
    expect(confidence!.x + confidence!.width).toBeLessThanOrEqual(around!.x + around!.width);
    expect(await row.getByTitle(`27\u00a0${unit} · 10/10`).count()).toBe(1);
  });

  it('cuts no name of a key result short, however long names may be', async () => {
    const subject = 'Customers who know their time window now';
    const blocker = {
      ...{ blocker: subject, type: 'External', owner: 'Ida Brandt', due: '2027-02-15' },
      ...{ reviews: 1, isEscalated: false },
    };
    const { page } = await openSidebar({
      home: { cards: [aCard({ subject, blocker })], decisions: [aDecision({ subject })] },
    });
    const names = page.getByText(subject);
    await names.first().waitFor();
    const cut = await names.evaluateAll(
      (all) =>
        all.filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth || scrollHeight > clientHeight,
        ).length,
    );
    expect(cut).toBe(0);
    expect(await names.count()).toBeGreaterThanOrEqual(3);
  });

  it('has among what is at risk a key result whose Current cannot be read, and says what stands there', async () => {
    const odd = aCard({ id: 'O1-KR2', health: 'unknown', unreadable: 'lots' });
    const { page } = await openSidebar({ home: { cards: [aCard({ health: 'on-track' }), odd] } });
    const row = page.getByRole('button', { name: /“lots” in Current cannot be read/ });
    await row.waitFor();
    await page.getByText('1 of 2').first().waitFor();
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
    await soon(() => inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O2-KR2', cell: 'H2' }]);
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

  it('leads to the review once it is written, on whatever day, and says what is still open in it', async () => {
    const { cycle } = aHome();
    const written = { ...cycle!, isReviewDay: false, reviewTab: 'Review 2027-W06' };
    const open = [
      { what: 'O2-KR2 waits for a decision, or for “No action” with a reason', cell: 'F12' },
      { what: '“Call the growers” has no word under Kept', cell: 'J40' },
    ];
    const { page, inputs } = await openSidebar({
      home: { cycle: written },
      answers: {
        completeReview: {
          isComplete: false,
          message: '',
          tab: 'Review 2027-W06',
          open,
          undoId: '',
          notices: [],
        },
      },
    });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Complete the review' }).click();
    await page.getByRole('button', { name: '“Call the growers” has no word under Kept' }).click();
    await soon(() => inputs('goTo')).toEqual([
      { tab: 'Review 2027-W06', id: null, cell: 'A1' },
      { tab: 'Review 2027-W06', id: null, cell: 'J40' },
    ]);
    expect(inputs('weeklyReview')).toHaveLength(0);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('Wrote Review 2027-W06.').waitFor();
    const done = await openSidebar({ home: { cycle: { ...written, isComplete: true } } });
    await done.page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    expect(await done.page.getByText('Review of this week').count()).toBe(0);
  });

  it('says of a review in a week off that it is one, and not that everybody has checked in', async () => {
    const cycle = { ...aHome().cycle!, isReviewDay: true, checkedIn: null };
    const { page } = await openSidebar({ home: { cycle } });
    await page.getByText(/^\d+ min · a week off$/).waitFor();
  });

  it('says when a cycle begins that has not, and offers no review of what nobody has published', async () => {
    const { cycle } = aHome();
    const { page } = await openSidebar({
      home: {
        cycle: {
          ...cycle!,
          starts: '2027-03-01',
          isReviewDay: false,
          reviewTab: 'Review 2027-W06',
        },
        cards: [],
      },
    });
    await page.getByText('begins 1 Mar · ends 4 Apr').waitFor();
    expect(await page.getByText('Review of this week').count()).toBe(0);
    expect(await page.getByText(/week 6 of 13/).count()).toBe(0);
  });

  it('writes a day as it stood to a tab of its own', async () => {
    const { page, inputs } = await openSidebar({ home: { cycles: ['2026-Q4', '2027-Q1'] } });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'As of a day…' }).click();
    await page.getByLabel('Day').fill('1 mar 2027');
    await page.getByText('Choose today or an earlier day.').waitFor();
    await page.getByLabel('Day').fill('28 jan');
    await page.getByText('Review', { exact: true }).click();
    await page.getByLabel('Cycle').selectOption('2027-Q1');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Wrote Review as of 2027-01-28.').waitFor();
    expect(inputs('lookBack')).toEqual([{ what: 'Review', on: '2027-01-28', cycle: '2027-Q1' }]);
  });

  it('asks why something of mine was changed after its launch', async () => {
    const unexplained = [
      {
        id: 'O1-KR1',
        subject: 'Orders delivered in week',
        said: 'Target 90 % → 85 %',
        owner: 'Ida Brandt',
      },
      { id: 'O1-KR2', subject: 'Days to answer', said: 'Target 1 → 2', owner: 'Noor Visser' },
    ];
    const { page, inputs } = await openSidebar({ home: { unexplained } });
    await page.getByRole('button', { name: /Say why: Orders delivered/ }).click();
    expect(await page.getByText('Say why: Days to answer').count()).toBe(0);
    await page.getByLabel('Why it was changed').fill('A van was sold');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save reason' }).click();
    await page.getByText('Saved: why.').waitFor();
    expect(inputs('sayWhy')).toEqual([{ by: 'Ida Brandt', id: 'O1-KR1', why: 'A van was sold' }]);
    await page.getByRole('button', { name: 'Save reason' }).waitFor({ state: 'detached' });
  });

  it('remembers another name, known or free', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Your name').selectOption('Noor Visser');
    await page.getByRole('button', { name: 'That’s me' }).click();
    await page.getByRole('button', { name: 'Check in on 1 key result' }).waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Your name').selectOption({ label: 'Somebody else…' });
    await page.keyboard.type('Mo Lind');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is due from you.').waitFor();
    await soon(() => inputs('saveWho')).toEqual([{ who: 'Noor Visser' }, { who: 'Mo Lind' }]);
  });

  it('keeps a name that was chosen while Home was read', async () => {
    const { page, answers, inputs } = await openSidebar();
    await page.getByLabel('Done: Answer before noon').waitFor();
    const old = later(aHome());
    answers.open = old.answer;
    await page.getByLabel('Done: Answer before noon').click();
    await soon(() => inputs('open')).toHaveLength(2);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('Your name').selectOption('Noor Visser');
    await page.getByRole('button', { name: 'That’s me' }).click();
    await page.getByRole('button', { name: 'Check in on 1 key result' }).waitFor();
    old.arrive();
    await settled({ page });
    expect(await page.getByRole('button', { name: 'Check in on 1 key result' }).count()).toBe(1);
  });

  it('shows the sheet as it was read last, also when an earlier answer comes after it', async () => {
    const { page, answers, inputs } = await openSidebar();
    await page.getByLabel('Done: Answer before noon').waitFor();
    const { cycle } = aHome();
    const old = later(aHome());
    answers.open = old.answer;
    await page.getByLabel('Done: Answer before noon').click();
    await soon(() => inputs('open')).toHaveLength(2);
    answers.open = aHome({ cycle: { ...cycle!, change: 'Read last' } });
    await page.getByRole('button', { name: 'Not kept' }).click();
    await page.getByText('Read last').waitFor();
    old.arrive();
    await settled({ page });
    expect(await page.getByText('Read last').count()).toBe(1);
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
    await soon(() => page.evaluate(() => getSelection()?.toString())).toBe(
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
    await soon(() => focusOf({ page })).toContain('More');
    await page.keyboard.press('ArrowDown');
    const focused = async () => (await focusOf({ page })) ?? '';
    for (let nth = 0; nth < 9 && !(await focused()).startsWith('Undo the last change'); nth++)
      await page.keyboard.press('ArrowDown');
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
    const { page, release } = await openSidebar({ isHeld: true, isStill: true });
    await soon(() => page.locator('.bone').count()).toBeGreaterThan(2);
    await page.clock.runFor(350);
    expect(await page.getByText('Reading the sheet…').count()).toBe(0);
    await page.clock.runFor(150);
    await soon(() => page.getByText('Reading the sheet…').count()).toBe(1);
    await page.clock.resume();
    expect(await axe(page)).toEqual([]);
    release();
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

describe('drafts on Home', () => {
  const draft = (id: string, keyResults: number) => ({
    ...{ id, objective: 'Growers plan', status: 'Draft', owner: '', keyResults },
  });

  it('are gone on with while they have no key results, and published after that', async () => {
    const objectives = [draft('O1', 0), draft('O2', 2), draft('O3', 0)];
    const { page } = await openSidebar({ home: { cards: [], objectives } });
    await page.getByText('2 drafts have no key results yet.').waitFor();
    await page.getByRole('button', { name: 'Publish O2' }).waitFor();
    await soon(() => focusOf({ page })).toBe('Go on with O1');
    expect(await axe(page)).toEqual([]);
  });
});

describe('Findings', () => {
  const answers = { validate: { ...someFindings, undoId: 'u3', notices: [] } };

  it('validates once, says the outcome, opens one finding and goes to its cell', async () => {
    const { page, inputs } = await openSidebar({ answers });
    await page.getByRole('button', { name: 'Open findings' }).click();
    await page.getByRole('heading', { name: '1 error, 2 warnings, 1 note' }).waitFor();
    await page.getByText('when Validate last ran, 10 Feb at 16:20').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: someFindings.outcome }).waitFor();
    await page.getByText('24 rows, 24 rules, 9:41').waitFor();
    expect(inputs('validate')).toHaveLength(1);
    await soon(() => page.locator('.is-open').count()).toBe(1);
    await page.getByText('Empty the ID of the later row').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Take the decision that was agreed').waitFor();
    await soon(() => page.locator('.is-open').count()).toBe(1);
    await page.getByRole('button', { name: 'Show Key Results!I6 in the sheet' }).click();
    await soon(() => inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O2-KR2', cell: 'I6' }]);
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
    await soon(() => inputs('validate')).toHaveLength(2);
  });

  it('says when it could not validate', async () => {
    const { page } = await openSidebar({ answers: { validate: refusal('The sheet is busy.') } });
    await page.getByRole('button', { name: 'Findings', exact: true }).click();
    await page.getByRole('button', { name: 'Validate' }).click();
    await page.getByRole('alert').getByText('The sheet is busy.').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe('What is mine on Home', () => {
  const mine = aDecision({ decider: 'Ida Brandt' });

  it('lets me decide where I am: a choice, a line, saved with one call', async () => {
    const { page, inputs } = await openSidebar({ home: { decisions: [mine] } });
    await page.getByRole('button', { name: /^Decide: Night alarms/ }).press('Enter');
    const save = page.getByRole('button', { name: 'Save decision' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByText('Stop', { exact: true }).click();
    await soon(() => page.getByLabel('The decision in words').inputValue()).toBe(mine.agreed);
    expect(await axe(page)).toEqual([]);
    await save.click();
    await page.getByText('Saved: stop.').waitFor();
    expect(inputs('decide')).toEqual([
      {
        by: 'Ida Brandt', about: 'O2-KR2', rule: 'confidence-low', why: 'Confidence is low: 3', choice: 'Stop',
        decision: mine.agreed, owner: 'Ida Brandt', due: '2027-02-18',
      },
    ]); // prettier-ignore
  });

  it('asks once about a key result for which several rules fired, and looks once at an answer that served them', async () => {
    const twice = aDecision({
      ...mine,
      rule: 'confidence-low-twice',
      reviews: 4,
      escalatedTo: 'Tomas Okafor',
    });
    const words = {
      on: '2027-02-04',
      decision: 'Continue',
      choice: 'Continue',
      owner: 'Ida Brandt',
    };
    const back = (id: string, rule: string) =>
      aDecision({
        rule,
        about: 'O1-KR2',
        subject: 'Days from order to answer',
        state: 'due',
        taken: { id, ...words },
      });
    const decisions = [mine, twice, back('D3', 'confidence-drop'), back('D4', 'forecast-low')];
    const { page, inputs } = await openSidebar({ home: { decisions } });
    await soon(() =>
      page.getByRole('list', { name: 'Decisions to take' }).getByRole('listitem').count(),
    ).toBe(1);
    const row = page.getByRole('button', { name: /^Decide: Night alarms/ });
    expect(await row.innerText()).toMatch(
      /Confidence is low: 3\. Confidence is low again: 3 · 4 reviews running/,
    );
    await page.getByText('Days from order to answer · Decision of 4 Feb').waitFor();
    await page.getByLabel('Done: Continue').click();
    await page.getByText('Saved: done.').waitFor();
    expect(inputs('lookAgain')).toEqual([
      { by: 'Ida Brandt', id: 'D3', outcome: 'Done', also: ['D4'] },
    ]);
    await row.click();
    await page.getByText('Stop', { exact: true }).click();
    await page.getByRole('button', { name: 'Save decision' }).click();
    await page.getByText('Saved: stop.').waitFor();
    expect(inputs('decide')[0]).toMatchObject({
      rule: 'confidence-low',
      also: ['confidence-low-twice'],
    });
  });

  it('asks for the health metrics of this week that are mine, new or as they were', async () => {
    const known = {
      metric: 'Complaints a week',
      value: 9,
      of: '2027-02-03',
      floor: null,
      ceiling: 5,
    };
    let metrics = [
      { ...known, id: 'H1', owner: 'Ida Brandt' },
      { ...known, id: 'H2', owner: '', metric: 'Sick days' },
      { ...known, id: 'H3', owner: 'Noor Visser', metric: 'Frost nights' },
    ];
    const said = { message: 'Saved: 4.', undoId: 'u9', notices: [] };
    const { page, inputs } = await openSidebar({
      answers: {
        open: () => aHome({ metrics }),
        measure: ({ id }: { id: string }) => {
          metrics = metrics.filter((each) => each.id !== id);
          return said;
        },
      },
    });
    const list = page.getByRole('list', { name: 'Health metrics of this week' });
    await soon(() => list.getByRole('listitem').count()).toBe(2);
    expect(await list.innerText()).toMatch(/Last: 9 on 3 Feb\. Not above 5\./);
    await page.getByLabel('Complaints a week').fill('four');
    await page.getByText('Write a number such as 5').waitFor();
    expect(await axe(page)).toEqual([]);
    // The last key and Enter in one go, before anything is drawn.
    await page.getByLabel('Complaints a week').evaluate((field: HTMLInputElement) => {
      field.value = '4';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.form?.requestSubmit(field.form.querySelector<HTMLButtonElement>('[type=submit]'));
    });
    await soon(() => list.getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Save value' }).click();
    await page.getByText('Write a number such as 5').waitFor();
    await page.getByRole('button', { name: 'Still 9' }).click();
    await soon(() => inputs('measure')).toEqual([
      { by: 'Ida Brandt', id: 'H1', value: 4 },
      { by: 'Ida Brandt', id: 'H2', value: 9 },
    ]);
  });

  it('asks for a reason where nothing is to be done, and for no day', async () => {
    const { page, inputs } = await openSidebar({ home: { decisions: [mine] } });
    await page.getByRole('button', { name: /^Decide: Night alarms/ }).click();
    await page.getByText('No action', { exact: true }).click();
    await page.getByPlaceholder('Because…').waitFor();
    await soon(() => page.getByLabel('The decision in words').inputValue()).toBe('');
    await page.getByPlaceholder('Because…').fill('Because the net comes on Monday');
    await soon(() => page.getByLabel('Look again').count()).toBe(0);
    await page.getByRole('button', { name: 'Save decision' }).click();
    await page.getByText('Saved: stop.').waitFor();
    expect(inputs('decide')[0]).toMatchObject({ choice: 'No action', due: '' });
  });

  it('says nothing of a belief that is over where another about the same holds', async () => {
    const low = { ...mine, about: 'O1-KR1' };
    const { page } = await openSidebar({
      home: {
        cards: [aCard({ confidence: 3 })],
        decisions: [
          { ...low, rule: 'believed-behind', fires: false },
          { ...low, rule: 'confidence-low', fires: false },
          { ...low, rule: 'confidence-low-twice' },
        ],
      },
    });
    await page
      .getByText('Was far behind, yet believed. Confidence is low again: 3 · agreed')
      .waitFor();
  });

  it('proposes the day on which its rule looks again', async () => {
    const { page, inputs } = await openSidebar({
      home: { decisions: [{ ...mine, lookAgain: '2027-02-25' }] },
    });
    await page.getByRole('button', { name: /^Decide: Night alarms/ }).click();
    await page.getByText('Start', { exact: true }).click();
    expect(await page.getByLabel('Look again').inputValue()).toBe('25 Feb');
    await page.getByRole('button', { name: 'Save decision' }).click();
    await soon(() => inputs('decide')[0]).toMatchObject({ due: '2027-02-25' });
  });

  it('keeps what others decide behind a link, unless it came to me', async () => {
    const others = await openSidebar({
      home: { decisions: [aDecision(), aDecision({ about: 'H1' })] },
    });
    await others.page.getByRole('button', { name: '2 decisions for others to take' }).click();
    await others.page.getByText('Decide: Night').nth(1).waitFor();
    const escalated = aDecision({ reviews: 3, escalatedTo: 'Ida Brandt' });
    const { page } = await openSidebar({ home: { decisions: [escalated] } });
    await page.getByText('3 reviews running: the review owner decides').waitFor();
  });

  it('ticks what came back and what was promised, and says otherwise in one tap', async () => {
    const { page, inputs } = await openSidebar();
    await page.getByLabel('Done: Answer before noon').click();
    await page.getByText('Saved: done.').waitFor();
    await page.getByRole('button', { name: 'Not kept' }).click();
    await page.getByText('Saved: kept.').waitFor();
    await page.getByLabel('Kept: Ask five growers').click();
    expect(inputs('lookAgain')).toEqual([{ by: 'Ida Brandt', id: 'D3', outcome: 'Done' }]);
    await soon(() => inputs('setKept')).toEqual([
      { by: 'Ida Brandt', id: 'C4', kept: 'No' },
      { by: 'Ida Brandt', id: 'C5', kept: 'Yes' },
    ]);
  });

  it('names the week of a commitment that is older than last week, whatever stands first', async () => {
    const last = ['2027-W04', '2027-W05'].map((week, at) => aCommitment({ id: `C${at + 1}`, week }));
    const { page } = await openSidebar({ home: { commitments: { last, now: [] } } });
    await page.getByText('Commitment of the week of 25 Jan', { exact: true }).waitFor();
    await page.getByText('Commitment of last week', { exact: true }).waitFor();
  }); // prettier-ignore

  it('takes a commitment for the week, tied to a key result of mine', async () => {
    const { page, inputs } = await openSidebar({
      answers: {
        commit: { commitment: aCommitment({ id: 'C6' }), message: 'Saved for this week.', undoId: 'u3', notices: [] },
      },
    }); // prettier-ignore
    await page.getByRole('button', { name: 'Commitment for this week' }).click();
    await page.getByLabel('What you promise').fill('Ring the courier');
    await page.keyboard.press('Enter');
    await page.getByText('Saved for this week.').waitFor();
    expect(inputs('commit')).toEqual([
      {
        by: 'Ida Brandt',
        commitment: 'Ring the courier',
        keyResult: 'O1-KR1',
        owner: 'Ida Brandt',
      },
    ]);
  });

  it('asks the sheet again after a save there, though it was not read the last time', async () => {
    const other = { ...mine, about: 'O1-KR1', subject: 'Orders delivered in week' };
    const { page, answers } = await openSidebar({ home: { decisions: [mine, other] } });
    const decide = async (subject: string): Promise<void> => {
      await page.getByRole('button', { name: `Decide: ${subject}` }).click();
      await page.getByText('Continue', { exact: true }).click();
      await page.getByLabel('The decision in words').fill('Wait for Monday');
      await page.getByRole('button', { name: 'Save decision' }).click();
    };
    await page.getByRole('button', { name: `Decide: ${mine.subject}` }).waitFor();
    answers.open = refusal('The sheet could not be reached.');
    await decide(mine.subject);
    await page.getByText('The sheet was not read again').waitFor();
    answers.open = aHome({ decisions: [], notices: ['Read again.'] });
    await decide(other.subject);
    await page.getByText('Read again.').waitFor({ timeout: 5000 });
    expect(await page.getByText('The sheet was not read again').count()).toBe(0);
  });

  it('says what failed and keeps what was typed', async () => {
    const { page } = await openSidebar({
      home: { decisions: [mine] },
      answers: { decide: refusal('Somebody else is saving.') },
    });
    await page.getByRole('button', { name: /^Decide: Night alarms/ }).click();
    await page.getByText('Continue', { exact: true }).click();
    await page.getByLabel('The decision in words').fill('Wait for Monday');
    await page.getByRole('button', { name: 'Save decision' }).click();
    await page.getByRole('alert').getByText('Somebody else is saving.').waitFor();
    expect(await page.getByLabel('The decision in words').inputValue()).toBe('Wait for Monday');
  });
});
