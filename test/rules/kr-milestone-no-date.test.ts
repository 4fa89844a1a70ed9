import { testRule } from '../_rules.ts';

const permit = {
  keyResult: 'Building permit granted',
  kind: 'Milestone',
  start: null,
  target: null,
  due: '',
} as const;

testRule('kr-milestone-no-date', {
  kept: [
    // Outside the cycle is another rule's word.
    { ...permit, due: '2027-09-30' },
    { ...permit, keyResult: 'Building permit granted by 12 March', due: '2027-03-12' },
    { ...permit, due: '2027-03-12' },
    { due: '' },
    { ...permit, kind: 'Baseline' },
    { ...permit, status: 'Dropped' },
    { ...permit, with: { objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      permit,
      { found: 'Due is empty', latest: ' The cycle ends on 4 Apr 2027.' },
      {
        severity: 'error',
        column: 'due',
        id: 'O1-KR1',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'due', value: '2027-04-04' }],
      },
    ],
    // A day in the sentence is better than the end of the cycle.
    [
      { ...permit, keyResult: 'Building permit granted by 12 March' },
      { found: 'Due is empty', latest: ' The cycle ends on 4 Apr 2027.' },
      { fix: null },
    ],
    [
      { ...permit, kind: '', current: false, with: { objectives: [{ status: 'Draft' }] } },
      { found: 'Due is empty', latest: ' The cycle ends on 4 Apr 2027.' },
      { severity: 'info', declared: 'error' },
    ],
    [
      {
        ...permit,
        cells: [{ column: 'due', found: 'spring', trouble: 'not-a-date', expected: 'a date' }],
      },
      { found: 'Due says “spring”', latest: ' The cycle ends on 4 Apr 2027.' },
      { fix: null },
    ],
  ],
  instead: [
    [
      { ...permit, cells: [{ column: 'due', found: '#REF!', trouble: 'formula-error' }] },
      'formula-error',
    ],
  ],
});
