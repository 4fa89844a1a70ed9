import { findingsOf, testRule } from '../_rules.ts';

testRule('kr-direction-conflict', {
  kept: [
    { keyResult: 'Reduce late trains from 9 to 4 a day', start: 9, target: 4 },
    { keyResult: 'Increase riders who buy a day ticket', start: 9, target: 40 },
    { keyResult: 'Reduce late trains to under 4 a day', start: null, target: 4 },
    { keyResult: 'Reduce late trains', start: 4, target: 4 },
    // Better goes both ways.
    { keyResult: 'Improve the time to answer the phone', start: 90, target: 20, unit: 's' },
    { keyResult: 'Improve punctuality', start: 80, target: 95 },
    // The second verb is the measured one.
    {
      keyResult: 'Raise punctuality by cutting turnaround from 14 to 9 minutes',
      start: 14,
      target: 9,
    },
    { keyResult: 'Cut paperwork to lift home visits from 3 to 5 a day', start: 3, target: 5 },
    // Words that only look like verbs.
    { keyResult: 'Lower-income families reached', start: 100, target: 300 },
    { keyResult: 'Drop-in hours used', start: 12, target: 30 },
    { keyResult: 'Launch-day sales', start: 2, target: 4 },
    { keyResult: 'Late trains a day', start: 4, target: 9 },
    // Below zero people mean the size of the loss.
    { keyResult: 'Reduce the loss of the canteen', start: -20, target: -5, unit: 'k€' },
    { keyResult: 'Grow the margin', start: -4, target: 2 },
    { keyResult: 'Reduce late trains', start: 4, target: 9, kind: 'Milestone' },
    // Another language: word rules hold back.
    {
      keyResult: 'Die Zahl der verspäteten Züge pro Tag senken',
      start: 4,
      target: 9,
      with: {
        objectives: [{ objective: 'Unsere Fahrgäste können sich auf den Fahrplan verlassen' }],
      },
    },
  ],
  broken: [
    [
      { keyResult: 'Reduce cancellations from 3% to 5%', start: 3, target: 5 },
      { verb: '“Reduce”', start: '3\u00a0%', target: '5\u00a0%' },
      { severity: 'error', column: 'target', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Increase repeat visits among members', start: 61, target: 48, unit: '' },
      { verb: '“Increase”', start: '61', target: '48' },
    ],
    [
      { keyResult: 'KR2: We will cut the queue at the till', start: 4, target: 6, unit: 'min' },
      { verb: '“cut”', start: '4\u00a0min', target: '6\u00a0min' },
    ],
    [
      {
        keyResult: 'Shrink the backlog of repairs',
        start: 10,
        target: 11,
        unit: '',
        with: { objectives: [{ status: 'Draft' }] },
      },
      { verb: '“Shrink”', start: '10', target: '11' },
      { severity: 'error' },
    ],
  ],
  instead: [
    [
      {
        keyResult: 'Reduce late trains',
        start: 4,
        target: 9,
        cells: [{ column: 'target', found: '9' }],
      },
      'number-as-text',
    ],
  ],
});

test('start and target are exchanged unless the sentence names them as the cells do', () => {
  const fixOf = (keyResult: string) =>
    findingsOf('keyResult', { keyResult, start: 3, target: 5, unit: '%' }).find(
      ({ rule }) => rule === 'kr-direction-conflict',
    )?.fix;
  const swapped = [
    { do: 'set', tab: 'keyResults', row: 2, column: 'start', value: 5 },
    { do: 'set', tab: 'keyResults', row: 2, column: 'target', value: 3 },
  ];
  expect(fixOf('Reduce late trains')).toEqual(swapped);
  expect(fixOf('Reduce late trains from 5% to 3%')).toEqual(swapped);
  expect(fixOf('Reduce late trains from 3% to 5%')).toBeNull();
});

test('a sentence whose ends are exchanged in the cells is told once', () => {
  const fields = { keyResult: 'Reduce late trains from 5% to 3%', start: 3, target: 5, unit: '%' };
  expect(findingsOf('keyResult', fields).map(({ rule }) => rule)).toEqual([
    'kr-direction-conflict',
  ]);
});
