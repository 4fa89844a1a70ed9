import { cellAt, sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }));
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 84, confidence: 7 })] });
  host.jobs.validate({});
  host.jobs.weeklyReview({});
});
const without = (host: OnHost, name: string): void =>
  void (host.workbook.sheets = host.workbook.sheets.filter((sheet) => sheet.name !== name));
const sheetOf = (host: OnHost, name: string) => sheetByName(host.workbook, name)!;
const answerOf = (host: OnHost, tab: string) =>
  String(cellAt(sheetOf(host, tab), 1, 1)?.value ?? '');

const LOG_GONE = /^The tab “Check-ins” was deleted, and with it the log: .* Version history/;

describe('a deleted tab', () => {
  test('Check-ins is told once, the log begins with what the cells hold, and no number is lost', () => {
    const host = ready();
    without(host, 'Check-ins');
    const { notices } = host.jobs.open({});
    expect(notices).toEqual([
      expect.stringMatching(LOG_GONE),
      'The log begins anew with what stood in the tab “Key Results” for 1 key result; nobody typed it today.',
    ]);
    expect(host.rows('Check-ins')).toMatchObject([{ ID: 'CK2', Value: 84, Confidence: 7 }]);
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('Check-ins is told apart from what was typed since', () => {
    const host = ready();
    without(host, 'Check-ins');
    host.edit('Key Results', 2, 8, [['85']]);
    expect(host.jobs.open({}).notices[1]).toBe(
      'Logged 1 check-in that somebody typed into the tab “Key Results”.',
    );
  });

  test('Check-ins is told as well by a check-in, and where no cell holds anything', () => {
    const host = ready();
    without(host, 'Check-ins');
    host.edit('Key Results', 2, 8, [['', '']]);
    expect(host.jobs.validate({}).notices).toEqual([expect.stringMatching(LOG_GONE)]);
    expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).notices).toEqual([
      expect.stringMatching(LOG_GONE),
    ]);
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('is not told where Undo took it away, or there was none yet', () => {
    const host = ready();
    const { undoId } = host.jobs.commit({
      by: '',
      commitment: 'Call',
      keyResult: 'O1-KR1',
      owner: '',
    });
    host.jobs.undo({ id: undoId });
    expect(sheetByName(host.workbook, 'Commitments')).toBeUndefined();
    expect(host.jobs.weeklyReview({}).notices).toEqual([]);
  });

  test('Decisions and a tab that set-up makes are told by name', () => {
    const host = ready();
    without(host, 'Initiatives');
    expect(host.jobs.open({}).notices).toEqual([
      expect.stringMatching(/^The tab “Initiatives” was deleted, with all that stood in it\./),
    ]);
    host.jobs.setUp({});
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('that an action cannot do without is named as deleted, with the way back, and not as one to set up', () => {
    const host = ready();
    without(host, 'Key Results');
    const says = /^The tab “Key Results” was deleted, with all that stood in it\. .*Version history.* Nothing was changed\.$/;
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(says);
    expect(() => host.jobs.weeklyReview({})).toThrow(says);
    expect(() => host.jobs.explain({ id: 'O1-KR1', figure: null })).toThrow(says);
    expect(() => host.jobs.goTo({ tab: 'Key Results', id: 'O1-KR1', cell: 'H2' })).toThrow(says);
    expect(host.jobs.drift({}).items).toContainEqual(
      expect.objectContaining({ kind: 'tab-missing', tab: 'Key Results', note: expect.stringMatching(/^It was deleted\. .*Version history/) }),
    );
  }); // prettier-ignore

  test.each(['Log', 'Check-ins old'])(
    'that was only renamed, as %s, gets no empty one beside it',
    (name) => {
      const host = ready();
      sheetOf(host, 'Check-ins').name = name;
      const before = host.seen();
      const says = new RegExp(`no tab “Check-ins”, but “${name}” has its columns`);
      expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(says);
      expect(() => host.jobs.open({})).toThrow(says);
      expect(host.seen()).toEqual(before);
      sheetOf(host, name).name = 'Check-ins';
      expect(host.jobs.checkIn({ by: '', entries: [anEntry()] }).notices).toEqual([]);
    },
  );
});

describe('a renamed tab is named with its name of now', () => {
  const renamed = (name: string): OnHost => {
    const host = ready();
    sheetOf(host, name).name = `${name} old`;
    return host;
  };

  test.each(['Key Results', 'Check-ins'])('by Repair, as %s', (name) => {
    expect(renamed(name).jobs.drift({}).items).toContainEqual(
      expect.objectContaining({ kind: 'tab-missing', tab: name, note: `It is called “${name} old” by now. Give it the name “${name}” again.` }),
    );
  }); // prettier-ignore

  test('where a number is explained or its cell shown', () => {
    const says = /no tab “Key Results”, but “Key Results old” has its columns/;
    const host = renamed('Key Results');
    expect(() => host.jobs.explain({ id: 'O1-KR1', figure: null })).toThrow(says);
    expect(() => host.jobs.goTo({ tab: 'Key Results', id: 'O1-KR1', cell: 'H2' })).toThrow(says);
  });
});

test('a review that is gone is not to be had by setting up: the sidebar says to look again', () => {
  const host = ready();
  without(host, 'Review 2027-W07');
  expect(() => host.jobs.goTo({ tab: 'Review 2027-W07', id: null, cell: 'A1' })).toThrow(
    'There is no tab “Review 2027-W07” any more. Open the sidebar again to see what is there.',
  );
});

describe('a review that was renamed', () => {
  const REVIEW = 'Review 2027-W07';
  const says =
    /^There is no tab “Review 2027-W07”, but “Standup” is that one by another name\. Give it the name “Review 2027-W07” again, or delete it to have a new one\. Nothing was changed\.$/;
  const renamed = (): OnHost => {
    const host = ready();
    sheetOf(host, REVIEW).name = 'Standup';
    return host;
  };

  test('gets no empty one beside it, in which nobody would find what was typed', () => {
    const host = renamed();
    const before = host.seen();
    expect(() => host.jobs.weeklyReview({})).toThrow(says);
    expect(() => host.jobs.completeReview({})).toThrow(says);
    expect(host.seen()).toEqual(before);
    sheetOf(host, 'Standup').name = REVIEW;
    expect(host.jobs.weeklyReview({}).tab).toBe(REVIEW);
  });

  test('is told by Validate, which reads nothing in it', () => {
    expect(renamed().jobs.validate({}).notices).toEqual([
      'There is no tab “Review 2027-W07”, but “Standup” is that one by another name: what is typed there counts nowhere. Give it the name “Review 2027-W07” again.',
    ]);
  });

  test('and deleted then is written anew, and so is one that was only deleted', () => {
    const host = renamed();
    without(host, 'Standup');
    expect(host.jobs.validate({}).notices).toEqual([]);
    expect(host.jobs.weeklyReview({}).tab).toBe(REVIEW);
  });
});

test('an Overview or Findings that was renamed is written anew beside it: nobody types there', () => {
  const host = ready();
  for (const name of ['Overview', 'Findings']) sheetOf(host, name).name = `${name} of May`;
  expect(host.jobs.validate({}).notices).toEqual([]);
  expect(host.jobs.weeklyReview({}).notices).toEqual([]);
  expect(answerOf(host, 'Overview')).toBe(answerOf(host, 'Overview of May'));
});

describe('a deleted OKR data', () => {
  const DATA_GONE = /^The hidden tab “OKR data” was deleted: .* Your rows are as they were\./;

  test('is told until it stands again; rows stay, what was typed is logged', () => {
    const host = ready();
    without(host, 'OKR data');
    host.edit('Key Results', 2, 8, [['85', '6']]);
    expect(host.jobs.open({}).notices).toEqual([
      expect.stringMatching(DATA_GONE),
      'Logged 1 check-in that somebody typed into the tab “Key Results”.',
    ]);
    expect(host.rows('Check-ins').map(({ ID, Value }) => [ID, Value])).toEqual([['CK1', 84], ['CK2', 85]]); // prettier-ignore
    expect(host.jobs.open({}).notices).toEqual([]);
  });

  test('that was only renamed is asked for by its name, and no empty one stands beside it', () => {
    const host = ready();
    sheetOf(host, 'OKR data').name = 'Data';
    const before = host.seen();
    const says = /^The hidden tab “OKR data” is called “Data” by now\. Give it the name “OKR data” again\. Nothing was changed\.$/;
    expect(() => host.jobs.open({})).toThrow(says);
    expect(() => host.jobs.checkIn({ by: '', entries: [anEntry()] })).toThrow(says);
    expect(host.seen()).toEqual(before);
    sheetOf(host, 'Data').name = 'OKR data';
    expect(host.jobs.open({}).notices).toEqual([]);
  }); // prettier-ignore

  test('leaves Overview and Findings ours: both are written anew', () => {
    const host = ready();
    without(host, 'OKR data');
    without(host, 'Review 2027-W07');
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 91 })] });
    const before = answerOf(host, 'Overview');
    expect(host.jobs.weeklyReview({}).notices).toEqual([]);
    expect(answerOf(host, 'Overview')).not.toBe(before);
    host.edit('Key Results', 2, 5, [['']]);
    expect(host.jobs.validate({}).findings.length).toBeGreaterThan(0);
    expect(answerOf(host, 'Findings')).toMatch(/error/);
  });

  test('leaves a review in which people may have typed as it is, and says what to do', () => {
    const host = ready();
    without(host, 'OKR data');
    const before = host.seen();
    expect(() => host.jobs.weeklyReview({})).toThrow(/“Review 2027-W07”.* rename/i);
    expect(host.seen()).toEqual(before);
  });

  test('a tab Overview of the user’s own is still left as it is', () => {
    const host = ready();
    without(host, 'OKR data');
    without(host, 'Review 2027-W07');
    for (let column = 1; column <= 10; column++) {
      const cell = cellAt(sheetOf(host, 'Overview'), 5, column);
      if (cell) cell.value = `Team ${column}`;
    }
    const [, own] = host.jobs.weeklyReview({}).notices;
    expect(own).toMatch(/^The tab “Overview” is your own/);
  });
});

test('a workbook that was never set up is told nothing', () => {
  const host = ready();
  without(host, 'OKR data');
  sheetOf(host, 'Key Results').metadata = [];
  expect(host.jobs.open({}).notices).toEqual([]);
});
