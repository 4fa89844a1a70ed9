import type { ChartSpec } from '../charts/_chart.ts';
import { google, type Chart, type Range, type Sheet } from '../google.ts';
import type { Layout } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { seriesBlocks } from './okrData.ts';
import { same } from './ground.ts';

/**
 * Charts read their numbers from the hidden tab, so new numbers show by themselves; one whose title, place or
 * look has changed is drawn again. A chart of the user's own stays.
 */
export function drawCharts(book: Book, sheet: Sheet, before: Layout | null, after: Layout): void {
  const old = before?.charts ?? [];
  const isDrawn = (chart: ChartSpec): boolean =>
    old.some((other) => same(lookOf(other), lookOf(chart)));
  const titles = new Set(
    old
      .filter((chart) => !after.charts.some((other) => same(lookOf(other), lookOf(chart))))
      .map(({ title }) => title),
  );
  if (titles.size > 0)
    for (const chart of sheet.getCharts())
      if (titles.has(String(chart.getOptions().get('title')))) sheet.removeChart(chart);
  const blocks = seriesBlocks(book, after.charts);
  after.charts.forEach((chart, at) => {
    const block = blocks[at];
    if (block && !isDrawn(chart)) sheet.insertChart(drawn(sheet, chart, block));
  });
}

/** All of a chart but its numbers; how many rows they take is part of it. */
const lookOf = ({ series, ...rest }: ChartSpec): object => ({ ...rest, rows: series.length });

function drawn(sheet: Sheet, chart: ChartSpec, block: Range): Chart {
  const { Charts } = google();
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[chart.type])
    .addRange(block)
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, chart.offsetX, 0);
  for (const [name, value] of Object.entries(chart.options)) builder.setOption(name, value);
  return builder.build();
}
