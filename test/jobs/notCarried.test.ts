import { cellAt, sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

const REVIEW = 'Review 2027-W07';

/** A review in which O1-KR1 waits for a decision. */
const begun = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }));
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ for: '2027-02-09', confidence: 8 })] });
  host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: 84, confidence: 3 })] });
  host.jobs.weeklyReview({});
});

/** The row (from 1) in which a cell says this. */
function rowOf(host: OnHost, column: number, text: RegExp): number {
  const sheet = sheetByName(host.workbook, REVIEW)!;
  for (let row = 1; row <= sheet.rows; row++)
    if (text.test(String(cellAt(sheet, row, column)?.value ?? ''))) return row;
  throw new Error(`no ${String(text)}`);
}

const [CHOICE, DECISION, DUE] = [6, 8, 19];
const decide = (host: OnHost, column: number, text: string): void =>
  host.edit(REVIEW, rowOf(host, 2, /^Confidence 8/m), column, [[text]]);
const commit = (host: OnHost, cells: string[], at = 1): void => {
  const row = rowOf(host, 1, /^Commitment$/) + at;
  [1, 5, 7].forEach((column, nth) => host.edit(REVIEW, row, column, [[cells[nth] ?? '']]));
};

describe('words in a review that are not taken over are told until they are mended', () => {
  test('a day that is none', () => {
    const host = begun();
    decide(host, CHOICE, 'Start');
    decide(host, DECISION, 'Rent a van');
    decide(host, DUE, 'next week');
    const says =
      'In “Review 2027-W07”, “next week” under Due of O1-KR1 is no date and was not taken over: write one such as 2027-02-24.';
    expect(host.jobs.weeklyReview({}).notices).toEqual([says]);
    expect(host.jobs.open({}).notices).toEqual([says]);
    expect(host.rows('Decisions')[0]).toMatchObject({ Decision: 'Rent a van', Due: '' });
    decide(host, DUE, '2027-02-24');
    expect(host.jobs.open({}).notices).toEqual([]);
    expect(host.rows('Decisions')[0]).toMatchObject({ Due: '2027-02-24' });
  });

  test('a choice that there is not', () => {
    const host = begun();
    decide(host, CHOICE, 'Maybe');
    expect(host.jobs.weeklyReview({}).notices).toEqual([
      'In “Review 2027-W07”, “Maybe” under Choice of O1-KR1 is none of Continue, Update, Start, Stop, No action and was not taken over: choose one of them.',
    ]);
  });

  test('no action without a reason, which answers nothing', () => {
    const host = begun();
    decide(host, CHOICE, 'No action');
    expect(host.jobs.completeReview({}).isComplete).toBe(false);
    expect(host.jobs.open({}).notices).toEqual([
      'In “Review 2027-W07”, “No action” under Choice of O1-KR1 has no reason and was not taken over: write it under Decision.',
    ]);
    decide(host, DECISION, 'The printer is back on Monday');
    expect(host.jobs.completeReview({}).isComplete).toBe(true);
    expect(host.rows('Decisions')).toMatchObject([
      { Choice: 'No action', Decision: 'The printer is back on Monday', Status: 'Done' },
    ]);
  });

  test('an ID that nothing has, but not several that there are', () => {
    const host = begun();
    commit(host, ['Call five growers', 'O9-KR9', 'Jon']);
    expect(host.jobs.open({}).notices).toEqual([
      'In “Review 2027-W07”, “O9-KR9” under Key result of “Call five growers” is no ID in this workbook: choose one from the list.',
    ]);
    commit(host, ['Call five growers', 'o1-kr1, O1', 'Jon']);
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('what was emptied, while its row goes on', () => {
    const host = begun();
    commit(host, ['Call five growers', 'O1-KR1', 'Jon']);
    decide(host, DECISION, 'Rent a van');
    host.jobs.weeklyReview({});
    commit(host, ['', '', '']);
    decide(host, DECISION, '');
    expect(host.jobs.open({}).notices).toEqual([
      'In “Review 2027-W07”, “Rent a van” was emptied, and D1 stays in the tab “Decisions”: set Status to Dropped there, or delete its row. One more place there needs a look.',
    ]);
    const header = (tab: string, name: string): number =>
      Object.keys(host.rows(tab)[0] ?? {}).indexOf(name) + 1;
    host.edit('Decisions', 2, header('Decisions', 'Status'), [['Dropped']]);
    expect(host.jobs.open({}).notices).toEqual([
      'In “Review 2027-W07”, “Call five growers” was emptied, and C1 stays in the tab “Commitments”: set Kept to Dropped there, or delete its row.',
    ]);
    host.edit('Commitments', 2, header('Commitments', 'Kept'), [['Dropped']]);
    expect(host.jobs.open({}).notices).toEqual([]);
    expect(host.rows('Commitments')).toHaveLength(1);
  });

  test('nothing of what was taken over', () => {
    const host = begun();
    commit(host, ['Call five growers', 'O1-KR1', 'Jon']);
    decide(host, CHOICE, 'no action');
    decide(host, DECISION, 'The van comes on Monday');
    expect(host.jobs.weeklyReview({}).notices).toEqual([]);
    expect(host.jobs.open({}).notices).toEqual([]);
  });
});
