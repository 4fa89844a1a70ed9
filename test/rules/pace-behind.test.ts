import { testRule } from '../_rules.ts';

/** A newest value on Monday of week 7, when 47 % of the time had passed. */
const at = (value: number | boolean, day = '2027-02-15') => ({
  with: { checkIns: [{ keyResult: 'O1-KR1', for: day, value }] },
});

testRule('pace-behind', {
  kept: [
    // 85.7 is 9.7 points behind, and the limit is more than ten.
    at(85.7),
    at(93),
    // Downwards: 45 % of the way is done and 47 % was expected.
    { ...at(74), keyResult: 'Hours to load a lorry', start: 92, target: 52, unit: 'h' },
    // It has until the end of May.
    { ...at(84), due: '2027-06-30' },
    {
      ...at(82),
      curve: 'Late',
      target: 83,
      with: { checkIns: [{ for: '2027-02-15', value: 82.15 }] },
    },
    // Of other kinds nothing is expected by a day.
    { ...at(84), kind: 'Maintain', floor: 90, start: null, target: null },
    { ...at(false), kind: 'Milestone', start: null, target: null },
    // Within the first 15 % of its time: on 17 Jan.
    { ...at(82, '2027-01-17'), on: '2027-01-18' },
    // An old number is not judged; that it is old is.
    at(83, '2027-01-20'),
    { ...at(84), with: { ...at(84).with, objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      at(85.6),
      {
        gap: 11,
        way: '36 % of the way is done, 47 % was expected by now',
        cure: 'Say in the next check-in what will close the gap. From here it takes +0.97 points a week.',
      },
      { severity: 'warning', column: 'progress', id: 'O1-KR1' },
    ],
    [
      { ...at(86), keyResult: 'Hours to load a lorry', start: 92, target: 52, unit: 'h' },
      {
        gap: 32,
        way: '15 % of the way is done, 47 % was expected by now',
        cure: 'Bring it to the review: begin something else, get help, or agree on another target and write down why. From here it takes 5.2 h less a week.',
      },
      { severity: 'warning' },
    ],
    // The unit says the week itself.
    [
      { ...at(86), keyResult: 'Flour thrown away', start: 92, target: 52, unit: 'kg a week' },
      {
        gap: 32,
        way: '15 % of the way is done, 47 % was expected by now',
        cure: 'Bring it to the review: begin something else, get help, or agree on another target and write down why. From here it takes 5.2 kg less a week.',
      },
    ],
    // A rate of its own is not a rate a week.
    [
      { ...at(86), keyResult: 'Books lost', start: 92, target: 52, unit: 'books a term' },
      {
        gap: 32,
        way: '15 % of the way is done, 47 % was expected by now',
        cure: 'Bring it to the review: begin something else, get help, or agree on another target and write down why. From here it takes 5.2 fewer books a term every week.',
      },
    ],
    [
      { ...at(80), start: 82, unit: 'per day' },
      {
        gap: 67,
        way: 'it has moved away from its target, and 47 % of the way was expected by now',
        cure: 'Bring it to the review: begin something else, get help, or agree on another target and write down why. From here it takes +1.8 per day every week.',
      },
    ],
    [
      { ...at(80), start: 82, unit: '' },
      {
        gap: 67,
        way: 'it has moved away from its target, and 47 % of the way was expected by now',
        cure: 'Bring it to the review: begin something else, get help, or agree on another target and write down why. From here it takes +1.8 a week.',
      },
    ],
  ],
  instead: [
    [at(83, '2027-01-20'), 'kr-very-stale'],
    [{ ...at(91), start: 92, target: 82 }, 'kr-direction-conflict'],
  ],
});
