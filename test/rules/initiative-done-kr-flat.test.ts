import { testRule } from '../_rules.ts';

const done = (...days: string[]) =>
  days.map((doneOn, at) => ({ row: at + 2, id: `I${at + 1}`, status: 'Done' as const, doneOn }));
const values = (...points: [string, number][]) =>
  points.map(([day, value], at) => ({ row: at + 2, id: `CK${at + 1}`, for: day, value }));
const twice = done('2027-01-20', '2027-02-01');
const flat = values(['2027-01-18', 84], ['2027-02-15', 84.4]);

testRule('initiative-done-kr-flat', {
  kept: [
    { with: { initiatives: done('2027-01-20'), checkIns: flat } },
    { with: { initiatives: done('2027-01-20', '2027-02-04'), checkIns: flat } },
    { with: { initiatives: done('2027-01-20', ''), checkIns: flat } },
    { with: { initiatives: twice, checkIns: values(['2027-01-18', 84], ['2027-02-15', 84.5]) } },
    // Nobody has looked since, or nobody had before.
    { with: { initiatives: twice, checkIns: values(['2027-01-18', 84], ['2027-02-01', 84]) } },
    { with: { initiatives: twice, checkIns: values(['2027-01-25', 84], ['2027-02-15', 84]) } },
    { every: 'Month', with: { initiatives: twice, checkIns: flat } },
    {
      with: {
        initiatives: twice.map((each) => ({ ...each, status: 'In progress' as const })),
        checkIns: flat,
      },
    },
    { with: { initiatives: twice, checkIns: values(['2027-01-18', 93], ['2027-02-15', 93]) } },
    { kind: 'Maintain', floor: 80, target: null, with: { initiatives: twice, checkIns: flat } },
  ],
  broken: [
    [
      { with: { initiatives: twice, checkIns: flat } },
      { count: 2, from: '84', to: '84.4 %', day: '18 Jan 2027' },
      { severity: 'warning', tab: 'keyResults', row: 2, column: 'current', id: 'O1-KR1' },
    ],
    // Three weeks back is worse than standing still.
    [
      { with: { initiatives: twice, checkIns: values(['2027-01-20', 88], ['2027-02-15', 83]) } },
      { count: 2, from: '88', to: '83 %', day: '20 Jan 2027' },
    ],
    // Downwards counts as well.
    [
      {
        start: 40,
        target: 20,
        unit: 'days',
        with: { initiatives: twice, checkIns: values(['2027-01-18', 36], ['2027-02-15', 35.5]) },
      },
      { count: 2, from: '36', to: '35.5 days', day: '18 Jan 2027' },
    ],
  ],
});
