import { testRule } from '../_rules.ts';

const made = [3, 4].map((row) => ({
  row,
  column: 'health',
  formula: '=TODAY()',
  shown: '… Early',
}));

testRule('hardcoded-date', {
  kept: [
    { column: 'health', formula: '=TODAY()', shown: '… Early', with: { made } },
    { column: 'health', shown: '● On track', hasNote: true, with: { made } },
    { column: 'health', shown: '● On track' },
    { column: 'progress', shown: 0.5, with: { made } },
  ],
  broken: [
    [
      { column: 'health', shown: '● On track', with: { made } },
      { header: 'Health', shown: '“● On track”' },
      {
        severity: 'info',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'health', value: null }],
      },
    ],
    [
      {
        column: 'expected',
        shown: 0.5,
        with: { made: made.map((each) => ({ ...each, column: 'expected' })) },
      },
      { header: 'Expected', shown: '“50 %”' },
    ],
    [
      { column: 'health', shown: 1, with: { made } },
      { header: 'Health', shown: '“1”' },
    ],
  ],
});
