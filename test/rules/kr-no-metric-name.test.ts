import { testRule } from '../_rules.ts';

testRule('kr-no-metric-name', {
  kept: [
    { keyResult: 'Desks in use from 40 % to 60 %', start: 40, target: 60 },
    { keyResult: 'NPS from 20 to 35', start: 20, target: 35, unit: '' },
    { keyResult: 'Reduce absence', start: 9, target: 5, unit: '%' },
    { keyResult: 'Grow to 500', start: 200, target: 500, unit: 'members' },
    { keyResult: 'Reach 500 members', start: 200, target: 500, unit: '' },
    { keyResult: 'Occupancy', start: 40, target: 60, unit: '%' },
    { keyResult: 'From 10 to 20', kind: 'Milestone', due: '2027-03-01' },
    // A condition says which of them are counted.
    { keyResult: 'Results within 24 hours from 61% to 90%', start: 61, target: 90, unit: '%' },
    { keyResult: 'Results in under 3 days to 80%', start: 60, target: 80, unit: '%' },
  ],
  broken: [
    [
      { keyResult: 'Get it from 40 % to 60 %', start: 40, target: 60, unit: '%' },
      { sentence: '“Get it from 40 % to 60 %”' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'From 10 to 20', start: 10, target: 20, unit: '' },
      { sentence: '“From 10 to 20”' },
    ],
    [
      { keyResult: 'Increase by 20%', start: 10, target: 12, unit: '' },
      { sentence: '“Increase by 20%”' },
    ],
    [
      { keyResult: 'Improve results from 40 % to 60 %', start: 40, target: 60, unit: '%' },
      { sentence: '“Improve results from 40 % to 60 %”' },
    ],
    [{ keyResult: 'Target: 80', start: 40, target: 80, unit: '%' }, { sentence: '“Target: 80”' }],
  ],
});
