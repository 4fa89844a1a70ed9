import { testRule } from '../_rules.ts';

const reviews = (...weeks: string[]) => ({
  with: { tabNames: ['Objectives', ...weeks.map((week) => `Review ${week}`)] },
});

testRule('review-skipped', {
  kept: [
    reviews(),
    // The first week after the first review.
    reviews('2027-W06'),
    reviews('2027-W03', '2027-W06'),
    // Missed, and gone on since.
    reviews('2027-W03', '2027-W07'),
    // Those of the cycle before.
    reviews('2026-W50', '2026-W53'),
    // A tab of the user's own.
    { with: { tabNames: ['Review 2027-W03 (copy)', 'Review'] } },
    // The cycle is over.
    { ...reviews('2027-W10', '2027-W13'), on: '2027-04-14' },
    { ...reviews('2027-W03'), starts: '' },
    { ...reviews('2027-W03'), status: 'Planning' },
    // Written later than the day that is looked at.
    { ...reviews('2027-W06', '2027-W09'), on: '2027-02-16' },
  ],
  broken: [
    [
      reviews('2027-W05'),
      { week: '2027-W06', newest: '2027-W05' },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'reviewDay', id: null },
    ],
    [reviews('2027-W02', '2027-W04'), { week: '2027-W06', newest: '2027-W04' }],
  ],
});
