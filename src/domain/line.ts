/** A point of a history: when and how much, in whatever units. */
export type Point = { at: number; value: number };

/**
 * The middle of some numbers, of an even count the mean of the middle two; NaN of none. Sorts the numbers that it is
 * given, by insertion: of a few numbers that is fastest.
 */
export function medianOf(numbers: number[]): number {
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at]!;
    let to = at;
    while (to > 0 && numbers[to - 1]! > number) {
      numbers[to] = numbers[to - 1]!;
      to--;
    }
    numbers[to] = number;
  }
  const half = numbers.length >> 1;
  const upper = numbers[half] ?? NaN;
  return numbers.length % 2 === 1 ? upper : ((numbers[half - 1] ?? NaN) + upper) / 2;
}

/**
 * The line of which one wrong point in four changes nothing: its slope is the median of the slopes of all pairs
 * of points (Theil 1950, Sen 1968), its value at 0 the median of what each point says. The points have different
 * times, and are two or more.
 */
export function medianLine(points: readonly Point[]): { slope: number; base: number } {
  const slopes: number[] = [];
  for (let late = 1; late < points.length; late++)
    for (let early = 0; early < late; early++) {
      const a = points[early]!;
      const b = points[late]!;
      slopes.push((b.value - a.value) / (b.at - a.at));
    }
  const slope = medianOf(slopes);
  const bases = points.map(({ at, value }) => value - slope * at);
  return { slope, base: medianOf(bases) };
}
