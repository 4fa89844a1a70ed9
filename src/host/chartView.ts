import { displayed } from './display.ts';
import { cellAt } from './model.ts';
import type { Area, Cell, ChartModel, SheetModel, WorkbookModel } from './model.ts';
import type { ChartAxis, ChartSeries, ChartView } from './page/view.ts';
import { CHART_SIZE, nested, seriesOf } from './xlsx/charts.ts';
import type { Options, Series } from './xlsx/charts.ts';

/** A chart as the page draws it: options in Google's names, values read from its ranges. */
export function chartView(workbook: WorkbookModel, chart: ChartModel): ChartView {
  const options = nested(chart.options);
  const { categories, series } = seriesOf(chart, workbook);
  const domain = categories ? cellsOf(categories.sheet, categories.area) : [];
  const drawn = series.map((each) => seriesView(each, options, domain, workbook.locale));
  const title = text(options['title']);
  return {
    id: chart.id,
    row: chart.row,
    column: chart.column,
    x: chart.offsetX,
    y: chart.offsetY,
    width: number(options['width']) ?? CHART_SIZE.width,
    height: number(options['height']) ?? CHART_SIZE.height,
    title,
    alt: text(options['altText']) || `${title}. Shows ${drawn.map(({ name }) => name).join(', ')}.`,
    scatter: chart.type === 'SCATTER',
    stacked: options['isStacked'] !== undefined && options['isStacked'] !== false,
    legend: text(part(options, 'legend')['position'] ?? options['legend']) !== 'none',
    bridges: options['interpolateNulls'] === true,
    categories: domain.map((cell) => displayed(cell, workbook.locale)),
    series: drawn,
    horizontal: axisView(part(options, 'hAxis')),
    vertical: axisView(part(options, 'vAxis')),
  };
}

function seriesView(
  series: Series,
  options: Options,
  domain: (Cell | undefined)[],
  locale: string,
): ChartSeries {
  const own = series.options;
  const isScatter = series.type === 'scatter';
  const { name } = series;
  return {
    name: name ? displayed(cellAt(name.sheet, name.row, name.column), locale) : '',
    kind: series.type === 'bars' ? 'column' : series.type,
    color: series.color,
    width: number(own['lineWidth'] ?? options['lineWidth']) ?? 2,
    dash: (own['lineDashStyle'] as number[] | undefined) ?? null,
    point: number(own['pointSize'] ?? options['pointSize']) ?? (isScatter ? 7 : 0),
    shape: text(own['pointShape'] ?? options['pointShape']) || 'circle',
    values: cellsOf(series.sheet, series.values).map(valueOf),
    xs: isScatter ? domain.map(valueOf) : null,
  };
}

function axisView(axis: Options): ChartAxis {
  const ticks = (axis['ticks'] as unknown[] | undefined)?.map((tick) =>
    typeof tick === 'number' ? tick : Number((tick as { v?: number }).v),
  );
  const window = part(axis, 'viewWindow');
  const min = number(window['min'] ?? axis['minValue'] ?? ticks?.[0]);
  const max = number(window['max'] ?? axis['maxValue'] ?? ticks?.at(-1));
  const count = number(part(axis, 'gridlines')['count']) ?? 0;
  const byCount = count > 1 && min !== null && max !== null ? (max - min) / (count - 1) : null;
  return {
    title: text(axis['title']),
    min,
    max,
    step: ticks && ticks.length > 1 ? ticks[1]! - ticks[0]! : byCount,
    format: text(axis['format']) || null,
  };
}

function cellsOf(sheet: SheetModel, area: Area): (Cell | undefined)[] {
  const rows = Math.max(0, Math.min(area.rows, sheet.rows - area.row + 1));
  return Array.from({ length: rows }, (_, at) => cellAt(sheet, area.row + at, area.column));
}

const valueOf = (cell: Cell | undefined): number | null =>
  typeof cell?.value === 'number' ? cell.value : null;
const part = (options: Options, key: string): Options =>
  typeof options[key] === 'object' && options[key] !== null ? (options[key] as Options) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
