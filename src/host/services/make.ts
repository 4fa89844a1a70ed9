import { guard } from '../guard.ts';
import { notInContract, ServiceError, type Execution, type Kind } from '../execution.ts';
import {
  sheetById,
  sheetByName,
  type Area,
  type BandingModel,
  type ChartModel,
  type ConditionalRule,
  type Metadata,
  type ProtectionModel,
  type Run,
  type SheetModel,
  type Validation,
} from '../model.ts';
import { parseA1, splitTab } from '../a1.ts';
import { Banding } from './Banding.ts';
import { Chart, ChartBuilder, ChartOptions, ContainerInfo } from './Chart.ts';
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
} from './ConditionalFormatRule.ts';
import { DataValidation, DataValidationBuilder } from './DataValidation.ts';
import { DeveloperMetadata, DeveloperMetadataFinder, MetadataLocation } from './Metadata.ts';
import { Enum } from './Enum.ts';
import { Filter, FilterCriteria } from './Filter.ts';
import { FilterCriteriaBuilder } from './FilterCriteriaBuilder.ts';
import { NamedRange } from './NamedRange.ts';
import { TextFinder } from './TextFinder.ts';
import { outside } from './RangePlace.ts';
import { Protection } from './Protection.ts';
import { Range, RANGE_KINDS } from './Range.ts';
import { RangeList, RANGE_LIST_KINDS } from './RangeList.ts';
import { RichTextValue, RichTextValueBuilder, TextStyle, TextStyleBuilder } from './RichText.ts';
import { Sheet, SHEET_KINDS } from './Sheet.ts';
import { Spreadsheet, SPREADSHEET_KINDS } from './Spreadsheet.ts';

const APP = 'SpreadsheetApp';

