import { isBeyond } from '../domain/expected.ts';
import type { KeyResultFigures } from '../domain/figures.ts';

/** More than ten points behind what is expected by now; nobody is asked about pace early on. */
export const isBehindPace = ({ health, gap }: Pick<KeyResultFigures, 'health' | 'gap'>): boolean =>
  health !== 'early' && isBeyond(gap, 0.1);

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** One line, group of columns or cloud of a chart: its name, its numbers, and what it looks like. */
export type Part = { name: string; values: (number | null)[]; look: Record<string, unknown> };

/** The numbers and looks of a chart; a part without any number is left out. */
export function parted(
  head: string,
  points: readonly (string | number)[],
  parts: readonly Part[],
): { series: (string | number | null)[][]; looks: Record<number, Record<string, unknown>> } {
  const shown = parts.filter(({ values }) => values.some((value) => value !== null));
  return {
    series: [
      [head, ...shown.map(({ name }) => name)],
      ...points.map((point, at) => [point, ...shown.map(({ values }) => values[at] ?? null)]),
    ],
    looks: Object.fromEntries(shown.map(({ look }, at) => [at, look])),
  };
}

/** The title of an axis on which only the first of many stand: 'the 12 hardest of 30'; '' where all do. */
export const namesOfShown = (shown: number, all: number, which: string): string =>
  shown < all ? `the ${shown} ${which} of ${all}` : '';
