import { LOW } from '../domain/confidence.ts';
import type { Figures, Health, KeyResultFigures } from '../domain/figures.ts';
import { sameId } from '../domain/ids.ts';
import { withMinus } from '../domain/minus.ts';
import { hasFallenFar } from '../domain/movers.ts';
import { outlookOf } from '../domain/outlook.ts';
import { broughtUp } from '../domain/ruleWords.ts';
import { GAP, printQuantity, shownValue } from '../sentence/print.ts';
import { isCurrencySign } from '../sentence/units.ts';
import type { Look } from './_layout.ts';
import { counted, plain, shortDay, widthOf } from './words.ts';

export const HEALTH_WORDS: Record<Health, { text: string; look: Look }> = {
  'on-track': { text: '● On track', look: 'onTrack' },
  behind: { text: '◆ Behind', look: 'behind' },
  'off-track': { text: '▼ Off track', look: 'offTrack' },
  outdated: { text: '□ Outdated', look: 'dense' },
  pending: { text: '○ Pending', look: 'quiet' },
  done: { text: '✓ Done', look: 'onTrack' },
  early: { text: '… Early', look: 'quiet' },
  unknown: { text: '– Unknown', look: 'quiet' },
};

type Journey = Pick<KeyResultFigures, 'kind' | 'keyResult' | 'value'> &
  Partial<Pick<KeyResultFigures, 'unreadable'>>;

/** Start, now and target in one line, '32 → 36 → 65 %'; a unit that does not fit the pixels is left out. */
export function journey(figures: Journey, pixels: number): string {
  const { kind, keyResult, value, unreadable = null } = figures;
  const { start, target, unit } = keyResult;
  if (kind === 'Milestone') return unreadable !== null ? '–' : value === true ? 'done' : 'open';
  if (kind === 'Maintain') return banded(figures);
  if (kind === 'Baseline')
    return typeof value === 'number' ? withUnit(value, unit, pixels) : 'no number yet';
  if (target === null) return `${number(start)} → ${number(value)} → –`;
  const [first = ''] = unit.trim().split(/\s+/);
  const ways = (print: Print): string[] =>
    [unit, first, ''].map((each) => `${print(start)} → ${print(value)} → ${ended(target, each, print)}`);
  // Money is shortened at once, so that all three numbers are written alike.
  const tries = isCurrencySign(unit) ? ways(short) : [...ways(number), ...ways(short)];
  return tries.find((text) => widthOf(text) <= pixels) ?? tries[tries.length - 1] ?? '';
} // prettier-ignore

type Print = (value: number | boolean | null) => string;

/** The last number of a way, with its unit. */
function ended(target: number, unit: string, print: Print): string {
  if (isCurrencySign(unit)) return `${unit}${print(target)}`;
  return print === number || Math.abs(target) < 1000
    ? printQuantity(shownValue(target), unit)
    : `${print(target)}${GAP}${unit}`.trim();
}

/** A number in three digits and a letter for its thousands: '25k', '1.25M'. */
function short(value: number | boolean | null): string {
  if (typeof value !== 'number' || Math.abs(value) < 1000) return number(value);
  const [scale, letter] = Math.abs(value) < 999_500 ? [1e3, 'k'] : [1e6, 'M'];
  return `${plain(Number((value / scale).toPrecision(3)))}${letter}`;
}

const number = (value: number | boolean | null): string =>
  typeof value === 'number' ? plain(value) : '–';

/** '4.6 (floor 4.5)'. */
function banded({ keyResult: { floor, ceiling }, value }: Journey): string {
  const sides = [
    floor === null ? '' : `floor ${plain(floor)}`,
    ceiling === null ? '' : `ceiling ${plain(ceiling)}`,
  ].filter(Boolean);
  return sides.length > 0 ? `${number(value)} (${sides.join(', ')})` : number(value);
}

/** The value with its unit, with the first word of the unit, or alone: whatever fits the pixels. */
function withUnit(value: number, unit: string, pixels: number): string {
  const exact = shownValue(value);
  const [first = ''] = unit.trim().split(/\s+/);
  const tries = [printQuantity(exact, unit), printQuantity(exact, first)];
  return tries.find((text) => widthOf(text) <= pixels) ?? plain(value);
}

