import { isDate } from './guard.ts';

/**
 * What a method takes, one alternative after another: s text, n number, b true or false, d date, r a service's
 * object, l list of texts, a list, t table of values, o object, * anything; ? after what may be left out, ~ after what
 * may be null. Methods that take nothing of note are left out.
 */
const SIGNATURES: Record<string, string> = {
  'Range.setValue': '*~',
  'Range.setValues': 't',
  'Range.setFormula': 's',
  'Range.setFormulas': 't',
  'Range.setFormulaR1C1': 's',
  'Range.setFormulasR1C1': 't',
  'Range.setNumberFormat': 's',
  'Range.setNumberFormats': 't',
  'Range.setNote': 's~',
  'Range.setNotes': 't',
  'Range.setBackground': 's~',
  'Range.setBackgrounds': 't',
  'Range.setBackgroundRGB': 'nnn',
  'Range.setFontColor': 's~',
  'Range.setFontColors': 't',
  'Range.setFontWeight': 's~',
  'Range.setFontWeights': 't',
  'Range.setFontStyle': 's~',
  'Range.setFontLine': 's~',
  'Range.setFontSize': 'n',
  'Range.setFontSizes': 't',
  'Range.setFontFamily': 's~',
  'Range.setHorizontalAlignment': 's~',
  'Range.setVerticalAlignment': 's~',
  'Range.setWrap': 'b',
  'Range.setBorder': 'b~b~b~b~b~b~ | b~b~b~b~b~b~s~r~',
  'Range.setDataValidation': 'r~',
  'Range.setDataValidations': 't',
  'Range.setRichTextValue': 'r',
  'Range.setRichTextValues': 't',
  'Range.offset': 'nnn?n?',
  'Range.getCell': 'nn',
  'Range.copyTo': 'r | ro | rrb',
  'Range.moveTo': 'r',
  'Range.autoFill': 'rr',
  'Range.getNextDataCell': 'r',
  'Range.insertCells': 'r',
  'Range.deleteCells': 'r',
  'Range.createTextFinder': 's',
  'Range.addDeveloperMetadata': 's | ss | sr | ssr',
  'Sheet.getRange': 's | nnn?n?',
  'Sheet.getRangeList': 'l',
  'Sheet.getSheetValues': 'nnnn',
  'Sheet.appendRow': 'a',
  'Sheet.setName': 's',
  'Sheet.insertRowAfter': 'n',
  'Sheet.insertRowBefore': 'n',
  'Sheet.insertRowsAfter': 'nn',
  'Sheet.insertRowsBefore': 'nn',
  'Sheet.insertRows': 'nn?',
  'Sheet.insertColumnAfter': 'n',
  'Sheet.insertColumnBefore': 'n',
  'Sheet.insertColumnsAfter': 'nn',
  'Sheet.insertColumnsBefore': 'nn',
  'Sheet.insertColumns': 'nn?',
  'Sheet.deleteRow': 'n',
  'Sheet.deleteRows': 'nn',
  'Sheet.deleteColumn': 'n',
  'Sheet.deleteColumns': 'nn',
  'Sheet.hideRows': 'nn?',
  'Sheet.showRows': 'nn?',
  'Sheet.hideColumns': 'nn?',
  'Sheet.showColumns': 'nn?',
  'Sheet.hideRow': 'r',
  'Sheet.unhideRow': 'r',
  'Sheet.hideColumn': 'r',
  'Sheet.unhideColumn': 'r',
  'Sheet.setFrozenRows': 'n',
  'Sheet.setFrozenColumns': 'n',
  'Sheet.setColumnWidth': 'nn',
  'Sheet.setColumnWidths': 'nnn',
  'Sheet.setRowHeight': 'nn',
  'Sheet.setRowHeights': 'nnn',
  'Sheet.getColumnWidth': 'n',
  'Sheet.getRowHeight': 'n',
  'Sheet.autoResizeColumn': 'n',
  'Sheet.autoResizeColumns': 'nn',
  'Sheet.setTabColor': 's~',
  'Sheet.setHiddenGridlines': 'b',
  'Sheet.setConditionalFormatRules': 'a',
  'Sheet.insertChart': 'r',
  'Sheet.updateChart': 'r',
  'Sheet.removeChart': 'r',
  'Sheet.getProtections': 'r',
  'Sheet.copyTo': 'r',
  'Sheet.sort': 'nb?',
  'Sheet.moveRows': 'rn',
  'Sheet.moveColumns': 'rn',
  'Sheet.createTextFinder': 's',
  'Sheet.setActiveRange': 'r',
  'Sheet.addDeveloperMetadata': 's | ss | sr | ssr',
  'Spreadsheet.getSheetByName': 's',
  'Spreadsheet.getSheetById': 'n',
  'Spreadsheet.setActiveSheet': 'rb?',
  'Spreadsheet.setActiveRange': 'r',
  'Spreadsheet.insertSheet': ' | s | n | o | sn | so | no | sno',
  'Spreadsheet.deleteSheet': 'r',
  'Spreadsheet.moveActiveSheet': 'n',
  'Spreadsheet.getRange': 's',
  'Spreadsheet.getRangeByName': 's',
  'Spreadsheet.getRangeList': 'l',
  'Spreadsheet.setNamedRange': 'sr',
  'Spreadsheet.removeNamedRange': 's',
  'Spreadsheet.rename': 's',
  'Spreadsheet.toast': 's~s?~n?~',
  'Spreadsheet.setSpreadsheetTimeZone': 's',
  'Spreadsheet.setSpreadsheetLocale': 's',
  'Spreadsheet.getProtections': 'r',
  'Spreadsheet.addDeveloperMetadata': 's | ss | sr | ssr',
  'DataValidationBuilder.requireValueInList': 'ab?',
  'DataValidationBuilder.requireValueInRange': 'rb?',
  'DataValidationBuilder.requireNumberBetween': 'nn',
  'DataValidationBuilder.setAllowInvalid': 'b',
  'DataValidationBuilder.setHelpText': 's~',
  'ConditionalFormatRuleBuilder.whenFormulaSatisfied': 's',
  'ConditionalFormatRuleBuilder.setRanges': 'a',
  'EmbeddedChartBuilder.setChartType': 'r',
  'EmbeddedChartBuilder.addRange': 'r',
  'EmbeddedChartBuilder.setPosition': 'nnnn',
  'EmbeddedChartBuilder.setNumHeaders': 'n',
  'EmbeddedChartBuilder.setOption': 's*~',
  'RichTextValueBuilder.setText': 's~',
  'Filter.sort': 'nb',
  'Properties.getProperty': 's',
  'Properties.setProperty': 's*',
  'Properties.setProperties': 'ob?',
  'Properties.deleteProperty': 's',
  'Cache.get': 's',
  'Cache.put': 'ssn?',
  'Cache.getAll': 'l',
  'Cache.putAll': 'on?',
  'Cache.remove': 's',
  'Cache.removeAll': 'l',
  'Lock.tryLock': 'n',
  'Lock.waitLock': 'n',
  'Menu.addItem': 'ss',
  'Menu.addSubMenu': 'r',
  'Utilities.formatDate': 'dss',
  'Utilities.sleep': 'n',
};

