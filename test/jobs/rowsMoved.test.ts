import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

/** What formulas make of rows that people move: they may lose none of the rows that they look into. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  for (const objective of ['Parcels arrive when people are at home', 'Drivers stay for years', 'Shops trust the slot'])
    host.jobs.saveObjective(anObjectiveForm({ objective, status: 'Published', keyResults: [aKeyResultForm({})] }));
  for (const row of [2, 3, 4]) host.edit('Key Results', row, 8, [['84']]);
  host.takeOver();
}); // prettier-ignore

const CALCULATED = ['ID', 'Progress', 'Expected', 'Health'] as const;

/** What the formulas of each row say, whatever order the rows are in. */
const calculated = (host: OnHost): string[] =>
  ['Key Results', 'Objectives']
    .flatMap((tab) => host.rows(tab))
    .map((row) => CALCULATED.map((header) => String(row[header] ?? '')).join(' '))
    .sort();

test.each([
  ['Objectives', 2, 5],
  ['Objectives', 4, 2],
  ['Key Results', 2, 5],
  ['Key Results', 4, 2],
] as const)('of %s row %i is moved to %i, and every figure stays', (tab, from, to) => {
  const host = ready();
  const before = calculated(host);
  host.call('moveRow', [tab, from, to]);
  expect(calculated(host)).toEqual(before);
  expect(before.join()).toContain('▼ Off track');
});

test('a row that is inserted above the first is looked into as well', () => {
  const host = ready();
  const before = calculated(host);
  for (const tab of ['Objectives', 'Key Results']) {
    host.call('insertRow', [tab, 2]);
    host.call('moveRow', [tab, 5, 2]);
  }
  expect(calculated(host).filter((line) => line.trim() !== '')).toEqual(before);
});

test('Repair mends formulas that no longer look into the first rows', () => {
  const host = ready();
  const before = calculated(host);
  const formulas = host.call('formulasIn', ['Key Results', 12, 3]) as string[];
  formulas.forEach((formula, at) =>
    host.edit('Key Results', at + 2, 12, [[formula.replace(/\$1:/g, '$4:')]]),
  );
  expect(calculated(host)).not.toEqual(before);
  const { items } = host.jobs.drift({});
  expect(items.filter(({ kind, isSafe }) => kind === 'formula-lost' && isSafe)).toHaveLength(3);
  host.jobs.repair({ items: items.map(({ id }) => id) });
  expect(calculated(host)).toEqual(before);
});
