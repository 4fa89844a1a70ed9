import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { prepared } from '../_host.ts';

/** What somebody began to type below a table, with neither an ID nor a text yet, is not the add-on's to write over. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm({})] }));
}); // prettier-ignore

test('new rows go beside what stands below the table', () => {
  const host = ready();
  host.edit('Key Results', 3, 4, [['Ida Brandt']]);
  host.edit('Key Results', 5, 11, [['=AVERAGE(K2:K2)']]);
  host.edit('Objectives', 3, 4, [['Noor Visser']]);
  const metrics = [aKeyResultForm({}), aKeyResultForm({ owner: 'Jon Adeyemi' })];
  host.jobs.saveObjective(anObjectiveForm({ objective: 'Drivers stay for years', keyResults: metrics })); // prettier-ignore
  const at = (tab: string, row: number): Record<string, unknown> => host.rows(tab)[row - 2] ?? {};
  expect(at('Key Results', 3)).toMatchObject({ ID: '', Owner: 'Ida Brandt', Target: '' });
  expect(at('Key Results', 4)).toMatchObject({ ID: 'O2-KR1' });
  expect(at('Key Results', 5)).toMatchObject({ ID: '', Owner: '' });
  expect(at('Key Results', 5)['Progress']).not.toBe('');
  expect(at('Key Results', 6)).toMatchObject({ ID: 'O2-KR2', Owner: 'Jon Adeyemi' });
  expect(at('Objectives', 3)).toMatchObject({ ID: '', Owner: 'Noor Visser' });
  expect(at('Objectives', 4)).toMatchObject({ ID: 'O2' });
});

test('Undo takes the new rows away and leaves what stands between them', () => {
  const host = ready();
  host.edit('Key Results', 3, 4, [['Ida Brandt']]);
  const before = host.seen();
  const metrics = [aKeyResultForm({}), aKeyResultForm({})];
  const { undoId } = host.jobs.saveObjective(anObjectiveForm({ objective: 'Drivers stay for years', keyResults: metrics })); // prettier-ignore
  host.jobs.undo({ id: undoId });
  const cells = (seen: Record<string, string>): [string, string][] =>
    Object.entries(seen).filter(([place]) => /^(Key Results|Objectives) \d/.test(place));
  expect(cells(host.seen())).toEqual(cells(before));
});

test('an empty checkbox, and choices filled down the column ahead, are nothing that somebody would miss', () => {
  const host = ready();
  host.edit('Key Results', 3, 8, [['FALSE']]);
  host.edit(
    'Key Results',
    3,
    14,
    Array.from({ length: 20 }, () => ['2 weeks']),
  );
  host.jobs.saveObjective(anObjectiveForm({ objective: 'Drivers stay for years', keyResults: [aKeyResultForm({})] })); // prettier-ignore
  expect(host.rows('Key Results')[1]).toMatchObject({ ID: 'O2-KR1' });
});

test('a fix tells what is to mend in its new row where that stands', () => {
  const host = ready();
  const text = 'Raise orders on time from 71 % to 90 % and cut complaints from 40 to 10 a week';
  host.edit('Key Results', 2, 3, [[text]]);
  host.edit('Key Results', 3, 4, [['Ida Brandt']]);
  const found = host.jobs.validate({}).findings.find(({ rule }) => rule === 'kr-compound');
  const fixes = [{ key: found?.key ?? '', shown: JSON.stringify(found?.fix) }];
  const mended = host.jobs.applyFixes({ fixes }).findings.filter(({ id }) => id === 'O1-KR2');
  const again = host.jobs.validate({}).findings.filter(({ id }) => id === 'O1-KR2');
  expect(host.rows('Key Results')[2]).toMatchObject({ ID: 'O1-KR2' });
  expect(again).not.toEqual([]);
  expect(mended).toEqual(again);
});
