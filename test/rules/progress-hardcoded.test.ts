import { testRule } from '../_rules.ts';

const made = [3, 4].map((row) => ({ row, column: 'progress', formula: '=1/2', shown: 0.5 }));

testRule('progress-hardcoded', {
  kept: [
    { formula: '=H2/9', shown: 0.6, with: { made } },
    // On purpose, with a note.
    { shown: 0.6, hasNote: true, with: { made } },
    // A column without formulas is somebody's way of working.
    { shown: 0.6 },
    { shown: 0.6, with: { made: [{ row: 3, column: 'progress', formula: '', shown: 0.1 }] } },
    { column: 'health', shown: '● On track', with: { made } },
  ],
  broken: [
    [
      { shown: 0.6, with: { made } },
      { header: 'Progress', shown: '“60 %”' },
      {
        severity: 'warning',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'progress', value: null }],
      },
    ],
    [
      {
        tab: 'objectives',
        column: 'confidence',
        shown: 8,
        with: {
          made: [3, 4].map((row) => ({
            ...{ tab: 'objectives' as const, row, column: 'confidence', formula: '=5', shown: 5 },
          })),
        },
      },
      { header: 'Confidence', shown: '“8”' },
      { tab: 'objectives', id: 'O1' },
    ],
    [
      { shown: 'done', with: { made } },
      { header: 'Progress', shown: '“done”' },
    ],
  ],
});
