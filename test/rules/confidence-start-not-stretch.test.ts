import { testRule } from '../_rules.ts';

/** What was said about O1-KR1 and O1-KR2 with their first check-in. */
const began = (first: number | null, second: number | null, day = '2027-01-06') => ({
  checkIns: [
    { row: 2, id: 'CK1', keyResult: 'O1-KR1', for: day, value: 82, confidence: first },
    { row: 3, id: 'CK2', keyResult: 'O1-KR2', for: day, value: 140, confidence: second },
    { row: 4, id: 'CK3', keyResult: 'O1-KR1', for: '2027-02-15', value: 85, confidence: 9 },
    { row: 5, id: 'CK4', keyResult: 'O1-KR2', for: '2027-02-15', value: 100, confidence: 9 },
  ],
});
const sure = {
  verdict: 'that is no stretch',
  cure: 'Raise the targets until the team is half sure, or set Type to Committed.',
};
const unsure = {
  verdict: 'hardly anybody believes in it',
  cure: 'Ask what would have to be true for a five, and plan that or lower the targets.',
};

testRule('confidence-start-not-stretch', {
  kept: [
    { type: 'Aspirational', with: began(7, 7) },
    { type: 'Aspirational', with: began(8, 6) },
    { type: 'Aspirational', with: began(3, 3) },
    // A commitment ought to be believed, and where nothing is said nothing is asked.
    { type: 'Committed', with: began(9, 9) },
    { type: '', with: began(9, 9) },
    // Nobody said it at the launch.
    { type: 'Aspirational', with: began(9, 9, '2027-01-20') },
    // Too late to set the targets anew.
    { type: 'Aspirational', on: '2027-02-19', with: began(9, 9) },
    { type: 'Aspirational', status: 'Closed', with: began(9, 9) },
  ],
  broken: [
    [
      { type: 'Aspirational', with: began(8, 7) },
      { mean: 7.5, ...sure },
      { severity: 'warning', tab: 'objectives', column: 'type', id: 'O1' },
    ],
    [
      { type: 'Aspirational', with: began(9, null) },
      { mean: 9, ...sure },
    ],
    [
      { type: 'Aspirational', with: began(2, 3) },
      { mean: 2.5, ...unsure },
      { severity: 'info', declared: 'info' },
    ],
    // What stands in the cells of a draft.
    [
      {
        ...{ type: 'Aspirational', status: 'Draft' },
        with: {
          keyResults: [
            { row: 2, confidence: 0.9 },
            { row: 3, id: 'B', confidence: 0.8 },
          ],
        },
      },
      { mean: 8.5, ...sure },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
