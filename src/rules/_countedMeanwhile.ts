import type { TabKey } from '../domain/plan.ts';

const NO_BAND = 'Until then nobody knows whether it is within its limits.';
const LAST_OF_ALL = 'Until then it stands behind all that have a rank.';
const NO_SCORE = 'Until then it has no score.';

/** What counts while a cell holds no number or no day, by tab and column; other columns have rules of their own. */
export const COUNTED_MEANWHILE: Partial<Record<TabKey, Partial<Record<string, string>>>> = {
  cycles: { slot: 'Until then the review is planned for half an hour.' },
  objectives: { rank: LAST_OF_ALL, score: NO_SCORE },
  keyResults: {
    floor: NO_BAND,
    ceiling: NO_BAND,
    weight: 'Until then it counts once, as if it were blank.',
    due: 'Until then it is due on the last day of the cycle.',
    score: NO_SCORE,
  },
  healthMetrics: { floor: NO_BAND, ceiling: NO_BAND },
  initiatives: {
    due: 'Until then it has no day.',
    doneOn: 'Until then nobody knows when it was done.',
  },
  notThisCycle: { rank: LAST_OF_ALL, revisit: 'Until then nobody is reminded of it.' },
  decisionRules: { limit: 'Until then the usual limit counts.' },
  decisions: { due: 'Until then it comes back when its rule looks again.' },
};
