import type { DriftItem, DriftView } from '../../src/protocol.ts';
import { soon } from '../_browser.ts';
import { axe, close, closePages, launch, openSidebar, refusal } from './_page.ts';

beforeAll(launch);
afterEach(closePages);
afterAll(close);

const anItem = (fields: Partial<DriftItem>): DriftItem => ({
  id: String(fields.kind),
  kind: 'header-renamed',
  tab: 'Key Results',
  header: 'Owner',
  cell: 'D1',
  row: null,
  before: 'Lead',
  after: 'Owner',
  note: '',
  isSafe: true,
  isMendable: true,
  ...fields,
});

const renamed = anItem({ kind: 'header-renamed' });
const number = anItem({
  kind: 'number-as-text', header: 'Start', cell: 'E2', row: 'O1-KR1', before: '1.234', after: '1.234',
  note: 'It can be read in two ways: tick it if this one is right.', isSafe: false,
}); // prettier-ignore
const broken = anItem({
  kind: 'formula-error', tab: 'Initiatives', header: 'Due', cell: 'F3', row: 'I2', isSafe: false, isMendable: false,
  before: '#REF! from =IMPORTRANGE("1x";"A1")', after: '', note: 'Select the cell and choose “Allow access”.',
}); // prettier-ignore
const found: DriftView = { items: [renamed, number, broken], tabs: 7 };
const nothing: DriftView = { items: [], tabs: 7 };
const done = {
  repaired: 1,
  message: 'Repaired 1 place.',
  left: { items: [number, broken], tabs: 7 },
  undoId: '12',
  notices: [],
};

describe('Repair the workbook', () => {
  it('says no more what the repair has mended', async () => {
    const { page } = await openSidebar({
      screen: 'repair',
      home: { notices: ['The column “Owner” is now called “Lead”.'] },
      answers: { drift: found, repair: { ...done, left: nothing } },
    });
    await page.getByText('is now called “Lead”').waitFor();
    await page.getByRole('button', { name: 'Repair 1 place' }).click();
    await page.getByRole('heading', { name: /^Nothing to repair/ }).waitFor();
    expect(await page.getByText('is now called “Lead”').count()).toBe(0);
  });

  it('lists what drifted by tab, with a tick where nothing is a guess', async () => {
    const { page, inputs } = await openSidebar({ screen: 'repair', answers: { drift: found } });
    await page
      .getByRole('heading', { name: /^2 places to repair and 1 place that only/ })
      .waitFor();
    const boxes = page.getByRole('checkbox');
    expect(await boxes.count()).toBe(2);
    expect(await boxes.nth(0).isChecked()).toBe(true);
    expect(await boxes.nth(1).isChecked()).toBe(false);
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe(
      'checkbox',
    );
    await page.getByRole('button', { name: 'Show Key Results!E2 in the sheet' }).click();
    await soon(() => inputs('goTo')).toEqual([{ tab: 'Key Results', id: 'O1-KR1', cell: 'E2' }]);
    expect(await axe(page)).toEqual([]);
  });

  it('repairs what is ticked as one change, says so with a way back, and shows what is left', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'repair',
      answers: { drift: found, repair: done },
    });
    await page.getByRole('button', { name: 'Repair 1 place' }).click();
    await page.getByText('Repaired 1 place.').waitFor();
    expect(inputs('repair')).toEqual([{ items: [renamed.id] }]);
    await page.getByRole('heading', { name: /^1 place to repair and/ }).waitFor();
    await page.getByText('Nothing is ticked.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undid one check-in').waitFor();
    expect(inputs('undo')).toEqual([{ id: '12' }]);
    // After an undo the workbook is looked at again.
    await page.getByRole('heading', { name: /^2 places to repair/ }).waitFor();
    expect(inputs('drift')).toHaveLength(2);
  });

  it('ticks all and none, and repairs by keyboard', async () => {
    const { page, inputs } = await openSidebar({
      screen: 'repair',
      answers: { drift: found, repair: { ...done, repaired: 2, left: nothing } },
    });
    await page.getByRole('button', { name: 'Tick none' }).click();
    await page.getByText('Nothing is ticked.').waitFor();
    await soon(() => page.getByRole('button', { name: /^Repair/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Tick all' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Nothing to repair. 7 tabs looked at.' }).waitFor();
    expect(inputs('repair')).toEqual([{ items: [renamed.id, number.id] }]);
  });

  it('names column and cells, and a column that lost its formulas once', async () => {
    const lost = (cell: string, header: string): DriftItem =>
      anItem({
        ...{ id: cell, kind: 'formula-lost', header, cell, row: `O1-KR${cell.slice(1)}` },
        ...{ before: '0.4', after: '=IF(H2="";"";H2)' },
      });
    const items = [
      ...['K2', 'K3', 'K4', 'K9'].map((cell) => lost(cell, 'Progress')),
      lost('M3', 'Health'),
      number,
    ];
    const { page, inputs } = await openSidebar({
      screen: 'repair',
      answers: { drift: { items, tabs: 7 }, repair: { ...done, left: nothing } },
    });
    const column = page.getByLabel('Lost formulas in Progress, 4 cells');
    await column.waitFor();
    await page.getByRole('button', { name: 'Show Key Results!K2:K4, K9 in the sheet' }).waitFor();
    await page.getByLabel('Lost formula in Health, O1-KR3').waitFor();
    await page.getByLabel('Number kept as text in Start, O1-KR1').waitFor();
    expect(await axe(page)).toEqual([]);
    await column.uncheck();
    await page.getByRole('button', { name: 'Repair 1 place' }).waitFor();
    await column.check();
    await page.getByRole('button', { name: 'Repair 5 places' }).click();
    await page.getByRole('heading', { name: /^Nothing to repair/ }).waitFor();
    expect(inputs('repair')).toEqual([{ items: ['M3', 'K2', 'K3', 'K4', 'K9'] }]);
  });

  it('keeps the ticks when repairing fails', async () => {
    const { page } = await openSidebar({
      screen: 'repair',
      answers: { drift: found, repair: refusal('Somebody else is saving.') },
    });
    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Repair 2 places' }).click();
    await page.getByRole('alert').getByText('Not repaired yet').waitFor();
    expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('is reached from the menu, and Esc leads back', async () => {
    const { page } = await openSidebar({ answers: { drift: nothing } });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Repair the workbook…' }).click();
    await page.getByRole('heading', { name: 'Nothing to repair. 7 tabs looked at.' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Check in on/ }).waitFor();
  });

  it('is reached where the sheet cannot be read because of drift, and opens it afterwards', async () => {
    const words =
      'The tab “Key Results” has the column “Current” more than once, in H1 and I1. Choose Extensions ▸ OKR Cadence ▸ Repair the workbook….';
    const sidebar = await openSidebar({
      answers: { open: refusal(words), drift: found, repair: { ...done, left: nothing } },
    });
    const { page, answers } = sidebar;
    const fine = (await openSidebar()).answers.open;
    await page.getByRole('button', { name: 'Repair the workbook…' }).click();
    await page.getByRole('button', { name: 'Repair 1 place' }).click();
    await page.getByRole('heading', { name: /^Nothing to repair/ }).waitFor();
    answers.open = fine;
    await page.getByRole('button', { name: 'Back to Home' }).click();
    await page.getByRole('button', { name: /^Check in on/ }).waitFor();
  });
});
