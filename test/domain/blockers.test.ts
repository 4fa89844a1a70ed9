import { figuresOf } from '../../src/domain/figuresOf.ts';
import type { CheckIn } from '../../src/tabs/checkIns.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

/** The open blockers on Wednesday 17 Feb 2027, a review day, after check-ins on Tuesdays before. */
function blocked(...lines: Partial<CheckIn>[]) {
  const days = ['2027-01-26', '2027-02-02', '2027-02-09', '2027-02-16'].slice(-lines.length);
  const checkIns = lines.map((fields, at) =>
    aCheckIn({ id: `CK${at + 1}`, for: days[at] ?? '', value: 85, ...fields }),
  );
  const rows = { objectives: [anObjective()], keyResults: [aKeyResult()], checkIns };
  return figuresOf(aPlan(rows), aCycle(), '2027-02-17').blockers;
}
const NAMED = {
  blocker: 'No driver on Fridays',
  blockerType: 'Resource',
  blockerOwner: 'Noor Visser',
  blockerDue: '2027-02-12',
} as const;

test('a blocker is open with its kind, owner and day, and ages by reviews', () => {
  expect(blocked(NAMED, NAMED)).toEqual([
    {
      keyResult: 'O1-KR1',
      blocker: 'No driver on Fridays',
      type: 'Resource',
      owner: 'Noor Visser',
      due: '2027-02-12',
      isOverdue: true,
      since: '2027-02-09',
      reviews: 2,
      isEscalated: false,
    },
  ]);
});

test('at the third review it goes upwards, however it is spelled', () => {
  const [first] = blocked(NAMED, { blocker: 'no driver, on fridays.' }, NAMED);
  expect(first).toMatchObject({ since: '2027-02-02', reviews: 3, isEscalated: true });
});

test('it does not age in a week off, in which there is no review', () => {
  const checkIns = ['2027-02-02', '2027-02-16'].map((day, at) =>
    aCheckIn({ id: `CK${at + 1}`, for: day, value: 85, ...NAMED }),
  );
  const settings = [
    { row: 2, setting: 'Holidays', value: '2027-02-08 to 2027-02-12', what: '', percent: [] },
  ];
  const rows = { objectives: [anObjective()], keyResults: [aKeyResult()], checkIns };
  const blockersOf = (more: object) =>
    figuresOf(aPlan({ ...rows, ...more }), aCycle(), '2027-02-17').blockers;
  expect(blockersOf({})).toMatchObject([{ reviews: 3, isEscalated: true }]);
  expect(blockersOf({ settings })).toMatchObject([{ reviews: 2, isEscalated: false }]);
});

test('it ends with a later check-in that names none, or nothing', () => {
  expect(blocked(NAMED, {})).toEqual([]);
  expect(blocked(NAMED, { blocker: 'None.' })).toEqual([]);
  expect(blocked({ blocker: '–' })).toEqual([]);
});

test('another one begins to age anew', () => {
  expect(blocked(NAMED, NAMED, { blocker: 'The van broke down' })[0]).toMatchObject({
    since: '2027-02-16',
    reviews: 1,
    owner: '',
    isOverdue: false,
  });
});

test('a number typed into the grid says nothing about it', () => {
  expect(blocked(NAMED, { source: 'Sheet' })[0]).toMatchObject({ since: '2027-02-09', reviews: 2 });
});

test('a key result that has reached its target has none', () => {
  expect(blocked({ ...NAMED, value: 92 })).toEqual([]);
});
