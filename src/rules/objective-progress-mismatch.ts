import type { Figures, ObjectiveFigures } from '../domain/figures.ts';
import { perRun } from './_perRun.ts';
import { rule } from './_rule.ts';
import { differs, shownShare } from './_shown.ts';
import { sayShare } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'progress',
  severity: 'warning',
  phase: 'data',
  group: 'arithmetic',
  deep: true,
  // Whoever wrote that formula may have meant it.
  guess: true,
  message: 'Progress shows {shown}, and its key results come to {right} by weight.',
  advice: 'Empty the cell: the next save puts the formula there.',
  why: 'An objective stands where its key results stand, each counted from nothing to all. A roll-up of its own tells another story than the rows below it.',
  source: 'Perdoo and re:Work take the mean; OpenOKR and this workbook take weights into account',
  limits: { points: 0.01 },
  bad: {
    with: { made: [{ tab: 'objectives', column: 'progress', formula: '=MAX(K2:K9)', shown: 0.9 }] },
  },
  good: {
    with: {
      made: [{ tab: 'objectives', column: 'progress', formula: '=AVERAGE(K2:K9)', shown: 0.41875 }],
    },
  },

  check(objective, context) {
    const { figures, limits } = context;
    const right = figures && progressIn(figures).get(objective.row);
    const shown = shownShare(context.madeIn('objectives', objective.row, 'progress'), context);
    if (right === undefined || right === null || shown === null) return 'skip';
    if (!differs(shown, [right], limits['points'] ?? 0.01)) return false;
    return { shown: sayShare(shown), right: sayShare(right) };
  },

  /** Its own formula comes back. */
  fix: ({ row }) => [{ do: 'set', tab: 'objectives', row, column: 'progress', value: null }],
});

const progressIn = perRun(
  ({ objectives }: Figures) =>
    new Map(
      objectives.map(({ objective, progress }): [number, ObjectiveFigures['progress']] => [
        objective.row,
        progress,
      ]),
    ),
);
