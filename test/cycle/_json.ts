/** The figures of a review as `review --json` prints them, by the definitions. */
import { moversIn, neededIn, type Chances } from './_agenda.ts';
import { text } from './_rows.ts';
import { aheadOf, clampedOf, meanOf, missingIn, type View } from './_standing.ts';

/** All of it but the range and the chances of a forecast, for which the definitions give no numbers. */
export function figuresOf(view: View, chances: Chances, week: string): object {
  return {
    cycle: text(view.book.cycle['ID']),
    week,
    on: view.on,
    weekOf: view.weekOf,
    objectives: view.objectives.map(({ row, keyResults }) => {
      const own = keyResults.map((each) => view.standing(each));
      const believed = own.flatMap(({ confidence }) => confidence ?? []);
      return {
        id: text(row['ID']),
        progress: meanOf(own.map((each) => ({ row: each.row, share: clampedOf(each) }))),
        known: [own.filter(({ progress }) => progress !== null).length, own.length],
        confidence: believed.length === 0 ? null : Math.min(...believed),
      };
    }),
    keyResults: view.keyResults.map((row) => {
      const standing = view.standing(row);
      const { required, recent, likely } = aheadOf(view, standing);
      return {
        id: standing.id,
        progress: standing.progress,
        clamped: clampedOf(standing),
        expected: standing.expected,
        gap: standing.gap,
        health: standing.health,
        confidence: standing.confidence,
        confidenceBefore: standing.before,
        value: standing.value,
        valueBefore: standing.valueBefore,
        requiredPerWeek: required,
        recentPerWeek: recent,
        forecast: likely === null ? null : { value: likely },
        lastCheckIn: standing.last,
        stale: standing.stale,
      };
    }),
    movers: moversIn(view, chances),
    missing: missingIn(view),
    decisionsNeeded: neededIn(view, chances).map(({ id, rule }) => ({ id, rule })),
  };
}
