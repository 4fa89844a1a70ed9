import { testRule } from '../_rules.ts';

const bare = { unit: '' } as const;

testRule('kr-unit-missing', {
  kept: [
    { keyResult: 'Shorter waiting at the counter', start: 25, target: 8, unit: 'min' },
    { keyResult: 'Waiting at the counter from 25 min to 8 min', start: 25, target: 8, ...bare },
    { keyResult: 'Letters without an answer', start: 25, target: 8, ...bare },
    { keyResult: 'People who cycle to the ferry', start: 25, target: 80, ...bare },
    { keyResult: 'Recommendation among riders (NPS)', start: 12, target: 30, ...bare },
    { keyResult: 'Ferry revenue in winter', start: 40, target: 55, ...bare },
    { keyResult: 'Win the ferry contract', start: 0, target: 1, ...bare },
    { keyResult: 'Shorter waiting at the counter', start: 25, target: null, ...bare },
    { keyResult: 'Ferry at the new pier', kind: 'Milestone', due: '2027-03-01', ...bare },
  ],
  broken: [
    [
      { keyResult: 'Shorter waiting at the counter', start: 25, target: 8, ...bare },
      { value: '8' },
      { severity: 'info', column: 'unit', id: 'O1-KR1', fix: null },
    ],
    [
      { keyResult: 'Retention of first-year drivers', start: 70, target: 85, ...bare },
      { value: '85' },
      { fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'unit', value: '%' }] },
    ],
    [
      {
        keyResult: 'Noise at the pier',
        kind: 'Maintain',
        start: null,
        target: null,
        ceiling: 55,
        ...bare,
      },
      { value: '55' },
    ],
  ],
});
