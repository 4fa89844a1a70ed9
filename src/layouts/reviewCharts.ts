import { charts } from '../charts/_all.ts';
import type { Drawing } from '../charts/_chart.ts';
import { isConfidenceFalling } from '../charts/confidenceOverTime.ts';
import type { Figures } from '../domain/figures.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';

/** At most four charts for the review of a week, those with something to show. */
export const reviewCharts = (figures: Figures, history: readonly WeekOfHistory[]): Drawing[] =>
  [
    charts.weakestObjective(figures, history),
    charts.beliefAgainstEvidence(figures),
    charts.statusMix(figures, history),
    mostTelling(figures, history),
  ].flatMap((chart) => chart ?? []);

/**
 * The fourth is the one that says most this week: with a key result off track, how much faster each has to go; else
 * with confidence that fell by two points in three weeks, confidence over time; else each one's pace. Where the one
 * chosen has nothing to show, the next takes its place.
 */
function mostTelling(figures: Figures, history: readonly WeekOfHistory[]): Drawing | null {
  const isFarBehind = figures.keyResults.some(
    ({ health, kind }) => kind === 'Metric' && health === 'off-track',
  );
  return (
    (isFarBehind ? charts.requiredAgainstAchieved(figures) : null) ??
    (isConfidenceFalling(figures, history) ? charts.confidenceOverTime(figures, history) : null) ??
    charts.paceOfKeyResults(figures) ??
    charts.confidenceOverTime(figures, history)
  );
}
