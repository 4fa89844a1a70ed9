import { testRule } from '../_rules.ts';

/** The sound key results stand at 40 % and 43.75 %. */
const at = (shown: number | string) => ({
  with: { made: [{ tab: 'objectives' as const, column: 'progress', formula: '=X', shown }] },
});

testRule('objective-progress-mismatch', {
  kept: [
    at(0.42),
    at(41.875),
    at(''),
    { ...at(0.9), on: '2027-02-10' },
    { ...at(0.9), status: 'Draft' },
    // By weight: three times 40 % and once 43.75 %.
    {
      with: {
        ...at(0.409).with,
        keyResults: [{ weight: 3 }, { id: 'O1-KR2', row: 3, start: 140, target: 60, weight: 1 }],
      },
    },
  ],
  broken: [
    [
      at(0.5),
      { shown: '50 %', right: '42 %' },
      { severity: 'warning', tab: 'objectives', column: 'progress', id: 'O1' },
    ],
    [at(1), { shown: '100 %', right: '42 %' }],
    [at(0.4), { shown: '40 %', right: '42 %' }],
  ],
});
