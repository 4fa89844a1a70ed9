import { sheetByName, type SheetModel, type WorkbookModel } from '../../src/host/model.ts';
import { anEntry, anObjectiveForm } from '../_forms.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';

const KEEPER = 'OKR data';
const REVIEW = 'Review 2027-W07';

/** Four weeks of check-ins and the review of the last. */
const kept = prepared((host) => {
  host.at('2027-01-04T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published' }));
  ['2027-01-27', '2027-02-03', '2027-02-10', '2027-02-17'].forEach((day, week) => {
    host.at(`${day}T08:00:00Z`);
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 83 + week, confidence: 8 - week })] });
  });
  host.jobs.weeklyReview({});
}); // prettier-ignore

const plain = (_key: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;
const written = (workbook: WorkbookModel): string => JSON.stringify(workbook, plain);

const tabOf = (workbook: WorkbookModel, name: string): SheetModel => {
  const sheet = sheetByName(workbook, name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
};

/** The same cells in another file: what people copy, with another file ID and without what belongs to the old one. */
const copyOf = ({ workbook }: OnHost): WorkbookModel => ({
  ...structuredClone(workbook),
  id: 'copy',
  properties: { user: {}, document: {}, script: {} },
});

/** A copy that lost what some ways of copying leave behind, and whose tabs have other numbers. */
function poorCopyOf(host: OnHost): WorkbookModel {
  const workbook = copyOf(host);
  const sheets = workbook.sheets.map((sheet, at) => ({
    ...sheet,
    ...{ id: 5000 + at, charts: [], protections: [], metadata: [], rules: [] },
  }));
  return { ...workbook, sheets, names: [], metadata: [], active: 5000, nextId: 9000 };
}

/** What the charts of the review draw: each its title and where its numbers stand. */
const charts = (workbook: WorkbookModel) =>
  tabOf(workbook, REVIEW).charts.map(({ options, ranges }) => ({
    title: options['title'],
    tabs: ranges.map(({ sheet }) => workbook.sheets.find(({ id }) => id === sheet)?.name),
  }));

describe.each([
  ['with all that stands in it', copyOf],
  ['without charts, protections and marks, its tabs numbered anew', poorCopyOf],
])('a copied file %s', (_, copying) => {
  test('goes on by itself: check-in, review, As of and Undo leave the old file as it is', () => {
    const old = kept();
    const [before, drawn] = [written(old.workbook), charts(old.workbook)];
    expect(drawn.length).toBeGreaterThan(2);
    const host = onHost(copying(old));
    host.at('2027-02-18T08:00:00Z');

    const home = host.jobs.open({});
    expect([home.who, home.drafts, home.cards.map(({ value }) => value)]).toEqual(['', {}, [86]]);
    expect(host.jobs.checkIn({ by: 'Noor Visser', entries: [anEntry({ value: 88, confidence: 6 })] }).notices).toEqual([]);
    expect(host.rows('Check-ins').map(({ ID }) => ID)).toEqual(['CK1', 'CK2', 'CK3', 'CK4', 'CK5']);
    host.jobs.weeklyReview({});
    expect(charts(host.workbook)).toHaveLength(drawn.length);
    for (const { tabs } of charts(host.workbook)) expect(tabs).toEqual([KEEPER]);
    const links = tabOf(host.workbook, REVIEW).cells.values();
    const linked = [...links].flatMap(({ runs = [] }) => runs.flatMap(({ link }) => link ?? []));
    expect(linked.length).toBeGreaterThan(0);
    const ids = host.workbook.sheets.map(({ id }) => `#gid=${id}&`);
    for (const link of linked) expect(ids.some((id) => link.startsWith(id))).toBe(true);

    host.jobs.lookBack({ what: 'Overview', on: '2027-02-10', cycle: '' });
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('Overview as of 2027-02-10');
    host.jobs.undo({ id: null });
    host.jobs.undo({ id: null });
    host.jobs.undo({ id: null });
    expect(host.rows('Check-ins').map(({ ID }) => ID)).toEqual(['CK1', 'CK2', 'CK3', 'CK4']);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 86, Confidence: 5 });
    expect(written(old.workbook)).toBe(before);
  }); // prettier-ignore

  test('keeps what is undone in the old file, and the other way round', () => {
    const old = kept();
    const host = onHost(copying(old));
    old.jobs.undo({ id: null });
    expect(old.workbook.sheets.map(({ name }) => name)).not.toContain(REVIEW);
    host.jobs.weeklyReview({});
    expect(host.workbook.sheets.map(({ name }) => name)).toContain(REVIEW);
  });
});

test('drafts of a person stay with the file in which they were typed', () => {
  const old = kept();
  old.jobs.saveDraft({ screen: 'check-in', draft: '{"O1-KR1":1}' });
  const copy = onHost({ ...structuredClone(old.workbook), id: 'copy' });
  expect(old.jobs.open({}).drafts).toEqual({ 'check-in': '{"O1-KR1":1}' });
  expect(copy.jobs.open({}).drafts).toEqual({});
});
