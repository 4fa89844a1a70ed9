import { cellAt, sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { tabs } from '../../src/tabs/_all.ts';
import { prepared, type OnHost } from '../_host.ts';

const WEEK_5 = 'Review 2027-W05';
const REASON = 10;

/** A published key result whose target was changed in the grid, in the week of a review. */
const prepare = prepared((host) => {
  host.at('2027-02-01T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }));
  host.at('2027-02-03T08:00:00Z');
  const column = Object.keys(tabs.keyResults.columns).indexOf('target') + 1;
  host.edit('Key Results', 2, column, [['88']]);
});

function changed(): OnHost {
  const host = prepare();
  host.at('2027-02-03T09:00:00Z');
  return host;
}

/** The row (from 1) whose first cell says this; 0 for none. */
function rowOf(host: OnHost, tab: string, first: string): number {
  const sheet = sheetByName(host.workbook, tab);
  for (let row = 1; row <= (sheet?.rows ?? 0); row++)
    if (sheet && cellAt(sheet, row, 1)?.value === first) return row;
  return 0;
}

/** The row (from 1) of a key result in the section of changes. */
function changeRow(host: OnHost, tab: string): number {
  const sheet = sheetByName(host.workbook, tab);
  for (let row = 1; row <= (sheet?.rows ?? 0); row++)
    if (sheet && String(cellAt(sheet, row, 2)?.value).startsWith('Target ')) return row;
  return 0;
}

const wordsAt = (host: OnHost, tab: string, column: number): unknown => {
  const sheet = sheetByName(host.workbook, tab);
  return (sheet && cellAt(sheet, changeRow(host, tab), column)?.value) ?? '';
};

const reasons = (host: OnHost): unknown[] =>
  host
    .rows('Decisions')
    .map((each) => [each['About'], each['Why it came up'], each['Decision'], each['Choice']]);

test('a target changed in the grid is on Home without a reason until somebody gives it', () => {
  const host = changed();
  const said = 'Target 92 % → 88 %';
  const { unexplained } = host.jobs.open({});
  expect(unexplained.map((each) => [each.id, each.said.replace(/\s/g, ' ')])).toEqual([
    ['O1-KR1', said],
  ]);
  host.jobs.sayWhy({ by: 'Jon Adeyemi', id: 'O1-KR1', why: 'One van is gone' });
  expect(host.jobs.open({}).unexplained).toEqual([]);
  expect(reasons(host)).toEqual([
    ['O1-KR1', 'One van is gone', expect.stringMatching(/^Target 92.% → 88.%$/), 'Update'],
  ]);
  expect(() => host.jobs.sayWhy({ by: 'Jon', id: 'O1-KR1', why: 'Again' })).toThrow(
    /“O1-KR1” says by now what it said at its launch/,
  );
});

test('the review asks for the reason, carries it once, and keeps what was corrected', () => {
  const host = changed();
  host.jobs.weeklyReview({});
  expect(wordsAt(host, WEEK_5, 2)).toMatch(/^Target 92.% → 88.%, which is easier$/);
  host.edit(WEEK_5, changeRow(host, WEEK_5), REASON, [['One van is gone']]);
  host.jobs.weeklyReview({});
  host.edit(WEEK_5, changeRow(host, WEEK_5), REASON, [['One van is gone for good']]);
  host.jobs.weeklyReview({});
  expect(reasons(host).map((each) => (each as string[])[1])).toEqual(['One van is gone for good']);
  expect(wordsAt(host, WEEK_5, REASON)).toBe('One van is gone for good');
  expect(host.jobs.open({}).unexplained).toEqual([]);
});

test('an eased target stays beside what was launched in later weeks, with its reason as plain text', () => {
  const host = changed();
  host.jobs.sayWhy({ by: 'Jon Adeyemi', id: 'O1-KR1', why: '=HYPERLINK("x")' });
  host.at('2027-02-10T08:00:00Z');
  host.jobs.weeklyReview({});
  expect(wordsAt(host, 'Review 2027-W06', 2)).toMatch(/^Target 92.% → 88.%, which is easier$/);
  expect(wordsAt(host, 'Review 2027-W06', REASON)).toBe('=HYPERLINK("x")');
  const sheet = sheetByName(host.workbook, 'Review 2027-W06');
  const cell = sheet && cellAt(sheet, changeRow(host, 'Review 2027-W06'), REASON);
  expect(cell?.formula ?? '').toBe('');
});

test('a decision typed into the review takes the place of the open one about the same', () => {
  const host = changed();
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 86, confidence: 3 })] });
  const [open] = host.jobs.open({}).decisions;
  if (!open) throw new Error('nothing fired');
  host.jobs.decide({
    ...{ by: 'Ida', about: open.about, rule: open.rule, choice: 'Start', decision: 'Rent a van' },
    ...{ owner: 'Ida', due: '2027-02-10', why: '' },
  });
  host.at('2027-02-10T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 86, confidence: 2 })] });
  host.jobs.weeklyReview({});
  const tab = 'Review 2027-W06';
  host.edit(tab, rowOf(host, tab, 'O1-KR1'), 8, [['Buy a van']]);
  host.jobs.weeklyReview({});
  const statuses = host.rows('Decisions').map((each) => [each['Rule'], each['Decision'], each['Status']]);
  const rules = new Set(statuses.filter(([, , status]) => status === 'Open').map(([rule]) => rule));
  expect(statuses.filter(([, , status]) => status === 'Open')).toHaveLength(rules.size);
}); // prettier-ignore
