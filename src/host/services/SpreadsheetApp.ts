import { notImplemented, ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';
import { enumOf } from './Enum.ts';
import type { Make } from './make.ts';
import { Spreadsheet } from './Spreadsheet.ts';
import { Ui } from './Ui.ts';

const ENUMS = {
  WrapStrategy: enumOf('WRAP', 'OVERFLOW', 'CLIP'),
  BorderStyle: enumOf('SOLID', 'SOLID_MEDIUM', 'DOTTED', 'DASHED', 'SOLID_THICK', 'DOUBLE'),
  CopyPasteType: enumOf('PASTE_NORMAL', 'PASTE_FORMAT', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES', 'PASTE_FORMULA', 'PASTE_NO_BORDERS', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS'),
  ProtectionType: enumOf('RANGE', 'SHEET'),
  DataValidationCriteria: enumOf('VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CHECKBOX', 'CUSTOM_FORMULA', 'NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_NOT_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'DATE_IS_VALID_DATE', 'DATE_EQUAL_TO', 'DATE_BEFORE', 'DATE_AFTER', 'DATE_ON_OR_BEFORE', 'DATE_ON_OR_AFTER', 'DATE_BETWEEN', 'DATE_NOT_BETWEEN'),
  BooleanCriteria: enumOf('CUSTOM_FORMULA', 'CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_NOT_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH'),
  RelativeDate: enumOf('TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'),
  DeveloperMetadataVisibility: enumOf('DOCUMENT', 'PROJECT'),
  DeveloperMetadataLocationType: enumOf('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
  Dimension: enumOf('ROWS', 'COLUMNS'),
  Direction: enumOf('UP', 'DOWN', 'PREVIOUS', 'NEXT'),
  AutoFillSeries: enumOf('DEFAULT_SERIES', 'ALTERNATE_SERIES'),
  BandingTheme: enumOf('LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN', 'LIGHT_GREEN', 'INDIGO', 'PINK'),
  InterpolationType: enumOf('NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX'),
  SheetType: enumOf('GRID', 'OBJECT', 'DATASOURCE'),
  ValueType: enumOf('IMAGE'),
  ColorType: enumOf('UNSUPPORTED', 'RGB', 'THEME'),
  ThemeColorType: enumOf('UNSUPPORTED', 'TEXT', 'BACKGROUND', 'ACCENT1', 'ACCENT2', 'ACCENT3', 'ACCENT4', 'ACCENT5', 'ACCENT6', 'HYPERLINK'),
  TextToColumnsDelimiter: enumOf('COMMA', 'SEMICOLON', 'PERIOD', 'SPACE'),
  SortOrder: enumOf('ASCENDING', 'DESCENDING'),
}; // prettier-ignore

/** The scopes that the open file needs. */
const FILE_SCOPES = ['spreadsheets.currentonly', 'spreadsheets'];

/** SpreadsheetApp as the script's global. */
export function spreadsheetApp(execution: Execution, make: Make): object {
  const file = (): unknown => {
    requireMode(execution, 'SpreadsheetApp.getActiveSpreadsheet');
    requireScope(execution, 'SpreadsheetApp.getActiveSpreadsheet', FILE_SCOPES);
    return make.spreadsheet();
  };
  const book = new Spreadsheet(execution, make);
  const sheet = (): Spreadsheet => {
    file();
    return book;
  };
  const app = {
    getActiveSpreadsheet: file,
    getActive: file,
    getActiveSheet: () => sheet().getActiveSheet(),
    getActiveRange: () => sheet().getActiveRange(),
    getCurrentCell: () => sheet().getCurrentCell(),
    getSelection: () => (file(), make.selection()),
    setActiveSheet: (target: never) => sheet().setActiveSheet(target),
    setActiveRange: (range: never) => sheet().setActiveRange(range),
    setCurrentCell: (cell: never) => sheet().setActiveRange(cell),
    getUi: () => {
      if (!execution.hasUi)
        throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
      return guard(new Ui(execution), 'Ui', {}, execution);
    },
    flush: () => execution.settle(),
    openById: () => requireScope(execution, 'SpreadsheetApp.openById', ['spreadsheets'], true),
    openByUrl: () => requireScope(execution, 'SpreadsheetApp.openByUrl', ['spreadsheets'], true),
    create: () => requireScope(execution, 'SpreadsheetApp.create', ['spreadsheets'], true),
    newDataValidation: () => make.validationBuilder(),
    newConditionalFormatRule: () => make.ruleBuilder(),
    newRichTextValue: () => make.richTextBuilder(),
    newTextStyle: () => make.textStyleBuilder(),
    newFilterCriteria: () => make.filterCriteriaBuilder(),
    ...ENUMS,
  };
  return guard(app, 'SpreadsheetApp', { flush: 'write' }, execution);
}

const PREFIX = 'https://www.googleapis.com/auth/';

/** @throws ServiceError when the manifest grants none of these scopes. */
export function requireScope(
  execution: Execution,
  method: string,
  scopes: string[],
  isForeign = false,
): void {
  const { scopes: granted } = execution.shared;
  if (granted !== null && !scopes.some((scope) => granted.includes(PREFIX + scope)))
    throw lacking(method, scopes);
  if (isForeign) throw notImplemented(method);
}

/** @throws ServiceError in simple triggers and functions for cells, and when the manifest grants none of these scopes. */
export function requireFull(execution: Execution, method: string, scopes: string[]): void {
  if (execution.authMode !== 'FULL') throw lacking(method, scopes);
  requireScope(execution, method, scopes);
}

const lacking = (method: string, scopes: string[]): ServiceError =>
  new ServiceError(
    `You do not have permission to call ${method}. Required permissions: ${scopes.map((scope) => PREFIX + scope).join(' || ')}`,
  );

/** @throws ServiceError before the add-on was used in this file: then only menus may be built. */
export function requireMode(execution: Execution, method: string): void {
  if (execution.authMode === 'NONE')
    throw new ServiceError(`You do not have permission to call ${method}`);
}
