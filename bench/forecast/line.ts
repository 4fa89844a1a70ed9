import type { History } from './simulate.ts';

/**
 * The yardstick: a straight line by least squares through all points, and its own prediction interval for the
 * end, Student's t with as many degrees of freedom as it leaves.
 */
export function chanceByLine({ points, span }: History, progress: number): number {
  const count = points.length;
  const mean = (of: (point: { day: number; value: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / count;
  const day = mean((point) => point.day);
  const value = mean((point) => point.value);
  const spread = count * mean((point) => (point.day - day) ** 2);
  const slope = (count * mean((point) => (point.day - day) * (point.value - value))) / spread;
  const error = count * mean((point) => (point.value - value - slope * (point.day - day)) ** 2);
  const scale = Math.sqrt((error / (count - 2)) * (1 + 1 / count + (span - day) ** 2 / spread));
  const middle = value + slope * (span - day);
  return scale < 1e-9 ? Number(middle >= progress) : below((middle - progress) / scale, count - 2);
}

/** Student's t distribution for a whole number of degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4). */
export function below(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const cos2 = Math.cos(angle) ** 2;
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let at = isOdd ? 3 : 2; at < freedom; at += 2) {
    term *= (cos2 * (at - 1)) / at;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return 0.5 + within / 2;
}
