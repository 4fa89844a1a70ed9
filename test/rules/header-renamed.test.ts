import { testRule } from '../_rules.ts';

testRule('header-renamed', {
  kept: [
    { kind: 'header-missing', column: 'due', cell: '', found: '', expected: 'Due' },
    { kind: 'header-duplicate', column: 'due', cell: 'R1', found: 'Due', expected: 'O1' },
    { kind: 'merged', column: 'objective', cell: 'B4:B6', found: 'O2', expected: '' },
  ],
  broken: [
    [
      { column: 'current', cell: 'J1', found: 'Latest', expected: 'Current' },
      { header: '“Current”', now: 'is called “Latest” now' },
      { severity: 'warning', row: 0, column: 'current', cell: 'J1', id: null },
    ],
    [
      { tab: 'objectives', column: 'why', cell: 'E1', found: '', expected: 'Why now' },
      { header: '“Why now”', now: 'has no name now' },
      { tab: 'objectives' },
    ],
    [
      { column: 'ifDrops', cell: 'Q1', found: 'Plan B', expected: 'If confidence drops' },
      { header: '“If confidence drops”', now: 'is called “Plan B” now' },
    ],
  ],
});
