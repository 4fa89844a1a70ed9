import { clamped } from '../domain/progress.ts';
import { rule } from './_rule.ts';
import { differs, shownShare } from './_shown.ts';
import { sayShare } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'progress',
  severity: 'warning',
  phase: 'data',
  group: 'arithmetic',
  deep: true,
  // Whoever wrote that formula may have meant it.
  guess: true,
  message: 'Progress shows {shown}, and the numbers of the row make {right}.',
  advice: 'Empty the cell: the next save puts the formula there.',
  why: 'A formula that was changed or cut off keeps showing something plausible. Half a point of rounding is harmless, half the way is not.',
  source: 'A tracker that cut 5.9 of 10 down to 50 percent (puzzle/okr)',
  limits: { points: 0.01 },
  needs: ['start', 'target', 'current'],
  bad: {
    with: {
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 87.9 }],
      made: [{ column: 'progress', formula: '=INT((H2-E2)/(F2-E2)*10)/10', shown: 0.5 }],
    },
  },
  good: {
    with: {
      checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 87.9 }],
      made: [{ column: 'progress', formula: '=ROUND((H2-E2)/(F2-E2),2)', shown: 0.59 }],
    },
  },

  check(keyResult, context) {
    const progress = context.figuresOf(keyResult)?.progress ?? null;
    const shown = shownShare(context.madeIn('keyResults', keyResult.row, 'progress'), context);
    if (progress === null || shown === null) return 'skip';
    const right = [progress, clamped(progress) ?? 0];
    if (!differs(shown, right, context.limits['points'] ?? 0.01)) return false;
    return { shown: sayShare(shown), right: sayShare(progress) };
  },

  /** Its own formula comes back. */
  fix: ({ row }) => [{ do: 'set', tab: 'keyResults', row, column: 'progress', value: null }],
});
