import { soon } from '../_browser.ts';
import { axe, close, closePages, focusOf, launch, openSidebar, refusal, settled, later, type Sidebar } from './_page.ts'; // prettier-ignore
import { aBlockedDraft, aDraftView, aHome, anObjectiveForm, aPublishView } from './_home.ts';
import type { DraftView } from '../../src/protocol.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const two = (): DraftView[] => [
  aDraftView(),
  aDraftView({
    id: 'O4',
    objective: 'Nobody is woken at night',
    mark: '99',
    keyResults: aDraftView().keyResults.slice(0, 1).map((each) => ({ ...each, id: 'O4-KR1' })),
  }),
]; // prettier-ignore

const openPublish = async (
  view = aPublishView(),
  options: Parameters<typeof openSidebar>[0] = {},
): Promise<Sidebar> => {
  const { answers, ...others } = options;
  const sidebar = await openSidebar({ answers: { loadPublish: view, ...answers }, ...others });
  await sidebar.page.getByRole('button', { name: 'More' }).click();
  await sidebar.page.getByRole('menuitem', { name: 'Publish' }).click();
  return sidebar;
};

const boxes = ({ page }: Sidebar) => page.locator('table input');
const tickAll = async (sidebar: Sidebar): Promise<void> => {
  await boxes(sidebar).first().waitFor();
  const open = sidebar.page.locator('table input:enabled:not(:checked)');
  while ((await open.count()) > 0) await open.first().click();
};
const line = ({ page }: Sidebar) => page.locator('#reason').textContent();

describe('publishing a draft', () => {
  it('begins with no tick, and goes by keyboard alone', async () => {
    const sidebar = await openPublish();
    const { page, inputs, errors } = sidebar;
    await page.getByText('0 of 8 ticked').waitFor();
    expect(inputs('loadPublish')).toEqual([{ cycle: '', objective: null }]);
    await soon(() => line(sidebar)).toBe('8 ticks to go');
    await soon(() => focusOf(sidebar)).toBe('Owner of Orders placed in 48 hours: Ida Brandt');
    await page.keyboard.press('Control+Enter');
    await settled(sidebar);
    expect(inputs('publish')).toEqual([]);
    for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowRight', 'Space', 'ArrowDown', 'Space'])
      await page.keyboard.press(key);
    await soon(() => focusOf(sidebar)).toBe(
      'Source of Days from order to first delivery: Dispatch sheet',
    );
    // Nothing is below it: a milestone needs no source.
    await page.keyboard.press('ArrowDown');
    for (const key of ['ArrowLeft', 'Space', 'ArrowLeft', 'Space', 'ArrowDown', 'Space'])
      await page.keyboard.press(key);
    await soon(() => line(sidebar)).toBe('1 tick to go');
    for (const key of ['ArrowRight', 'Space', 'Control+Enter']) await page.keyboard.press(key);
    await page.getByText('Published O3 with 3 key results.').waitFor();
    const [form] = inputs('publish');
    expect(form).toMatchObject({ cycle: '2027-Q1', drafts: [{ id: 'O3', mark: 'd2465517' }] });
    const by = { by: 'Ida Brandt', at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) };
    expect(form?.drafts[0]?.keyResults.slice(1)).toEqual([
      {
        ...{ id: 'O3-KR2', mark: '1a2b3c4d' },
        owner: { value: 'Tomas Okafor', ...by },
        rhythm: { value: '2 weeks', ...by },
        source: { value: 'Dispatch sheet', ...by },
      },
      {
        ...{ id: 'O3-KR3', mark: '0badcafe' },
        owner: { value: 'Noor Visser', ...by },
        rhythm: { value: 'Month', ...by },
        source: null,
      },
    ]);
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undid').waitFor();
    expect(inputs('undo')).toEqual([{ id: 'u2' }]);
    expect(errors).toEqual([]);
  });

  it('a second press of Space takes a tick back', async () => {
    const sidebar = await openPublish();
    await boxes(sidebar).first().waitFor();
    await sidebar.page.keyboard.press('Space');
    await sidebar.page.getByText('1 of 8 ticked').waitFor();
    await sidebar.page.keyboard.press('Space');
    await sidebar.page.getByText('0 of 8 ticked').waitFor();
  });

  it('says what is to be settled, with a way to each cell, and reads again on return', async () => {
    const sidebar = await openPublish(aPublishView({ drafts: [aBlockedDraft()] }));
    const { page, inputs, answers } = sidebar;
    await page.getByText('2 left').waitFor();
    await soon(() => focusOf(sidebar)).toBe('Add: O3-KR2 has no data source');
    await tickAll(sidebar);
    await soon(() => line(sidebar)).toBe('2 things to settle and 1 tick to go');
    await soon(() => page.getByRole('button', { name: 'Publish O3' }).isDisabled()).toBe(true);
    await soon(() => boxes(sidebar).nth(5).isDisabled()).toBe(true);
    await page.getByText('Settled: review owner, owners, rhythm, no errors').waitFor();
    await page.getByRole('button', { name: 'Add: O3-KR2' }).click();
    await soon(() => inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O3-KR2', cell: 'P6' }]);
    answers.loadPublish = aPublishView();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await soon(() => line(sidebar)).toBe('1 tick to go');
    await page.getByText('7 of 8 ticked').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settled(sidebar);
    expect(inputs('loadPublish')).toHaveLength(2);
  });

  it('shows an error with what to do about it, and leads to the form as well', async () => {
    const blocker = {
      kind: 'error',
      ...{ tab: 'Key Results', cell: 'F5', id: 'O3-KR1' },
      what: 'O3-KR1: Start and target are both 32.',
      advice: 'Write the number to reach into Target.',
    } as const;
    const sidebar = await openPublish(aPublishView({ drafts: [aDraftView({ blockers: [blocker] })] }), {
      answers: { loadObjective: anObjectiveForm({ id: 'O3', status: 'Draft' }) },
    });
    const { page } = sidebar;
    await page.getByText(blocker.advice).waitFor();
    await page.getByRole('button', { name: 'Show: O3-KR1' }).click();
    await page.getByRole('button', { name: 'Edit O3' }).click();
    await page.getByRole('heading', { name: 'Edit O3' }).waitFor();
  }); // prettier-ignore

  it('says what becomes of the cycle', async () => {
    const { cycle } = aPublishView();
    const says = async (fields: Partial<typeof cycle>, text: string): Promise<void> => {
      const { page } = await openPublish(aPublishView({ cycle: { ...cycle, ...fields } }));
      await page.getByText(text).waitFor();
    };
    await says({}, '2027-Q1 becomes Active: check-ins and the weekly review begin.');
    await says({ starts: '2027-04-05' }, '2027-Q1 becomes Active. Its first week begins on 5 Apr.');
    await says({ begins: false, others: ['Shop'] }, '2027-Q1 stays in Planning while “Shop” is Active.');
    await says({ begins: false, ends: '2027-02-10' }, '2027-Q1 stays in Planning: it ended on 10 Feb.');
  }); // prettier-ignore

  it('shows what the sheet holds as text', async () => {
    const script = '<script>document.title = "broken"</script>';
    const draft = aDraftView();
    const keyResults = draft.keyResults.map((each) => ({ ...each, subject: script, source: script, owner: script }));
    const { page, errors } = await openPublish(aPublishView({ drafts: [{ ...draft, objective: script, keyResults }] }));
    await page.getByRole('heading', { name: script }).waitFor();
    expect(await page.title()).not.toBe('broken');
    expect(errors).toEqual([]);
  }); // prettier-ignore
});

