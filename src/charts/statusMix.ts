import type { Figures, Health } from '../domain/figures.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { answer, axis, quiet, type Drawing } from './_chart.ts';
import { parted } from './_pace.ts';
import { whole } from './retroScores.ts';

const GROUPS: { name: string; color: string; healths: readonly Health[] }[] = [
  { name: 'Off track', color: '#a50e0e', healths: ['off-track'] },
  { name: 'Behind', color: '#f9ab00', healths: ['behind'] },
  { name: 'Early', color: '#dadce0', healths: ['early'] },
  { name: 'On track', color: '#1967d2', healths: ['on-track'] },
  { name: 'Done', color: '#8ab4f8', healths: ['done'] },
  { name: 'Outdated', color: '#80868b', healths: ['outdated', 'pending', 'unknown'] },
];

/**
 * How many key results stood how in each week: on its review day, this week today. Null before anybody has
 * checked in, and in a cycle of one week.
 */
export function statusMix(figures: Figures, history: readonly WeekOfHistory[]): Drawing | null {
  if (figures.weekOf[1] < 2) return null;
  const all = figures.keyResults.length;
  const past = history.slice(0, -1).map(({ keyResults }) => keyResults);
  const byWeek: readonly (readonly { health: Health }[])[] = [...past, figures.keyResults];
  if (!byWeek.flat().some(({ health }) => health !== 'pending')) return null;
  const behindIn = (week: readonly { health: Health }[]): number =>
    week.filter(({ health }) => isBehind(health)).length;
  const now = behindIn(figures.keyResults);
  const lastWeek = past[past.length - 1];
  const before = lastWeek ? behindIn(lastWeek) : null;
  const start = `${now === 0 ? 'None' : now} of ${all} behind pace`;
  const told = before === null ? start : `${start}, ${before === 0 ? 'none' : before} a week ago`;
  const title = answer(told);
  const alt = `${told}. How many key results stood how, week by week.`;
  const weeks = Array.from({ length: figures.weekOf[1] }, (_, at) => at + 1);
  const parts = GROUPS.map(({ name, color, healths }) => ({
    name,
    look: { color },
    values: weeks.map((n) => {
      const week = byWeek[n - 1] ?? [];
      const count = week.filter(({ health }) => healths.includes(health)).length;
      return count === 0 ? null : count;
    }),
  }));
  const { series, looks } = parted('Week', weeks.map(String), parts);
  return {
    key: `mix ${figures.week}`,
    type: 'COLUMN',
    title,
    alt,
    series,
    options: {
      ...quiet(title, alt),
      isStacked: true,
      vAxis: axis(whole(all)),
      hAxis: axis({ gridlines: { color: '#ffffff' } }),
      series: looks,
    },
  };
}

const isBehind = (health: Health): boolean => health === 'behind' || health === 'off-track';
