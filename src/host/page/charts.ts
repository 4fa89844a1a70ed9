import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { element } from './element.ts';
import { HEADER_WIDTH } from './axes.ts';
import type { Axis } from './geometry.ts';
import { namesBelow } from './namesBelow.ts';
import { state } from './state.ts';
import type { ChartAxis, ChartSeries, ChartView } from './view.ts';

use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  SVGRenderer,
]);

const FONT = 'Roboto, Arial, Arimo, "Liberation Sans", sans-serif';
const TEXT = { color: '#5f6368', fontSize: 12, fontFamily: FONT };

/** The tab's charts, laid over the cells at their anchors. */
export function paintCharts(into: HTMLElement, axes: { rows: Axis; columns: Axis }): void {
  for (const old of into.querySelectorAll('.chart')) old.remove();
  for (const chart of state.sheet.charts) {
    const node = element('div', {
      class: 'chart',
      role: 'img',
      'aria-label': chart.alt || chart.title,
    });
    node.style.left = `${HEADER_WIDTH + axes.columns.start(chart.column) + chart.x}px`;
    node.style.top = `${axes.rows.start(chart.row) + chart.y}px`;
    node.style.width = `${chart.width}px`;
    node.style.height = `${chart.height}px`;
    into.append(node);
    const drawing = init(node, null, { renderer: 'svg', width: chart.width, height: chart.height });
    drawing.setOption(optionsOf(chart));
  }
}

function optionsOf(chart: ChartView) {
  return {
    animation: false,
    backgroundColor: '#fff',
    title: {
      text: chart.title,
      left: 14,
      top: 12,
      textStyle: { color: '#202124', fontSize: 14, fontWeight: 'bold' as const, fontFamily: FONT },
    },
    legend: {
      show: chart.legend,
      bottom: 8,
      itemWidth: 14,
      itemHeight: 8,
      textStyle: TEXT,
      data: chart.series.map((series) => ({ name: series.name, ...iconOf(chart, series) })),
    },
    // The name of an axis stands between its labels and the legend, or the edge.
    grid: {
      left: chart.vertical.title ? 24 : 16,
      right: 20,
      top: 48,
      bottom: chart.horizontal.title ? 58 : 40,
      containLabel: true,
    },
    xAxis: chart.scatter ? axisOf(chart.horizontal, 'value') : categoryAxis(chart),
    yAxis: axisOf(chart.vertical, 'value'),
    series: chart.series.map((series) => seriesOf(chart, series)),
  };
}

function categoryAxis({ horizontal, categories, width }: ChartView) {
  const axis = axisOf(horizontal, 'category');
  return {
    ...axis,
    data: categories,
    axisLabel: { ...axis.axisLabel, ...namesBelow(categories, width) },
  };
}

function axisOf(axis: ChartAxis, type: 'value' | 'category') {
  return {
    type,
    name: axis.title,
    nameLocation: 'middle' as const,
    nameGap: 26,
    nameTextStyle: TEXT,
    axisLabel: {
      ...TEXT,
      ...(type === 'value' && { formatter: (value: number) => label(value, axis.format) }),
    },
    axisTick: { show: false },
    axisLine: { show: type === 'category', lineStyle: { color: '#80868b' } },
    splitLine: { show: type === 'value', lineStyle: { color: '#e8eaed' } },
    ...(axis.min !== null && { min: axis.min }),
    ...(axis.max !== null && { max: axis.max }),
    ...(axis.step !== null && { interval: axis.step }),
  };
}

const label = (value: number, format: string | null): string =>
  format?.includes('%') ? `${Math.round(value * 100)}%` : String(Number(value.toFixed(6)));

const SHAPES: Record<string, string> = {
  circle: 'circle',
  triangle: 'triangle',
  square: 'rect',
  diamond: 'diamond',
  star: 'path://M0,-10L2.9,-4L9.5,-3.1L4.8,1.5L5.9,8.1L0,5L-5.9,8.1L-4.8,1.5L-9.5,-3.1L-2.9,-4Z',
  polygon: 'path://M0,-10L9.5,-3.1L5.9,8.1L-5.9,8.1L-9.5,-3.1Z',
};

/** A line stands in the legend as it is drawn, with its points or its dashes; a column as its colour. */
function iconOf({ scatter }: ChartView, { kind, point, dash }: ChartSeries): { icon?: string } {
  if (scatter) return {};
  if (kind === 'column') return { icon: 'roundRect' };
  return point > 0 ? {} : { icon: dash ? DASHES : LINE };
}

const LINE = 'path://M0,3h14v2h-14z';
const DASHES = 'path://M0,3h4v2h-4zM5,3h4v2h-4zM10,3h4v2h-4z';

function seriesOf(chart: ChartView, series: ChartSeries) {
  const { color } = series;
  const shape = SHAPES[series.shape] ?? 'circle';
  const common = { name: series.name, color, symbol: shape, symbolSize: series.point };
  if (series.kind === 'scatter')
    return {
      ...common,
      type: 'scatter' as const,
      data: series.values.flatMap((value, at) =>
        value === null || series.xs?.[at] == null ? [] : [[series.xs[at], value]],
      ),
    };
  if (series.kind === 'column')
    return {
      name: series.name,
      color,
      type: 'bar' as const,
      barMaxWidth: 28,
      ...(chart.stacked && { stack: 'all' }),
      data: series.values,
    };
  return {
    ...common,
    type: 'line' as const,
    showSymbol: series.point > 0,
    connectNulls: chart.bridges,
    lineStyle: { width: series.width, type: series.dash ?? ('solid' as const) },
    data: series.values,
  };
}
