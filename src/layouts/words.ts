import type { KeyResultFigures, Health } from '../domain/figures.ts';
import { isDate } from '../domain/days.ts';
import { printQuantity } from '../sentence/print.ts';
import type { Look } from './_layout.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** '11 Feb'; '–' for no day. */
export const shortDay = (date: string | null): string =>
  date !== null && isDate(date)
    ? `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`
    : '–';

/** A number without what binary arithmetic adds to it. */
export const plainNumber = (value: number): string =>
  String(Number(value.toPrecision(6))).replace('-', '−');

/** A value in its unit, as people say it. */
export function sayValue(value: number | boolean | null, unit: string): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'done' : 'open';
  return printQuantity(Number(value.toPrecision(6)), unit);
}

/** Start, now and target in one line: '32 → 36 → 65 %'. */
export function journey({ kind, keyResult, value }: KeyResultFigures): string {
  const { start, target, floor, ceiling, unit } = keyResult;
  if (kind === 'Milestone') return sayValue(value, '');
  if (kind === 'Maintain') {
    const band = [
      floor === null ? '' : `floor ${plainNumber(floor)}`,
      ceiling === null ? '' : `ceiling ${plainNumber(ceiling)}`,
    ].filter(Boolean);
    const now = typeof value === 'number' ? plainNumber(value) : '–';
    return band.length > 0 ? `${now} (${band.join(', ')})` : now;
  }
  if (kind === 'Baseline')
    return typeof value === 'number' ? sayValue(value, unit) : 'no number yet';
  const show = (number: number | boolean | null): string =>
    typeof number === 'number' ? plainNumber(number) : '–';
  const last =
    target === null
      ? '–'
      : printQuantity(Number(target.toPrecision(6)), unit.length <= 10 ? unit : '');
  return `${show(start)} → ${show(value)} → ${last}`;
}

export const HEALTH_WORDS: Record<Health, { text: string; look: Look }> = {
  'on-track': { text: '● On track', look: 'onTrack' },
  behind: { text: '◆ Behind', look: 'behind' },
  'off-track': { text: '▼ Off track', look: 'offTrack' },
  outdated: { text: '□ Outdated', look: 'denseStrong' },
  pending: { text: '○ Pending', look: 'quiet' },
  done: { text: '✓ Done', look: 'onTrack' },
  early: { text: '… Early', look: 'quiet' },
  unknown: { text: '– Unknown', look: 'quiet' },
};

const SIGNS = 10;

/** Ten signs for a share of 0 to 1; '' for unknown. */
export function bar(share: number | null): string {
  if (share === null) return '';
  const full = Math.round(Math.min(1, Math.max(0, share)) * SIGNS);
  return '█'.repeat(full) + '░'.repeat(SIGNS - full);
}

export const barLook = (health: Health): Look =>
  health === 'off-track' ? 'barOff' : health === 'behind' ? 'barBehind' : 'bar';

/** What stands where a metric has its bar. */
export function barOf(figures: KeyResultFigures): string {
  const { kind, value, outside, keyResult } = figures;
  if (kind === 'Milestone') return value === true ? 'done' : 'open';
  if (kind === 'Baseline') return figures.progress === 1 ? 'known' : 'open';
  if (kind === 'Metric') return bar(figures.clamped);
  if (outside === null) return '–';
  if (outside === 0) return 'inside';
  const by = printQuantity(
    Number(Math.abs(outside).toPrecision(4)),
    keyResult.unit.length <= 3 ? keyResult.unit : '',
  );
  return `${by} ${outside < 0 ? 'below' : 'above'}`;
}

/** The look of a confidence, its number always inside. */
export const heatLook = (confidence: number | null): Look =>
  confidence === null
    ? 'heatNone'
    : confidence >= 7
      ? 'heatHigh'
      : confidence >= 4
        ? 'heatMiddle'
        : 'heatLow';

/** The change since last week in the key result's unit: '+0.5', '−2.5 h', '0'. */
export function changeOf({ value, valueBefore, keyResult }: KeyResultFigures): string {
  if (typeof value !== 'number' || typeof valueBefore !== 'number') return '–';
  const change = Number((value - valueBefore).toPrecision(6));
  if (change === 0) return '0';
  const unit = keyResult.unit.length <= 4 && keyResult.unit !== '%' ? ` ${keyResult.unit}` : '';
  return `${change > 0 ? '+' : '−'}${plainNumber(Math.abs(change))}${unit}`;
}

/** The first name; the whole of a short name. */
export const firstName = (name: string): string =>
  name.length <= 10 ? name : (name.split(/\s+/)[0] ?? name);

/** How a key result stands, for a line about it: 'Confidence 7 → 4, 30 points behind'. */
export function cameUp(figures: KeyResultFigures): string {
  const { confidence, confidenceBefore, gap, outside, keyResult } = figures;
  const parts: string[] = [];
  if (confidence !== null && confidenceBefore !== null && confidence !== confidenceBefore)
    parts.push(`Confidence ${confidenceBefore} → ${confidence}`);
  else if (confidence !== null) parts.push(`Confidence ${confidence}`);
  if (gap !== null && gap > 0.1) parts.push(`${Math.round(gap * 100)} points behind`);
  if (outside !== null && outside !== 0) parts.push(barOf(figures));
  if (keyResult.source === '') parts.push('no data source');
  return parts.join(', ');
}

export const isBehind = ({ health }: Pick<KeyResultFigures, 'health'>): boolean =>
  health === 'behind' || health === 'off-track';

export const hasFallen = ({ confidence, confidenceBefore }: KeyResultFigures): boolean =>
  confidence !== null && confidenceBefore !== null && confidence < confidenceBefore;

/** The answer: '3 of 9 behind pace, 2 fell'. */
export function headline(all: readonly KeyResultFigures[]): string {
  if (all.length === 0) return 'No published key results yet';
  const behind = all.filter(isBehind).length;
  const fell = all.filter(hasFallen).length;
  const outdated = all.filter(({ health }) => health === 'outdated').length;
  const parts = [
    behind === 0 ? `None of ${all.length} behind pace` : `${behind} of ${all.length} behind pace`,
    fell > 0 ? `${fell} fell` : '',
    outdated > 0 ? `${outdated} outdated` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
