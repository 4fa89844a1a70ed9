import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { addDays, isoWeek, mondayOf, weekday } from '../../src/domain/days.ts';
import { letters } from '../../src/host/a1.ts';
import {
  columnOf,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  hasContent,
  rowOf,
} from '../../src/host/model.ts';
import type { Cell, SheetModel, WorkbookModel } from '../../src/host/model.ts';
import { eventually, launch } from '../_browser.ts';
import { aKeyResultForm, anEntry, anObjectiveForm, planCycle } from '../_forms.ts';
import { cellOf, dayFromNow, rowsOf, sitDown, tabNames, tabOf, type Person } from './_person.ts'; // prettier-ignore

/** A step that runs the add-on several times, on a busy machine. */
const LONG_MS = 150_000;

const TODAY = dayFromNow(0);
const WEEK = isoWeek(TODAY);
const REVIEW = `Review ${WEEK}`;
const ANSWER = '1 of 2 behind pace, 1 fell';
const LATER_ANSWER = 'None of 2 behind pace, 1 fell';

let browser: Browser;
let me: Person;

beforeAll(async () => {
  browser = await launch();
  me = await sitDown(browser);
  me.ask('setUp', {});
  const starts = addDays(mondayOf(TODAY), -35);
  const cycle = { id: 'Spring', starts, ends: addDays(starts, 90), reviewDay: weekday(TODAY) };
  planCycle(me.ask, cycle);
  const aCount = { unit: 'visits', start: 20, target: 60 };
  const keyResults = ['weekdays', 'Sundays'].map((days) =>
    aKeyResultForm({ ...aCount, keyResult: `Raise visits on ${days} from 20 to 60 a day` }),
  );
  me.ask('saveObjective', anObjectiveForm({ cycle: 'Spring', status: 'Published', keyResults }));
  checkIn({ value: 22, confidence: 8 });
  // Only an older check-in lets confidence fall since last week, and the clock goes on by itself.
  const first = (header: string): Cell => cellOf(me.workbook(), 'Check-ins', 2, header);
  for (const header of ['At', 'For']) first(header).value = Number(first(header).value) - 14;
  first('Week').value = isoWeek(addDays(TODAY, -14));
  checkIn({ value: 24, confidence: 4 });
  checkIn({ keyResult: 'O1-KR2', value: 50 });
});
afterAll(async () => {
  await me.close();
  await browser.close();
});
afterEach(() => expect(me.errors).toEqual([]));

const checkIn = (entry: Parameters<typeof anEntry>[0]): unknown =>
  me.ask('checkIn', { by: 'Jon Adeyemi', entries: [anEntry(entry)] });

type Place = { row: number; column: number };

/** The first cell of a tab, by rows, whose value fits. */
function find(tab: string, pattern: RegExp): Place {
  const keys = [...tabOf(me.workbook(), tab).cells].flatMap(([key, { value }]) =>
    pattern.test(String(value ?? '')) ? [key] : [],
  );
  if (keys.length === 0) throw new Error(`${pattern} is not in the tab ${tab}.`);
  const key = Math.min(...keys);
  return { row: rowOf(key), column: columnOf(key) };
}

const a1 = ({ row, column }: Place): string => `${letters(column)}${row}`;

/** Goes to a cell of the tab in sight, and answers with it as it is drawn. */
async function goTo(place: Place): Promise<Locator> {
  await me.page.fill('#name-box', a1(place));
  await me.page.press('#name-box', 'Enter');
  const cell = me.page.locator(`#cell-${place.row}-${place.column}`);
  await cell.waitFor();
  return cell;
}

const textAt = async (place: Place): Promise<string | null> => (await goTo(place)).textContent();

/** Writes the review and waits for what the toast says. */
async function review(answer: string): Promise<void> {
  await me.choose('Weekly review');
  await me.said(`Wrote “${REVIEW}”, week 6 of 13: ${answer}.`);
  await me.page.locator(`#grid[aria-label="${REVIEW}"]`).waitFor();
}

async function undo(): Promise<void> {
  await me.choose('Undo the last change');
  await me.said(`Undid “the tab ${REVIEW}”`);
}

/** What stands in a tab, by cell. */
const contents = (sheet: SheetModel): Record<string, Cell['value']> =>
  by(sheet, (cell) => (hasContent(cell) ? cell.value : undefined));

/** What of each cell of a tab, by its address; those without it left out. */
function by<Part>(sheet: SheetModel, part: (cell: Cell) => Part | undefined): Record<string, Part> {
  const cells = [...sheet.cells].flatMap(([key, cell]): [string, Part][] => {
    const found = part(cell);
    return found === undefined ? [] : [[a1({ row: rowOf(key), column: columnOf(key) }), found]];
  });
  return Object.fromEntries(cells);
}

/** Where people type: the row of the mover, and the one below the heading Notes. */
const typing = () => {
  const { row } = find(REVIEW, /^O1-KR1$/);
  const notes = find(REVIEW, /^\d+ {2}Notes$/);
  return {
    choice: { row, column: 6 },
    decision: { row, column: 8 },
    owner: { row, column: 16 },
    notes: { row: notes.row + 1, column: 1 },
  };
};

