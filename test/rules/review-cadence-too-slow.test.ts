import { testRule } from '../_rules.ts';

const weekly = [{ do: 'set', tab: 'keyResults', row: 2, column: 'every', value: 'Week' } as const];

testRule('review-cadence-too-slow', {
  kept: [
    { every: 'Week' },
    { every: '' },
    { every: '2 weeks' },
    // In a year a month is often enough.
    { every: 'Month', with: { cycles: [{ starts: '2027-01-01', ends: '2027-12-31' }] } },
    { every: 'Month', with: { cycles: [{ starts: '2027-01-01', ends: '2027-07-19' }] } },
    { every: 'Month', with: { cycles: [{ starts: '', ends: '' }] } },
    { every: 'Month', status: 'Dropped' },
  ],
  broken: [
    [
      { every: 'Month' },
      { count: 2, weeks: 13 },
      {
        ...{ severity: 'warning', tab: 'keyResults', column: 'every', id: 'O1-KR1' },
        fix: weekly,
      },
    ],
    [
      { every: 'Month', with: { cycles: [{ starts: '2027-01-01', ends: '2027-07-18' }] } },
      { count: 6, weeks: 28 },
    ],
    [
      { every: 'Month', with: { objectives: [{ status: 'Draft' }] } },
      { count: 2, weeks: 13 },
      { severity: 'info' },
    ],
  ],
});
