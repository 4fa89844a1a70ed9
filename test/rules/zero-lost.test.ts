import { testRule } from '../_rules.ts';

const log = (...values: (number | null)[]) => ({
  checkIns: values.map((value, at) => ({
    ...{ id: `CK${at + 1}`, row: at + 2, keyResult: 'O1-KR1', for: `2027-02-0${at + 1}`, value },
  })),
});

testRule('zero-lost', {
  kept: [
    { current: 0, with: log(0) },
    { current: null, with: log(0, 4) },
    { current: null, with: log() },
    { current: null, with: log(86) },
    // As of the second day: what the cell says today is nothing to it.
    { current: null, with: log(5, 0, 3), on: '2027-02-02' },
  ],
  broken: [
    [
      { current: null, with: log(0) },
      { day: '1 Feb 2027' },
      {
        ...{ severity: 'warning', column: 'current', id: 'O1-KR1' },
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'current', value: 0 }],
      },
    ],
    [{ current: null, with: log(5, 0, null) }, { day: '2 Feb 2027' }],
    [{ current: null, start: 40, target: 0, with: log(40, 3, 0) }, { day: '3 Feb 2027' }],
  ],
});
