import { weekHistory } from '../../src/domain/weekHistory.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

const plan = aPlan({
  objectives: [anObjective()],
  keyResults: [
    aKeyResult({ row: 2 }),
    aKeyResult({ id: 'O1-KR2', kind: 'Milestone', weight: 3, row: 3 }),
  ],
  checkIns: [
    aCheckIn({ for: '2027-01-12', value: 84, confidence: 8, row: 2, id: 'CK1' }),
    aCheckIn({ for: '2027-01-15', value: 85, confidence: 7, row: 3, id: 'CK2' }),
    aCheckIn({ for: '2027-01-26', value: 87, confidence: null, row: 4, id: 'CK3' }),
    aCheckIn({
      for: '2027-01-26',
      value: true,
      confidence: 9,
      keyResult: 'O1-KR2',
      row: 5,
      id: 'CK4',
    }),
  ],
});
const history = weekHistory(plan, aCycle(), '2027-01-27');

test('has a line for each week from the first to this one', () => {
  expect(history.map(({ week, n }) => [week, n])).toEqual([
    ['2027-W01', 1],
    ['2027-W02', 2],
    ['2027-W03', 3],
    ['2027-W04', 4],
  ]);
});

test('shows the confidence at the end of each week in which somebody checked in', () => {
  const strip = (id: string) =>
    history.map(({ keyResults }) => keyResults.find((each) => each.id === id)?.confidence);
  expect(strip('O1-KR1')).toEqual([null, 7, null, 7]);
  expect(strip('O1-KR2')).toEqual([null, null, null, 9]);
});

test('shows progress and what was expected on the review day, by weight', () => {
  const lines = history.map(({ objectives }) => objectives[0]);
  expect(lines[0]).toMatchObject({ id: 'O1', progress: null });
  expect(lines[0]?.expected).toBeCloseTo(2 / 90, 12);
  expect(lines[1]?.progress).toBeCloseTo(0.2, 12);
  expect(lines[1]?.expected).toBeCloseTo(8 / 90, 12);
  expect(lines[2]?.progress).toBeCloseTo(0.3, 12);
  expect(lines[3]?.progress).toBeCloseTo((0.5 + 3) / 4, 12);
  expect(lines[3]?.expected).toBeCloseTo(22 / 90, 12);
});

test('looks no further than today before the review day, and than the cycle after its end', () => {
  expect(weekHistory(plan, aCycle(), '2027-01-12').at(-1)?.objectives[0]?.progress).toBeCloseTo(
    0.2,
  );
  expect(weekHistory(plan, aCycle(), '2027-06-30')).toHaveLength(13);
  expect(weekHistory(plan, aCycle({ starts: '' }), '2027-01-27')).toHaveLength(1);
});
