import { chanceOn, type Forecastable } from '../../src/domain/forecast.ts';

/** Targets from a quarter of the way to four times it, the nearest first. */
const TARGETS = Array.from({ length: 17 }, (_, step) => 2 ** (step / 4 - 2));

/** By how much the chance is higher for a target further off than for a nearer one, in the mean and in one case of a hundred. */
export type Rises = { mean: number; far: number };

export function risesOf(judged: readonly { of: Forecastable; on: string }[]): Rises {
  const rises = judged.map(riseOf).sort((a, b) => a - b);
  const mean = rises.reduce((sum, rise) => sum + rise, 0) / rises.length;
  return { mean, far: rises[Math.floor(0.99 * rises.length)] ?? NaN };
}

function riseOf({ of, on }: { of: Forecastable; on: string }): number {
  const { start, target } = of.keyResult;
  let least = 1;
  let most = 0;
  for (const far of TARGETS) {
    const moved = (start ?? 0) + far * ((target ?? 0) - (start ?? 0));
    const chance = chanceOn({ ...of, keyResult: { ...of.keyResult, target: moved } }, on) ?? NaN;
    most = Math.max(most, chance - least);
    least = Math.min(least, chance);
  }
  return most;
}
