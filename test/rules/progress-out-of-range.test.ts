import { testRule } from '../_rules.ts';

const at = (value: number | boolean) => ({
  with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value }] },
});
const PASSED =
  'If it was easier than thought, say so at the close; moving the target now would hide it.';

testRule('progress-out-of-range', {
  kept: [
    at(92),
    at(82),
    // 100.4 % is shown as 100 %.
    at(92.04),
    at(81.97),
    { ...at(99), kind: 'Maintain', floor: 90, start: null, target: null },
    { ...at(true), kind: 'Milestone', start: null, target: null },
    { with: { checkIns: [] } },
  ],
  broken: [
    [at(93), { raw: '110 %', counted: '100 %', cure: PASSED }, { severity: 'info' }],
    [
      at(81),
      {
        raw: '−10 %',
        counted: '0 %',
        cure: 'If it is no slip, say in the check-in why it fell below the start.',
      },
    ],
    [
      { ...at(30), start: 80, target: 40 },
      { raw: '125 %', counted: '100 %', cure: PASSED },
    ],
  ],
  instead: [
    [
      {
        with: {
          checkIns: [
            { keyResult: 'O1-KR1', for: '2027-02-08', value: 81 },
            { keyResult: 'O1-KR1', for: '2027-02-15', value: 80 },
          ],
        },
      },
      'regression-below-baseline',
    ],
  ],
});
