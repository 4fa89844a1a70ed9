import { testRule } from '../_rules.ts';

const done = { kind: 'Milestone', start: null, target: null, due: '2027-03-12' } as const;

testRule('kr-milestone-no-acceptance', {
  kept: [
    { ...done, keyResult: 'Emergency plan approved by the fire brigade' },
    { ...done, keyResult: 'Ship the parking app' },
    { ...done, keyResult: 'New bus line in operation' },
    { ...done, keyResult: 'Get certified for organic flour' },
    {
      ...done,
      keyResult: 'Improve the emergency plan',
      notes: 'Done when both wardens have signed it',
    },
    { keyResult: 'Improve the emergency plan', start: 2, target: 9 },
    { ...done, kind: 'Baseline', keyResult: 'Measure how long a drill takes' },
  ],
  broken: [
    [
      { ...done, keyResult: 'Improve the emergency plan' },
      { sentence: '“Improve the emergency plan”' },
      { severity: 'info', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      { ...done, keyResult: 'Implement the duty roster', notes: 'see Ida' },
      { sentence: '“Implement the duty roster”' },
    ],
  ],
});
