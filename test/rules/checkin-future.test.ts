import { testRule } from '../_rules.ts';

testRule('checkin-future', {
  kept: [
    { for: '2027-02-15', at: '2027-02-15 09:00', value: 86 },
    // East of the file's zone it is tomorrow already.
    { for: '2027-02-16', at: '2027-02-15 23:30', value: 86 },
    { for: '2027-02-01', at: '2027-02-15 09:00', value: 86 },
    { for: '2027-03-01', at: '', value: 86 },
    // Later than the day of the check, and true.
    { for: '2027-03-01', at: '2027-03-01 09:00', value: 86 },
  ],
  broken: [
    [
      { for: '2027-03-15', at: '2027-02-15 09:00', value: 86 },
      { day: '15 Mar 2027', ahead: '28 days' },
      { severity: 'warning', tab: 'checkIns', column: 'for', id: 'O1-KR1' },
    ],
    [
      { for: '2027-02-17', at: '2027-02-15 09:00', value: 86 },
      { day: '17 Feb 2027', ahead: '2 days' },
    ],
    [
      { for: '2028-02-15', at: '2027-02-15 09:00', value: 86 },
      { day: '15 Feb 2028', ahead: '365 days' },
    ],
  ],
});
