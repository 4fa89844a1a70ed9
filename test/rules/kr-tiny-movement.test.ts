import { testRule } from '../_rules.ts';

testRule('kr-tiny-movement', {
  kept: [
    { keyResult: 'Loaves sold on weekdays', start: 1240, target: 1500, unit: 'loaves' },
    { keyResult: 'Loaves sold on weekdays', start: 100, target: 102, unit: 'loaves' },
    { keyResult: 'Ovens ready at five', start: 98.2, target: 99, unit: '%' },
    { keyResult: 'Uptime of the till', start: 99.9, target: 99.95, unit: '' },
    { keyResult: 'Interest on the loan', start: 3.5, target: 3.45, unit: '%' },
    { keyResult: 'Accidents for each thousand shifts', start: 0.3, target: 0.15, unit: '' },
    { keyResult: 'Loaves sold', start: 0, target: 1, unit: 'loaves' },
    { keyResult: 'Loaves sold', start: 45, target: 45, unit: 'loaves' },
    { keyResult: 'Loaves sold', start: 1240, target: 1250, kind: 'Maintain', floor: 1200 },
  ],
  broken: [
    [
      { keyResult: 'Loaves sold on weekdays', start: 1240, target: 1250, unit: 'loaves' },
      { start: '1,240\u00a0loaves', target: '1,250\u00a0loaves', percent: 0.81 },
      { severity: 'info', column: 'target', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Guests who come back', start: 80, target: 81, unit: '%' },
      { start: '80\u00a0%', target: '81\u00a0%', percent: 1.3 },
    ],
    [
      { keyResult: 'Flour per loaf', start: 510, target: 505, unit: 'g' },
      { start: '510\u00a0g', target: '505\u00a0g', percent: 0.98 },
    ],
  ],
});
