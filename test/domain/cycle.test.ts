import {
  activeBeside,
  beginsByPublishing,
  belongsTo,
  chooseCycle,
} from '../../src/domain/cycle.ts';
import { aCycle, aPlan } from '../_build.ts';

const ON = '2027-02-17';
const idOf = (choice: ReturnType<typeof chooseCycle>): unknown =>
  'cycle' in choice ? choice.cycle.id : choice;

const now = aCycle();
const last = aCycle({ id: '2026-Q4', starts: '2026-10-05', ends: '2027-01-03', row: 3 });
const next = aCycle({ id: '2027-Q2', starts: '2027-04-05', ends: '2027-07-04', row: 4 });
const older = aCycle({ id: '2026-Q3', starts: '2026-07-06', ends: '2026-10-04', row: 5 });
const planning = aCycle({ ...next, id: '2027-Q3', status: 'Planning', row: 6 });
const closed = aCycle({ id: '2027-Q1 old', status: 'Closed', row: 7 });

describe('chooseCycle', () => {
  test.each([
    ['the active one that holds the day', [older, last, now, next, planning], '2027-Q1'],
    ['else the active one that began last', [older, last, next, planning], '2026-Q4'],
    [
      'else the active one that begins next',
      [{ ...next, id: 'later', starts: '2027-05-01' }, next],
      '2027-Q2',
    ],
    ['else the one in planning', [closed, planning], '2027-Q3'],
    ['a blank status is planning', [aCycle({ status: '' })], '2027-Q1'],
    ['never a closed one', [closed], { none: true }],
    ['no row at all', [], { none: true }],
    ['a row without ID and text is none', [aCycle({ id: '', change: '' })], { none: true }],
    [
      'two that hold the day',
      [now, aCycle({ id: '2027-Q1 Shop', row: 3 })],
      { several: ['2027-Q1', '2027-Q1 Shop'] },
    ],
    [
      'two in planning',
      [planning, aCycle({ ...planning, id: 'P2', row: 8 })],
      { several: ['2027-Q3', 'P2'] },
    ],
    ['of rows with one ID the first', [now, aCycle({ row: 3, change: 'again' })], '2027-Q1'],
    [
      'dates that are missing hold no day',
      [aCycle({ ends: '' }), aCycle({ id: 'B', row: 3 })],
      'B',
    ],
  ])('%s', (_name, cycles, expected) => {
    expect(idOf(chooseCycle(aPlan({ cycles }), ON))).toEqual(expected);
  });

  test('a wanted one is taken whatever its status, in any case', () => {
    const plan = aPlan({ cycles: [now, closed] });
    expect(idOf(chooseCycle(plan, ON, '2027-q1 OLD'))).toBe('2027-Q1 old');
    expect(chooseCycle(plan, ON, '2031')).toEqual({ unknown: '2031' });
  });

  test('the first and the last day belong to a cycle', () => {
    const plan = aPlan({ cycles: [now, next] });
    expect(idOf(chooseCycle(plan, '2027-04-04'))).toBe('2027-Q1');
    expect(idOf(chooseCycle(plan, '2027-04-05'))).toBe('2027-Q2');
  });
});

describe('belongsTo', () => {
  test('an objective without a cycle belongs to the only open one', () => {
    expect(belongsTo(aPlan({ cycles: [now, closed] }), now, '')).toBe(true);
    expect(belongsTo(aPlan({ cycles: [now, planning] }), now, '')).toBe(false);
  });

  test('one that names another belongs there', () => {
    const plan = aPlan({ cycles: [now, next] });
    expect(belongsTo(plan, now, '2027-Q2')).toBe(false);
    expect(belongsTo(plan, now, ' 2027-q1 ')).toBe(true);
  });
});

describe('beginsByPublishing', () => {
  const begun = aCycle({ status: 'Planning' });
  const other = aCycle({ id: 'Shop', row: 3 });

  test.each([
    ['one in planning that holds the day', begun, [], true],
    ['a blank status is planning', aCycle({ status: '' }), [], true],
    ['even where the one before is still active', begun, [last], true],
    ['even where the next one is active already', begun, [next], true],
    ['not beside another that holds the day', begun, [other], false],
    ['one that begins later', planning, [], true],
    ['but not while another is active', planning, [now], false],
    ['not one that is over', aCycle({ ...last, status: 'Planning' }), [], false],
    ['not one that is active', now, [], false],
    ['not a closed one', closed, [], false],
    ['one without dates', aCycle({ status: 'Planning', starts: '', ends: '' }), [], true],
    ['but not beside an active one', aCycle({ status: 'Planning', starts: '', ends: '' }), [other], false],
  ])('%s', (_, cycle, others, begins) => {
    expect(beginsByPublishing(aPlan({ cycles: [cycle, ...others] }), cycle, ON)).toBe(begins);
  }); // prettier-ignore

  test('names the others that are active', () => {
    const plan = aPlan({ cycles: [now, other, planning, closed] });
    expect(activeBeside(plan, planning).map(({ id }) => id)).toEqual(['2027-Q1', 'Shop']);
    expect(activeBeside(plan, now).map(({ id }) => id)).toEqual(['Shop']);
  });
});
