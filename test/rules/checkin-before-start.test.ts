import { testRule } from '../_rules.ts';

testRule('checkin-before-start', {
  kept: [
    { for: '2026-12-21', value: 82 },
    // The last number before the holidays, and the first day itself.
    { for: '2026-12-23', value: 81, source: 'Sheet' },
    { for: '2027-01-04', value: 82 },
    { for: '2026-11-15', value: 80, source: 'Import' },
    // A health metric has no cycle.
    { for: '2026-02-15', value: 4, keyResult: 'H1', with: { healthMetrics: [{ id: 'H1' }] } },
    { for: '2026-02-15', value: 80, with: { cycles: [{ starts: '' }] } },
    { for: '', at: '2027-02-15 09:00', value: 80 },
  ],
  broken: [
    [
      { for: '2026-12-20', value: 82 },
      { day: '20 Dec 2026', starts: '4 Jan 2027' },
      { severity: 'warning', tab: 'checkIns', column: 'for', id: 'O1-KR1' },
    ],
    [
      { for: '2026-02-15', value: 84, source: 'Sheet' },
      { day: '15 Feb 2026', starts: '4 Jan 2027' },
    ],
    [
      { for: '', at: '2026-02-15 09:00', value: 84 },
      { day: '15 Feb 2026', starts: '4 Jan 2027' },
    ],
  ],
});
