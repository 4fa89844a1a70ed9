import { soon } from '../_browser.ts';
import { axe, close, closePages, launch, openSidebar, refusal, settled } from './_page.ts';
import { aHome, aNewPlan, aPublishView } from './_home.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const noPlan = { loadPlan: { form: aNewPlan(), cycles: [], objectives: [], notices: [] } };
const bare = { cycle: null, cards: [], objectives: [], decisions: [], who: '' };

describe('a workbook that is not set up', () => {
  it('explains itself and sets up by one key', async () => {
    const { page, inputs, answers } = await openSidebar({
      home: { ...bare, isSetUp: false },
      answers: noPlan,
    });
    await page.getByText('Your 2 tabs stay as they are.').waitFor();
    expect(await axe(page)).toEqual([]);
    answers.open = aHome(bare);
    await page.keyboard.press('Enter');
    await page.getByText('Added 6 tabs.').waitFor();
    await page.getByLabel('Starts').waitFor();
    expect(inputs('setUp')).toHaveLength(1);
  });

  it('says which tab was deleted, where it was set up before', async () => {
    const { page } = await openSidebar({
      home: { ...bare, isSetUp: false, notices: ['The tab “Initiatives” was deleted.'] },
    });
    await page.getByText('The tab “Initiatives” was deleted.').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('says why it could not', async () => {
    const { page } = await openSidebar({
      home: { ...bare, isSetUp: false },
      answers: { setUp: refusal('A tab of yours is called “Cycles”. Rename it.') },
    });
    await page.getByRole('button', { name: 'Set up this workbook' }).click();
    await page.getByRole('alert').getByText('Rename it.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe('the first cycle', () => {
  it('suggests dates and a name, takes typed dates, and writes the row', async () => {
    const { page, inputs, answers } = await openSidebar({ home: bare, answers: noPlan });
    await page.getByLabel('Starts').fill('4 jan');
    await page.getByLabel('Ends').fill('4.4.2027');
    await page.getByRole('button', { name: 'Team' }).click();
    await page.getByLabel('Team', { exact: true }).fill('Nursery');
    await soon(() => page.getByLabel('Starts').inputValue()).toBe('4 Jan 2027');
    await soon(() => page.getByLabel('Cycle', { exact: true }).inputValue()).toBe('2027-Q1');
    await page.getByLabel('The one change').fill('Seedlings arrive in the promised week');
    await page.getByLabel('Weekly review, owner').selectOption('Tomas Okafor');
    await page.getByLabel('Day').selectOption('Wednesday');
    await page.getByLabel('Time').fill('9.30');
    expect(await axe(page)).toEqual([]);
    answers.open = aHome();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved the plan of “2027-Q1”.').waitFor();
    expect(inputs('savePlan')[0]?.form).toMatchObject({
      id: null,
      cycle: {
        id: '2027-Q1',
        team: 'Nursery',
        starts: '2027-01-04',
        ends: '2027-04-04',
        change: 'Seedlings arrive in the promised week',
        owner: 'Tomas Okafor',
        reviewDay: 'Wednesday',
        reviewTime: '09:30',
        slot: 30,
      },
    });
    await page.getByRole('heading', { name: '2027-Q1' }).waitFor();
  });

  it('says what is wrong beside the field and what is missing in the footer', async () => {
    const { page, inputs } = await openSidebar({ home: bare, answers: noPlan });
    await page.getByText('Write the one change to save.').waitFor();
    await page.getByLabel('Ends').fill('31 Feb 2027');
    await page.getByLabel('The one change').focus();
    await page.getByText('“31 Feb 2027” is not a date. Write one such as 11 Feb 2027.').waitFor();
    await page.getByText('Write the first and the last day to save.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Ends').fill('2 Jan 2027');
    await page.getByLabel('Starts').fill('4 Jan 2027');
    await page.getByText('The last day comes before the first.').waitFor();
    await page.keyboard.press('Control+Enter');
    await settled({ page });
    expect(inputs('savePlan')).toEqual([]);
  });

  it('keeps everything when saving fails', async () => {
    const { page } = await openSidebar({
      home: bare,
      answers: { ...noPlan, savePlan: refusal('The sheet is busy.') },
    });
    await page.getByLabel('The one change').fill('Seedlings arrive');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('The one change').inputValue()).toBe('Seedlings arrive');
  });
});

describe('a screen that has nothing to work on yet', () => {
  it.each([
    ['check-in', 'Check in'],
    ['close', 'Close the cycle'],
  ])('%s leads to the plan before there is a cycle', async (screen, title) => {
    const { page, calls } = await openSidebar({
      home: { ...bare, cycles: [] },
      answers: noPlan,
      screen,
    });
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('There is no cycle yet').waitFor();
    await settled({ page });
    expect(calls.map(({ method }) => method)).toEqual(['open']);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByLabel('Starts').waitFor();
  });

  it('says what a check-in waits for, and asks for no name before it', async () => {
    const objectives = [
      { id: 'O1', objective: 'Growers plan with us', status: 'Draft', owner: '', keyResults: 2 },
    ];
    const { page } = await openSidebar({
      home: { cards: [], objectives, who: '' },
      screen: 'check-in',
    });
    await page.getByText('Once one is published, its key results are due here.').waitFor();
    await page.getByRole('button', { name: 'Publish…' }).waitFor();
  });

  it('asks for no name where nothing waits to be published', async () => {
    const { page } = await openSidebar({
      home: { who: '' },
      answers: { loadPublish: aPublishView({ drafts: [], cycles: [] }) },
    });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Publish…' }).click();
    await page.getByText('Nothing waits to be published').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
