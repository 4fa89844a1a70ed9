import { notImplemented, ServiceError } from '../execution.ts';
import type { ChartModel, SheetModel } from '../model.ts';
import { Enum } from './Enum.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

const TYPES = ['LINE', 'COMBO', 'SCATTER', 'COLUMN'];

/** SpreadsheetApp.EmbeddedChart: not on the sheet before insertChart. */
export class Chart {
  readonly _chart: ChartModel;
  readonly _make: Make;
  constructor(make: Make, chart: ChartModel) {
    this._make = make;
    this._chart = chart;
  }
  getChartId(): number | null {
    return this._chart.id === 0 ? null : this._chart.id;
  }
  getRanges(): unknown[] {
    return this._chart.ranges.map(({ sheet, area }) =>
      this._make.area(this._make.sheetModel(sheet), area),
    );
  }
  modify(): unknown {
    return this._make.chartBuilder(
      this._make.sheetModel(this._chart.ranges[0]?.sheet ?? this._make.execution.workbook.active),
      this._chart,
    );
  }
  getOptions(): unknown {
    return this._make.options(this._chart.options);
  }
  getContainerInfo(): unknown {
    return this._make.container(this._chart);
  }
}

export class ContainerInfo {
  readonly _chart: ChartModel;
  constructor(chart: ChartModel) {
    this._chart = chart;
  }
  getAnchorRow(): number {
    return this._chart.row;
  }
  getAnchorColumn(): number {
    return this._chart.column;
  }
  getOffsetX(): number {
    return this._chart.offsetX;
  }
  getOffsetY(): number {
    return this._chart.offsetY;
  }
}

export class ChartOptions {
  readonly _options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    this._options = options;
  }
  get(name: string): unknown {
    let at: unknown = this._options[name];
    if (at === undefined)
      at = name
        .split('.')
        .reduce<unknown>(
          (each, key) => (each as Record<string, unknown> | undefined)?.[key],
          this._options,
        );
    return at ?? null;
  }
}

export class ChartBuilder {
  readonly _sheet: SheetModel;
  readonly _chart: ChartModel;
  constructor(sheet: SheetModel, from?: ChartModel) {
    this._sheet = sheet;
    this._chart = from
      ? structuredClone(from)
      : {
          id: 0,
          type: 'COLUMN',
          ranges: [],
          headers: 0,
          row: 0,
          column: 0,
          offsetX: 0,
          offsetY: 0,
          options: {},
        };
  }
  setChartType(type: unknown): this {
    if (!(type instanceof Enum))
      throw new ServiceError(
        "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
      );
    if (!TYPES.includes(type._name)) throw notImplemented(`Charts.ChartType.${type._name}`);
    this._chart.type = type._name as ChartModel['type'];
    return this;
  }
  addRange(range: Range): this {
    this._chart.ranges.push({ sheet: range._sheet.id, area: { ...range._area } });
    return this;
  }
  removeRange(range: Range): this {
    const gone = JSON.stringify({ ...range._area });
    this._chart.ranges = this._chart.ranges.filter(
      ({ sheet, area }) => sheet !== range._sheet.id || JSON.stringify(area) !== gone,
    );
    return this;
  }
  clearRanges(): this {
    this._chart.ranges = [];
    return this;
  }
  getChartType(): Enum {
    return new Enum(this._chart.type);
  }
  asColumnChart(): this {
    return this._as('COLUMN');
  }
  asLineChart(): this {
    return this._as('LINE');
  }
  asComboChart(): this {
    return this._as('COMBO');
  }
  asScatterChart(): this {
    return this._as('SCATTER');
  }
  /** Only the kind's own builder has methods for titles and colours. */
  _as(type: ChartModel['type']): this {
    this._chart.type = type;
    const own: Record<string, (value: never) => void> = {
      setTitle: (title: string) => this.setOption('title', title),
      setXAxisTitle: (title: string) => this.setOption('hAxis.title', title),
      setYAxisTitle: (title: string) => this.setOption('vAxis.title', title),
      setColors: (colors: string[]) => this.setOption('colors', colors),
      setStacked: () => this.setOption('isStacked', true),
      setLegendPosition: (position: unknown) =>
        this.setOption('legend.position', String(position).toLowerCase()),
    };
    for (const [name, method] of Object.entries(own))
      Object.defineProperty(this, name, {
        configurable: true,
        value: (value: never) => {
          method(value);
          return this;
        },
      });
    return this;
  }
  setNumHeaders(headers: number): this {
    this._chart.headers = headers;
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    Object.assign(this._chart, { row, column, offsetX, offsetY });
    return this;
  }
  /** Options are plain data; what the page cannot draw it leaves out. */
  setOption(name: string, value: unknown): this {
    this._chart.options[name] =
      value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
    return this;
  }
  _built(): ChartModel {
    if (this._chart.row < 1)
      throw new ServiceError('Charts need a position before they are inserted.');
    return structuredClone(this._chart);
  }
}
