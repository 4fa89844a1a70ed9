import type { Worksheet } from '@cj-tech-master/excelts';
import {
  installChartSupport,
  type AddChartRange,
  type AddChartOptions,
  type AddChartSeriesOptions,
  type Chart,
} from '@cj-tech-master/excelts/chart';
import { letters, parseA1, quoted, splitTab } from '../a1.ts';
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  type Area,
  type ChartModel,
  type SheetModel,
  type WorkbookModel,
} from '../model.ts';

installChartSupport();

/** The size of a chart that names none, in pixels. */
export const CHART_SIZE = { width: 600, height: 371 };
const EMU = 9525;
/** Google's colours of series, in order. */
const COLOURS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
];

export type Options = { [key: string]: unknown };
/** One line, group of columns or cloud of points of a chart. */
export type Series = {
  name: { sheet: SheetModel; row: number; column: number } | null;
  sheet: SheetModel;
  values: Area;
  color: string;
  type: 'line' | 'bars' | 'scatter';
  onRight: boolean;
  options: Options;
};

/** Options nested as Google's chart options are, `series.0.color` being the same as `series: {0: {color}}`. */
export function nested(options: Record<string, unknown>): Options {
  const result: Options = {};
  for (const [path, value] of Object.entries(options)) {
    const keys = path.split('.');
    let at = result;
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Options;
    const last = keys.at(-1)!;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    at[last] = isObject
      ? { ...(at[last] as Options | undefined), ...nested(value as Options) }
      : value;
  }
  return result;
}

const part = (options: Options, key: string): Options => (options[key] ?? {}) as Options;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** What a chart draws: its first column names the points, every other column is a series. */
export function seriesOf(
  chart: ChartModel,
  workbook: WorkbookModel,
): { categories: { sheet: SheetModel; area: Area } | null; series: Series[] } {
  const columns = chart.ranges.flatMap(({ sheet: id, area }) => {
    const sheet = workbook.sheets.find((each) => each.id === id);
    return sheet
      ? Array.from({ length: area.columns }, (_, at) => ({
          sheet,
          area: { ...area, column: area.column + at, columns: 1 },
        }))
      : [];
  });
  const options = nested(chart.options);
  const below = (area: Area): Area => ({
    ...area,
    row: area.row + chart.headers,
    rows: Math.max(1, area.rows - chart.headers),
  });
  const [first, ...rest] = columns;
  const drawn = rest.length > 0 ? rest : columns;
  const colors = options['colors'] as string[] | undefined;
  return {
    categories: first && rest.length > 0 ? { sheet: first.sheet, area: below(first.area) } : null,
    series: drawn.map(({ sheet, area }, index) => {
      const own = part(part(options, 'series'), String(index));
      return {
        sheet,
        name:
          chart.headers > 0
            ? { sheet, row: area.row + chart.headers - 1, column: area.column }
            : null,
        values: below(area),
        color: text(own['color']) ?? colors?.[index] ?? COLOURS[index % COLOURS.length]!,
        type: seriesType(chart.type, options, own),
        onRight: own['targetAxisIndex'] === 1,
        options: own,
      };
    }),
  };
}

function seriesType(type: string, options: Options, own: Options): Series['type'] {
  if (type === 'SCATTER') return 'scatter';
  if (type === 'LINE') return 'line';
  if (type !== 'COMBO') return 'bars';
  return (own['type'] ?? options['seriesType'] ?? 'bars') === 'line' ? 'line' : 'bars';
}

/** Draws a chart into a file's sheet as a native one. */
export function chartToFile(
  file: Worksheet,
  sheet: SheetModel,
  chart: ChartModel,
  workbook: WorkbookModel,
): void {
  const { categories, series } = seriesOf(chart, workbook);
  if (series.length === 0) return;
  const options = nested(chart.options);
  const categoriesRef = categories ? reference(categories.sheet, categories.area) : undefined;
  const ends = axes(options, chart.type);
  const look = { ...frame(options), ...ends };
  const at = place(sheet, chart, options);
  const of = (type: Series['type'], onRight: boolean): Series[] =>
    series.filter((each) => each.type === type && each.onRight === onRight);
  const groups = (['bars', 'line', 'scatter'] as const).flatMap((type) =>
    [false, true].flatMap((onRight) => {
      const members = of(type, onRight);
      return members.length === 0
        ? []
        : [
            {
              ...groupOf(type, options, members, categoriesRef),
              ...ends,
              ...(onRight && { useSecondaryAxis: true }),
            },
          ];
    }),
  );
  const [only] = groups;
  if (groups.length === 1) file.addChart({ ...only!, ...look }, at);
  else file.addComboChart({ groups, ...frame(options) }, at);
}

