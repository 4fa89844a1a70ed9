import { findingsOf, testRule } from '../_rules.ts';

testRule('kr-target-equals-baseline', {
  kept: [
    { start: 99.9, target: 99.95 },
    { start: 0, target: 1e-8 },
    { start: 40, target: 20 },
    { start: 0, target: null },
    { start: null, target: 0 },
    { start: 5, target: 5, kind: 'Maintain', floor: 5 },
    { start: 1, target: 1, kind: 'Milestone' },
    { start: -2, target: 2 },
  ],
  broken: [
    [
      { start: 45, target: 45, unit: 'points' },
      { value: '45\u00a0points' },
      { severity: 'error', column: 'target', id: 'O1-KR1' },
    ],
    [{ start: 0, target: 0, unit: '' }, { value: '0' }],
    [{ start: -5, target: -5 - 1e-10, unit: '' }, { value: '-5.0000000001' }],
    // 82% in a percent cell is 82 with unit %.
    [{ start: 0.82, target: 82, percent: ['start'] }, { value: '82\u00a0%' }],
    [
      { start: 7, target: 7, unit: '', with: { objectives: [{ status: 'Draft' }] } },
      { value: '7' },
      { severity: 'error' },
    ],
  ],
  instead: [[{ start: 45, cells: [{ column: 'target', found: '45' }] }, 'number-as-text']],
});

describe('what is to stay can be made a Maintain', () => {
  const fixOf = (keyResult: string) =>
    findingsOf('keyResult', { keyResult, start: 45, target: 45, unit: '' }).find(
      ({ rule }) => rule === 'kr-target-equals-baseline',
    )?.fix;
  const held = (bound: string) =>
    Object.entries({ kind: 'Maintain', start: null, target: null, [bound]: 45 }).map(
      ([column, value]) => ({ do: 'set', tab: 'keyResults', row: 2, column, value }),
    );

  test('with a floor where more is better, a ceiling where less is', () => {
    expect(fixOf('NPS of the bakery')).toEqual(held('floor'));
    expect(fixOf('Increase guests on Mondays')).toEqual(held('floor'));
    expect(fixOf('Complaints a week')).toEqual(held('ceiling'));
    expect(fixOf('Reduce empty seats')).toEqual(held('ceiling'));
    expect(fixOf('Guests on Mondays')).toBeNull();
  });
  test('unless the sentence names the target', () =>
    expect(fixOf('Guests on Mondays from 45 to 60')).toEqual([
      { do: 'set', tab: 'keyResults', row: 2, column: 'target', value: 60 },
    ]));
});
