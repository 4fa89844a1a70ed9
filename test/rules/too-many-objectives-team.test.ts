import type { Rows } from '../../src/domain/plan.ts';
import { messageOf } from '../../src/rules/_message.ts';
import { checkOn, planWith, testRule } from '../_rules.ts';

type Objective = Partial<Rows['objectives'][number]>;
const set = (count: number, ...others: Objective[]) => ({
  with: {
    objectives: [...Array.from({ length: count }, (): Objective => ({})), ...others].map(
      (fields, at) => ({ row: at + 2, id: `O${at + 1}`, rank: at + 1, ...fields }),
    ),
  },
});

const THREE = { most: 3, choice: '3 or fewer' };

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
    [
      set(4),
      { count: 4, ...THREE },
      { severity: 'warning', tab: 'cycles', column: 'id', id: null },
    ],
    [set(3, { status: '' }), { count: 4, ...THREE }],
    [{ status: 'Planning', ...set(6) }, { count: 6, ...THREE }, { severity: 'info' }],
  ],
});

test('where one is the limit it asks for one', () => {
  const limits = { 'too-many-objectives-team': { most: 1 } };
  const { findings } = checkOn(planWith('set', set(2)), { limits });
  const found = findings.find(({ rule }) => rule === 'too-many-objectives-team');
  expect(found && messageOf(found)).toEqual({
    what: 'This cycle has 2 objectives, more than 1.',
    advice: 'Choose one, and write the others into the tab Not this cycle.',
  });
});