describe('ticks', () => {
  it('are kept as a draft and are there again, but for what they were not about', async () => {
    const sidebar = await openPublish();
    await tickAll(sidebar);
    await soon(() => line(sidebar)).toMatch(/publishes · Esc goes back · ticks are kept$/);
    const kept = () => sidebar.inputs('saveDraft').at(-1);
    // On a busy machine typing may rest halfway.
    await soon(() => kept()?.draft.match(/"by"/g)).toHaveLength(8);
    const drafts = { [kept()?.screen ?? '']: kept()?.draft ?? '' };
    const again = await openPublish(aPublishView(), { home: { drafts } });
    await again.page.getByText('8 of 8 ticked').waitFor();
    await soon(() => focusOf(again)).toBe('Publish O3');

    const [first, second, third] = aDraftView().keyResults;
    const changed = [{ ...first!, owner: 'Noor Visser' }, { ...second!, mark: 'another' }, third!];
    const later = await openPublish(aPublishView({ drafts: [aDraftView({ keyResults: changed })] }), {
      home: { drafts },
    });
    await later.page.getByText('4 of 8 ticked').waitFor();
    const odd = await openPublish(aPublishView(), { home: { drafts: { publish: '{"O3-KR1":7}' } } });
    await odd.page.getByText('0 of 8 ticked').waitFor();
  }); // prettier-ignore

  it('survive Esc, and are forgotten once published', async () => {
    const sidebar = await openPublish();
    const { page, inputs } = sidebar;
    await tickAll(sidebar);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Publish' }).click();
    await page.getByText('8 of 8 ticked').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Published O3').waitFor();
    await soon(() => inputs('saveDraft').at(-1)).toEqual({ screen: 'publish', draft: '' });
  });

  it('carry a name, which is asked for first', async () => {
    const sidebar = await openPublish(aPublishView(), { home: { who: '' } });
    await sidebar.page.getByLabel('Your name').selectOption('Noor Visser');
    expect(await axe(sidebar.page)).toEqual([]);
    await sidebar.page.keyboard.press('Control+Enter');
    await tickAll(sidebar);
    await sidebar.page.keyboard.press('Control+Enter');
    await sidebar.page.getByText('Published O3').waitFor();
    expect(sidebar.inputs('publish')[0]?.drafts[0]?.keyResults[0]?.owner?.by).toBe('Noor Visser');
  });
});

