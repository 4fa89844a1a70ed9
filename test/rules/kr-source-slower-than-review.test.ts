import { testRule } from '../_rules.ts';

testRule('kr-source-slower-than-review', {
  kept: [
    { source: 'Repair desk log, weekly sheet', every: 'Week' },
    { source: 'Monthly tenant survey', every: 'Month' },
    { source: 'Till, every two weeks', every: 'Week' },
    { source: 'Quarterdeck list of the marina' },
    { source: '' },
    { source: 'Quarterly audit', kind: 'Milestone', due: '2027-03-01' },
    {
      source: 'Quarterly audit',
      keyResult: 'Verspätete Lieferungen an die Läden senken',
      with: { objectives: [{ objective: 'Unsere Kunden verlassen sich auf die Woche' }] },
    },
  ],
  broken: [
    [
      { source: 'Quarterly tenant survey, question 2', every: 'Week' },
      {
        source: '“Quarterly tenant survey, question 2”',
        refreshed: 'quarter',
        interval: 'week',
      },
      { severity: 'warning', column: 'source', id: 'O1-KR1' },
    ],
    [
      { source: 'Books, month-end close', every: '' },
      { source: '“Books, month-end close”', refreshed: 'month', interval: 'week' },
    ],
    [
      { source: 'Annual report of the city', every: 'Month' },
      { source: '“Annual report of the city”', refreshed: 'year', interval: 'month' },
    ],
  ],
});
