import type { Health, KeyResultFigures } from '../domain/figures.ts';
import { plain } from './words.ts';
import type { Look } from './_layout.ts';

const SIGNS = 10;

/** Ten signs for a share of 0 to 1; '' for unknown. */
export function bar(share: number | null): string {
  if (share === null) return '';
  const full = Math.round(Math.min(1, Math.max(0, share)) * SIGNS);
  return '█'.repeat(full) + '░'.repeat(SIGNS - full);
}

export const barLook = (health: Health): Look =>
  health === 'off-track' ? 'barOff' : health === 'behind' ? 'barBehind' : 'bar';

/** The health that colours an objective's bar: the worst pace among its key results. */
export function worstOf(keyResults: readonly KeyResultFigures[]): Health {
  const has = (wanted: Health): boolean => keyResults.some(({ health }) => health === wanted);
  return has('off-track') ? 'off-track' : has('behind') ? 'behind' : 'on-track';
}

/** What stands where a metric has its bar: whether it is inside its band, done, or known. */
export function barOf(figures: KeyResultFigures): string {
  const { kind, value, outside, clamped, progress, unreadable } = figures;
  if (kind !== 'Metric' && unreadable !== null) return '–';
  if (kind === 'Milestone') return value === true ? 'done' : 'open';
  if (kind === 'Baseline') return progress === 1 ? 'known' : 'open';
  if (kind === 'Metric') return bar(clamped);
  if (outside === null) return '–';
  if (outside === 0) return 'inside';
  return `${plain(Math.abs(outside))} ${outside < 0 ? 'below' : 'above'}`;
}

export const barCellLook = ({ kind, health }: KeyResultFigures): Look =>
  kind === 'Metric' ? barLook(health) : 'dense';
