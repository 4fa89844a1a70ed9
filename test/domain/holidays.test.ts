import * as fc from '../_fastCheck.ts';
import { addDays } from '../../src/domain/days.ts';
import { figuresOf } from '../../src/domain/figuresOf.ts';
import {
  daysOffBetween,
  isWeekOff,
  printHolidays,
  readHolidays,
} from '../../src/domain/holidays.ts';
import { aCheckIn, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

test.each([
  ['2027-04-02', [{ from: '2027-04-02', to: '2027-04-02' }]],
  ['2 Apr 2027, 24.12.2027 to 31.12.2027', [
    { from: '2027-04-02', to: '2027-04-02' },
    { from: '2027-12-24', to: '2027-12-31' },
  ]],
  ['2027-12-24 – 2027-12-31;\n2028-01-01', [
    { from: '2027-12-24', to: '2027-12-31' },
    { from: '2028-01-01', to: '2028-01-01' },
  ]],
  [' ', []],
] as const)('reads %j', (text, off) => {
  expect(readHolidays(text)).toEqual({ off, unread: [] });
}); // prettier-ignore

test.each(['Easter', '2027-02-30', '2027-12-31 to 2027-12-24', '2027-01-01 to 2037-01-01', '3/4/2027'])(
  'says that it cannot read %j',
  (text) => expect(readHolidays(`2027-05-01, ${text}`).unread).toEqual([text]),
); // prettier-ignore

const day = fc.integer({ min: 0, max: 4000 }).map((at) => addDays('2024-01-01', at));

test('what is printed reads the same', () => {
  const stretch = fc
    .tuple(day, fc.integer({ min: 0, max: 300 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (off) => {
      expect(readHolidays(printHolidays(off))).toEqual({ off, unread: [] });
    }),
  );
});

test('counts days off after one day and up to another, each once', () => {
  const off = readHolidays('2027-04-02, 2027-04-05 to 2027-04-06, 2027-04-06').off;
  expect(daysOffBetween(off, '2027-04-02', '2027-04-06')).toBe(2);
  expect(daysOffBetween(off, '2027-04-01', '2027-04-30')).toBe(3);
  expect(daysOffBetween([], '2027-04-01', '2027-04-30')).toBe(0);
});

test('a week is off when Monday to Friday are', () => {
  const off = readHolidays('2027-12-27 to 2027-12-31').off;
  expect(isWeekOff(off, '2028-01-02')).toBe(true);
  expect(isWeekOff(off, '2028-01-03')).toBe(false);
  expect(isWeekOff(readHolidays('2027-12-27 to 2027-12-30').off, '2027-12-29')).toBe(false);
});

describe('days off in the figures', () => {
  const on = '2027-02-17';
  const cycle = aCycle();
  const figures = (value: string) =>
    figuresOf(
      aPlan({
        cycles: [cycle],
        objectives: [anObjective()],
        keyResults: [aKeyResult()],
        checkIns: [aCheckIn({ id: 'CK1', for: '2027-02-05', value: 84, confidence: 6, row: 2 })],
        settings: [{ setting: 'Holidays', value, what: '', row: 2, percent: [] }],
      }),
      cycle,
      on,
    );

  it('puts lateness off by the days on which nobody worked', () => {
    expect(figures('').keyResults[0]).toMatchObject({ stale: true, health: 'outdated' });
    expect(figures('2027-02-08 to 2027-02-09').keyResults[0]?.stale).toBe(false);
    expect(figures('2027-02-08').keyResults[0]?.stale).toBe(true);
  });

  it('waits for nobody in a week off, and does not count it as one without rhythm', () => {
    expect(figures('').missing).toEqual(['O1-KR1']);
    expect(figures('2027-02-15 to 2027-02-19').missing).toEqual([]);
    // Due so far: seven weeks, this one from its review day on.
    expect(figures('').rhythm).toBeCloseTo(1 / 7);
    expect(figures('2027-02-08 to 2027-02-12').rhythm).toBeCloseTo(1 / 6);
  });
});