type Part = { kind: string; isOptional: boolean; isNullable: boolean };

const parsed = new Map<string, Part[][]>();

/** Whether a method such as `Range.setValue` takes these arguments; true for one that is not listed. */
export function takes(
  method: string,
  args: readonly unknown[],
  isService: (value: unknown) => boolean,
): boolean {
  const text = SIGNATURES[method];
  if (text === undefined) return true;
  let alternatives = parsed.get(text);
  if (!alternatives) {
    alternatives = text.split('|').map((each) =>
      Array.from(each.trim().matchAll(/(.)([?~]*)/g), ([, kind = '', marks = '']) => ({
        kind,
        isOptional: marks.includes('?'),
        isNullable: marks.includes('~'),
      })),
    );
    parsed.set(text, alternatives);
  }
  return alternatives.some((parts) => fits(parts, args, isService));
}

function fits(
  parts: Part[],
  args: readonly unknown[],
  isService: (value: unknown) => boolean,
): boolean {
  if (args.length > parts.length) return false;
  return parts.every(({ kind, isOptional, isNullable }, at) => {
    if (at >= args.length) return isOptional;
    const value = args[at];
    if (value === null || value === undefined)
      return isNullable || (kind === '*' && value === undefined);
    return KINDS[kind]!(value, isService);
  });
}

const KINDS: Record<string, (value: unknown, isService: (value: unknown) => boolean) => boolean> = {
  s: (value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  n: (value) => typeof value === 'number',
  b: (value) => typeof value === 'boolean',
  d: (value) => isDate(value),
  r: (value, isService) => isService(value),
  l: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  a: (value) => Array.isArray(value),
  t: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  o: (value, isService) => typeof value === 'object' && !Array.isArray(value) && !isService(value),
  '*': () => true,
};
