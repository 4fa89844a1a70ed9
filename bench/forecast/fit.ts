import { fitted, type Constants } from '../../src/domain/forecastConstants.ts';
import type { Point } from '../../src/domain/line.ts';
import { chanceOf, endings } from '../../src/domain/prediction.ts';
import { calibrationError, type Said } from './score.ts';
import { histories, kinds, type History } from './simulate.ts';

const FITTED_SEED = 1;
const COUNT = 500;
/** Chances are fitted for the whole of the distribution, not for the two that are shown alone. */
const MARKS = [0.4, 0.6, 0.7, 0.85, 1, 1.15, 1.3];
const SHOWN = [0.7, 1];
/** How much a kind whose shown chances are further off than this counts beside what they cost in all. */
const FAIRNESS = 8;
const FAIR = 0.06;

type Case = { points: Point[]; end: number };
/** A number in the constants. */
type Lever = { of: Record<string, number>; name: string; by: number };

/**
 * Finds the constants of the forecast again, going on from those it has: each is moved up and down in turn, by
 * less and less, as long as the loss falls. Takes minutes.
 */
export function fit(sweeps: number, say: (text: string) => void): Constants {
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
    say(`Sweep ${sweep} of ${sweeps}: loss ${best.toFixed(5)}`);
  }
  return constants;
}

const caseOf = ({ points, span, end }: History): Case => ({
  points: points.slice(-8).map(({ day, value }) => ({ at: day / span, value })),
  end,
});

/** Mean log loss at all marks, and what the shown chances of a kind are off too far. */
function lossOf(cases: readonly Case[][], constants: Constants): number {
  let loss = 0;
  let unfair = 0;
  for (const kind of cases) {
    const said = MARKS.map((): Said[] => []);
    for (const { points, end } of kind) {
      const mixture = endings(points, constants);
      MARKS.forEach((mark, at) => {
        const chance = chanceOf(mixture, mark);
        const came = end >= mark;
        said[at]?.push({ chance, came });
        loss -= Math.log(Math.max(0.002, came ? chance : 1 - chance));
      });
    }
    for (const mark of SHOWN)
      unfair += Math.max(0, calibrationError(said[MARKS.indexOf(mark)] ?? []) - FAIR) ** 2;
  }
  const count = cases.reduce((sum, kind) => sum + kind.length, 0);
  return loss / count / MARKS.length + (FAIRNESS * unfair) / cases.length;
}

/**
 * The prior of an even way, beside which the others are measured; that of the line, so that an even pace is told as
 * one wherever it began; that of having stopped, and how far a metric strays, so that one slow week tells little.
 */
const SET = new Set(['power1', 'line', 'stopped', 'wander']);

/** All other numbers but, in breaks, what is nothing (0) or unchanged (1) by what they mean. */
function leversOf(constants: object, prior: object): Lever[] {
  return Object.entries(constants).flatMap(([name, value]: [string, unknown]): Lever[] => {
    if (typeof value === 'object' && value !== null) return leversOf(value, prior);
    if (typeof value !== 'number' || SET.has(name) || value === 0 || value === 1) return [];
    const by = constants === prior ? 0.3 : Math.max(0.002, Math.abs(value) * 0.15);
    return [{ of: constants as Record<string, number>, name, by }];
  });
}
