/**
 * What is known of a metric at a time: its level and its rate, each with how unsure it is. Beliefs are changed in
 * place, because hundreds are made for one forecast.
 */
export type Belief = {
  level: number;
  rate: number;
  /** The variance of the level, of the rate, and how the two vary together. */
  levels: number;
  rates: number;
  both: number;
  /** The density of all numbers seen so far. */
  likely: number;
};

/** What is known before the first number: level 0, and a rate that is as unsure as `spread` says. */
export const beginning = (rate: number, spread: number): Belief => ({
  level: 0,
  rate,
  levels: 0,
  rates: spread * spread,
  both: 0,
  likely: 1,
});

/** Moves it on (Kalman 1960): the level by so much at its rate, less sure by the variance with which it may stray. */
export function pass(belief: Belief, by: number, stray: number): void {
  belief.level += by * belief.rate;
  belief.levels += by * (2 * belief.both + by * belief.rates) + stray;
  belief.both += by * belief.rates;
}

/** Gives it another rate with its variance; the rate before says nothing about it. */
export function turn(belief: Belief, rate: number, rates: number): void {
  belief.rate = rate;
  belief.rates = rates;
  belief.both = 0;
}

/** Makes one belief the same as another. */
export function become(belief: Belief, other: Belief): void {
  belief.level = other.level;
  belief.rate = other.rate;
  belief.levels = other.levels;
  belief.rates = other.rates;
  belief.both = other.both;
  belief.likely = other.likely;
}

/** How often a number is typed wrongly, and by about how much. */
export type Wrong = { often: number; by: number };

/** Numbers one after the other: how far it moves on to each at a rate of 1, how long that takes, and what it is then. */
export type Steps = {
  moves: readonly number[];
  gaps: readonly number[];
  values: readonly number[];
};

/**
 * How far numbers lie from a way (`noise`), and how far the way itself strays in the whole of the time: `wander` in any
 * case, `uneven` as a share of how far it moves.
 */
export type Around = { noise: number; wander: number; uneven: number };

/** The variance with which a way strays while it moves so far in so much time. */
export const strayOf = ({ wander, uneven }: Around, move: number, time: number): number =>
  time > 0 ? wander * wander * time + (uneven * move) ** 2 / time : 0;

/**
 * Passes on to each of some steps and learns its number. A number may be wrong and is believed as far as it is
 * likelier not to be: the two beliefs are put into one of the same mean and variance (Harrison and Stevens 1976).
 */
export function follow(
  belief: Belief,
  { moves, gaps, values }: Steps,
  from: number,
  around: Around,
  wrong: Wrong,
  to = values.length,
): void {
  let { level, rate, levels, rates, both, likely } = belief;
  const variance = around.noise ** 2;
  for (let index = from; index < to; index++) {
    const by = moves[index]!;
    level += by * rate;
    levels += by * (2 * both + by * rates) + strayOf(around, by * rate, gaps[index]!);
    both += by * rates;
    const off = values[index]! - level;
    const all = levels + variance;
    const isRight = (1 - wrong.often) * normal(off, all);
    const isWrong = wrong.often * doubtOf(index, values) * slip(off, wrong.by);
    const right = isRight / (isRight + isWrong);
    likely *= isRight + isWrong;
    const gain = levels / all;
    const gainOfRate = both / all;
    level += right * gain * off;
    rate += right * gainOfRate * off;
    const less = right * (all - (1 - right) * off * off);
    levels -= gain * gain * less;
    both -= gain * gainOfRate * less;
    rates -= gainOfRate * gainOfRate * less;
  }
  belief.level = level;
  belief.rate = rate;
  belief.levels = levels;
  belief.rates = rates;
  belief.both = both;
  belief.likely = likely;
}

/**
 * The share of the usual doubt with which a number is met: all of it, but for the newest one hardly any, unless it leaps
 * far beyond all before it. Otherwise a better number would often tell of a worse end; the next number can still show
 * that it was wrong. Lying beyond the target is no reason for doubt: a nearer target would be less likely for it.
 */
export function doubtOf(index: number, values: readonly number[]): number {
  if (index < values.length - 1) return 1;
  let most = 0;
  for (let at = 0; at < index; at++) most = Math.max(most, Math.abs(values[at]!));
  return most > 0 && values[index]! > LEAP * most ? 1 : HARDLY;
}
/** So many times as far as all numbers before it is a leap. */
const LEAP = 4;
const HARDLY = 1e-12;

/** The density of the normal distribution. */
export const normal = (off: number, variance: number): number =>
  Math.exp((-0.5 * off * off) / variance) / Math.sqrt(2 * Math.PI * variance);

/** The density of a slip: of any size, as Cauchy's distribution has it. */
export const slip = (off: number, by: number): number => by / (Math.PI * (by * by + off * off));
