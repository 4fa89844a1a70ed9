import { testRule } from '../_rules.ts';

const two = (a: object, b: object) => ({
  with: {
    checkIns: [
      { row: 2, id: 'CK1', for: '2027-02-09', value: 85, ...a },
      { row: 3, id: 'CK2', for: '2027-02-09', value: 85, ...b },
    ],
  },
});

testRule('checkin-duplicate', {
  kept: [
    // Two reviews a week, a correction, another key result.
    two({}, { for: '2027-02-11' }),
    two({}, { value: 84 }),
    two({}, { keyResult: 'O1-KR2' }),
    two({}, { changed: 'After the recount' }),
    two({ value: null, confidence: null }, { value: null, confidence: null }),
  ],
  broken: [
    [
      two({}, {}),
      { first: 2, day: '9 Feb 2027', value: '85' },
      { severity: 'info', tab: 'checkIns', row: 3, column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      two({ value: null, confidence: 6 }, { value: null, confidence: 6, keyResult: 'o1-kr1' }),
      { first: 2, day: '9 Feb 2027', value: '6' },
    ],
    // Written at another moment, for the same day.
    [two({}, { at: '2027-02-16 08:00' }), { first: 2, day: '9 Feb 2027', value: '85' }],
  ],
});
