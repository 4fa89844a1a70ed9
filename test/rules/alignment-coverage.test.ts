import { testRule } from '../_rules.ts';

const set = (...supports: string[]) => ({
  with: {
    objectives: supports.map((each, at) => ({ id: `O${at + 1}`, row: at + 2, supports: each })),
  },
});
const C = 'CO1';

testRule('alignment-coverage', {
  kept: [
    set(C, C, C, C, C),
    set(C, ''),
    set('', '', '', '', C, C),
    // Nine of ten.
    set(C, C, C, C, C, C, C, C, C, ''),
    set('', 'O1', 'O1', 'O1', 'O1'),
  ],
  broken: [
    [
      set(C, C, C, '', ''),
      { count: 5, placed: 'Only 3', missing: 'O4 or O5' },
      { severity: 'warning', tab: 'cycles', id: null },
    ],
    [set(C, C, C, C, ''), { count: 5, placed: 'Only 4', missing: 'O5' }, { severity: 'info' }],
    [set(C, C, C, '', '', ''), { count: 6, placed: 'Only 3', missing: 'O4, O5 or O6' }],
  ],
});
