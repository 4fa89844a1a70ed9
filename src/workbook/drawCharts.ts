import type { ChartSpec } from '../charts/_chart.ts';
import { google, type Chart, type Range, type Sheet } from '../google.ts';
import type { Layout } from '../layouts/_layout.ts';
import type { Book } from './book.ts';
import { seriesBlocks } from './okrData.ts';
import { same, type Ground } from './ground.ts';

/**
 * Charts read their numbers from the hidden tab, so new numbers show by themselves; one whose title, place or look has
 * changed, that is gone or that stands there twice is drawn again. A chart of the user's own stays.
 */
export function drawCharts(book: Book, sheet: Sheet, ground: Ground, after: Layout): void {
  const { before, isNew, charts } = ground;
  const ours = new Set([...charts, ...after.charts].map(({ title }) => title));
  if (ours.size === 0) return;
  const standing = isNew
    ? []
    : sheet.getCharts().map((chart) => ({ chart, title: titleOf(chart) }));
  const isDrawn = (chart: ChartSpec): boolean =>
    (before?.charts ?? []).some((other) => same(lookOf(other), lookOf(chart))) &&
    standing.filter(({ title }) => title === chart.title).length === 1;
  const stays = new Set(after.charts.filter(isDrawn).map(({ title }) => title));
  for (const { chart, title } of standing)
    if (ours.has(title) && !stays.has(title)) sheet.removeChart(chart);
  const blocks = seriesBlocks(book, after.charts);
  after.charts.forEach((chart, at) => {
    const block = blocks[at];
    if (block && !isDrawn(chart)) sheet.insertChart(drawn(sheet, chart, block));
  });
}

const titleOf = (chart: Chart): string => String(chart.getOptions().get('title'));

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
