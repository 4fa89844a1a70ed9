/**
 * Forecasts from outside. The definitions fix where the line ends, and of the rest only what it means: a range that
 * holds seven ends of ten, chances that come true as often as they say, for a set of histories that is the product's to
 * choose. So no number of a single forecast can be calculated here; what it must mean is held against histories that
 * this file makes and lives on to their end itself, with the margin that another set of histories needs.
 */
import { createHost, newWorkbook } from '../../src/host/host.ts';
import { deployedAddon } from '../e2e/_person.ts';
import { plus } from './_rows.ts';

const STARTS = '2026-10-19';
const WEEKS = 13;
const ENDS = plus(STARTS, 7 * WEEKS);

const workbook = Object.assign(newWorkbook('Own'), { zone: 'Europe/Berlin' });
const host = createHost({ ...deployedAddon(), workbook, now: () => Date.parse('2026-12-01T09:00:00Z') }); // prettier-ignore
afterAll(() => host.dispose());

type What = 'value' | 'low' | 'high' | 'chance' | 'chance70';

/** The figure of each history, a number a week from the start on, as the function for cells tells it. */
function forecast(what: What, start: number, target: number, histories: readonly number[][]): number[] {
  const days = (histories[0] ?? []).map((_, week) => plus(STARTS, 7 * (week + 1)));
  const told = host.run('OKR_FORECAST', [start, target, STARTS, ENDS, [days], histories, what], { authMode: 'CUSTOM_FUNCTION', ui: false });
  return (Array.isArray(told) ? (told as number[][]).flat() : [told]).map(Number);
} // prettier-ignore

/** Numbers 0..1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Weeks of a number from 0 towards 100: each moves by the team's own pace, more or less, and sometimes not at all. */
function lives(count: number, seed: number): number[][] {
  const random = randomFrom(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const pace = (100 / WEEKS) * (0.3 + 1.2 * random());
    const spread = pace * (0.2 + 0.6 * random());
    let value = 0;
    return Array.from({ length: WEEKS }, () => (value += random() < 0.1 ? 0 : pace + spread * normal()));
  });
} // prettier-ignore

const KNOWN = 8;
const all = lives(400, 11);
const known = all.map((weeks) => weeks.slice(0, KNOWN));
const ends = all.map((weeks) => weeks[WEEKS - 1] ?? 0);
const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length; // prettier-ignore

test('seven ends of ten lie within the range, as often above as below', () => {
  const [low, high] = [forecast('low', 0, 100, known), forecast('high', 0, 100, known)];
  const above = mean(ends.map((end, at) => Number(end > high[at]!)));
  const below = mean(ends.map((end, at) => Number(end < low[at]!)));
  expect(1 - above - below).toBeGreaterThan(0.6);
  expect(1 - above - below).toBeLessThan(0.8);
  expect(Math.abs(above - below)).toBeLessThan(0.1);
});

test.each([
  ['chance', 100],
  ['chance70', 70],
] as const)('a %s comes true as often as it says', (what, aim) => {
  const chances = forecast(what, 0, 100, known);
  const came = ends.map((end) => Number(end >= aim));
  const bins = [0, 1, 2, 3, 4].map((bin) => chances.flatMap((chance, at) => (Math.min(4, Math.floor(chance * 5)) === bin ? [at] : [])));
  const errors = bins.map((list) => list.length === 0 ? 0 : (list.length / chances.length) * Math.abs(mean(list.map((at) => chances[at]!)) - mean(list.map((at) => came[at]!))));
  const brier = mean(chances.map((chance, at) => (chance - came[at]!) ** 2));
  const blind = mean(came) * (1 - mean(came));
  expect(errors.reduce((sum, each) => sum + each)).toBeLessThan(0.1);
  expect(brier).toBeLessThan(0.6 * blind);
}); // prettier-ignore

test('is ordered: low, likely, high; the target no likelier than 70 % of the way, and a chance between 0 and 1', () => {
  const [low, value, high] = (['low', 'value', 'high'] as const).map((what) => forecast(what, 0, 100, known)); // prettier-ignore
  const [chance, chance70] = (['chance', 'chance70'] as const).map((what) => forecast(what, 0, 100, known)); // prettier-ignore
  const wrong = known.filter(
    (_, at) =>
      !(low![at]! <= value![at]! && value![at]! <= high![at]!) ||
      !(chance![at]! >= 0 && chance![at]! <= chance70![at]! && chance70![at]! <= 1),
  );
  expect(wrong).toEqual([]);
});

/**
 * Over all of them, not for each: another target is another way to be on, and a last number that leaps may be a slip,
 * so that a single forecast may well change its mind.
 */
test('a target further away is less likely, and one that was come nearer to likelier', () => {
  const targets = [50, 75, 100, 125, 150, 200];
  const further = targets.map((target) => forecast('chance', 0, target, known));
  expect(further.map(mean)).toEqual([...further.map(mean)].sort((a, b) => b - a));
  const pairs = further.slice(1).flatMap((list, at) => list.map((chance, nth) => chance - (further[at]?.[nth] ?? 0))); // prettier-ignore
  expect(mean(pairs.map((rise) => Number(rise > 0.05)))).toBeLessThan(0.01);
  const nearer = [0, 4, 8].map((step) => forecast('chance', 0, 100, known.map((weeks) => [...weeks.slice(0, -1), (weeks[KNOWN - 1] ?? 0) + step]))); // prettier-ignore
  expect(nearer.map(mean)).toEqual([...nearer.map(mean)].sort((a, b) => a - b));
});

test('neither unit nor direction matters, and the same numbers always give the same', () => {
  const some = known.slice(0, 50);
  const chances = forecast('chance', 0, 100, some);
  const near = (list: number[]): void => list.forEach((each, at) => expect(each).toBeCloseTo(chances[at]!, 6)); // prettier-ignore
  near(forecast('chance', 0, 100, some));
  near(forecast('chance', 0, 100_000, some.map((weeks) => weeks.map((value) => 1000 * value)))); // prettier-ignore
  near(
    forecast(
      'chance',
      100,
      0,
      some.map((weeks) => weeks.map((value) => 100 - value)),
    ),
  );
  near(
    forecast(
      'chance',
      7,
      107,
      some.map((weeks) => weeks.map((value) => 7 + value)),
    ),
  );
});

test('what keeps its pace gets there, what stands still does not, and what stays at the target is there', () => {
  const even = (pace: number): number[] => Array.from({ length: KNOWN }, (_, week) => pace * (week + 1));
  const there = [20, 40, 60, 80, 100, 100, 100, 100];
  const [twice = 0, half = 1, still = 1, stays = 0] = forecast('chance', 0, 100, [even(200 / WEEKS), even(50 / WEEKS), even(0), there]);
  expect(Math.min(twice, stays)).toBeGreaterThan(0.8);
  expect(Math.max(half, still)).toBeLessThan(0.1);
}); // prettier-ignore
