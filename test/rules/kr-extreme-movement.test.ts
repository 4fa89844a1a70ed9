import { testRule } from '../_rules.ts';

testRule('kr-extreme-movement', {
  kept: [
    { keyResult: 'Households with a compost bin', start: 140, target: 1400, unit: '' },
    { keyResult: 'Households with a compost bin', start: 0, target: 1400, unit: '' },
    // From a handful anything is possible, and to a handful as well.
    { keyResult: 'Schools with a garden', start: 2, target: 30, unit: 'schools' },
    { keyResult: 'Late trams a day', start: 60, target: 3, unit: 'trams' },
    { keyResult: 'Wait for a tram from 80 min to 6 min', start: 80, target: 6, unit: 'min' },
    // Shares have their ends.
    { keyResult: 'Riders with the new card', start: 3, target: 45, unit: '%' },
    // Its author knew.
    {
      keyResult: 'Time to a permit from 9 days to 30 minutes',
      start: 12960,
      target: 30,
      unit: 'min',
    },
    { keyResult: 'Reports to the office from 200 to 10 a day', start: 200, target: 10, unit: '' },
    // Under a hundredth of the target is as good as nothing.
    { keyResult: 'Trees in the register', start: 7, target: 1200, unit: 'trees' },
    { keyResult: 'Monthly result', start: -20, target: 900, unit: 'k€' },
    { keyResult: 'Bins', start: 140, target: 2100, kind: 'Maintain', floor: 5 },
  ],
  instead: [
    // Which of both is the slip, its own sentence tells.
    [
      {
        keyResult: 'Queue at the gate from 40 min to 10 min',
        start: 0.66,
        target: 10,
        unit: 'min',
      },
      'kr-title-fields-disagree',
    ],
  ],
  broken: [
    [
      { keyResult: 'Households with a compost bin', start: 140, target: 2100, unit: '' },
      { start: '140', target: '2,100', times: 15, much: 'much' },
      { severity: 'warning', column: 'target', id: 'O1-KR1' },
    ],
    [
      {
        keyResult: 'Raise households with a bin from 100 to 10,000',
        start: 100,
        target: 10000,
        unit: '',
      },
      { start: '100', target: '10,000', times: 100, much: 'much' },
    ],
    [
      { keyResult: 'Letters without an answer', start: 4300, target: 43, unit: 'letters' },
      { start: '4,300\u00a0letters', target: '43\u00a0letters', times: 100, much: 'little' },
    ],
    [
      { keyResult: 'Rating of the tour', start: 4.2, target: 47, unit: '' },
      { start: '4.2', target: '47', times: 11, much: 'much' },
    ],
  ],
});
