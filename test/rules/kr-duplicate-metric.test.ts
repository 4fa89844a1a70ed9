import { testRule } from '../_rules.ts';

const first = {
  row: 2,
  id: 'O1-KR1',
  keyResult: 'Empty chairs',
  start: 18,
  target: 12,
  source: 'Diary',
};
const pair = (fields: object) => ({
  with: {
    keyResults: [first, { ...first, row: 3, id: 'O2-KR1', ...fields }],
    objectives: [{}, { row: 3, id: 'O2', objective: 'Nobody waits for a chair' }],
  },
});

testRule('kr-duplicate-metric', {
  kept: [
    pair({ keyResult: 'Empty chairs of children', source: 'Diary' }),
    pair({ source: 'Phone log' }),
    pair({ unit: 'chairs' }),
    pair({ source: '', keyResult: 'Empty chairs' }),
    pair({ status: 'Dropped' }),
    pair({ kind: 'Milestone', due: '2027-03-01' }),
    {
      with: {
        keyResults: [
          { ...first, keyResult: 'From 10 to 20' },
          { ...first, row: 3, id: 'O1-KR2', keyResult: 'From 15 to 30' },
        ],
      },
    },
  ],
  broken: [
    [
      pair({ keyResult: 'Cut empty chairs from 18 % to 10 %', objective: 'O2', source: 'diary ' }),
      { other: 'O1-KR1' },
      { severity: 'warning', column: 'keyResult', row: 3, id: 'O2-KR1' },
    ],
    [pair({ keyResult: 'The empty chairs in March 2027 below 9 %' }), { other: 'O1-KR1' }],
  ],
});