const TYPED = {
  choice: 'Start',
  decision: 'Open at eight on weekdays',
  owner: 'Noor Visser',
  notes: 'The school asked for a morning slot',
};

async function expectWordsInGrid(): Promise<void> {
  const places = typing();
  for (const [key, text] of Object.entries(TYPED))
    expect([key, await textAt(places[key as keyof typeof TYPED])]).toEqual([key, text]);
}

describe('The weekly review', () => {
  it(
    'is written from the menu and put in front, with its answer and what fell',
    async () => {
      const before = me.workbook().sheets.map(contents);
      const tabs = tabNames(me.workbook());
      await review(ANSWER);
      expect(tabNames(me.workbook())).toContain(REVIEW);
      const seen = (name: string | RegExp) => me.page.getByRole('gridcell', { name }).waitFor();
      await seen(`Week 6 of 13: ${ANSWER}`);
      await seen(
        /^Visits on weekdays\s+Confidence 8 → 4, \d+ points behind\. Needs [\d.]+\svisits a week for \d weeks; the last two averaged 1\.$/,
      );
      await seen('Halve the range for two weeks');
      await undo();
      await eventually(() => expect(tabNames(me.workbook())).toEqual(tabs));
      const shown = (sheets: unknown[]) => sheets[tabs.indexOf('Overview')];
      expect(shown(me.workbook().sheets.map(contents))).toEqual(shown(before));
    },
    LONG_MS,
  );

  it('shows every key result with a bar, and its chart', async () => {
    await review(ANSWER);
    const table = find(REVIEW, /All objectives and key results$/);
    const bars = [];
    for (const line of [2, 3, 4]) bars.push(await textAt({ row: table.row + line, column: 5 }));
    expect(bars).toEqual(['████░░░░░░', '█░░░░░░░░░', '████████░░']);
    expect(await textAt({ row: table.row + 4, column: 4 })).toBe('20 → 50 → 60');
    await goTo(find(REVIEW, /^\d+ {2}Charts$/));
    const chart = me.page.locator('.chart');
    await chart
      .locator('svg')
      .getByText(/^O1 is at 43 %, \d+ % expected$/)
      .waitFor();
    expect(
      await chart.locator('svg').getByText('Expected', { exact: true }).count(),
    ).toBeGreaterThan(0);
  });

  it('has a border around each cell that is for typing', async () => {
    for (const place of Object.values(typing())) {
      const cell = await goTo(place);
      const border = await cell.evaluate(({ style }) => [style.borderRight, style.borderBottom]);
      expect([a1(place), ...border]).toEqual([
        a1(place),
        expect.stringContaining('solid'),
        expect.stringContaining('solid'),
      ]);
    }
  });

  it(
    'takes a choice, a decision, an owner and notes',
    async () => {
      const { choice, decision, owner, notes } = typing();
      await goTo(choice);
      await me.page.keyboard.press('Enter');
      const list = me.page.getByRole('listbox', { name: 'Choices' });
      await list.getByRole('option', { name: TYPED.choice, exact: true }).click();
      await me.type(a1(decision), TYPED.decision);
      await me.type(a1(owner), TYPED.owner);
      await me.type(a1(notes), TYPED.notes);
      await eventually(() => {
        const now = contents(tabOf(me.workbook(), REVIEW));
        expect(now[a1(choice)]).toBe(TYPED.choice);
        expect(now[a1(notes)]).toBe(TYPED.notes);
      });
      await expectWordsInGrid();
    },
    LONG_MS,
  );

  let first: ReturnType<typeof contents>;

  it(
    'has fresh figures when it is written again, and all that was typed',
    async () => {
      await me.show('Key Results');
      const current = find('Key Results', /^Current$/);
      await me.type(a1({ ...current, row: 2 }), '40');
      await eventually(() => expect(rowsOf(me.workbook(), 'Check-ins')).toHaveLength(4));
      first = contents(tabOf(me.workbook(), REVIEW));
      await review(LATER_ANSWER);
      await me.page.getByRole('gridcell', { name: /^Week 6 of 13: none of 2 behind/ }).waitFor();
      const table = find(REVIEW, /All objectives and key results$/);
      expect(await textAt({ row: table.row + 3, column: 4 })).toBe('20 → 40 → 60');
      expect(await textAt({ row: table.row + 3, column: 5 })).toBe('█████░░░░░');
      await expectWordsInGrid();
      await goTo(find(REVIEW, /^\d+ {2}Charts$/));
      await me.page
        .locator('.chart svg')
        .getByText(/^O1 is at 63 %, /)
        .waitFor();
      expect(await me.page.locator('.chart').count()).toBe(4);
    },
    LONG_MS,
  );

  it('carries the decision to the tab Decisions', async () => {
    await me.show('Decisions');
    await me.page.getByRole('gridcell', { name: TYPED.decision }).waitFor();
    expect(rowsOf(me.workbook(), 'Decisions')).toMatchObject([
      {
        ...{ About: 'O1-KR1', Week: WEEK, Choice: TYPED.choice },
        ...{ Decision: TYPED.decision, Owner: TYPED.owner, Status: 'Open' },
      },
    ]);
  });

  it('gives the Overview the same answer', async () => {
    await me.show('Overview');
    await me.page.getByRole('gridcell', { name: `${LATER_ANSWER}.` }).waitFor();
  });

  it('is as it was before after Undo, with all that was typed', async () => {
    await undo();
    await eventually(() => expect(contents(tabOf(me.workbook(), REVIEW))).toEqual(first));
    expect(tabNames(me.workbook())).not.toContain('Decisions');
    await me.show(REVIEW);
    await me.page.getByRole('gridcell', { name: `Week 6 of 13: ${ANSWER}` }).waitFor();
    await expectWordsInGrid();
  });

  it(
    'stays when Undo would take away what was typed into it',
    async () => {
      await me.choose('Undo the last change');
      await eventually(() => expect(rowsOf(me.workbook(), 'Check-ins')).toHaveLength(3));
      await undo();
      await me.said(/changed since and left alone: .*Review/);
      await me.show(REVIEW);
      await expectWordsInGrid();
      await review(ANSWER);
      await expectWordsInGrid();
      expect(rowsOf(me.workbook(), 'Decisions')).toHaveLength(1);
    },
    LONG_MS,
  );
});

