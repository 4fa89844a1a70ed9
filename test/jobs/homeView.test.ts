import { homeView } from '../../src/jobs/homeView.ts';
import { aCheckIn, aKeyResult, anObjective, aPlan } from '../_build.ts';

const on = '2027-02-17';
const home = (holidays: string) =>
  homeView(
    aPlan({
      objectives: [anObjective()],
      keyResults: [aKeyResult(), aKeyResult({ id: 'O1-KR2', row: 3 })],
      checkIns: [aCheckIn({ for: '2027-02-15' })],
      settings: [{ row: 2, percent: [], setting: 'Holidays', value: holidays, what: '' }],
    }),
    on,
    () => false,
  );

test('counts who checked in this week, and nobody in a week off', () => {
  expect(home('').cycle?.checkedIn).toEqual([1, 2]);
  expect(home('2027-02-15 to 2027-02-19').cycle?.checkedIn).toBeNull();
});
