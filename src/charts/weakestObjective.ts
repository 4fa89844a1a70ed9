import { expectedAhead } from '../domain/objectiveExpected.ts';
import type { Figures, ObjectiveFigures } from '../domain/figures.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { answer, axis, quiet, type ChartSpec } from './_chart.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * Progress against expected over the weeks, for the objective that is furthest behind; null with nothing to show, and
 * in a cycle of one week.
 */
export function weakestObjective(
  figures: Figures,
  history: readonly WeekOfHistory[],
): Omit<ChartSpec, 'row' | 'column' | 'offsetX'> | null {
  const now = history[history.length - 1];
  const weakest = now && weakestOf(figures.objectives, now);
  if (!weakest || figures.weekOf[1] < 2) return null;
  const { id, progress, expected } = weakest;
  const said =
    expected === null
      ? `${id} is at ${percent(progress)}`
      : `${id} is at ${percent(progress)}, ${percent(expected)} expected`;
  const title = answer(said);
  const alt = `${said}. Progress and expected progress of ${id} for each week of the cycle.`;
  return {
    key: `weakest ${figures.week}`,
    type: 'LINE',
    title,
    alt,
    series: seriesOf(id, history, figures),
    options: {
      ...quiet(title, alt),
      vAxis: axis({
        minValue: 0,
        maxValue: 1,
        format: '0%',
        viewWindow: { min: 0, max: 1 },
        ticks: [0, 0.25, 0.5, 0.75, 1],
      }),
      hAxis: axis({ gridlines: { color: '#ffffff' } }),
      series: {
        0: { color: '#1967d2', lineWidth: 3, pointSize: 8 },
        1: { color: '#5f6368', lineWidth: 2, pointSize: 0, lineDashStyle: [6, 4] },
      },
    },
  };
}

type Pace = { id: string; progress: number; expected: number | null };

/** The objective with the largest gap; without any expectation the one with the least progress. */
function weakestOf(objectives: readonly ObjectiveFigures[], now: WeekOfHistory): Pace | null {
  const known = now.objectives.flatMap(({ id, progress, expected }): Pace[] =>
    progress === null || !objectives.some((objective) => objective.id === id)
      ? []
      : [{ id, progress, expected }],
  );
  const gap = ({ progress, expected }: Pace): number =>
    expected === null ? -1 - progress : expected - progress;
  return known.reduce<Pace | null>(
    (worst, each) => (worst && gap(worst) >= gap(each) ? worst : each),
    null,
  );
}

/** A row a week of the whole cycle; weeks to come have no progress, and go on being expected, each on its review day. */
function seriesOf(
  id: string,
  history: readonly WeekOfHistory[],
  { cycle, objectives, weekOf }: Figures,
): ChartSpec['series'] {
  const { keyResults = [] } = objectives.find((each) => each.id === id) ?? {};
  const rows = Array.from({ length: weekOf[1] }, (_, index) => {
    const week = history[index];
    const pace = week?.objectives.find((each) => each.id === id);
    const expected = week ? (pace?.expected ?? null) : expectedAhead(cycle, keyResults, index + 1);
    return [String(index + 1), clamped(pace?.progress ?? null), clamped(expected)];
  });
  return [['Week', 'Progress', 'Expected'], ...rows];
}

const clamped = (share: number | null): number | null =>
  share === null ? null : Math.min(1, Math.max(0, share));
