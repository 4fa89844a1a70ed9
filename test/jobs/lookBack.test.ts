import { cellAt, sheetByName, type SheetModel } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

/** Two weeks of check-ins, a decision and a commitment in the second; then it is the third. */
const grown = prepared((host) => {
  host.at('2027-01-11T08:00:00Z');
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }));
  host.at('2027-01-27T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 84, confidence: 8 })] });
  host.at('2027-02-03T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 85, confidence: 3 })] });
  const [open] = host.jobs.open({}).decisions;
  host.jobs.decide({
    ...{ by: 'Ida', about: 'O1-KR1', rule: open?.rule ?? '', choice: 'Start', why: '' },
    ...{ decision: 'Rent a van', owner: 'Ida', due: '2027-02-10' },
  });
  host.jobs.commit({ by: 'Jon', commitment: 'Call the growers', keyResult: 'O1-KR1', owner: 'Jon' });
  host.at('2027-02-10T08:00:00Z');
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 90, confidence: 9 })] });
}); // prettier-ignore

function later(): OnHost {
  const host = grown();
  host.at('2027-02-11T08:00:00Z');
  return host;
}

const sheet = (host: OnHost, name: string): SheetModel => {
  const found = sheetByName(host.workbook, name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
};

/** All texts of a tab, row by row. */
const texts = (host: OnHost, name: string): string[] => {
  const tab = sheet(host, name);
  return Array.from({ length: tab.rows }, (_, at) =>
    Array.from({ length: tab.columns }, (_each, to) => cellAt(tab, at + 1, to + 1)?.value ?? '')
      .filter((value) => value !== '')
      .join(' | '),
  ).filter(Boolean);
};

test('links the reviews and the retros that there were on that day, and none of later', () => {
  const host = later();
  host.at('2027-01-27T08:00:00Z');
  host.jobs.weeklyReview({});
  host.at('2027-02-11T08:00:00Z');
  host.jobs.weeklyReview({});
  sheet(host, 'Decisions').name = 'Retro 2027-Q1';
  sheet(host, 'Commitments').name = 'Retro 2026-Q4';
  const linked = (on: string): string => {
    const { tab } = host.jobs.lookBack({ what: 'Overview', on, cycle: '' });
    return texts(host, tab).find((line) => line.startsWith('Review: ')) ?? '';
  };
  expect(linked('2027-01-28')).toMatch(/Review 2027-W04\s+Retro 2026-Q4$/);
  expect(linked('2027-02-11')).toMatch(/Review 2027-W06 {2}W04\s+Retro 2026-Q4$/);
  expect(linked('2027-01-20')).not.toMatch(/W0|2027-Q1/);
});

test('shows the Overview as it stood, and touches no other tab', () => {
  const host = later();
  host.jobs.weeklyReview({});
  const before = ['Overview', 'Review 2027-W06', 'Decisions'].map((name) => texts(host, name));
  const { tab, message } = host.jobs.lookBack({ what: 'Overview', on: '2027-01-28', cycle: '' });
  expect(tab).toBe('Overview as of 2027-01-28');
  expect(message).toMatch(/^Wrote “Overview as of 2027-01-28”, week 4 of 13: /);
  const told = texts(host, tab);
  expect(told[0]).toMatch(/as it stood on 28 Jan 2027$/);
  expect(told.find((line) => line.startsWith('O1-KR1'))).toMatch(/82 → 84 → 92.*\| 8 \|/);
  expect(told.join()).not.toMatch(/Rent a van|confidence 8 → 3/);
  expect(['Overview', 'Review 2027-W06', 'Decisions'].map((name) => texts(host, name))).toEqual(
    before,
  );
});

test('shows the review of a day with what was decided and promised by then, and nothing to type in', () => {
  const host = later();
  const { tab } = host.jobs.lookBack({ what: 'Review', on: '2027-02-03', cycle: '' });
  const told = texts(host, tab);
  expect(told[0]).toMatch(/^Week 5 of 13: .*Wed 3 Feb 2027/);
  expect(told.join('\n')).toMatch(
    /O1-KR1 \| Trays delivered in the promised week\nConfidence 8 → 3.*\| Start \| Rent a van \| Ida/,
  );
  expect(told.join('\n')).toMatch(/Call the growers \| O1-KR1 \| Jon/);
  expect(told.join('\n')).not.toMatch(/Next four weeks|Cells with a border/);
  const ranges = sheet(host, tab).protections.flatMap(({ unprotected }) => unprotected);
  expect(ranges).toEqual([]);
  const on1 = texts(host, host.jobs.lookBack({ what: 'Review', on: '2027-02-02', cycle: '' }).tab);
  expect(on1.join('\n')).not.toMatch(/Rent a van/);
});

test('a closed cycle is shown from its archive', () => {
  const host = later();
  const open = texts(host, host.jobs.lookBack({ what: 'Overview', on: '2027-01-28', cycle: '' }).tab);
  host.at('2027-04-08T08:00:00Z');
  const view = host.jobs.loadClose({ cycle: '' });
  host.jobs.closeCycle({
    ...{ cycle: view.cycle.id, isFinal: true, learned: view.learned, process: view.process, next: view.next },
    objectives: view.objectives.map(({ id, keyResults }) => ({
      ...{ id, choice: 'Achieved' as const, why: 'Done with it' },
      keyResults: keyResults.map((each) => ({ id: each.id, given: null, cause: '' as const, why: '', along: false })),
    })),
  });
  expect(sheetByName(host.workbook, 'Check-ins 2027-Q1')).not.toBeNull();
  const undone = texts(host, host.jobs.lookBack({ what: 'Overview', on: '2027-01-28', cycle: '' }).tab);
  expect(undone.find((line) => line.startsWith('O1-KR1'))).toBe(open.find((line) => line.startsWith('O1-KR1')));
}); // prettier-ignore

test.each([
  ['2027-03-01', '', /^1 Mar is still to come\. Choose today/],
  ['2026-06-01', '', /^No cycle was under way on 1 Jun 2026\. /],
  ['2027-02-31', '', /^“2027-02-31” is no day\. /],
  [
    '2027-01-28',
    '2025-Q1',
    /^2025-Q1 was not under way on 28 Jan\. Choose a day between its Starts and Ends/,
  ],
  [
    '2026-12-28',
    '2027-Q1',
    /^2027-Q1 was not under way on 28 Dec\. Choose a day between its Starts and Ends/,
  ],
])('refuses %s of cycle “%s” in a sentence, and writes nothing', (on, cycle, words) => {
  const host = later();
  const before = host.workbook.sheets.map(({ name }) => name);
  expect(() => host.jobs.lookBack({ what: 'Overview', on, cycle })).toThrow(words);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
});

test('two cycles on one day are asked about, and undo takes the tab away', () => {
  const host = later();
  host.edit('Cycles', 3, 1, [['2027-Q1 Shop', 'Shop', '2027-01-04', '2027-04-04', 'Active']]);
  expect(() => host.jobs.lookBack({ what: 'Review', on: '2027-02-03', cycle: '' })).toThrow(
    /^“2027-Q1” and “2027-Q1 Shop” were under way on 3 Feb\. Choose one/,
  );
  const { undoId, tab } = host.jobs.lookBack({ what: 'Review', on: '2027-02-03', cycle: '2027-Q1' });
  expect(sheetByName(host.workbook, tab)).toBeDefined();
  host.jobs.undo({ id: undoId });
  expect(sheetByName(host.workbook, tab)).toBeUndefined();
}); // prettier-ignore
