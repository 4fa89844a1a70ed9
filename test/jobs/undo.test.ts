import { sheetByName, touch } from '../../src/host/model.ts';
import { onHost, prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      keyResults: [
        aKeyResultForm(),
        aKeyResultForm({ kind: 'Milestone', unit: '', start: null, target: null }),
      ],
    }),
  );
  host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 84, confidence: 8 })] });
});
const log = (host: OnHost) =>
  host
    .rows('Check-ins')
    .filter((row) => row['ID'] !== '')
    .map((row) => [row['ID'], row['Value'], row['Confidence'], row['What changed']]);

describe('undo', () => {
  test('takes everything back, step by step, to an empty workbook', () => {
    const host = onHost();
    const empty = host.seen();
    host.jobs.setUp({});
    const afterSetUp = host.seen();
    host.planCycle();
    host.jobs.saveObjective(anObjectiveForm());
    const { message } = host.jobs.undo({ id: null });
    expect(message).toBe('Undid “Save objective O1”, 9:00.');
    host.jobs.undo({ id: null });
    expect(host.seen()).toEqual(afterSetUp);
    host.jobs.undo({ id: null });
    expect(host.seen()).toEqual(empty);
    expect(host.jobs.undo({ id: null }).message).toBe('There is nothing to undo.');
  });

  test('removes a check-in while it is the newest, and its number is not given again', () => {
    const host = ready();
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 3 })] });
    host.jobs.undo({ id: null });
    expect(log(host)).toEqual([['CK1', 84, 8, '']]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 84, Confidence: 8 });
    host.jobs.checkIn({ by: '', entries: [anEntry({ value: 91 })] });
    expect(log(host).pop()?.[0]).toBe('CK3');
  });

  test('adds a correction where others have checked in since', () => {
    const host = ready();
    host.jobs.checkIn({ by: 'Ida Brandt', entries: [anEntry({ value: 90, confidence: 3 })] });
    const sheet = sheetByName(host.workbook, 'Check-ins');
    // Somebody else's row, pasted below.
    ['CK9', null, null, '', 'O1-KR2', null, 7].forEach((value, at) => {
      touch(sheet!, 4, at + 1).value = value;
    });
    host.edit('Check-ins', 4, 2, [['17/02/2027', '17/02/2027']]);
    expect(host.jobs.undo({ id: null }).message).toContain('Undid “Check in on');
    expect(log(host)).toEqual([
      ['CK1', 84, 8, ''],
      ['CK2', 90, 3, ''],
      ['CK9', '', 7, ''],
      ['CK10', 84, 8, 'Takes back CK2.'],
    ]);
    expect(host.rows('Key Results')[0]).toMatchObject({ Current: 84, Confidence: 8 });
    expect(host.takeOver()).not.toContainEqual(expect.stringContaining('Logged'));
  });

  test('names what was changed since and leaves it', () => {
    const host = ready();
    const form = host.jobs.loadObjective({ id: 'O1' });
    const keyResults = form.keyResults.map((each) => ({ ...each, owner: 'Ida Brandt' }));
    host.jobs.saveObjective({ ...form, owner: 'Ida Brandt', keyResults });
    host.edit('Key Results', 2, 4, [['Somebody else']]);
    expect(host.jobs.undo({ id: null }).message).toBe(
      'Undid “Save objective O1”, 9:00. One place was changed since and left alone: Key Results!D2.',
    );
    expect(host.rows('Key Results').map((row) => row['Owner'])).toEqual([
      'Somebody else',
      'Jon Adeyemi',
    ]);
    expect(host.rows('Objectives')[0]?.['Owner']).toBe('Noor Visser');
  });

  test('finds rows again that were sorted since', () => {
    const host = ready();
    const form = host.jobs.loadObjective({ id: 'O1' });
    const keyResults = form.keyResults.map((each) => ({
      ...each,
      source: `New source of ${each.id}`,
    }));
    host.jobs.saveObjective({ ...form, keyResults });
    const sheet = sheetByName(host.workbook, 'Key Results');
    for (let column = 1; column <= 25; column++) {
      const [a, b] = [touch(sheet!, 2, column), touch(sheet!, 3, column)];
      [a.value, b.value] = [b.value, a.value];
    }
    host.jobs.undo({ id: null });
    expect(host.rows('Key Results').map((row) => [row['ID'], row['Data source']])).toEqual([
      ['O1-KR2', 'Dispatch book, tab Late'],
      ['O1-KR1', 'Dispatch book, tab Late'],
    ]);
  });

  test('refuses when another change is the last by now', () => {
    const host = ready();
    const { undoId } = host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry()] });
    host.jobs.checkIn({ by: 'Ida Brandt', entries: [anEntry({ value: 1 })] });
    expect(() => host.jobs.undo({ id: undoId })).toThrow(
      /The last change is another one now: .* by Ida Brandt/,
    );
  });

  test('puts back a formula, a date and a text that looks like a number', () => {
    const host = ready();
    host.edit('Key Results', 2, 4, [["'007"]]);
    host.edit('Key Results', 2, 15, [['4 Mar 2027']]);
    const form = host.jobs.loadObjective({ id: 'O1' });
    const before = host.seen();
    const keyResults = form.keyResults.map((each) => ({
      ...each,
      owner: 'Ida Brandt',
      due: '2027-03-11',
    }));
    host.jobs.saveObjective({ ...form, keyResults });
    host.jobs.undo({ id: null });
    expect(host.seen()).toEqual(before);
    expect(host.rows('Key Results')[0]).toMatchObject({ Owner: '007', Due: '2027-03-04' });
  });

  test('keeps the last ten', () => {
    const host = ready();
    for (let value = 1; value <= 12; value++) {
      host.jobs.checkIn({ by: '', entries: [anEntry({ value })] });
    }
    const messages = Array.from({ length: 11 }, () => host.jobs.undo({ id: null }).message);
    expect(messages.filter((message) => message.startsWith('Undid'))).toHaveLength(10);
    expect(host.rows('Key Results')[0]?.['Current']).toBe(2);
  });

  test('says so when its record was tampered with', () => {
    const host = ready();
    const data = sheetByName(host.workbook, 'OKR data');
    for (const cell of data?.cells.values() ?? []) {
      if (String(cell.value).includes('"rows":[["checkIns"')) cell.value = '|{"number"|';
    }
    const before = host.seen();
    expect(host.jobs.undo({ id: null }).message).toMatch(/is damaged, so it cannot be undone/);
    expect(host.seen()).toEqual(before);
    expect(host.jobs.undo({ id: null }).message).toContain('Save objective O1');
  });
});

test('what died half-way is taken back by the next operation, which says so', () => {
  const host = ready();
  const before = host.seen();
  host.resetCalls();
  host.jobs.checkIn({ by: '', entries: [anEntry({ value: 90, confidence: 2 })] });
  const { reads, writes, navigation } = host.calls;
  host.jobs.undo({ id: null });
  // The commit mark and the last flush are among the last calls.
  host.failAt(reads + writes + navigation - 3);
  expect(() =>
    host.jobs.checkIn({ by: 'Jon Adeyemi', entries: [anEntry({ value: 90, confidence: 2 })] }),
  ).toThrow();
  host.failAt(null);
  expect(host.seen()).not.toEqual(before);
  expect(host.mend()).toEqual([
    expect.stringMatching(
      /“Check in on .*” by Jon Adeyemi, 9:00, was interrupted half-way and has been taken back; do it again\./,
    ),
  ]);
  expect(host.seen()).toEqual(before);
});
