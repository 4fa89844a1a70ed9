import { fitted, type Constants } from '../../src/domain/forecastConstants.ts';
import { chanceOf, seenOf, weighed, type Seen } from '../../src/domain/prediction.ts';
import { waysThrough, type Way } from '../../src/domain/ways.ts';
import { calibrationError } from './score.ts';
import { histories, kinds, type History } from './simulate.ts';

const FITTED_SEED = 1;
const COUNT = 1000;
/** Chances are fitted for the whole of the distribution, not for the target alone. */
const MARKS = [0.4, 0.6, 0.7, 0.85, 1, 1.15, 1.3];
/** How much a kind whose chances are further off than this counts beside what they cost in all. */
const FAIRNESS = 200;
const FAIR = 0.075;

type Case = { ways: Way[]; seen: Seen; end: number };
/** Where in the constants a number stands. */
type Path = readonly [keyof Constants] | readonly ['prior', keyof Constants['prior']];

/**
 * Finds the constants of the forecast again, going on from those it has: each is moved up and down in turn, by
 * less and less, as long as the loss falls. Takes minutes.
 */
export function fit(sweeps: number, say: (text: string) => void): Constants {
  const cases = kinds.map((kind) => histories(kind, COUNT, FITTED_SEED).map(caseOf));
  const constants = structuredClone(fitted);
  const moves = pathsOf(constants).map((path) => ({ path, by: Math.max(0.05, Math.abs(read(constants, path)) * 0.15) })); // prettier-ignore
  let best = lossOf(cases, constants);
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    for (const move of moves) {
      const before = read(constants, move.path);
      const isBetter = [1, -1].some((sign) => {
        write(constants, move.path, before + sign * move.by);
        const loss = lossOf(cases, constants);
        // Not a number where a spread would be imaginary.
        if (!(loss < best)) return false;
        best = loss;
        return true;
      });
      if (!isBetter) write(constants, move.path, before);
      move.by *= isBetter ? 1.3 : 0.5;
    }
    say(`Sweep ${sweep} of ${sweeps}: loss ${best.toFixed(5)}`);
  }
  return constants;
}

function caseOf({ points, span, end }: History): Case {
  const shares = points.slice(-8).map(({ day, value }) => ({ at: day / span, value }));
  return { ways: waysThrough(shares), seen: seenOf(shares), end };
}

/** Mean log loss at all marks, and what the chances of a kind are off too far at the target. */
function lossOf(cases: readonly Case[][], constants: Constants): number {
  let loss = 0;
  let unfair = 0;
  for (const kind of cases) {
    const said = MARKS.map((): { chance: number; came: boolean }[] => []);
    for (const { ways, seen, end } of kind) {
      const mixture = weighed(ways, seen, constants);
      MARKS.forEach((mark, at) => {
        const chance = chanceOf(mixture, mark);
        const came = end >= mark;
        said[at]?.push({ chance, came });
        const right = came ? chance : 1 - chance;
        loss -= Math.log(Math.max(0.001, right));
      });
    }
    unfair += Math.max(0, calibrationError(said[MARKS.indexOf(1)] ?? []) - FAIR) ** 2;
  }
  const count = cases.reduce((sum, kind) => sum + kind.length, 0);
  return loss / count / MARKS.length + (FAIRNESS * unfair) / cases.length;
}

/** All numbers but the prior of an even way, beside which the others are measured. */
const pathsOf = (constants: Constants): Path[] => [
  ...(Object.keys(constants.prior) as (keyof Constants['prior'])[])
    .filter((name) => name !== 'power1')
    .map((name) => ['prior', name] as const),
  ...(Object.keys(constants) as (keyof Constants)[])
    .filter((name) => name !== 'prior')
    .map((name) => [name] as const),
];

const read = (constants: Constants, [name, way]: Path): number =>
  name === 'prior' && way ? constants.prior[way] : Number(constants[name]);

function write(constants: Constants, [name, way]: Path, number: number): void {
  if (name === 'prior' && way) constants.prior[way] = number;
  else if (name !== 'prior') constants[name] = number;
}
