import { testRule } from '../_rules.ts';
import type { Decision } from '../../src/tabs/decisions.ts';

/** Decisions of the last weeks, the newest on 16 Feb. */
const taken = (...list: Partial<Decision>[]) => ({
  with: {
    decisions: list.map((fields, at) => ({
      ...{ row: at + 2, id: `D${at + 1}`, choice: 'Continue' as const, decision: `Text ${at}` },
      at: ['2027-01-26 09:00', '2027-02-02 09:00', '2027-02-09 09:00', '2027-02-16 09:00'][
        at + 4 - list.length
      ] as string,
      ...fields,
    })),
  },
});
const again = { about: 'O1-KR1', choice: '“Continue”' };

testRule('decision-repeated', {
  kept: [
    // Waiting is allowed twice.
    taken({}, {}),
    taken({}, {}, { choice: 'Start' }),
    taken({}, { choice: 'Update' }, {}, {}),
    // Three things begun are three decisions.
    taken({ choice: 'Start' }, { choice: 'Start' }, { choice: 'Start' }),
    taken({ about: 'O1-KR2' }, {}, {}),
    // Twice in one review.
    taken({}, { at: '2027-02-16 09:00' }, { at: '2027-02-16 09:05' }),
    // Long ago: it was told then.
    { ...taken({}, {}, {}), on: '2027-03-01' },
    taken({ choice: '' }, { choice: '' }, { choice: '' }),
  ],
  broken: [
    [
      taken({}, {}, {}),
      { ...again, count: 3 },
      { severity: 'warning', tab: 'decisions', row: 4, column: 'choice', id: 'D3' },
    ],
    [taken({}, {}, {}, {}), { ...again, count: 4 }, { row: 5 }],
    [
      taken(
        { choice: 'Start', decision: 'Ask the mill again' },
        { choice: 'Start', decision: 'ask the mill, again' },
        { choice: 'Start', decision: 'Ask the mill again.' },
      ),
      { about: 'O1-KR1', choice: '“Start”', count: 3 },
    ],
  ],
});
