import { leftOutOf } from '../../src/domain/leftOut.ts';
import { aPlan } from '../_build.ts';

const row = (at: number, priority: string, rank: number | null, cycle = '2027-Q1') => ({
  ...{ row: at, percent: [], priority, rank, cycle },
  ...{ whyNot: '', revisit: '', decidedBy: '' },
});

test('what was left out of a cycle is told by rank, whatever order the rows are in', () => {
  const plan = aPlan({
    notThisCycle: [
      row(2, 'A second depot', null),
      row(3, 'A contract for landlords', 2),
      row(4, 'Solar panels', 1),
      row(5, 'An app', 1, '2026-Q4'),
      row(6, '', 3),
      row(7, 'A newsletter', 3, ''),
    ],
  });
  expect(leftOutOf(plan, '2027-q1').map(({ priority }) => priority)).toEqual([
    'Solar panels',
    'A contract for landlords',
    'A newsletter',
    'A second depot',
  ]);
});