/** Makes stand-ins for one execution, each behind its guard: a new one each time, so that nobody compares them. */
export class Make {
  readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }

  spreadsheet(): unknown {
    return this.#guard(new Spreadsheet(this.execution, this), 'Spreadsheet', SPREADSHEET_KINDS);
  }
  sheet(sheet: SheetModel): unknown {
    return this.#guard(new Sheet(this.execution, this, sheet), 'Sheet', SHEET_KINDS);
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
  /** @throws Error for a tab that is not in the workbook any more. */
  refuseGone(sheet: SheetModel): void {
    if (!this.execution.workbook.sheets.includes(sheet))
      throw notInContract('a tab that was deleted');
  }
  /** @throws ServiceError for coordinates that are not on the sheet. */
  plainRange(sheet: SheetModel, row: number, column: number, rows: number, columns: number): Range {
    this.refuseGone(sheet);
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1)
      throw new ServiceError('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns) throw outside();
    return new Range(this.execution, this, sheet, { row, column, rows, columns });
  }
  a1(sheet: SheetModel, text: string): Range {
    const area = parseA1(text, sheet);
    if (area) return this.plainRange(sheet, area.row, area.column, area.rows, area.columns);
    const { tab, address } = splitTab(text);
    const { names } = this.execution.workbook;
    const named = names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    const other =
      tab === null
        ? named && this.sheetModel(named.sheet)
        : sheetByName(this.execution.workbook, tab);
    const place = tab === null ? named?.area : other && parseA1(address, other);
    if (!other || !place) throw new ServiceError('Range not found');
    return this.plainRange(other, place.row, place.column, place.rows, place.columns);
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
    return this.#guard(new DataValidation(this, rule), 'DataValidation', NONE);
  }
  validationBuilder(from?: Validation): unknown {
    const builder = new DataValidationBuilder(this.execution.workbook.zone, from);
    return this.#builder(builder, 'DataValidationBuilder', () => this.validation(builder._rule()));
  }
  rule(sheet: SheetModel, rule: ConditionalRule): unknown {
    return this.#guard(new ConditionalFormatRule(this, sheet, rule), 'ConditionalFormatRule', NONE);
  }
  condition(rule: ConditionalRule): unknown {
    return this.#guard(new BooleanCondition(this, rule), 'BooleanCondition', NONE);
  }
  ruleBuilder(from?: { sheet: SheetModel; rule: ConditionalRule }): unknown {
    const builder = new ConditionalFormatRuleBuilder(this.execution.workbook, from);
    return this.#builder(builder, 'ConditionalFormatRuleBuilder', () => {
      const { sheet, rule } = builder._built();
      return this.rule(sheet, rule);
    });
  }
  richText(runs: Run[], start = 0): unknown {
    return this.#guard(new RichTextValue(this, runs, start), 'RichTextValue', NONE);
  }
  textStyle(look: TextStyle['_look']): unknown {
    return this.#guard(new TextStyle(look), 'TextStyle', NONE);
  }
  richTextBuilder(from: Run[] = []): unknown {
    const builder = new RichTextValueBuilder(from);
    return this.#builder(builder, 'RichTextValueBuilder', () => this.richText(builder._runs()));
  }
  textStyleBuilder(): unknown {
    const builder = new TextStyleBuilder();
    return this.#builder(builder, 'TextStyleBuilder', () => this.textStyle({ ...builder._look }));
  }
  chart(chart: ChartModel): unknown {
    return this.#guard(new Chart(this, chart), 'EmbeddedChart', NONE);
  }
  chartBuilder(sheet: SheetModel, from?: ChartModel): unknown {
    const builder = new ChartBuilder(sheet, from);
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
  /** Looks through tabs, or with `null` among them also through the file itself; within an area if given. */
  finder(sheets: (SheetModel | null)[], area?: Area): unknown {
    const all = sheets.flatMap((sheet) =>
      ((sheet ?? this.execution.workbook).metadata ?? []).map((metadata) => ({ sheet, metadata })),
    );
    return this.#guard(new DeveloperMetadataFinder(this, all, area), 'DeveloperMetadataFinder', {
      find: 'read',
    });
  }
  metadata(sheet: SheetModel | null, metadata: Metadata): unknown {
    return this.#guard(new DeveloperMetadata(this, sheet, metadata), 'DeveloperMetadata', {
      remove: 'write',
      setKey: 'write',
      setValue: 'write',
      setVisibility: 'write',
    });
  }
  location(sheet: SheetModel | null, metadata: Metadata): unknown {
    return this.#guard(
      new MetadataLocation(this, sheet, metadata),
      'DeveloperMetadataLocation',
      NONE,
    );
  }

  filter(sheet: SheetModel): unknown {
    return this.#guard(new Filter(this.execution, this, sheet), 'Filter', FILTER_KINDS);
  }
  filterCriteria(column: FilterCriteria['_column']): unknown {
    return this.#guard(new FilterCriteria(column), 'FilterCriteria', NONE);
  }
  filterCriteriaBuilder(): unknown {
    const builder = new FilterCriteriaBuilder(this.execution.workbook.zone);
    return this.#builder(builder, 'FilterCriteriaBuilder', () =>
      this.filterCriteria({ ...builder._column }),
    );
  }
  banding(sheet: SheetModel, banding: BandingModel): unknown {
    return this.#guard(new Banding(this, sheet, banding), 'Banding', BANDING_KINDS);
  }
  textFinder(areas: { sheet: SheetModel; area: Area }[], text: string): unknown {
    return this.#guard(
      new TextFinder(this.execution, this, areas, text),
      'TextFinder',
      FINDER_KINDS,
    );
  }
  namedRange(name: NamedRange['_name']): unknown {
    return this.#guard(new NamedRange(this.execution, this, name), 'NamedRange', NAME_KINDS);
  }
  selection(): unknown {
    const { workbook } = this.execution;
    const sheet = this.sheetModel(workbook.active);
    const range = (): unknown => this.area(sheet, workbook.selection);
    const parts = {
      getActiveRange: range,
      getActiveSheet: () => this.sheet(sheet),
      getCurrentCell: () =>
        this.range(sheet, workbook.selection.row, workbook.selection.column, 1, 1),
    };
    return this.#guard(parts, 'Selection', NONE);
  }
  user(email: string): unknown {
    return this.#guard({ getEmail: () => email, getUserLoginId: () => email }, 'User', NONE);
  }
  /** A colour as an object; null for none. */
  color(hex: string | undefined): unknown {
    if (hex === undefined) return null;
    const rgb = { asHexString: () => hex, getColorType: () => RGB };
    const color = {
      getColorType: () => RGB,
      asRgbColor: () => this.#guard(rgb, 'RgbColor', NONE),
      asThemeColor: () => {
        throw new ServiceError('Object is not of type ThemeColor.');
      },
    };
    return this.#guard(color, 'Color', NONE);
  }
  /** The range that a text such as `Tab!A1:B2` names. */
  reference(text: string): unknown {
    const { tab, address } = splitTab(text);
    const sheet = tab === null ? undefined : sheetByName(this.execution.workbook, tab);
    if (!sheet) throw new ServiceError('Range not found');
    return this.guardRange(this.a1(sheet, address));
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
const RGB = new Enum('RGB');
const writes = (...names: string[]): Record<string, Kind> =>
  Object.fromEntries(names.map((name) => [name, 'write' as const]));
const FILTER_KINDS = {
  ...writes('remove', 'sort', 'setColumnFilterCriteria', 'removeColumnFilterCriteria'),
  getColumnFilterCriteria: 'read' as const,
};
const BANDING_KINDS = writes('setRange', 'setHeaderRowColor', 'setFirstRowColor', 'setSecondRowColor', 'setFooterRowColor', 'remove'); // prettier-ignore
const FINDER_KINDS: Record<string, Kind> = {
  ...writes('replaceWith', 'replaceAllWith'),
  findAll: 'read',
  findNext: 'read',
  findPrevious: 'read',
};
const NAME_KINDS = writes('setName', 'setRange', 'remove');
const PROTECTION_KINDS: Record<string, Kind> = {
  setDescription: 'write',
  setWarningOnly: 'write',
  setUnprotectedRanges: 'write',
  remove: 'write',
  addEditor: 'write',
  addEditors: 'write',
  removeEditor: 'write',
  removeEditors: 'write',
  setRange: 'write',
  setDomainEdit: 'write',
  getUnprotectedRanges: 'read',
};