function groupOf(
  type: Series['type'],
  options: Options,
  members: Series[],
  categories: string | undefined,
): AddChartOptions {
  const stacked = options['isStacked'];
  const isPercent = stacked === 'percent' || stacked === 'relative';
  if (type === 'scatter')
    return {
      type: 'scatter',
      scatterStyle: 'lineMarker',
      series: members.map((each) => seriesToFile(each, categories)),
    };
  if (type === 'line')
    return {
      type: 'line',
      grouping: 'standard',
      smooth: false,
      showMarker: false,
      series: members.map((each) => seriesToFile(each, categories)),
    };
  return {
    type: 'bar',
    barDir: options['orientation'] === 'horizontal' ? 'bar' : 'col',
    grouping: isPercent ? 'percentStacked' : stacked ? 'stacked' : 'clustered',
    ...(stacked ? { overlap: 100 } : {}),
    series: members.map((each) => seriesToFile(each, categories)),
  };
}

function seriesToFile(series: Series, categories: string | undefined): AddChartSeriesOptions {
  const { options, color, name, type } = series;
  const width = number(options['lineWidth']) ?? 2;
  const points = number(options['pointSize']) ?? (type === 'scatter' ? 7 : 0);
  const label = text(options['labelInLegend']);
  const hasLine = type === 'line' && width > 0;
  const isDashed = Array.isArray(options['lineDashStyle']);
  return {
    values: reference(series.sheet, series.values),
    ...(label ? { name: label } : name && { name: { formula: cellReference(name) } }),
    ...(categories && (type === 'scatter' ? { xValues: categories } : { categories })),
    ...(type === 'bars' && { fill: color }),
    ...(hasLine && {
      line: color,
      lineWidth: width,
      ...(isDashed && { lineDash: 'dash' as const }),
    }),
    ...(type !== 'bars' && !hasLine && { spPr: { line: { noFill: true } } }),
    ...(type !== 'bars' && {
      marker:
        points > 0
          ? { symbol: symbolOf(options), size: points, fill: color, border: color }
          : { symbol: 'none' as const },
    }),
  };
}

type Symbol = NonNullable<NonNullable<AddChartSeriesOptions['marker']>['symbol']>;

/** Shapes of points by Google's names; a file knows no polygon. */
const SYMBOLS: Readonly<Record<string, Symbol>> = {
  circle: 'circle',
  triangle: 'triangle',
  square: 'square',
  diamond: 'diamond',
  star: 'star',
  polygon: 'x',
};

const symbolOf = (options: Options): Symbol =>
  SYMBOLS[text(options['pointShape']) ?? 'circle'] ?? 'circle';

type Look = NonNullable<NonNullable<AddChartOptions['legendOptions']>['txPr']>;

