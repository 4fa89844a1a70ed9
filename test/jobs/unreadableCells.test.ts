import { tabs } from '../../src/tabs/_all.ts';
import { Malformed } from '../../src/tabs/_columns.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

/** A word in cells for numbers and days: nothing counts it, so somebody has to hear of it. */

const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const kept = { kind: 'Maintain' as const, start: null, target: null, floor: 3, ceiling: 5, unit: 'hours' };
  host.jobs.saveObjective(
    anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm({}), aKeyResultForm(kept)] }),
  );
  host.edit('Key Results', 3, columnOf('keyResults', 'current'), [['4']]);
}); // prettier-ignore

type Key = keyof typeof tabs;

const columnOf = (tab: Key, key: string): number => Object.keys(tabs[tab].columns).indexOf(key) + 1;

const cellOf = (tab: Key, key: string, row: number): string =>
  `${String.fromCharCode(64 + columnOf(tab, key))}${row}`;

function foundAt(host: OnHost, tab: Key, key: string, row: number): string[] {
  const { findings } = host.jobs.validate({});
  return findings
    .filter((each) => each.tab === tabs[tab].name && each.cell === cellOf(tab, key, row))
    .map(({ what, advice }) => `${what} ${advice}`);
}

/** Numbers and days of the tabs that people fill in; what was done with a check-in that is odd is told elsewhere. */
const SHOWN = (['cycles', 'objectives', 'keyResults'] as const).flatMap((tab) =>
  Object.entries(tabs[tab].columns).flatMap(([key, column]) =>
    ['number', 'date'].includes(column.kind) && column.read('as agreed') instanceof Malformed
      ? [[tab, key] as const]
      : [],
  ),
);

/** Written by the add-on alone, which writes it again. */
const OWN: readonly string[] = ['lastCheckIn'];
/** A metric of the sample has none to keep within. */
const OF_KEPT: readonly string[] = ['floor', 'ceiling'];

test.each(SHOWN.filter(([, key]) => !OWN.includes(key)))('of a word in %s, %s, Validate says what it is', (tab, key) => {
  const host = ready();
  const row = OF_KEPT.includes(key) ? 3 : 2;
  host.edit(tabs[tab].name, row, columnOf(tab, key), [['as agreed']]);
  expect(foundAt(host, tab, key, row).join(' ')).toContain('“as agreed”');
}); // prettier-ignore

test('a bound that cannot be read leaves nobody within it, in the cells as in the figures', () => {
  const host = ready();
  const health = (): unknown[] => [
    host.rows('Key Results')[1]?.Health,
    host.jobs.open({}).cards[1]?.health,
  ];
  expect(health()).toEqual(['● On track', 'on-track']);
  for (const typed of ['at most 5', 'n/a', '1e308']) {
    host.edit('Key Results', 3, columnOf('keyResults', 'ceiling'), [[typed]]);
    expect(health()).toEqual(['– Unknown', 'unknown']);
    expect(foundAt(host, 'keyResults', 'ceiling', 3)).toHaveLength(1);
  }
  host.edit('Key Results', 3, columnOf('keyResults', 'ceiling'), [['5']]);
  expect(health()).toEqual(['● On track', 'on-track']);
});

test.each(['start', 'target'] as const)('a %s that no sheet keeps exactly makes no figure', (key) => {
  const host = ready();
  host.edit('Key Results', 2, columnOf('keyResults', 'current'), [['84']]);
  host.edit('Key Results', 2, columnOf('keyResults', key), [['1e308']]);
  expect(host.rows('Key Results')[0]).toMatchObject({ Progress: '', Health: '– Unknown' });
  expect(host.jobs.open({}).cards[0]).toMatchObject({ progress: null, health: 'unknown' });
  expect(foundAt(host, 'keyResults', key, 2).join(' ')).toMatch(/says “1e\+308”/i);
}); // prettier-ignore

test('what shows as a time is told as it shows', () => {
  const host = ready();
  host.edit('Cycles', 2, columnOf('cycles', 'slot'), [['12:30']]);
  expect(foundAt(host, 'cycles', 'slot', 2).join(' ')).toMatch(/^Slot says “12:30(:00)?”/);
});
