/** Where rows (or columns) lie, in pixels; they count from 1. */
export interface Axis {
  count: number;
  total: number;
  start(index: number): number;
  size(index: number): number;
  /** The row or column at a pixel, never outside the sheet. */
  at(pixel: number): number;
}

export function axis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 2);
  for (let index = 1; index <= count; index++) starts[index + 1] = starts[index]! + sizeOf(index);
  const total = starts[count + 1]!;
  return {
    count,
    total,
    start: (index) => starts[Math.min(index, count + 1)]!,
    size: (index) => starts[index + 1]! - starts[index]!,
    at: (pixel) => {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= pixel) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The next index in a direction that is not hidden, or the same one at the edge. */
export function step(along: Axis, from: number, by: 1 | -1): number {
  for (let index = from + by; index >= 1 && index <= along.count; index += by)
    if (along.size(index) > 0) return index;
  return from;
}
