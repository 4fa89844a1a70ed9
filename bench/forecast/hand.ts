/** What it takes to invent the six kinds of histories week by week, as other people would. */
import { chanceOf, type Chance } from './random.ts';
import type { History } from './simulate.ts';

export const SIX = ['steady', 'late', 'noisy', 'stalled', 'stepwise', 'regressing'] as const;
export type Six = (typeof SIX)[number];

/** The number checked in at the end of each week, in progress; what breaks does so after a share of the time. */
export type Weeks = (draw: Chance, weeks: number, broken: number) => number[];

export type Hand = {
  /** The fewest and the most weeks. */
  weeks: readonly [number, number];
  /** How likely a check-in is left out. */
  missing: number;
  /** How likely a metric is one that is counted in whole numbers. */
  counted: number;
  /** Kinds that are not what they are called before a time, and when that is, in shares of all. */
  broken: Partial<Record<Six, readonly [number, number]>>;
  kinds: Record<Six, Weeks>;
};

/** Numbers of a path, which is asked for a share of the time, each off by a normal noise. */
export const along = (
  draw: Chance,
  weeks: number,
  noise: number,
  path: (share: number) => number,
) => Array.from({ length: weeks }, (_, at) => path((at + 1) / weeks) + noise * draw.normal());

/** The sums of what each week brings. */
export function summed(weeks: number, gain: (week: number, before: number) => number): number[] {
  let value = 0;
  return Array.from({ length: weeks }, (_, at) => (value += gain(at + 1, value)));
}

export const logistic = (at: number): number => 1 / (1 + Math.exp(-at));

/** What is not yet what it is called cannot be told from what is even: so many numbers must have shown it. */
const SHOWN = 2;

/**
 * So many histories of a kind in a hand, each as it is seen in every week from the fourth to the last but two; what
 * breaks once that has shown, or only before.
 */
export function othersOf(
  hand: Hand,
  kind: Six,
  count: number,
  seed: number,
  isShown = true,
): History[] {
  const { weeks, missing, counted, broken, kinds } = hand;
  return Array.from({ length: count }, (_, at) => {
    const draw = chanceOf(seed * 1_000_003 + at * 97 + SIX.indexOf(kind) * 31);
    const length = draw.whole(...weeks);
    const range = broken[kind];
    const when = range ? draw.between(...range) : 0;
    const whole = draw.isSo(counted) ? draw.whole(8, 60) : 0;
    const points = kinds[kind](draw, length, when)
      .map((value) => (whole > 0 ? Math.round(value * whole) / whole : value))
      .map((value, index) => ({ day: 7 * (index + 1), value }))
      .filter(({ day }) => day === 7 * length || !draw.isSo(missing));
    const span = 7 * length;
    const after = ({ points: seen }: History): number =>
      seen.filter(({ day }) => day > when * span).length;
    return seenWeekly(points, span).filter((each) => after(each) >= SHOWN === isShown);
  }).flat();
}

function seenWeekly(points: History['points'], span: number): History[] {
  const end = points[points.length - 1]?.value ?? NaN;
  const seen: History[] = [];
  for (let on = 28; on <= span - 14; on += 7) {
    const known = points.filter(({ day }) => day <= on);
    if (known.length >= 4) seen.push({ span, points: known, on, end });
  }
  return seen;
}
