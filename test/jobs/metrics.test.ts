import { cellAt, sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { prepared } from '../_host.ts';

/** Wednesday of the seventh week of a cycle with one health metric that nobody has looked up yet. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] }),
  );
  const { form: seen } = host.jobs.loadPlan({ cycle: '' });
  const metric = { id: null, metric: 'Complaints a week', owner: '', floor: null, ceiling: 5, source: '' };
  host.jobs.savePlan({ seen, form: { ...seen, metrics: [metric] } });
}); // prettier-ignore

const now = { by: 'Jon Adeyemi', id: 'H1', value: 4 };

describe('the value of a health metric', () => {
  test('is asked for once a week, of the owner of the review where it has no owner', () => {
    const host = ready();
    const asked = () => host.jobs.open({}).metrics;
    expect(asked()).toEqual([
      { id: 'H1', metric: 'Complaints a week', owner: 'Ida Brandt', value: null, of: '', floor: null, ceiling: 5 },
    ]);
    expect(host.jobs.measure(now).message).toBe('Saved: Complaints a week, 4.');
    expect(asked()).toEqual([]);
    host.at('2027-02-21T08:00:00Z');
    expect(asked()).toEqual([]);
    host.at('2027-02-22T08:00:00Z');
    expect(asked()).toMatchObject([{ value: 4, of: '2027-02-17' }]);
    // The same number again is this week's as well.
    host.jobs.measure(now);
    expect(asked()).toEqual([]);
    const lines = host.rows('Check-ins').map((row) => [row['Key result'], row['For'], row['Value'], row['Source']]);
    expect(lines).toEqual([
      ['H1', '2027-02-17', 4, 'Sidebar'],
      ['H1', '2027-02-22', 4, 'Sidebar'],
    ]);
  }); // prettier-ignore

  test('is not asked for where it was typed into the tab', () => {
    const host = ready();
    host.edit('Health metrics', 2, 6, [['3']]);
    host.takeOver();
    expect(host.jobs.open({}).metrics).toEqual([]);
  });

  test('is not asked for where a formula makes it, also when that is the same as a week ago', () => {
    const host = ready();
    host.edit('Health metrics', 2, 6, [['=2+2']]);
    host.jobs.open({});
    host.at('2027-02-24T08:00:00Z');
    expect(host.rows('Health metrics')).toMatchObject([{ Current: 4, Updated: '2027-02-17' }]);
    expect(host.jobs.open({}).metrics).toEqual([]);
    host.edit('Health metrics', 2, 6, [['=1/0']]);
    expect(host.jobs.open({}).metrics).toMatchObject([{ value: 4, of: '2027-02-17' }]);
  });

  test('is not asked for before the cycle begins, after it ends, or in a week off', () => {
    const host = ready();
    host.jobs.saveSettings({ ...host.jobs.settings({}).form, holidays: '2027-02-22 to 2027-02-26' });
    const asked = (day: string): number => {
      host.at(`${day}T08:00:00Z`);
      return host.jobs.open({}).metrics.length;
    };
    expect(['2026-12-30', '2027-02-18', '2027-02-24', '2027-03-01', '2027-04-05'].map(asked)).toEqual([0, 1, 0, 1, 0]);
  }); // prettier-ignore

  test('stands in its row with its day, and is taken back by Undo', () => {
    const host = ready();
    const before = host.seen();
    const { undoId } = host.jobs.measure({ ...now, id: 'h1' });
    expect(host.rows('Health metrics')).toMatchObject([{ Current: 4, Updated: '2027-02-17' }]);
    host.jobs.undo({ id: undoId });
    expect(host.seen()).toEqual(before);
  });

  test('leaves a formula in Current alone', () => {
    const host = ready();
    host.edit('Health metrics', 2, 6, [['=2+2']]);
    host.jobs.measure(now);
    const sheet = sheetByName(host.workbook, 'Health metrics');
    expect(sheet && cellAt(sheet, 2, 6)?.formula).toBe('=2+2');
  });

  test('is refused for a row that is gone and for a number that no sheet keeps', () => {
    const host = ready();
    const before = host.seen();
    expect(() => host.jobs.measure({ ...now, id: 'H9' })).toThrow(/“H9” is no longer in the tab “Health metrics”/);
    expect(() => host.jobs.measure({ ...now, value: 1e308 })).toThrow(/keeps fifteen digits.* Nothing was saved/);
    expect(host.seen()).toEqual(before);
  }); // prettier-ignore
});
