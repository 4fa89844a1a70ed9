import { findingsOf, testRule } from '../_rules.ts';

const cure =
  'Type where the number stands today into Start. If nobody knows, set Kind to Baseline until somebody does.';
const none =
  'If none may happen at all, set Kind to Maintain and Ceiling to 0. If there are some to work off, type how many there are today into Start.';

testRule('kr-no-baseline', {
  kept: [
    { start: 0 },
    { start: -2.5 },
    { keyResult: 'Secure 6 reference museums', start: null, target: 6 },
    { keyResult: 'Hire 4 welders', start: null, target: 4 },
    { keyResult: 'Publish 12 recipes with photos', start: null, target: 12 },
    { start: null, kind: 'Milestone' },
    { start: null, kind: 'Baseline' },
    { start: null, kind: 'Maintain', floor: 3 },
    { start: null, status: 'Dropped' },
    // What is kept has no start, even before Kind says so.
    { keyResult: 'Keep the queue under 4 people', start: null, target: 4 },
  ],
  broken: [
    [
      { keyResult: 'Typing errors per page', start: null, target: 4 },
      { found: 'Start is empty', cure },
      { severity: 'warning', column: 'start', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Zero lost parcels', start: null, target: 0 },
      { found: 'It is not said how many there are today', cure: none },
    ],
    [
      { keyResult: 'Bring open complaints down to zero', start: null, target: 0 },
      { found: 'Start is empty', cure },
    ],
    [
      { keyResult: 'Bring waiting from 25 min to 10 min', start: null, target: 10 },
      { found: 'Start is empty', cure: 'Type 25 into Start, as the sentence has it.' },
    ],
    [
      { keyResult: 'Typing errors per page', start: null, with: { objectives: [{ status: '' }] } },
      { found: 'Start is empty', cure },
      { severity: 'info', declared: 'warning' },
    ],
    [
      { keyResult: 'Typing errors per page', cells: [{ column: 'start', found: 'n/a' }] },
      { found: 'Start says “n/a”', cure },
    ],
  ],
  instead: [
    [{ cells: [{ column: 'start', found: '82' }] }, 'number-as-text'],
    [
      { cells: [{ column: 'start', found: 'Loading...', trouble: 'formula-error' }] },
      'formula-error',
    ],
    [{ keyResult: 'Launch the loyalty card', start: null, target: null }, 'kr-is-a-task'],
    [
      { keyResult: 'Reduce complaints by 20%', start: null, target: 20 },
      'kr-percent-change-without-base',
    ],
  ],
});

test('the start that the sentence names is offered, unless the cells mean something else', () => {
  const fixOf = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
    findingsOf('keyResult', fields).find(({ rule }) => rule === 'kr-no-baseline')?.fix;
  const waiting = { keyResult: 'Bring waiting from 25 min to 10 min', start: null, target: 10 };
  const step = { do: 'set', tab: 'keyResults', row: 2, column: 'start', value: 25 };
  expect(fixOf({ ...waiting, unit: 'min' })).toEqual([step]);
  expect(fixOf({ ...waiting, unit: 'minutes' })).toEqual([step]);
  expect(fixOf({ ...waiting, unit: 'h' })).toBeNull();
  expect(fixOf({ ...waiting, unit: 'min', target: 12 })).toBeNull();
  expect(fixOf({ keyResult: 'Typing errors per page', start: null, target: 4 })).toBeNull();
});

test('none at all can be held from the first day in one click, unless it is published as a number to move', () => {
  const found = (fields: Parameters<typeof findingsOf<'keyResult'>>[1]) =>
    findingsOf('keyResult', fields).find(({ rule }) => rule === 'kr-no-baseline');
  const set = (column: string, value: string | number | null) =>
    ({ do: 'set', tab: 'keyResults', row: 2, column, value }) as const;
  const zero = { keyResult: 'Zero lost parcels', start: null, target: 0 };
  expect(found(zero)?.fix).toEqual([
    set('kind', 'Maintain'),
    set('target', null),
    set('ceiling', 0),
  ]);
  expect(found({ ...zero, keyResult: 'Zero lost parcels, from 12' })?.fix ?? []).not.toContainEqual(
    set('ceiling', 0),
  );
  expect(found({ ...zero, target: 3 })?.fix ?? null).toBeNull();
});
