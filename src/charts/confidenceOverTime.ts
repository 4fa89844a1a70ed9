import type { Figures } from '../domain/figures.ts';
import { naturally } from '../domain/ids.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { answer, axis, quiet, type Drawing } from './_chart.ts';
import { parted } from './_pace.ts';

const SHOWN_MAX = 6;
/** How far back a fall is looked for, and how many points make one. */
const WEEKS_BACK = 3;
const FALL = 2;
/** Told apart by colour, and by the shape of their points. */
const LOOKS = [
  { color: '#a50e0e', pointShape: 'diamond' },
  { color: '#f9ab00', pointShape: 'triangle' },
  { color: '#1967d2', pointShape: 'circle' },
  { color: '#80868b', pointShape: 'square' },
  { color: '#202124', pointShape: 'star' },
  { color: '#8ab4f8', pointShape: 'polygon' },
];

type Belief = { id: string; now: number; high: number; since: number; fall: number };

/**
 * The confidence of at most six key results week by week: those that fell by two points or more in the last three
 * weeks, the largest fall first, then the lowest. Null before any was stated.
 */
export function confidenceOverTime(
  figures: Figures,
  history: readonly WeekOfHistory[],
): Drawing | null {
  const shown = beliefsOf(figures, history).slice(0, SHOWN_MAX);
  const [first] = shown;
  if (!first) return null;
  const told =
    first.fall > 0
      ? `${first.id} fell from ${first.high} to ${first.now} since week ${first.since}`
      : `${first.id} is believed in least: ${first.now} of 10`;
  const title = answer(told);
  const alt = `${told}. Confidence week by week, from 0 to 10, of ${listed(shown)}.`;
  const weeks = Array.from({ length: figures.weekOf[1] }, (_, at) => at + 1);
  const byWeek = linesOf(figures, history);
  const { series, looks } = parted(
    'Week',
    weeks.map(String),
    shown.map(({ id }, at) => ({
      name: id,
      values: weeks.map((n) => byWeek[n - 1]?.get(id) ?? null),
      look: { ...LOOKS[at], lineWidth: 2, pointSize: 8 },
    })),
  );
  return {
    key: `confidence ${figures.week}`,
    type: 'LINE',
    title,
    alt,
    series,
    options: {
      ...quiet(title, alt),
      vAxis: axis({ viewWindow: { min: 0, max: 10 }, ticks: [0, 5, 10] }),
      hAxis: axis({ gridlines: { color: '#ffffff' } }),
      // A week without a check-in is bridged: what was believed goes on being so.
      interpolateNulls: true,
      series: looks,
    },
  };
}

/** True when somebody's confidence fell by two points or more in the last three weeks. */
export const isConfidenceFalling = (figures: Figures, history: readonly WeekOfHistory[]): boolean =>
  (beliefsOf(figures, history)[0]?.fall ?? 0) > 0;

/** Fallen ones first, the largest fall first, then the lowest; a smaller fall counts as none. */
function beliefsOf(figures: Figures, history: readonly WeekOfHistory[]): Belief[] {
  const byWeek = linesOf(figures, history);
  const now = byWeek.length;
  const from = Math.max(1, now - WEEKS_BACK);
  return figures.keyResults
    .flatMap(({ id, confidence, done }): Belief[] => {
      if (confidence === null || done) return [];
      let [high, since] = [confidence, now];
      for (let n = now - 1; n >= from; n--) {
        const was = byWeek[n - 1]?.get(id) ?? null;
        if (was !== null && was > high) [high, since] = [was, n];
      }
      const fall = high - confidence;
      return [{ id, now: confidence, high, since, fall: fall >= FALL ? fall : 0 }];
    })
    .sort((a, b) => b.fall - a.fall || a.now - b.now || naturally(a.id, b.id));
}

/** The confidence of each key result by week; this week's is what is known today. */
function linesOf(
  figures: Figures,
  history: readonly WeekOfHistory[],
): Map<string, number | null>[] {
  const weeks = history.map(
    ({ keyResults }) => new Map(keyResults.map(({ id, confidence }) => [id, confidence])),
  );
  const now = new Map(figures.keyResults.map(({ id, confidence }) => [id, confidence]));
  return [...weeks.slice(0, -1), now];
}

const listed = (shown: readonly Belief[]): string => shown.map(({ id }) => id).join(', ');
