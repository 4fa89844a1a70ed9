import { testRule } from '../_rules.ts';

/** A value on Monday, and what the cell Progress shows. */
const at = (value: number, shown: number | string, formula = '=(H2-E2)/(F2-E2)') => ({
  with: {
    checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value }],
    made: [{ column: 'progress', formula, shown }],
  },
});

testRule('progress-mismatch', {
  kept: [
    at(87, 0.5),
    at(87.1, 0.5),
    // Beyond the ends both the raw and the clamped share are right.
    at(95, 1),
    at(95, 1.3),
    at(80, 0),
    // Percent without the sign.
    at(87, 50),
    at(87, ''),
    // On an earlier day the cell already tells of a later one.
    { ...at(87, 0.9), on: '2027-02-10' },
    { ...at(87, 0.9), with: { ...at(87, 0.9).with, objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      at(87, 0.4),
      { shown: '40 %', right: '50 %' },
      { severity: 'warning', column: 'progress', id: 'O1-KR1' },
    ],
    [at(80, 0.2), { shown: '20 %', right: '−20 %' }],
    [
      { ...at(30, 0.75), start: 40, target: 0 },
      { shown: '75 %', right: '25 %' },
    ],
  ],
  instead: [
    [at(87, 0.95, '=H2/F2'), 'progress-formula-ratio'],
    [
      {
        with: {
          ...at(87, 0.4).with,
          made: [
            { column: 'progress', shown: 0.4 },
            { row: 90, column: 'progress', formula: '=1', shown: 1 },
            { tab: 'keyResults', row: 91, column: 'progress', formula: '=1', shown: 1 },
          ],
        },
      },
      'progress-hardcoded',
    ],
  ],
});
