/**
 * A workbook belongs to its people: they sort it, move and insert columns and rows, hide some, and go on. Whatever
 * they did to the tabs of the sample, the add-on finds, writes and tells the same.
 */
import { Temporal } from 'temporal-polyfill';
import { sampleWorkbook } from '../../src/cli/sample.ts';
import { createHost, type Host } from '../../src/host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../../src/host/model.ts';
import * as fc from '../_fastCheck.ts';
import { anEntry } from '../_forms.ts';
import { deployedAddon } from '../e2e/_person.ts';

const DAY = '2026-11-28';
const TABS = ['Key Results', 'Objectives', 'Check-ins', 'Decisions', 'Commitments', 'Initiatives', 'Cycles', 'Health metrics', 'Not this cycle', 'Decision rules', 'Accepted findings']; // prettier-ignore
const OWN_HEADER = 'Notes of our own';

/** What people do with the menus of the grid, as a script of theirs. */
const PEOPLE = `
function rearrange(tab, how, a, b) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  var rows = sheet.getLastRow(), columns = sheet.getLastColumn();
  // From 1 for a column, from 2 for a row: the header stays where it is.
  var column = function (share) { return 1 + Math.floor(share * columns); };
  var row = function (share) { return 2 + Math.floor(share * Math.max(1, rows - 1)); };
  if (how === 'move column') sheet.moveColumns(sheet.getRange(1, column(a), sheet.getMaxRows(), 1), column(b));
  if (how === 'insert column') {
    sheet.insertColumnBefore(column(a));
    sheet.getRange(1, column(a)).setValue('${OWN_HEADER}');
    sheet.getRange(2, column(a), 2, 1).setValues([['ask Ada'], [5]]);
  }
  if (how === 'move row' && rows > 2) sheet.moveRows(sheet.getRange(row(a), 1, 1, sheet.getMaxColumns()), row(b));
  if (how === 'insert row') sheet.insertRowBefore(row(a));
  if (how === 'sort' && rows > 2) sheet.getRange(2, 1, rows - 1, columns).sort({ column: column(a), ascending: b < 0.5 });
  if (how === 'hide column') sheet.hideColumns(column(a));
  if (how === 'hide row') sheet.hideRows(row(a));
}`;

let sample: WorkbookModel;
let untouched: Record<string, unknown>;
beforeAll(async () => {
  sample = await sampleWorkbook(deployedAddon(), DAY);
  untouched = lived([]);
});

type Step = [tab: string, how: string, a: number, b: number];

/** Opens the sample, does the steps, then what people do on a Saturday; returns all that was said and written. */
function lived(steps: readonly Step[]): Record<string, unknown> {
  const workbook = structuredClone(sample);
  const addon = deployedAddon();
  const noon = Temporal.PlainDateTime.from(`${DAY}T12:00`).toZonedDateTime(workbook.zone);
  const host = createHost({ ...addon, files: [...addon.files, { name: 'people.js', source: PEOPLE }], workbook, now: () => noon.epochMilliseconds }); // prettier-ignore
  try {
    for (const step of steps) host.call('rearrange', step);
    return inAnyOrder(observed(host, workbook)) as Record<string, unknown>;
  } finally {
    host.dispose();
  }
}

function observed(host: Host, workbook: WorkbookModel): Record<string, unknown> {
  const ask = (method: string, input: object = {}): Record<string, unknown> => {
    const reply = host.call('callServer', [method, input]) as { ok: boolean; value: object };
    expect(reply).toMatchObject({ ok: true, value: expect.anything() });
    return reply.value as Record<string, unknown>;
  };
  const { findings, outcome } = ask('validate') as {
    findings: { rule: string; tab: string; id?: string; what: string }[];
    outcome: string;
  };
  const home = ask('open');
  const by = 'Aisha Rao';
  const entry = anEntry({ keyResult: 'O4-KR1', value: 37, confidence: 5, changed: 'Two mentors are ill', blocker: 'No mentors' }); // prettier-ignore
  return {
    outcome,
    findings: findings.map(({ rule, tab, id = '', what }) => [rule, tab, id, withoutPlaces(what)]),
    home: withoutRows(home),
    checkedIn: ask('checkIn', { by, entries: [entry] })['message'],
    measured: ask('measure', { by, id: 'H1', value: 6 })['message'],
    committed: ask('commit', { by, commitment: 'Ask for the manuals', keyResult: 'O4-KR2', owner: by })['message'], // prettier-ignore
    decided: ask('decide', { by, about: 'O4-KR2', rule: 'confidence-drop', decision: 'Two visit in pairs', choice: 'Start', why: '', owner: by, due: '2026-12-12' })['message'], // prettier-ignore
    planned: withoutRows(ask('loadPlan', { cycle: '2026-Q4' })['form']),
    reviewed: ask('weeklyReview')['message'],
    overview: ask('refreshOverview')['message'],
    pages: ['Review 2026-W48', 'Overview'].map((tab) => linesOf(workbook, tab)),
    tabs: TABS.map((tab) => rowsOf(workbook, tab)),
  };
}

/** Where things stand is what was changed. */
const PLACES = new Set(['row', 'cell', 'undoId', 'gid']);
const withoutRows = (reply: unknown): unknown =>
  JSON.parse(JSON.stringify(reply, (key, value: unknown) => (PLACES.has(key) ? undefined : value)));
const withoutPlaces = (text: string): string =>
  text.replace(/\b[A-Z]{1,2}\d{1,3}\b(?!-KR)/g, '…').replace(/\brows? \d+( and \d+)*/g, 'row …');

const shownIn = (workbook: WorkbookModel, tab: string): string[][] => {
  const sheet = sheetByName(workbook, tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  const { rows, columns } = extentOf(sheet);
  const line = (row: number): string[] =>
    Array.from({ length: columns }, (_, at) => shown(cellAt(sheet, row, at + 1)?.value));
  return Array.from({ length: rows }, (_, at) => line(at + 1));
};

/** Sums in another order differ in the last bit. */
const shown = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(9))) : String(value ?? '');

const linesOf = (workbook: WorkbookModel, tab: string): string[] =>
  shownIn(workbook, tab).map((line) => withoutPlaces(line.filter(Boolean).join(' | ')));

/** The rows of a tab by header, but for what people keep beside them. */
function rowsOf(workbook: WorkbookModel, tab: string): Record<string, string>[] {
  const [headers = [], ...lines] = shownIn(workbook, tab);
  return lines
    .map((line) =>
      Object.fromEntries(
        line
          .map((cell, at) => [headers[at] ?? '', cell] as const)
          .filter(([header, cell]) => cell !== '' && header !== OWN_HEADER)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
}

/** Lists, and texts of several lines, as what they hold: their order follows the rows, which people may move. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnyOrder).sort(byText);
  if (typeof value === 'string' && value.includes('\n')) return value.split('\n').sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inAnyOrder(each)]));
}
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const step = fc.tuple(
  fc.constantFrom(...TABS),
  fc.constantFrom('move column', 'insert column', 'move row', 'insert row', 'sort', 'hide column', 'hide row'), // prettier-ignore
  share,
  share,
);

test('whatever people rearrange, the same is found, said and written', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 24 }), (steps) => {
      expect(lived(steps)).toEqual(untouched);
    }),
    { numRuns: 8 },
  );
});
