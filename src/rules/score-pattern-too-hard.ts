import { isBeyond } from '../domain/expected.ts';
import { meanOf, stretchScores } from './_close.ts';
import { rule } from './_rule.ts';
import { sayNumber } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'ends',
  severity: 'info',
  phase: 'close',
  group: 'rhythm',
  deep: true,
  message: 'The mean of {count} scores is {mean}: most of what was aimed at was out of reach.',
  advice: '{cure}',
  why: 'A stretch that nobody comes near teaches nothing, except not to take the next one seriously. But first ask whether anybody looked at it every week.',
  source: 'Google re:Work and OpenOKR',
  limits: { mean: 0.4, rhythm: 0.75, least: 4 },
  bad: {
    with: {
      cycles: [{ ends: '2027-02-14' }],
      keyResults: [0.1, 0.3, 0.2, 0.4].map((score, at) => ({
        ...{ id: `O1-KR${at + 1}`, row: at + 2, score },
      })),
    },
  },
  good: {
    with: {
      cycles: [{ ends: '2027-02-14' }],
      keyResults: [0.5, 0.3, 0.8, 0.4].map((score, at) => ({
        ...{ id: `O1-KR${at + 1}`, row: at + 2, score },
      })),
    },
  },

  check(_cycle, context) {
    const { mean: lowest = 0.4, rhythm: enough = 0.75, least = 4 } = context.limits;
    const scores = stretchScores(context);
    if (scores.length < least) return 'skip';
    const mean = meanOf(scores);
    if (!isBeyond(lowest, mean)) return false;
    const rhythm = context.figures?.rhythm ?? null;
    const cure =
      rhythm !== null && rhythm < enough
        ? 'Too few check-ins were made to blame the targets: mend the weekly rhythm first.'
        : 'Take less on next cycle, or ask which assumption behind the targets was wrong.';
    return { count: scores.length, mean: sayNumber(Number(mean.toFixed(2))), cure };
  },
});