/** A text style as the file has it, in hundredths of a point of 4/3 pixels; undefined where none is given. */
function textLook(style: Options): Look | undefined {
  const [size, color] = [number(style['fontSize']), text(style['color'])];
  const look: Look = {
    ...(size !== undefined && { size: Math.round(size * 75) }),
    ...(typeof style['bold'] === 'boolean' && { bold: style['bold'] }),
    ...(color && { color: { srgb: srgb(color) } }),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

const srgb = (color: string): string => color.replace('#', '').toUpperCase();

/** Lines as Google draws them where a chart names no colour. */
const GRID = '#cccccc';

function frame(
  options: Options,
): Pick<
  AddChartOptions,
  'title' | 'showLegend' | 'legendPosition' | 'legendOptions' | 'displayBlanksAs'
> {
  const position = part(options, 'legend')['position'] ?? options['legend'] ?? 'right';
  const sides: Record<string, 'b' | 'l' | 'r' | 't'> = {
    bottom: 'b',
    left: 'l',
    right: 'r',
    top: 't',
  };
  const title = text(options['title']);
  const look = textLook(part(options, 'titleTextStyle'));
  const legend = textLook(part(part(options, 'legend'), 'textStyle'));
  return {
    title: title
      ? { paragraphs: [{ runs: [{ text: title, ...(look && { properties: look }) }] }] }
      : null,
    ...(legend && { legendOptions: { txPr: legend } }),
    showLegend: position !== 'none',
    legendPosition: sides[position as string] ?? 'r',
    displayBlanksAs: options['interpolateNulls'] === true ? 'span' : 'gap',
  };
}

function axes(
  options: Options,
  type: ChartModel['type'],
): Pick<AddChartOptions, 'categoryAxis' | 'valueAxis'> {
  const axis = (key: string): NonNullable<AddChartOptions['valueAxis']> => {
    const own = part(options, key);
    const window = part(own, 'viewWindow');
    const [least, next] = Array.isArray(own['ticks']) ? own['ticks'].map(number) : [];
    const [title, min, max, format] = [
      text(own['title']),
      number(window['min']) ?? number(own['minValue']),
      number(window['max']) ?? number(own['maxValue']),
      text(own['format']),
    ];
    const look = textLook(part(own, 'textStyle'));
    const lines = text(part(own, 'gridlines')['color']) ?? GRID;
    return {
      majorTickMark: 'none' as const,
      minorTickMark: 'none' as const,
      lineColor: srgb(GRID),
      majorGridlinesStyle: { line: { width: EMU, color: { srgb: srgb(lines) } } },
      ...(look && { txPr: look }),
      ...(title && { title, ...(look && { titleOptions: { txPr: { ...look, bold: false } } }) }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(least !== undefined && next !== undefined && { majorUnit: next - least }),
      // Where the middle lines part four fields, words beside them would stand in the middle of the points.
      ...(type === 'SCATTER' && { tickLblPos: 'low' as const }),
      ...(format && { numFmt: format === 'percent' ? '0%' : format, numFmtLinked: false }),
    };
  };
  return { categoryAxis: axis('hAxis'), valueAxis: { ...axis('vAxis'), majorGridlines: true } };
}

/** Where a chart stands in a file: a cell with an offset, and a size. */
function place(sheet: SheetModel, chart: ChartModel, options: Options): AddChartRange {
  const column = within(chart.column, chart.offsetX, sheet.widths, DEFAULT_WIDTH);
  const row = within(chart.row, chart.offsetY, sheet.heights, DEFAULT_HEIGHT);
  const tl: Anchor = {
    nativeCol: column.line - 1,
    nativeColOff: Math.round(column.offset * EMU),
    nativeRow: row.line - 1,
    nativeRowOff: Math.round(row.offset * EMU),
  };
  return {
    tl: tl as never, // the exact form, which the types leave out
    ext: {
      cx: Math.round((number(options['width']) ?? CHART_SIZE.width) * EMU),
      cy: Math.round((number(options['height']) ?? CHART_SIZE.height) * EMU),
    },
  };
}

/** The line that an offset in pixels ends in, and how far into it. */
function within(
  first: number,
  pixels: number,
  sizes: Map<number, number>,
  size: number,
): { line: number; offset: number } {
  let [line, offset] = [first, pixels];
  while (offset >= (sizes.get(line) ?? size)) offset -= sizes.get(line++) ?? size;
  return { line, offset };
}

const reference = (sheet: SheetModel, { row, column, rows, columns }: Area): string =>
  `${quoted(sheet.name)}!$${letters(column)}$${row}:$${letters(column + columns - 1)}$${row + rows - 1}`;
const cellReference = ({
  sheet,
  row,
  column,
}: {
  sheet: SheetModel;
  row: number;
  column: number;
}): string => `${quoted(sheet.name)}!$${letters(column)}$${row}`;

type FileSeries = {
  tx?: { strRef?: { formula: string }; value?: string };
  cat?: { strRef?: { formula: string }; numRef?: { formula: string } };
  val?: { numRef?: { formula: string } };
  xVal?: { strRef?: { formula: string }; numRef?: { formula: string } };
  yVal?: { numRef?: { formula: string } };
};

/** The charts of a file's sheet as this host draws them; a kind it does not draw is left out. */
export function chartsFromFile(file: Worksheet, workbook: WorkbookModel): Omit<ChartModel, 'id'>[] {
  return file.getCharts().flatMap((chart) => chartFromFile(chart, workbook) ?? []);
}

function chartFromFile(chart: Chart, workbook: WorkbookModel): Omit<ChartModel, 'id'> | null {
  const groups = chart.chartTypes as unknown as {
    type: string;
    grouping?: string;
    barDir?: string;
    series: FileSeries[];
  }[];
  const kinds = new Set(groups.map(({ type }) => type));
  const type = chartType(kinds);
  if (type === null) return null;
  const all = groups.flatMap((group) => group.series.map((each) => ({ each, kind: group.type })));
  const [first] = all;
  const categories = first && refOf(first.each.cat ?? first.each.xVal);
  const isNamed = all.some(({ each }) => each.tx?.strRef);
  const ranges = [categories, ...all.map(({ each }) => refOf(each.val ?? each.yVal))].flatMap(
    (formula) => {
      const range = formula ? rangeOf(formula, workbook) : null;
      return range ? [isNamed && range.area.row > 1 ? withHeader(range) : range] : [];
    },
  );
  if (ranges.length === 0) return null;
  const options: Options = { ...(chart.title && { title: chart.title }) };
  const grouping = groups.find((group) => group.type === 'bar')?.grouping;
  if (grouping === 'stacked') options['isStacked'] = true;
  if (grouping === 'percentStacked') options['isStacked'] = 'percent';
  if (type === 'COMBO')
    all.forEach(
      ({ kind }, index) => (options[`series.${index}.type`] = kind === 'line' ? 'line' : 'bars'),
    );
  return {
    type,
    ranges,
    headers: isNamed ? 1 : 0,
    options: { ...options, ...sizeOf(chart) },
    ...anchorOf(chart),
  };
}

function chartType(kinds: Set<string>): ChartModel['type'] | null {
  if (kinds.size === 2 && kinds.has('bar') && kinds.has('line')) return 'COMBO';
  if (kinds.size !== 1) return null;
  const [kind] = kinds;
  return ({ line: 'LINE', bar: 'COLUMN', scatter: 'SCATTER' } as const)[kind as 'line'] ?? null;
}

const refOf = (source: FileSeries['cat']): string | undefined =>
  source?.strRef?.formula ?? source?.numRef?.formula;

function rangeOf(formula: string, workbook: WorkbookModel): { sheet: number; area: Area } | null {
  const { tab, address } = splitTab(formula);
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  const area = sheet && parseA1(address.replace(/\$/g, ''), sheet);
  return area ? { sheet: sheet.id, area } : null;
}

const withHeader = ({ sheet, area }: { sheet: number; area: Area }) => ({
  sheet,
  area: { ...area, row: area.row - 1, rows: area.rows + 1 },
});

type Anchor = { nativeCol: number; nativeColOff: number; nativeRow: number; nativeRowOff: number };

function anchorOf(chart: Chart): Pick<ChartModel, 'row' | 'column' | 'offsetX' | 'offsetY'> {
  const { tl } = (chart.model as unknown as { range: { tl: Anchor } }).range;
  return {
    row: tl.nativeRow + 1,
    column: tl.nativeCol + 1,
    offsetX: Math.round(tl.nativeColOff / EMU),
    offsetY: Math.round(tl.nativeRowOff / EMU),
  };
}

function sizeOf(chart: Chart): Options {
  const ext = (
    chart.model as unknown as {
      range: { ext?: { cx?: number; cy?: number; width?: number; height?: number } };
    }
  ).range.ext;
  if (!ext) return {};
  const width = ext.cx === undefined ? ext.width : ext.cx / EMU;
  const height = ext.cy === undefined ? ext.height : ext.cy / EMU;
  return {
    ...(width && { width: Math.round(width) }),
    ...(height && { height: Math.round(height) }),
  };
}
