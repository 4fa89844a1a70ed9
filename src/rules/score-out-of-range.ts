import { rule } from './_rule.ts';
import { sayNumber } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'score',
  severity: 'error',
  phase: 'close',
  group: 'arithmetic',
  message: 'Score is {score}, and a score goes from 0 to 1.',
  advice: '{cure}',
  why: 'Scores are compared and averaged. One that counts to ten or to a hundred drags every mean with it, and nobody sees why.',
  source: 'Google re:Work and John Doerr grade from 0.0 to 1.0',
  bad: { with: { cycles: [{ ends: '2027-02-07' }], keyResults: [{ score: 70 }] } },
  good: { with: { cycles: [{ ends: '2027-02-07' }], keyResults: [{ score: 0.7 }] } },

  check({ values }) {
    const score = values['score'];
    if (typeof score !== 'number') return 'skip';
    if (score >= 0 && score <= 1) return false;
    const share = shareOf(score);
    const cure =
      share !== null
        ? `Type ${share} if ${sayNumber(score)} of 100 was meant.`
        : score > 1 && score <= 10
          ? `Type ${sayNumber(score / 10)} if ${sayNumber(score)} of 10 was meant; a target that was passed scores 1.`
          : 'Type what share of the way was reached: 0 for nothing, 1 for all of it.';
    return { score: sayNumber(score), cure };
  },

  fix({ tab, row, values }) {
    const share = shareOf(Number(values['score']));
    return share === null ? null : [{ do: 'set', tab, row, column: 'score', value: share }];
  },
});

/** What a score out of a hundred means; null for one that may be meant otherwise. */
const shareOf = (score: number): number | null =>
  score > 10 && score <= 100 ? Number((score / 100).toPrecision(10)) : null;