describe('several drafts', () => {
  it('go out together, or only those that are chosen', async () => {
    const sidebar = await openPublish(aPublishView({ drafts: two() }));
    const { page, inputs } = sidebar;
    await page.getByText('2 of 2 drafts').waitFor();
    await tickAll(sidebar);
    await page.getByRole('button', { name: 'Publish 2 objectives' }).waitFor();
    await page.getByLabel('O3 · New customers').click();
    await page.getByText('Nothing to settle, no ticks to go').waitFor();
    await page.getByRole('button', { name: 'Publish O4' }).click();
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
    expect(inputs('publish')[0]?.drafts.map(({ id }) => id)).toEqual(['O4']);
    const kept = () => Object.keys(JSON.parse(inputs('saveDraft').at(-1)?.draft || '{}') as object);
    await soon(kept).toEqual(['O3-KR1', 'O3-KR2', 'O3-KR3']);
  });

  it('are left out at first by who comes for one of them', async () => {
    const sidebar = await openSidebar({
      home: { objectives: two().map(({ id, objective }) => ({ id, objective, status: 'Draft', owner: '', keyResults: 1 })) },
      answers: { loadPublish: aPublishView({ drafts: two() }) },
    });
    const { page, inputs } = sidebar;
    await page.getByRole('button', { name: 'Publish them' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publish O4' }).click();
    await page.getByText('1 of 2 drafts').waitFor();
    expect(inputs('loadPublish')).toEqual([{ cycle: '', objective: 'O4' }]);
    await soon(() => line(sidebar)).toBe('3 ticks to go');
    await page.getByLabel('O4 · Nobody').click();
    await soon(() => line(sidebar)).toBe('Choose an objective to publish.');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Which objective?' }).waitFor();
  }); // prettier-ignore

  it('of another cycle are a choice away', async () => {
    const sidebar = await openPublish(aPublishView({ cycles: ['2027-Q1', '2027-Q2'] }));
    const { page, inputs, answers } = sidebar;
    const { cycle } = aPublishView();
    answers.loadPublish = aPublishView({
      cycle: { ...cycle, id: '2027-Q2' },
      cycles: ['2027-Q1', '2027-Q2'],
      drafts: two().slice(1),
    });
    await page.getByLabel('Cycle').selectOption('2027-Q2');
    await page.getByRole('heading', { name: 'Publish O4' }).waitFor();
    expect(inputs('loadPublish')[1]).toEqual({ cycle: '2027-Q2', objective: null });
  });

  it('of the cycle that was chosen last stay, also when what was read on return comes after them', async () => {
    const cycles = ['2027-Q1', '2027-Q2'];
    const first = aPublishView({ cycles, drafts: [aBlockedDraft()] });
    const sidebar = await openPublish(first);
    const { page, inputs, answers } = sidebar;
    await page.getByRole('button', { name: 'Add: O3-KR2' }).click();
    const slow = later(first);
    answers.loadPublish = slow.answer;
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await soon(() => inputs('loadPublish')).toHaveLength(2);
    const cycle = { ...first.cycle, id: '2027-Q2' };
    answers.loadPublish = aPublishView({ cycle, cycles, drafts: two().slice(1) });
    await page.getByLabel('Cycle').selectOption('2027-Q2');
    await page.getByRole('heading', { name: 'Publish O4' }).waitFor();
    slow.arrive();
    await settled(sidebar);
    expect(await page.getByRole('heading', { name: 'Publish O4' }).count()).toBe(1);
  });

  it('share what the cycle lacks', async () => {
    const sidebar = await openPublish(
      aPublishView({
        drafts: two(),
        blockers: [
          {
            kind: 'reviewOwner',
            ...{ what: '2027-Q1 has no review owner', advice: '' },
            ...{ tab: 'Cycles', cell: 'G2', id: '2027-Q1' },
          },
        ],
      }),
    );
    await tickAll(sidebar);
    await soon(() => line(sidebar)).toBe('1 thing to settle');
    expect(await axe(sidebar.page)).toEqual([]);
  });

  it('may be none', async () => {
    const { page } = await openPublish(aPublishView({ cycles: [], drafts: [] }));
    await page.getByText('2027-Q1 has no draft.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('What matters most').first().waitFor();
  });
});

describe('a draft without a key result', () => {
  it('is asked for one, and is neither called settled nor asked to be ticked', async () => {
    const none: DraftView['blockers'][number] = {
      ...{
        kind: 'error' as const,
        what: 'Nothing measures it: it has no key result.',
        advice: 'Add two.',
      },
      ...{ tab: 'Objectives', cell: 'C2', id: 'O3' },
    };
    const draft = aDraftView({ keyResults: [], blockers: [none] });
    const { page } = await openPublish(aPublishView({ drafts: [draft] }));
    await page.getByText('Nothing measures it').waitFor();
    expect(await page.getByText(/Settled|Confirm each|ticked/).count()).toBe(0);
  });
});

describe('what can go wrong', () => {
  it('the sheet changed meanwhile: it says what, takes that tick away and keeps the others', async () => {
    const sidebar = await openPublish();
    const { page, answers, inputs } = sidebar;
    await tickAll(sidebar);
    const [first, ...others] = aDraftView().keyResults;
    const changed = aDraftView({ keyResults: [{ ...first!, owner: 'Noor Visser' }, ...others] });
    const { notices: _, ...view } = aPublishView({ drafts: [changed] });
    const message = 'The owner of O3-KR1 is “Noor Visser” now, not “Ida Brandt”.';
    answers.publish = { published: [], message, view, undoId: '', notices: [] };
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText(message).waitFor();
    await page.getByRole('alert').getByText('Not published yet').waitFor();
    await page.getByText('7 of 8 ticked').waitFor();
    await soon(() => focusOf(sidebar)).toBe('Owner of Orders placed in 48 hours: Noor Visser');
    expect(await axe(page)).toEqual([]);
    answers.publish = { published: ['O3'], message: 'Published O3.', view: null, undoId: 'u3', notices: [] };
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Published O3.').waitFor();
    expect(inputs('publish')).toHaveLength(2);
  }); // prettier-ignore

  it('a busy sheet keeps the ticks', async () => {
    const busy = refusal('Somebody else is saving, and the sheet stayed busy for 10 seconds.');
    const sidebar = await openPublish(aPublishView(), { answers: { publish: busy } });
    await tickAll(sidebar);
    await sidebar.page.keyboard.press('Control+Enter');
    await sidebar.page.getByRole('alert').getByText('stayed busy').waitFor();
    await soon(() => focusOf(sidebar)).toBe('Try again');
    await sidebar.page.getByText('8 of 8 ticked').waitFor();
  });

  it('shows at once that it is publishing, and locks the ticks', async () => {
    const sidebar = await openPublish();
    const { page } = sidebar;
    await tickAll(sidebar);
    sidebar.hold();
    await page.getByRole('button', { name: 'Publish O3' }).click();
    await soon(() => page.getByRole('button', { name: 'Publishing…' }).isDisabled()).toBe(true);
    await page.getByText('Publishing O3…').waitFor();
    await soon(() => boxes(sidebar).first().isDisabled()).toBe(true);
    sidebar.release();
    await page.getByText('Published O3').waitFor();
  });

  it('drafts that cannot be read are asked for again', async () => {
    const answers = { loadPublish: refusal('There is no tab “Cycles”.') };
    const sidebar = await openPublish(aPublishView(), { answers });
    await sidebar.page.getByRole('alert').getByText('There is no tab “Cycles”.').waitFor();
    expect(await axe(sidebar.page)).toEqual([]);
    sidebar.answers.loadPublish = aPublishView();
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    await sidebar.page.getByText('0 of 8 ticked').waitFor();
    sidebar.answers.loadPublish = refusal('The sheet stayed busy.');
    await sidebar.page.getByRole('button', { name: 'Read the sheet again' }).click();
    await sidebar.page.getByText('The sheet was not read again. The sheet stayed busy.').waitFor();
  });
});

describe('axe', () => {
  it('finds nothing while there is something to settle, nor with every tick', async () => {
    const sidebar = await openPublish(aPublishView({ drafts: [aBlockedDraft()] }));
    await boxes(sidebar).first().waitFor();
    expect(await axe(sidebar.page)).toEqual([]);
    const ready = await openPublish(aPublishView({ drafts: two() }), { height: 600 });
    await tickAll(ready);
    expect(await axe(ready.page)).toEqual([]);
  });

  it('finds nothing on Home with drafts', async () => {
    const objectives = aHome().objectives.map((each) => ({ ...each, status: 'Draft' }));
    const { page } = await openSidebar({ home: { cards: [], objectives } });
    await page.getByText('2 objectives are drafts').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
