import { testRule } from '../_rules.ts';

const closed = (type: 'Committed' | 'Aspirational' | '', more: object = {}) => ({
  with: { cycles: [{ ends: '2027-02-14' }], objectives: [{ type }], ...more },
});

testRule('committed-missed-no-postmortem', {
  kept: [
    { score: 1, ...closed('Committed') },
    { score: null, ...closed('Committed') },
    { score: 0.4, ...closed('') },
    { score: 0.4, notes: 'The supplier went out of business in March', ...closed('Committed') },
    {
      score: 0.4,
      ...closed('Committed', {
        decisions: [{ about: 'O1', at: '2027-02-16 09:00', choice: 'Modify' }],
      }),
    },
    // Before the end nothing has been missed.
    { score: 0.4, with: { objectives: [{ type: 'Committed' }] } },
  ],
  broken: [
    [
      { score: 0.4, ...closed('Committed') },
      { score: '0.4' },
      { severity: 'warning', column: 'score', id: 'O1-KR1' },
    ],
    [{ score: 0, ...closed('Committed') }, { score: '0' }],
    // Where it came from is no account of how it ended.
    [
      {
        score: 0.3,
        with: {
          cycles: [{ ends: '2027-02-14' }],
          objectives: [{ type: 'Committed', notes: 'Carried over from O2, 2026-Q4.' }],
        },
      },
      { score: '0.3' },
    ],
    [
      {
        score: 0.95,
        ...closed('Committed', { decisions: [{ about: 'O1-KR1', at: '2027-01-12 09:00' }] }),
      },
      { score: '0.95' },
    ],
  ],
});
