import { testRule } from '../_rules.ts';

/** The key result O1-KR1 with this confidence, and siblings with theirs. */
const among = (own: number | null, ...others: (number | null)[]) => ({
  confidence: own,
  with: {
    checkIns: [],
    keyResults: [own, ...others].map((confidence, at) => ({
      ...{ row: at + 2, id: `O1-KR${at + 1}`, confidence },
    })),
  },
});
const word = (found: string, row = 2) => ({ row, column: 'confidence', found });
const ten = 'from 0 to 10';
const nowhere = 'which is no number from 0 to 10';
const step = (value: number) => [
  { do: 'set', tab: 'keyResults', row: 2, column: 'confidence', value } as const,
];

testRule('confidence-out-of-scale', {
  kept: [
    among(0, 7, 6),
    among(10, 7, 6),
    among(7.5, 7, 6),
    // All of them on another scale, which is understood.
    among(0.6, 0.7, 0.4),
    among(1, 0.7, 0.4),
    among(1, 7, 6, 5),
    { cells: [word('high')] },
    // What names its scale itself is understood among whole numbers as well.
    { ...among(null, 7, 6), cells: [word('7/10')] },
    { ...among(null, 7, 6), cells: [word('70 %')] },
    { ...among(null, 0.7, 0.4), cells: [word('6 of 10')] },
    // Too even to say who is wrong: that is told as a mix.
    among(0.6, 7, 6),
    // A number kept as a text is told as that.
    { cells: [word('7')] },
    { confidence: 12, status: 'Dropped' },
  ],
  broken: [
    [
      among(12, 7, 6),
      { text: '“12”', but: nowhere, scale: ten, meant: '' },
      { severity: 'error', tab: 'keyResults', column: 'confidence', id: 'O1-KR1', fix: null },
    ],
    [among(-1, 7), { text: '“-1”', but: nowhere, scale: ten, meant: '' }, { fix: null }],
    [
      among(70, 6, 5),
      { text: '“70”', but: nowhere, scale: ten, meant: ': 7, if that is what was meant' },
      { fix: step(7) },
    ],
    [
      among(0.6, 7, 6, 5),
      {
        text: '“0.6”',
        but: 'while the others are given from 0 to 10',
        scale: ten,
        meant: ': 6, if that is what was meant',
      },
      { fix: step(6) },
    ],
    [
      among(6, 0.7, 0.5, 0.4),
      {
        text: '“6”',
        but: 'while the others are given from 0 to 1',
        scale: 'from 0 to 1',
        meant: ': 0.6, if that is what was meant',
      },
      { fix: step(0.6) },
    ],
    [
      { ...among(null, 7, 6, 5), cells: [word('Amber')] },
      {
        text: '“Amber”',
        but: 'while the others are given from 0 to 10',
        scale: ten,
        meant: ': 5, if that is what was meant',
      },
      { fix: step(5) },
    ],
    [
      { cells: [word('quite sure')] },
      { text: '“quite sure”', but: nowhere, scale: ten, meant: '' },
      { fix: null },
    ],
    // Said with the newest check-in.
    [
      { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', confidence: 50 }] } },
      { text: '“50”', but: nowhere, scale: ten, meant: ': 5, if that is what was meant' },
      { column: 'confidence', id: 'O1-KR1', fix: step(5) },
    ],
  ],
});
