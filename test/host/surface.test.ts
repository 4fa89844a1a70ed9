import { readFileSync } from 'node:fs';
import { createHost, newWorkbook } from '../../src/host/host.ts';

/** The interfaces of src/google.ts with the names of their members. */
function interfaces(): Record<string, string[]> {
  const source = readFileSync('src/google.ts', 'utf8');
  const found = Array.from(source.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm));
  return Object.fromEntries(
    found.map(([, name, body]) => [
      name!,
      Array.from(body!.matchAll(/^ {2}(\w+)[(:]/gm), ([, member]) => member!),
    ]),
  );
}

const SCRIPT = `
function objects() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = book.getActiveSheet();
  var range = sheet.getRange(1, 1, 2, 2);
  var column = sheet.getRange(1, 1, sheet.getMaxRows(), 1);
  column.addDeveloperMetadata('k', 'v');
  var list = SpreadsheetApp.newDataValidation().requireValueInList(['a'], true);
  var rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=TRUE').setRanges([range]);
  var chart = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(range).setPosition(1, 1, 0, 0);
  var ui = SpreadsheetApp.getUi();
  var finder = sheet.createDeveloperMetadataFinder();
  return {
    Services: globalThis, SpreadsheetApp: SpreadsheetApp, Spreadsheet: book, Sheet: sheet, Range: range,
    RangeList: sheet.getRangeList(['A1']), DataValidationBuilder: list, DataValidation: list.build(),
    ConditionalFormatRuleBuilder: rule, ConditionalFormatRule: rule.build(),
    RichTextValueBuilder: SpreadsheetApp.newRichTextValue(), RichTextValue: SpreadsheetApp.newRichTextValue().setText('a').build(),
    TextStyleBuilder: SpreadsheetApp.newTextStyle(), TextStyle: SpreadsheetApp.newTextStyle().build(),
    ChartBuilder: chart, Chart: chart.build(), Protection: sheet.protect(),
    DeveloperMetadataFinder: finder, DeveloperMetadata: finder.withKey('k').find()[0],
    Lock: LockService.getDocumentLock(), Properties: PropertiesService.getUserProperties(),
    Filter: sheet.getFilter() || range.createFilter(), Ui: ui, Menu: ui.createAddonMenu(), HtmlOutput: HtmlService.createHtmlOutputFromFile('page'),
  };
}
function missing(surface) {
  var all = objects();
  return Object.keys(surface).filter(function (name) { return name in all; }).reduce(function (found, name) {
    return found.concat(surface[name].filter(function (member) {
      try { return all[name][member] === undefined; } catch (error) { return true; }
    }).map(function (member) { return name + '.' + member; }));
  }, []);
}
function named() { return Object.keys(objects()); }
function unknown() { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().frobnicate(); }
`;

/** What a script is handed, not asked for. */
const EVENTS = ['EditEvent', 'OpenEvent'];

describe('the surface of src/google.ts', () => {
  const host = createHost({
    files: [{ name: 'surface', source: SCRIPT }],
    html: { page: '<p>' },
    workbook: newWorkbook(),
  });
  afterAll(() => host.dispose());

  test('is all known to this test', () => {
    const names = host.run('named') as string[];
    const unknown = Object.keys(interfaces()).filter((name) => !EVENTS.includes(name));
    expect(unknown.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('has a stand-in for every member', () => {
    expect(host.run('missing', [interfaces()])).toEqual([]);
  });

  test('is refused by name where there is none', () => {
    expect(() => host.run('unknown')).toThrow(
      'not implemented in the local host: SpreadsheetApp.Sheet.frobnicate',
    );
  });
});
