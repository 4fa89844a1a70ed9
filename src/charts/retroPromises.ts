import { gradeOf } from '../domain/grade.ts';
import type { Close } from '../domain/close/close.ts';
import { promisesOf, type Met } from '../domain/close/promises.ts';
import { answer, axis, quiet, type ChartSpec } from './_chart.ts';

/** Promises against stretch: the share that met what was meant, and the mean score; null where nothing was promised. */
export function retroPromises(close: Close): Omit<ChartSpec, 'row' | 'column' | 'offsetX'> | null {
  const { promises, stretch } = promisesOf(close);
  if (promises === null) return null;
  const kept = `${promises.met} of ${promises.all} ${promises.all === 1 ? 'promise' : 'promises'} kept`;
  const told = stretch === null ? kept : `${kept}; stretch came to ${rounded(stretch.mean)}`;
  const title = answer(told);
  const alt = `${told}. Promises are kept at 1, a stretch is met from 0.7 on; the share that was, and the mean score.`;
  const row = (name: string, met: Met): (string | number)[] => [name, met.met / met.all, met.mean];
  return {
    key: `promises ${close.cycle.id}`,
    type: 'COLUMN',
    title,
    alt,
    series: [
      ['Sort', 'Share that was met', 'Mean score'],
      row(`Promises (${promises.all})`, promises),
      ...(stretch ? [row(`Stretch (${stretch.all})`, stretch)] : []),
    ],
    options: {
      ...quiet(title, alt),
      hAxis: axis({ gridlines: { color: '#ffffff' } }),
      vAxis: axis({ viewWindow: { min: 0, max: 1 }, ticks: [0, 0.25, 0.5, 0.75, 1] }),
      series: { 0: { color: '#1967d2' }, 1: { color: '#bdc1c6' } },
    },
  };
}

const rounded = (score: number): string => String(gradeOf(score));
