import { guard } from '../guard.ts';
import { ServiceError, type Execution, type Kind } from '../execution.ts';
import {
  sheetById,
  type Area,
  type ChartModel,
  type ConditionalRule,
  type Metadata,
  type ProtectionModel,
  type Run,
  type SheetModel,
  type Validation,
} from '../model.ts';
import { parseA1 } from '../a1.ts';
import { Chart, ChartBuilder, ChartOptions, ContainerInfo } from './Chart.ts';
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
} from './ConditionalFormatRule.ts';
import { DataValidation, DataValidationBuilder } from './DataValidation.ts';
import { DeveloperMetadata, DeveloperMetadataFinder, MetadataLocation } from './Metadata.ts';
import { Protection } from './Protection.ts';
import { Range, RANGE_KINDS } from './Range.ts';
import { RangeList, RANGE_LIST_KINDS } from './RangeList.ts';
import { RichTextValue, RichTextValueBuilder, TextStyle, TextStyleBuilder } from './RichText.ts';
import { Sheet, SHEET_KINDS } from './Sheet.ts';
import { Spreadsheet, SPREADSHEET_KINDS } from './Spreadsheet.ts';

const APP = 'SpreadsheetApp';

/** Makes stand-ins for one execution, each behind its guard. */
export class Make {
  readonly execution: Execution;
  readonly #sheets = new Map<SheetModel, unknown>();
  #spreadsheet: unknown = null;
  constructor(execution: Execution) {
    this.execution = execution;
  }

  spreadsheet(): unknown {
    this.#spreadsheet ??= this.#guard(
      new Spreadsheet(this.execution, this),
      'Spreadsheet',
      SPREADSHEET_KINDS,
    );
    return this.#spreadsheet;
  }
  sheet(sheet: SheetModel): unknown {
    const known = this.#sheets.get(sheet);
    if (known) return known;
    const made = this.#guard(new Sheet(this.execution, this, sheet), 'Sheet', SHEET_KINDS);
    this.#sheets.set(sheet, made);
    return made;
  }
  sheetModel(id: number): SheetModel {
    const sheet = sheetById(this.execution.workbook, id);
    if (!sheet) throw new ServiceError('The sheet has been deleted.');
    return sheet;
  }
  area(sheet: SheetModel, area: Area): unknown {
    return this.range(sheet, area.row, area.column, area.rows, area.columns);
  }
  range(sheet: SheetModel, row: number, column: number, rows: number, columns: number): unknown {
    return this.#guard(this.plainRange(sheet, row, column, rows, columns), 'Range', RANGE_KINDS);
  }
  /** @throws ServiceError for coordinates that are not on the sheet. */
  plainRange(sheet: SheetModel, row: number, column: number, rows: number, columns: number): Range {
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1)
      throw new ServiceError('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns)
      throw new ServiceError(
        'The coordinates of the range are outside the dimensions of the sheet.',
      );
    return new Range(this.execution, this, sheet, { row, column, rows, columns });
  }
  a1(sheet: SheetModel, text: string): Range {
    const area = parseA1(text, sheet);
    if (!area) throw new ServiceError('Range not found');
    return this.plainRange(sheet, area.row, area.column, area.rows, area.columns);
  }
  rangeList(ranges: Range[]): unknown {
    return this.#guard(
      new RangeList(ranges, (range) => this.area(range._sheet, range._area)),
      'RangeList',
      RANGE_LIST_KINDS,
    );
  }
  guardRange(range: Range): unknown {
    return this.#guard(range, 'Range', RANGE_KINDS);
  }

  validation(rule: Validation): unknown {
    return this.#guard(new DataValidation(rule), 'DataValidation', READS);
  }
  validationBuilder(): unknown {
    const builder = new DataValidationBuilder();
    return this.#builder(builder, 'DataValidationBuilder', () => this.validation(builder._rule()));
  }
  rule(sheet: SheetModel, rule: ConditionalRule): unknown {
    return this.#guard(new ConditionalFormatRule(this, sheet, rule), 'ConditionalFormatRule', NONE);
  }
  condition(rule: ConditionalRule): unknown {
    return this.#guard(new BooleanCondition(rule), 'BooleanCondition', NONE);
  }
  ruleBuilder(): unknown {
    const builder = new ConditionalFormatRuleBuilder();
    return this.#builder(builder, 'ConditionalFormatRuleBuilder', () => {
      const { sheet, rule } = builder._built();
      return this.rule(sheet, rule);
    });
  }
  richText(runs: Run[]): unknown {
    return this.#guard(new RichTextValue(runs), 'RichTextValue', NONE);
  }
  richTextBuilder(): unknown {
    const builder = new RichTextValueBuilder();
    return this.#builder(builder, 'RichTextValueBuilder', () => this.richText(builder._runs()));
  }
  textStyleBuilder(): unknown {
    const builder = new TextStyleBuilder();
    return this.#builder(builder, 'TextStyleBuilder', () =>
      this.#guard(new TextStyle({ ...builder._look }), 'TextStyle', NONE),
    );
  }
  chart(chart: ChartModel): unknown {
    return this.#guard(new Chart(this, chart), 'EmbeddedChart', NONE);
  }
  chartBuilder(sheet: SheetModel): unknown {
    const builder = new ChartBuilder(sheet);
    return this.#builder(builder, 'EmbeddedChartBuilder', () => this.chart(builder._built()));
  }
  options(options: Record<string, unknown>): unknown {
    return this.#guard(new ChartOptions(options), 'ChartOptions', NONE);
  }
  container(chart: ChartModel): unknown {
    return this.#guard(new ContainerInfo(chart), 'ContainerInfo', NONE);
  }
  protection(sheet: SheetModel, model: ProtectionModel): unknown {
    return this.#guard(new Protection(this, sheet, model), 'Protection', PROTECTION_KINDS);
  }
  finder(sheets: SheetModel[]): unknown {
    return this.#guard(new DeveloperMetadataFinder(this, sheets), 'DeveloperMetadataFinder', {
      find: 'read',
    });
  }
  metadata(sheet: SheetModel, metadata: Metadata): unknown {
    return this.#guard(new DeveloperMetadata(this, sheet, metadata), 'DeveloperMetadata', {
      remove: 'write',
    });
  }
  location(sheet: SheetModel, metadata: Metadata): unknown {
    return this.#guard(
      new MetadataLocation(this, sheet, metadata),
      'DeveloperMetadataLocation',
      NONE,
    );
  }

  #guard<T extends object>(target: T, name: string, kinds: Record<string, Kind>): T {
    return guard(target, `${APP}.${name}`, kinds, this.execution);
  }
  #builder(target: object, name: string, build: () => unknown): unknown {
    Object.defineProperty(target, 'build', { value: build, configurable: true });
    return this.#guard(target, name, NONE);
  }
}

const NONE: Record<string, Kind> = {};
const READS: Record<string, Kind> = {};
const PROTECTION_KINDS: Record<string, Kind> = {
  setDescription: 'write',
  setWarningOnly: 'write',
  setUnprotectedRanges: 'write',
  remove: 'write',
  getUnprotectedRanges: 'read',
};
