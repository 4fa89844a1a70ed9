/** What was said with which chance, and whether it came true. */
export type Said = { chance: number; came: boolean };

const BINS = 10;

/**
 * Expected calibration error: in each tenth of the chances the distance of their mean from the share that came
 * true, weighted by how many there are.
 */
export function calibrationError(said: readonly Said[]): number {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const { chance, came } of said) {
    const bin = Math.min(BINS - 1, Math.floor(chance * BINS));
    bins[bin] = (bins[bin] ?? 0) + chance - Number(came);
  }
  return bins.reduce((sum, off) => sum + Math.abs(off), 0) / said.length;
}

/** Brier score: the mean square of what the chance was off; 0 is perfect, 0.25 a coin. */
export const brierScore = (said: readonly Said[]): number =>
  said.reduce((sum, { chance, came }) => sum + (chance - Number(came)) ** 2, 0) / said.length;
