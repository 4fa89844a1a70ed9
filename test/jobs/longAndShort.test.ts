import { sheetByName } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

const keyResult = aKeyResultForm({ due: '' });

/** A cycle from one day to another with a check-in on every Wednesday in it, looked at on its last day. */
const cycle = (starts: string, ends: string): (() => OnHost) =>
  prepared((host) => {
    host.at(`${starts}T08:00:00Z`);
    host.jobs.setUp({});
    host.planCycle({ id: 'Own', starts, ends });
    host.jobs.saveObjective(anObjectiveForm({ cycle: 'Own', status: 'Published', keyResults: [keyResult] }));
    const last = Date.parse(`${ends}T08:00:00Z`);
    let value = 82;
    for (let at = Date.parse(`${starts}T08:00:00Z`); at <= last; at += 7 * 86_400_000) {
      host.at(new Date(at).toISOString());
      value += 0.1;
      host.jobs.checkIn({ by: 'Jon', entries: [anEntry({ value: Number(value.toFixed(1)), confidence: 6 })] });
    }
    host.at(`${ends}T09:00:00Z`);
  }); // prettier-ignore

const cases = {
  'one week': { make: cycle('2027-02-01', '2027-02-07'), week: '2027-W05', of: 'Week 1 of 1', on: '2027-02-07' },
  'a week over New Year': { make: cycle('2026-12-28', '2027-01-03'), week: '2026-W53', of: 'Week 1 of 1', on: '2027-01-03' },
  'fifty-three weeks': { make: cycle('2026-01-05', '2027-01-10'), week: '2027-W01', of: 'Week 53 of 53', on: '2027-01-10' },
}; // prettier-ignore

describe.each(Object.entries(cases))('a cycle of %s', (_name, { make, week, of, on }) => {
  let host: OnHost;
  beforeAll(() => {
    host = make();
    host.at(`${on}T09:00:00Z`);
  });

  test('has its Home, review, Overview and charts', () => {
    const { cycle: shown, cards } = host.jobs.open({});
    expect(`Week ${shown?.weekOf[0]} of ${shown?.weekOf[1]}`).toBe(of);
    expect(cards[0]).toMatchObject({ id: 'O1-KR1', isDue: false });
    const { tab } = host.jobs.weeklyReview({});
    expect(tab).toBe(`Review ${week}`);
    const review = sheetByName(host.workbook, tab);
    expect(review?.charts.length).toBeGreaterThan(0);
    expect(review?.charts.length).toBeLessThanOrEqual(4);
    expect(host.jobs.validate({}).outcome).not.toMatch(/could not run/);
  });

  test('is closed with a score', () => {
    host.at(`${new Date(Date.parse(on) + 2 * 86_400_000).toISOString().slice(0, 10)}T09:00:00Z`);
    const { objectives, next } = host.jobs.loadClose({ cycle: 'Own' });
    expect(objectives[0]?.keyResults[0]?.computed).toBeGreaterThan(0);
    expect(next.starts > on).toBe(true);
  });
});
