import type { Forecast } from './figures.ts';
import type { Measured } from './progress.ts';
import type { WayName } from './ways/ways.ts';

/** What an outlook is told from. */
type Seen = {
  forecast: Forecast | null;
  /** The day on which the line reaches the target, null when it does not. */
  reachedOn: string | null;
  due: string;
  keyResult: { start: number | null; target: number | null; unit: string };
  points: readonly { value: Measured }[];
};

/** What people are told of a forecast, the same wherever they are told it; the stored figures stay as they are. */
export type Outlook = {
  /** Where the line ends, and the range, as numbers like the known ones can be. */
  value: number;
  low: number;
  high: number;
  /** What kept the end from being told as it was calculated. */
  kept: 'above zero' | 'below a hundred' | 'whole' | null;
  /** The day on which the line is at the target, at the latest the day it is due; null where it ends short of it. */
  inTimeOn: string | null;
  /** The line reaches the target and the chance says no, or it misses it and the chance says yes. */
  doubt: 'reaches' | 'misses' | null;
};

/** A chance at which both ends are as likely. */
export const EVEN_CHANCE = 0.5;

/**
 * What is told of a forecast: no end below zero where no number was, no share above a hundred, a whole number where
 * all are whole, and none that rounding moves to the other side of the target. Null without a forecast.
 */
export function outlookOf({ forecast, reachedOn, due, keyResult, points }: Seen): Outlook | null {
  const { start, target, unit } = keyResult;
  if (forecast === null || start === null || target === null) return null;
  const numbers = points.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const { told, bounded, isWhole } = likeThese([start, target, ...numbers], unit);
  const inTimeOn = reachedOn !== null && reachedOn <= due ? reachedOn : null;
  const isLikely = forecast.chance >= EVEN_CHANCE;
  const value = onItsSide(forecast.value, { start, target, isShort: inTimeOn === null, told, isWhole, bounded }); // prettier-ignore
  const within = bounded(forecast.value);
  return {
    value,
    low: Math.min(value, told(forecast.low)),
    high: Math.max(value, told(forecast.high)),
    kept: within > forecast.value ? 'above zero' : within < forecast.value ? 'below a hundred' : isWhole && value !== within ? 'whole' : null,
    inTimeOn,
    doubt: inTimeOn !== null && !isLikely ? 'reaches' : inTimeOn === null && isLikely ? 'misses' : null,
  };
} // prettier-ignore

/** Ends as numbers like the known ones can have them. */
function likeThese(known: readonly number[], unit: string) {
  const least = known.some((number) => number < 0) ? -Infinity : 0;
  const most = unit === '%' && known.every((number) => number <= 100) ? 100 : Infinity;
  const isWhole = known.every(Number.isInteger);
  const bounded = (end: number): number => Math.max(least, Math.min(most, end));
  const told = (end: number): number => {
    const within = bounded(end);
    return Number((isWhole ? Math.round(within) : within).toPrecision(DIGITS)) + 0;
  };
  return { told, bounded, isWhole };
}

const DIGITS = 3;
const DIGITS_MAX = 12;

type Side = ReturnType<typeof likeThese> & {
  start: number;
  target: number;
  isShort: boolean;
};

/** The end in as few digits as leave it on its own side of the target; a whole one short of it is the last before. */
function onItsSide(end: number, { start, target, isShort, told, bounded, isWhole }: Side): number {
  const rises = target > start;
  const isOn = (number: number): boolean => isShort === (rises ? number < target : number > target);
  const within = bounded(end);
  const first = told(end);
  if (isOn(first) || !isOn(within)) return first;
  if (isWhole) return isShort === rises ? Math.floor(within) : Math.ceil(within);
  for (let digits = DIGITS + 1; digits < DIGITS_MAX; digits++) {
    const next = Number(within.toPrecision(digits));
    if (isOn(next)) return next;
  }
  return within;
}

/** By how much each way that the numbers may go on speaks for or against the target. */
type Chances = readonly { way: WayName; weight: number; chance: number }[];

/**
 * Why a line and the chance disagree, in what numbers like these do: 'mostly slow down', 'often stop'. The way is named
 * that weighs most among those that speak against the line.
 */
export function doubtWords(chances: Chances, doubt: NonNullable<Outlook['doubt']>): string {
  const verbs = doubt === 'reaches' ? SHORT : LATE;
  const by = new Map<string, number>();
  for (const { way, weight, chance } of chances) {
    const against = weight * (doubt === 'reaches' ? 1 - chance : chance);
    const verb = verbs[way];
    if (verb) by.set(verb, (by.get(verb) ?? 0) + against);
  }
  const [[verb, weight] = ['go another way', 0]] = [...by].sort((a, b) => b[1] - a[1]);
  return `${weight >= EVEN_CHANCE ? 'mostly' : 'often'} ${verb}`;
}

/** What keeps numbers short of a target that their line reaches, and what takes them beyond one that it misses. */
const SHORT: Partial<Record<WayName, string>> = {
  line: 'keep to no line',
  steps: 'rest between steps',
  stopped: 'stop',
  turned: 'turn back',
  shifted: 'go on slower after a jump',
  'power0.4': 'slow down',
  'power0.65': 'slow down',
  fade3: 'slow down',
  fade6: 'slow down',
  power1: 'end just short of it',
  quick: 'end just short of it',
  slow: 'end just short of it',
};
const LATE: Partial<Record<WayName, string>> = {
  line: 'keep to no line',
  steps: 'move in steps',
  stopped: 'go on again after a rest',
  turned: 'recover',
  shifted: 'go on after a jump',
  power1: 'get just there',
  quick: 'get just there',
  slow: 'get just there',
  'power1.6': 'speed up',
  'power2.5': 'speed up',
  power4: 'speed up',
  'rise0.5': 'leap late',
  'rise0.65': 'leap late',
  'rise0.8': 'leap late',
};
