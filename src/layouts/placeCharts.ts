import { CHART_HEIGHT, CHART_WIDTH, type ChartSpec, type Drawing } from '../charts/_chart.ts';
import type { Page } from './_layout.ts';

const GAP = 12;
const ROW_PIXELS = 21;

/**
 * Two charts side by side, the next two below; the place of one with nothing to show closes up, and of an odd number the
 * first is as wide as the page, so that no place beside one stays blank. Adds the rows that they cover. Each is
 * anchored in the column where it begins, as an offset beyond a column is not sure to hold.
 */
export function placeCharts(
  page: Page,
  widths: readonly number[],
  charts: readonly (Drawing | null)[],
): ChartSpec[] {
  const shown = charts.flatMap((chart) => chart ?? []);
  const isOdd = shown.length % 2 === 1;
  const rows = Math.ceil((CHART_HEIGHT + GAP) / ROW_PIXELS);
  const first = page.next;
  for (let at = 0; at < rows * Math.ceil(shown.length / 2); at++) page.add([]);
  return shown.map((chart, nth) => {
    const place = isOdd && nth > 0 ? nth + 1 : nth;
    return {
      ...(isOdd && nth === 0 ? asWide(chart, widths) : chart),
      row: first + rows * Math.floor(place / 2),
      ...columnAt(widths, place % 2 === 0 ? 0 : CHART_WIDTH + GAP),
    };
  });
}

const asWide = (chart: Drawing, widths: readonly number[]): Drawing => ({
  ...chart,
  options: { ...chart.options, width: widths.reduce((sum, width) => sum + width, 0) },
});

function columnAt(
  widths: readonly number[],
  pixels: number,
): Pick<ChartSpec, 'column' | 'offsetX'> {
  let [column, offsetX] = [1, pixels];
  for (const width of widths) {
    if (offsetX < width) break;
    offsetX -= width;
    column++;
  }
  return { column, offsetX };
}
