import { testRule } from '../_rules.ts';

testRule('date-implausible', {
  kept: [
    { with: { initiatives: [{ due: '' }] } },
    { with: { initiatives: [{ due: '2015-01-01' }] } },
    { with: { cycles: [{ starts: '2027-01-04', ends: '2030-01-31' }] } },
    { with: { keyResults: [{ due: 'soon' }] } },
    { with: { keyResults: [{ keyResult: '', id: '', due: '1900-01-01' }] } },
  ],
  broken: [
    [
      { with: { initiatives: [{ due: '2207-02-26' }] } },
      { header: 'Due', date: '26 Feb 2207', far: 'far ahead' },
      { severity: 'warning', tab: 'initiatives', row: 2, column: 'due', id: 'I1' },
    ],
    [
      { with: { keyResults: [{ due: '1927-03-31' }] } },
      { header: 'Due', date: '31 Mar 1927', far: 'long past' },
      { column: 'due' },
    ],
    [
      { with: { decisions: [{ at: '2014-12-31 10:00' }] } },
      { header: 'At', date: '31 Dec 2014', far: 'long past' },
      { tab: 'decisions', column: 'at' },
    ],
  ],
});
