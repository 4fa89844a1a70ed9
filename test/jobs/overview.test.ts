import { cellAt, sheetByName } from '../../src/host/model.ts';
import { prepared, type OnHost } from '../_host.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';

const shown = (host: OnHost, row: number, column: number): string =>
  String(cellAt(sheetByName(host.workbook, 'Overview')!, row, column)?.value ?? '');
const asOf = (host: OnHost): string => shown(host, 1, 10);
const stands = (host: OnHost, id: string): unknown[] => {
  const sheet = sheetByName(host.workbook, 'Overview')!;
  const row = Array.from({ length: 60 }, (_, at) => at + 1).find(
    (each) => cellAt(sheet, each, 1)?.value === id,
  );
  return row === undefined ? [] : [4, 9].map((column) => cellAt(sheet, row, column)?.value);
};

/** A draft that could go out, in a cycle in its seventh week. */
const drafted = prepared((host) => {
  host.jobs.setUp({});
  host.jobs.saveWho({ who: 'Ida Brandt' });
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      keyResults: [aKeyResultForm()],
      pushesOut: { priority: 'A shop at the gate', whyNot: 'Nobody to stand in it', revisit: '' },
    }),
  );
});

function publish(host: OnHost): void {
  const { cycle, drafts } = host.jobs.loadPublish({ cycle: '', objective: null });
  const tick = (value: string | null) =>
    value ? { value, by: 'Ida Brandt', at: '2027-02-17T08:00:00Z' } : null;
  const done = host.jobs.publish({
    cycle: cycle.id,
    drafts: drafts.map(({ id, mark, keyResults }) => ({
      ...{ id, mark },
      keyResults: keyResults.map((each) => ({
        ...{ id: each.id, mark: each.mark, owner: tick(each.owner) },
        ...{ rhythm: tick(each.rhythm), source: tick(each.source) },
      })),
    })),
  });
  expect(done.published).toEqual(['O1']);
}

test('is filled by the first publishing, and empty again when that is undone', () => {
  const host = drafted();
  expect(shown(host, 1, 1)).toMatch(/^Nothing to show yet\./);
  publish(host);
  expect(shown(host, 1, 1)).toBe('None of 1 behind pace.');
  expect(asOf(host)).toBe('Nursery · 2027-Q1 · week 7 of 13 · as of Wed 17 Feb 2027, 9:00');
  expect(stands(host, 'O1-KR1')).toEqual(['82 → – → 92\u00a0%', '–']);
  host.jobs.undo({ id: null });
  expect(shown(host, 1, 1)).toMatch(/^Nothing to show yet\./);
});

test('Home says as of when it is once something came in, and brings it up to date', () => {
  const host = drafted();
  publish(host);
  expect(host.jobs.open({}).overviewBehind).toBeNull();
  host.jobs.checkIn({ by: 'Ida Brandt', entries: [anEntry({ keyResult: 'O1-KR1', value: 85, confidence: 8 })] });
  expect(host.jobs.open({}).overviewBehind).toEqual({ asOf: '17 Feb, 9:00' });
  host.at('2027-02-17T09:30:00Z');
  expect(host.jobs.refreshOverview({}).message).toBe('Brought the Overview up to date.');
  expect(stands(host, 'O1-KR1')).toEqual(['82 → 85 → 92\u00a0%', 8]);
  expect(asOf(host)).toMatch(/, 10:30$/);
  expect(host.jobs.open({}).overviewBehind).toBeNull();
  // The next day its weeks and what is late are of yesterday, though nobody touched the sheet.
  host.at('2027-02-18T09:30:00Z');
  expect(host.jobs.open({}).overviewBehind).toEqual({ asOf: '17 Feb, 10:30' });
}); // prettier-ignore

test('Validate brings it up to date, and its count of findings', () => {
  const host = drafted();
  host.jobs.validate({});
  expect(shown(host, 1, 1)).toMatch(/^Nothing to show yet\./);
  publish(host);
  host.edit('Key Results', 2, 16, [['']]);
  host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR1', value: 85, confidence: 8 })] });
  host.at('2027-02-17T09:30:00Z');
  const { findings } = host.jobs.validate({});
  expect(findings.map(({ severity }) => severity)).toContain('error');
  expect(asOf(host)).toMatch(/, 10:30$/);
  expect(stands(host, 'O1-KR1')).toEqual(['82 → 85 → 92\u00a0%', 8]);
  const lines = Array.from({ length: 30 }, (_, at) => `${shown(host, at + 1, 1)} ${shown(host, at + 1, 2)}`);
  expect(lines).toContainEqual(expect.stringMatching(/^Findings 1 error/));
  expect(host.jobs.open({}).overviewBehind).toBeNull();
}); // prettier-ignore

test('a review brings it up to date as well, and a tab of the user’s of that name stays', () => {
  const host = drafted();
  publish(host);
  host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR1', value: 85 })] });
  host.jobs.weeklyReview({});
  expect(host.jobs.open({}).overviewBehind).toBeNull();
  const sheet = sheetByName(host.workbook, 'Overview')!;
  sheet.name = 'Overview of old';
  expect(host.jobs.open({}).overviewBehind).toBeNull();
});

test('writes nothing where it is asked for without a cycle', () => {
  const host = drafted();
  host.edit('Cycles', 2, 5, [['Closed']]);
  expect(() => host.jobs.refreshOverview({})).toThrow();
});