/** A size that is said and is the usual one is not in a file. */
const sizesBut = (sizes: Map<number, number>, usual: number): [number, number][] =>
  [...sizes].filter(([, size]) => size !== usual).sort(([a], [b]) => a - b);

/** What a file must bring back, each by tab; in a file commas stand between arguments. */
const PARTS: Record<string, (sheet: SheetModel) => unknown> = {
  values: contents,
  formulas: (sheet) => by(sheet, ({ formula }) => formula?.replace(/;/g, ',')),
  'number formats': (sheet) => by(sheet, ({ format }) => format),
  looks: (sheet) => by(sheet, ({ style }) => style),
  notes: (sheet) => by(sheet, ({ note }) => note),
  dropdowns: (sheet) => by(sheet, ({ validation }) => validation),
  'links and rich text': (sheet) => by(sheet, ({ runs }) => runs),
  'conditional formats': ({ rules }) =>
    rules.map((rule) => ({ ...rule, formula: rule.formula.replace(/;/g, ',') })),
  charts: ({ charts }) => charts,
  'protected cells': ({ protections }) => protections,
  'rows and columns': ({ widths, heights, hiddenRows, hiddenColumns, merges, ...sheet }) => [
    sizesBut(widths, DEFAULT_WIDTH),
    sizesBut(heights, DEFAULT_HEIGHT),
    ...[hiddenRows, hiddenColumns].map((hidden) => [...hidden].sort((a, b) => a - b)),
    [...merges].sort((a, b) => a.row - b.row || a.column - b.column),
    ...[sheet.frozenRows, sheet.frozenColumns],
  ],
};

describe('The workbook as .xlsx', () => {
  let before: WorkbookModel;

  it(
    'is downloaded from the menu and opened again',
    async () => {
      const file = (entry: string) =>
        me.page
          .getByRole('menuitem', { name: 'File', exact: true })
          .click()
          .then(() => me.page.getByRole('menuitem', { name: entry }).click());
      const downloading = me.page.waitForEvent('download');
      await file('Download .xlsx');
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('Plan.xlsx');
      const path = join(me.folder, 'Plan of spring.xlsx');
      await download.saveAs(path);
      before = structuredClone(me.workbook());
      await me.type(a1(typing().notes), 'Only in the workbook that is left');
      const choosing = me.page.waitForEvent('filechooser');
      await file('Open…');
      await (await choosing).setFiles(path);
      await me.page.getByText('Plan of spring.xlsx').waitFor({ timeout: LONG_MS });
      expect(tabNames(me.workbook())).toEqual(tabNames(before));
    },
    LONG_MS,
  );

  it('shows the review as before, with its words and its chart', async () => {
    await me.show(REVIEW);
    await expectWordsInGrid();
    await goTo(find(REVIEW, /^\d+ {2}Charts$/));
    await me.page
      .locator('.chart svg')
      .getByText(/^O1 is at 43 %, /)
      .waitFor();
  });

  it.each(Object.entries(PARTS))('brings back all %s', (_name, part) => {
    const all = ({ sheets }: WorkbookModel): Record<string, unknown> =>
      Object.fromEntries(sheets.map((sheet) => [sheet.name, part(sheet)]));
    expect(all(me.workbook())).toEqual(all(before));
    const isEmpty = (each: unknown): boolean => Object.keys(each as object).length === 0;
    expect(Object.values(all(before)).every(isEmpty)).toBe(false);
  });

  it('goes on where it was: Home shows the cycle, and the last change can be undone', async () => {
    await me.choose('Open');
    await me.sidebar.getByRole('heading', { name: 'Spring' }).waitFor();
    await undo();
    await eventually(() => expect(tabNames(me.workbook())).not.toContain('Decisions'));
    await me.show(REVIEW);
    await expectWordsInGrid();
  });
});