/** The change since last week in the key result's unit: '+0.5', '−2.5 h', '0'; '–' when unknown. */
export function changeOf({ value, valueBefore, keyResult }: KeyResultFigures): string {
  if (typeof value !== 'number' || typeof valueBefore !== 'number') return '–';
  const change = shownValue(value - valueBefore);
  if (change === 0) return '0';
  const unit = keyResult.unit === '%' ? '' : keyResult.unit.trim();
  const text = `${change > 0 ? '+' : '−'}${plain(Math.abs(change))}`;
  const full = unit === '' ? text : `${text} ${unit}`;
  return widthOf(full) <= 40 ? full : text;
}

/**
 * Where it is likely to end: 'by 17 Mar' when its line reaches the target in time, else the value on the day it is due,
 * with a question mark where the chance says otherwise; '–' when there is no forecast, '' where there can be none.
 */
export function outlookCell(figures: KeyResultFigures, pixels: number): string {
  const { kind, done, keyResult } = figures;
  if (kind !== 'Metric' || done) return '';
  const outlook = outlookOf(figures);
  if (outlook === null) return '–';
  const { value, inTimeOn, doubt } = outlook;
  const mark = doubt === null ? '' : '?';
  if (inTimeOn !== null) return `by ${shortDay(inTimeOn)}${mark}`;
  return withMinus(withUnit(value, keyResult.unit, pixels - widthOf(mark))) + mark;
}

export const isBehind = ({ health }: Pick<KeyResultFigures, 'health'>): boolean =>
  health === 'behind' || health === 'off-track';

export const hasFallen = ({ confidence, confidenceBefore }: KeyResultFigures): boolean =>
  confidence !== null && confidenceBefore !== null && confidence < confidenceBefore;

export const hasRisen = ({ confidence, confidenceBefore }: KeyResultFigures): boolean =>
  confidence !== null && confidenceBefore !== null && confidence > confidenceBefore;

/** The answer: '3 of 9 behind pace, 2 fell'. */
export function headline(all: readonly KeyResultFigures[]): string {
  if (all.length === 0) return 'No published key results yet';
  const behind = all.filter(isBehind).length;
  const fell = all.filter(hasFallenFar).length;
  const outdated = all.filter(({ health }) => health === 'outdated').length;
  const unreadable = all.filter((each) => each.unreadable !== null).length;
  const parts = [
    `${behind === 0 ? 'None' : behind} of ${all.length} behind pace`,
    fell > 0 ? `${fell} fell` : '',
    outdated > 0 ? `${outdated} outdated` : '',
    unreadable > 0 ? `${unreadable} unreadable` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What once brought up a decision that only waits for its answer, and how it is now; '' where something does so now. */
export function waitsFor(
  { openDecisions, movers }: Pick<Figures, 'openDecisions' | 'movers'>,
  { id, confidence }: KeyResultFigures,
): string {
  const needed = openDecisions.filter((each) => each.state === 'needed' && sameId(each.about, id));
  const [first] = needed;
  if (!first || movers.includes(id) || needed.some(({ fires }) => fires)) return '';
  return broughtUp(first.rule, false, confidence);
}

/** How a key result stands: what belief did first, then what the numbers say. */
export function cameUp(figures: KeyResultFigures): { belief: string; facts: string } {
  const { confidence, confidenceBefore, gap, outside, keyResult, kind } = figures;
  const belief =
    confidence === null
      ? 'No confidence yet'
      : confidenceBefore === null || confidence === confidenceBefore
        ? `Confidence ${confidence}`
        : `Confidence ${confidenceBefore} → ${confidence}`;
  const facts = [
    gap !== null && gap > 0.1 ? `${counted(Math.round(gap * 100), 'point')} behind` : '',
    // Behind is always said; ahead where belief says otherwise.
    gap !== null && gap < -0.1 && (confidence ?? LOW) < LOW
      ? `${counted(Math.round(-gap * 100), 'point')} ahead`
      : '',
    outside === null || outside === 0
      ? ''
      : `${plain(Math.abs(outside))} ${outside < 0 ? 'below its floor' : 'above its ceiling'}`,
    keyResult.source === '' && kind !== 'Milestone' ? 'no data source' : '',
  ].filter(Boolean);
  return { belief, facts: facts.join(', ') };
}
