import { notImplemented, ServiceError, type Execution } from '../execution.ts';
import { guard } from '../guard.ts';
import { enumOf } from './Enum.ts';
import type { Make } from './make.ts';
import { Ui } from './Ui.ts';

const ENUMS = {
  WrapStrategy: enumOf('WRAP', 'OVERFLOW', 'CLIP'),
  BorderStyle: enumOf('SOLID', 'SOLID_MEDIUM', 'DOTTED', 'DASHED', 'SOLID_THICK', 'DOUBLE'),
  CopyPasteType: enumOf('PASTE_NORMAL', 'PASTE_FORMAT', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES', 'PASTE_FORMULA'),
  ProtectionType: enumOf('RANGE', 'SHEET'),
  DataValidationCriteria: enumOf('VALUE_IN_LIST', 'VALUE_IN_RANGE', 'NUMBER_BETWEEN', 'DATE_IS_VALID_DATE', 'CHECKBOX', 'CUSTOM_FORMULA'),
  BooleanCriteria: enumOf('CUSTOM_FORMULA'),
  DeveloperMetadataVisibility: enumOf('DOCUMENT', 'PROJECT'),
  Dimension: enumOf('ROWS', 'COLUMNS'),
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
  const sheet = (): { getActiveSheet(): unknown; getActiveRange(): unknown } => file() as never;
  const app = {
    getActiveSpreadsheet: file,
    getActive: file,
    getActiveSheet: () => sheet().getActiveSheet(),
    getActiveRange: () => sheet().getActiveRange(),
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
    throw new ServiceError(
      `You do not have permission to call ${method}. Required permissions: ${scopes.map((scope) => PREFIX + scope).join(' || ')}`,
    );
  if (isForeign) throw notImplemented(method);
}

/** @throws ServiceError before the add-on was used in this file: then only menus may be built. */
export function requireMode(execution: Execution, method: string): void {
  if (execution.authMode === 'NONE')
    throw new ServiceError(`You do not have permission to call ${method}`);
}
