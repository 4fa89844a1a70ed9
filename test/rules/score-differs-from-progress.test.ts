import { testRule } from '../_rules.ts';

const CYCLES = [{ ends: '2027-02-14' }];
/** A score beside a last value, half of the way. */
const scored = (score: number | null, more: object = {}) => ({
  score,
  with: {
    cycles: CYCLES,
    checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-12', value: 87 }],
    ...more,
  },
});

testRule('score-differs-from-progress', {
  kept: [
    scored(0.5),
    scored(0.65),
    scored(null),
    scored(70),
    { ...scored(0.9), notes: 'A late delivery counts' },
    scored(0.9, { objectives: [{ notes: 'Scored together on Friday' }] }),
    scored(0.9, { decisions: [{ about: 'O1-KR1', at: '2027-02-16 10:00' }] }),
    { ...scored(0.9), kind: 'Milestone', start: null, target: null },
    { score: 0.9, with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-12', value: 87 }] } },
  ],
  broken: [
    [scored(0.9), { score: '0.9', progress: '0.5' }, { severity: 'warning', column: 'score' }],
    [scored(0), { score: '0', progress: '0.5' }],
    // A decision of week three explains nothing about the end.
    [
      scored(0.8, { decisions: [{ about: 'O1-KR1', at: '2027-01-20 10:00' }] }),
      { score: '0.8', progress: '0.5' },
    ],
  ],
});
