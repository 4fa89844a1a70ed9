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
    return this._options[name] ?? null;
  }
}

export class ChartBuilder {
  readonly _sheet: SheetModel;
  readonly _chart: ChartModel;
  constructor(sheet: SheetModel) {
    this._sheet = sheet;
    this._chart = {
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
    this._chart.options[name] = JSON.parse(JSON.stringify(value));
    return this;
  }
  _built(): ChartModel {
    if (this._chart.row < 1)
      throw new ServiceError('Charts need a position before they are inserted.');
    return structuredClone(this._chart);
  }
}
