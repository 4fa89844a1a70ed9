import { fitted, type Constants } from '../../src/domain/forecastConstants.ts';
import type { Point } from '../../src/domain/line.ts';
import { chanceOf, endings } from '../../src/domain/prediction.ts';
import type { Ending } from '../../src/domain/ways/ending.ts';
import { coached } from './coached.ts';
import { chanceByLine } from './line.ts';
import { brierScore, calibrationError, type Said } from './score.ts';
import { histories, kinds, type History } from './simulate.ts';

const FITTED_SEED = 1;
const COUNT = 250;
/** Chances are fitted for the whole of the distribution, not for the two that are shown alone. */
const MARKS = [0.4, 0.6, 0.7, 0.85, 1, 1.15, 1.3];
const SHOWN = [0.7, 1];
/** How much a kind whose shown chances are further off than this counts beside what they cost in all. */
const FAIRNESS = 8;
const FAIR = 0.06;
/** How much it counts when a straight line has a better Brier score. */
const BETTER_THAN_LINE = 1.5;

/** How much it counts when a chance is not what a coach would say. */
const COACHED = 0.02;

/** How much it counts when a better newest number, or a target further off, tells of a worse, or better, end; asked of one case in so many. */
const MONOTONY = 0.4;
const ASKED = 5;
const BETTER = 0.06;
/** A target that is further off makes of each progress so much. */
const FURTHER = 0.75;

type Case = {
  points: Point[];
  end: number;
  /** What a straight line says of the shown marks. */
  line: number[];
};
/** A number in the constants. */
type Lever = { of: Record<string, number>; name: string; by: number };

/**
 * Finds the constants of the forecast again, going on from those it has: each is moved up and down in turn, by
 * less and less, as long as the loss falls. Takes minutes.
 */
export function fit(sweeps: number, say: (text: string, constants: Constants) => void): Constants {
  const cases = kinds.map((kind) => histories(kind, COUNT, FITTED_SEED).map(caseOf));
  const constants = structuredClone(fitted);
  const levers = leversOf(constants, constants.prior);
  let best = lossOf(cases, constants);
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    for (const lever of levers) {
      const { of, name, by } = lever;
      const before = of[name] ?? 0;
      const isBetter = [by, -by].some((move) => {
        of[name] = before + move;
        // A spread stays one, a fall stays a fall.
        const isSound = of === constants.prior || Math.sign(before + move) === Math.sign(before);
        const loss = isSound ? lossOf(cases, constants) : Infinity;
        if (!(loss < best)) return false;
        best = loss;
        return true;
      });
      if (!isBetter) of[name] = before;
      lever.by *= isBetter ? 1.3 : 0.5;
    }
    say(`Sweep ${sweep} of ${sweeps}: loss ${best.toFixed(5)}`, constants);
  }
  return constants;
}

const caseOf = (history: History): Case => ({
  points: history.points.slice(-8).map(({ day, value }) => ({ at: day / history.span, value })),
  end: history.end,
  line: SHOWN.map((mark) => chanceByLine(history, mark)),
});

/**
 * Mean Brier score at all marks, what the shown chances of a kind are off too far, and fall with better numbers, and
 * how far they are from what a coach would say.
 */
function lossOf(cases: readonly Case[][], constants: Constants): number {
  let loss = 0;
  let unfair = 0;
  let fallen = 0;
  for (const kind of cases) {
    const said = MARKS.map((): Said[] => []);
    for (const [index, { points, end }] of kind.entries()) {
      const mixture = endings(points, constants);
      if (index % ASKED === 0) fallen += fallOf(points, mixture, constants);
      MARKS.forEach((mark, at) => {
        const chance = chanceOf(mixture, mark);
        const came = end >= mark;
        said[at]?.push({ chance, came });
        loss += (chance - Number(came)) ** 2;
      });
    }
    SHOWN.forEach((mark, at) => {
      const ours = said[MARKS.indexOf(mark)] ?? [];
      const line = kind.map((each) => ({ chance: each.line[at] ?? NaN, came: each.end >= mark }));
      unfair += FAIRNESS * Math.max(0, calibrationError(ours) - FAIR) ** 2;
      unfair += (BETTER_THAN_LINE * Math.max(0, brierScore(ours) - brierScore(line))) / 2;
    });
  }
  const count = cases.reduce((sum, kind) => sum + kind.length, 0);
  const strange = coached.reduce(
    (sum, { points, chance }) => sum + (chanceOf(endings(points, constants), 1) - chance) ** 2,
    0,
  );
  return (
    loss / count / MARKS.length +
    unfair / cases.length +
    COACHED * strange +
    (MONOTONY * ASKED * fallen) / count
  );
}

/** By how much the shown chances fall for a newest number that is a little better, and rise for a target further off. */
function fallOf(
  points: readonly Point[],
  mixture: readonly Ending[],
  constants: Constants,
): number {
  const newest = points[points.length - 1];
  const isBelow = newest && newest.value + BETTER <= 1;
  const better = isBelow && [...points.slice(0, -1), { ...newest, value: newest.value + BETTER }];
  const above = better ? endings(better, constants) : mixture;
  const further = points.map(({ at, value }) => ({ at, value: value * FURTHER }));
  const below = endings(further, constants);
  return SHOWN.reduce((sum, mark) => {
    const chance = chanceOf(mixture, mark);
    const fall = Math.max(0, chance - chanceOf(above, mark));
    return sum + fall + Math.max(0, chanceOf(below, mark) - chance);
  }, 0);
}

/**
 * The prior of an even way, beside which the others are measured; the sizes of noise, which are a grid; even ways to
 * easy and hard targets, the late ones, and how far all reach, so that a target further off is no likelier for another
 * way to be on, and late ones are told as such; regular steps, of which these histories have few, and curves that level
 * off.
 */
const SET = new Set([
  'power1',
  'noise',
  'quick',
  'slow',
  'power2.5',
  'power4',
  'rise0.65',
  'reach',
  'fade3',
  'fade6',
  'stairs',
]);

/** All other numbers but, in breaks, what is nothing (0) or unchanged (1) by what they mean. */
function leversOf(constants: object, prior: object): Lever[] {
  return Object.entries(constants).flatMap(([name, value]: [string, unknown]): Lever[] => {
    if (SET.has(name)) return [];
    if (typeof value === 'object' && value !== null) return leversOf(value, prior);
    if (typeof value !== 'number' || value === 0 || value === 1) return [];
    const by = constants === prior ? 0.3 : Math.max(0.002, Math.abs(value) * 0.15);
    return [{ of: constants as Record<string, number>, name, by }];
  });
}
