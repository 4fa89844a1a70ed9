import type { Rows } from '../../src/domain/plan.ts';
import { testRule } from '../_rules.ts';

type Objective = Partial<Rows['objectives'][number]>;
const set = (count: number, ...others: Objective[]) => ({
  with: {
    objectives: [...Array.from({ length: count }, (): Objective => ({})), ...others].map(
      (fields, at) => ({ row: at + 2, id: `O${at + 1}`, rank: at + 1, ...fields }),
    ),
  },
});

testRule('too-many-objectives-team', {
  kept: [
    set(3),
    set(3, { status: 'Dropped' }, { status: 'Closed' }),
    // Another team, and another cycle.
    {
      ...set(3, { cycle: '2027-Q1 Lab' }),
      with: {
        ...set(3, { cycle: '2027-Q1 Lab' }).with,
        cycles: [{ id: '2027-Q1' }, { id: '2027-Q1 Lab', team: 'Lab' }],
      },
    },
    set(3, { objective: '' }),
    { with: { ...set(9).with, cycles: [{ status: 'Closed' }] } },
  ],
  broken: [
    [set(4), { count: 4, most: 3 }, { severity: 'warning', tab: 'cycles', column: 'id', id: null }],
    [set(3, { status: '' }), { count: 4, most: 3 }],
    [{ status: 'Planning', ...set(6) }, { count: 6, most: 3 }, { severity: 'info' }],
  ],
});
