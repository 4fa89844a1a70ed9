import { testRule } from '../_rules.ts';

const log = (...ids: string[]) => ({
  with: {
    checkIns: ids.map((keyResult, at) => ({
      ...{ row: at + 2, id: `CK${at + 1}`, keyResult, for: `2027-02-0${at + 1}`, value: 85 },
    })),
  },
});

testRule('checkin-unknown-kr', {
  kept: [
    log('O1-KR1', 'o1-kr2 '),
    { ...log('H1'), with: { ...log('H1').with, healthMetrics: [{ id: 'H1' }] } },
    log(''),
    { keyResult: 'O1-KR1', for: '2027-02-15' },
  ],
  broken: [
    [
      { with: { checkIns: [{ keyResult: 'O2-KR1', for: '2027-02-01', value: 3 }] } },
      { lines: 'This check-in is', id: '“O2-KR1”' },
      { severity: 'warning', tab: 'checkIns', row: 2, column: 'keyResult', id: 'O2-KR1' },
    ],
    [log('X', 'x', 'O1-KR1', 'X'), { lines: '3 check-ins are', id: '“X”' }, { row: 5 }],
    [
      { keyResult: 'O1-KR9', for: '2027-02-15', value: 12 },
      { lines: 'This check-in is', id: '“O1-KR9”' },
      { row: 20 },
    ],
  ],
});
