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
  message: '{full} of {count} scored key results were reached in full; their mean is {mean}.',
  advice: 'Aim higher next cycle, or call committed what was meant to be reached in full.',
  why: 'A stretch that always works out was none. A mean around 0.7 is where most teams find out what they can really do.',
  source: 'Google re:Work: scores around 0.6 to 0.7 are the sweet spot; OpenOKR',
  limits: { share: 0.75, mean: 0.85, least: 4 },
  bad: {
    with: {
      cycles: [{ ends: '2027-02-14' }],
      keyResults: [1, 1, 0.9, 1].map((score, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, score })),
    },
  },
  good: {
    with: {
      cycles: [{ ends: '2027-02-14' }],
      keyResults: [1, 0.5, 0.7, 0.6].map((score, at) => ({
        ...{ id: `O1-KR${at + 1}`, row: at + 2, score },
      })),
    },
  },

  check(_cycle, context) {
    const { share = 0.75, mean: highest = 0.85, least = 4 } = context.limits;
    const scores = stretchScores(context);
    if (scores.length < least) return 'skip';
    const [mean, full] = [meanOf(scores), scores.filter((score) => score === 1).length];
    if (full / scores.length < share && !isBeyond(mean, highest)) return false;
    return { full, count: scores.length, mean: sayNumber(Number(mean.toFixed(2))) };
  },
});
