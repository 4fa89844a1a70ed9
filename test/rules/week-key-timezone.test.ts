import { testRule } from '../_rules.ts';

testRule('week-key-timezone', {
  kept: [
    { for: '2027-02-14', week: '2027-W06', value: 86 },
    // The last day of a year and the first of its first week.
    { for: '2026-12-31', week: '2026-W53', value: 82 },
    { for: '2027-01-04', week: '2027-W01', value: 82 },
    { for: '2027-02-15', week: '', value: 86 },
    { for: '2027-02-15', week: 'KW 6', value: 86 },
    // The first days of a year may belong to the last week of the one before.
    { for: '2027-01-03', week: '2026-W53', value: 82 },
    { for: '', at: '', week: '2027-W06', value: 86 },
  ],
  broken: [
    [
      { for: '2027-02-15', week: '2027-W06', value: 86 },
      { week: '2027-W06', day: '15 Feb 2027', right: '2027-W07' },
      {
        ...{ severity: 'warning', tab: 'checkIns', row: 20, column: 'week' },
        fix: [{ do: 'set', tab: 'checkIns', row: 20, column: 'week', value: '2027-W07' }],
      },
    ],
    [
      { for: '2027-01-03', week: '2027-W01', value: 82 },
      { week: '2027-W01', day: '3 Jan 2027', right: '2026-W53' },
    ],
    [
      { for: '', at: '2027-02-14 23:40', week: '2027-W07', value: 82 },
      { week: '2027-W07', day: '14 Feb 2027', right: '2027-W06' },
    ],
  ],
});
