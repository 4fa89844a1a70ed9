/**
 * Every Apps Script method the add-on may use: the whole list. The local host's stand-ins implement
 * these types and the real services must fit them, so calling what the host lacks does not compile.
 */
export interface Services {
  SpreadsheetApp: SpreadsheetApp;
  LockService: { getDocumentLock(): Lock };
  HtmlService: { createHtmlOutputFromFile(name: string): HtmlOutput };
  PropertiesService: { getUserProperties(): Properties };
  Utilities: { formatDate(date: Date, timeZone: string, format: string): string };
  Charts: { ChartType: Record<'LINE' | 'COMBO' | 'SCATTER' | 'COLUMN', unknown> };
}

/** The only mention of the real globals. Where a real service does not fit its type, this fails to compile. */
export const google = (): Services => ({
  SpreadsheetApp,
  LockService,
  HtmlService,
  PropertiesService,
  Utilities,
  Charts,
});

export interface SpreadsheetApp {
  getActiveSpreadsheet(): Spreadsheet;
  getUi(): Ui;
  flush(): void;
  newDataValidation(): DataValidationBuilder;
  newConditionalFormatRule(): ConditionalFormatRuleBuilder;
  newRichTextValue(): RichTextValueBuilder;
  newTextStyle(): TextStyleBuilder;
  WrapStrategy: Record<'WRAP' | 'OVERFLOW' | 'CLIP', unknown>;
  BorderStyle: Record<'SOLID' | 'SOLID_MEDIUM', unknown>;
  CopyPasteType: Record<
    'PASTE_NORMAL' | 'PASTE_FORMAT' | 'PASTE_DATA_VALIDATION' | 'PASTE_COLUMN_WIDTHS',
    unknown
  >;
  ProtectionType: Record<'RANGE' | 'SHEET', unknown>;
}

export type Written = string | number | boolean | Date | null;

export interface Spreadsheet {
  getId(): string;
  getName(): string;
  getUrl(): string;
  getSheets(): Sheet[];
  getSheetByName(name: string): Sheet | null;
  getActiveSheet(): Sheet;
  getCurrentCell(): Range | null;
  setActiveSheet(sheet: Sheet): Sheet;
  insertSheet(name: string, index: number): Sheet;
  deleteSheet(sheet: Sheet): void;
  moveActiveSheet(position: number): void;
  getSpreadsheetTimeZone(): string;
  getSpreadsheetLocale(): string;
  setNamedRange(name: string, range: Range): void;
  toast(message: string, title?: string, seconds?: number): void;
}

export interface Sheet {
  getName(): string;
  getSheetId(): number;
  getIndex(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getDataRange(): Range;
  getRange(row: number, column: number, rows: number, columns: number): Range;
  getRange(a1Notation: string): Range;
  getRangeList(a1Notations: string[]): RangeList;
  insertRowsAfter(position: number, howMany: number): Sheet;
  insertColumnsAfter(position: number, howMany: number): Sheet;
  deleteRows(position: number, howMany: number): void;
  deleteColumns(position: number, howMany: number): void;
  hideSheet(): Sheet;
  showSheet(): Sheet;
  isSheetHidden(): boolean;
  hideColumns(column: number, howMany: number): void;
  showColumns(column: number, howMany: number): void;
  setFrozenRows(rows: number): void;
  setFrozenColumns(columns: number): void;
  getFrozenRows(): number;
  getFrozenColumns(): number;
  getFilter(): Filter | null;
  setColumnWidth(column: number, pixels: number): Sheet;
  setColumnWidths(start: number, howMany: number, pixels: number): Sheet;
  setRowHeights(start: number, howMany: number, pixels: number): Sheet;
  setHiddenGridlines(hidden: boolean): Sheet;
  setTabColor(color: string | null): Sheet;
  getConditionalFormatRules(): ConditionalFormatRule[];
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void;
  newChart(): ChartBuilder;
  getCharts(): Chart[];
  insertChart(chart: Chart): void;
  removeChart(chart: Chart): void;
  protect(): Protection;
  getProtections(type: unknown): Protection[];
  createDeveloperMetadataFinder(): DeveloperMetadataFinder;
  activate(): Sheet;
}

export interface Range {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getA1Notation(): string;
  getSheet(): Sheet;
  activate(): Range;
  getValues(): unknown[][];
  /** What the cells show. */
  getDisplayValues(): string[][];
  setValues(values: Written[][]): Range;
  setValue(value: Written): Range;
  getFormulas(): string[][];
  setFormulas(formulas: string[][]): Range;
  getNumberFormats(): string[][];
  setNumberFormat(format: string): Range;
  setNumberFormats(formats: string[][]): Range;
  getNotes(): string[][];
  setNotes(notes: string[][]): Range;
  getDataValidations(): (DataValidation | null)[][];
  setDataValidation(rule: DataValidation | null): Range;
  setDataValidations(rules: (DataValidation | null)[][]): Range;
  clearDataValidations(): Range;
  insertCheckboxes(): Range;
  getMergedRanges(): Range[];
  mergeAcross(): Range;
  merge(): Range;
  breakApart(): Range;
  setBackground(color: string | null): Range;
  setBackgrounds(colors: (string | null)[][]): Range;
  setFontColor(color: string | null): Range;
  setFontColors(colors: (string | null)[][]): Range;
  setFontWeight(weight: 'bold' | 'normal' | null): Range;
  setFontWeights(weights: ('bold' | 'normal' | null)[][]): Range;
  setFontSize(points: number): Range;
  setFontSizes(points: number[][]): Range;
  setFontFamily(family: string | null): Range;
  setFontFamilies(families: (string | null)[][]): Range;
  /** Size, weight, colour and family of every cell in one call. */
  setTextStyles(styles: TextStyle[][]): Range;
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Range;
  setHorizontalAlignments(alignments: ('left' | 'center' | 'normal' | 'right' | null)[][]): Range;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range;
  setWrapStrategy(strategy: unknown): Range;
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ): Range;
  setRichTextValues(values: RichTextValue[][]): Range;
  copyTo(destination: Range, type: unknown, transposed: boolean): void;
  clearContent(): Range;
  clearFormat(): Range;
  clearNote(): Range;
  addDeveloperMetadata(key: string, value: string): Range;
}

export interface Filter {
  getRange(): Range;
}

/** One look, or one value, for many areas in one call. */
export interface RangeList {
  setValue(value: Written): RangeList;
  setNote(note: string): RangeList;
  setBackground(color: string | null): RangeList;
  setFontColor(color: string | null): RangeList;
  setFontWeight(weight: 'bold' | 'normal' | null): RangeList;
  setFontSize(points: number): RangeList;
  setFontFamily(family: string | null): RangeList;
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): RangeList;
  setNumberFormat(format: string): RangeList;
  setWrapStrategy(strategy: unknown): RangeList;
  breakApart(): RangeList;
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: unknown,
  ): RangeList;
  clearContent(): RangeList;
}

export interface DataValidation {
  getAllowInvalid(): boolean;
  getCriteriaType(): unknown;
  getCriteriaValues(): unknown[];
  getHelpText(): string | null;
}
export interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): DataValidationBuilder;
  requireValueInRange(range: Range, showDropdown: boolean): DataValidationBuilder;
  requireNumberBetween(start: number, end: number): DataValidationBuilder;
  requireDate(): DataValidationBuilder;
  requireCheckbox(): DataValidationBuilder;
  setAllowInvalid(allow: boolean): DataValidationBuilder;
  setHelpText(text: string): DataValidationBuilder;
  build(): DataValidation;
}

export interface ConditionalFormatRule {
  getRanges(): Range[];
  getBooleanCondition(): { getCriteriaValues(): unknown[] } | null;
}
export interface ConditionalFormatRuleBuilder {
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  setBackground(color: string | null): ConditionalFormatRuleBuilder;
  setFontColor(color: string | null): ConditionalFormatRuleBuilder;
  setBold(bold: boolean): ConditionalFormatRuleBuilder;
  setRanges(ranges: Range[]): ConditionalFormatRuleBuilder;
  build(): ConditionalFormatRule;
}

export interface RichTextValue {
  getText(): string;
}
export interface RichTextValueBuilder {
  setText(text: string): RichTextValueBuilder;
  setLinkUrl(start: number, end: number, url: string | null): RichTextValueBuilder;
  setTextStyle(start: number, end: number, style: unknown): RichTextValueBuilder;
  build(): RichTextValue;
}
export interface TextStyle {
  isBold(): boolean | null;
}
export interface TextStyleBuilder {
  setBold(bold: boolean): TextStyleBuilder;
  setForegroundColor(color: string): TextStyleBuilder;
  setUnderline(underline: boolean): TextStyleBuilder;
  setFontSize(points: number): TextStyleBuilder;
  setFontFamily(family: string): TextStyleBuilder;
  build(): TextStyle;
}

export interface Chart {
  getChartId(): number | null;
  getOptions(): { get(option: string): unknown };
}
export interface ChartBuilder {
  setChartType(type: unknown): ChartBuilder;
  addRange(range: Range): ChartBuilder;
  setNumHeaders(headers: number): ChartBuilder;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): ChartBuilder;
  setOption(option: string, value: unknown): ChartBuilder;
  build(): Chart;
}

export interface Protection {
  getDescription(): string;
  setDescription(description: string): Protection;
  setWarningOnly(warningOnly: boolean): Protection;
  setUnprotectedRanges(ranges: Range[]): Protection;
  isWarningOnly(): boolean;
  canEdit(): boolean;
  getRange(): Range;
  remove(): void;
}

export interface DeveloperMetadataFinder {
  withKey(key: string): DeveloperMetadataFinder;
  find(): DeveloperMetadata[];
}
export interface DeveloperMetadata {
  getValue(): string | null;
  getLocation(): { getColumn(): Range | null };
}

export interface Lock {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

export interface Properties {
  getProperty(key: string): string | null;
  getProperties(): Record<string, string>;
  setProperty(key: string, value: string): Properties;
  deleteProperty(key: string): Properties;
}

export interface Ui {
  createAddonMenu(): Menu;
  showSidebar(page: HtmlOutput): void;
  alert(title: string, prompt: string, buttons: unknown): unknown;
  ButtonSet: Record<'OK' | 'OK_CANCEL', unknown>;
  Button: Record<'OK' | 'CANCEL' | 'CLOSE', unknown>;
}
export interface Menu {
  addItem(caption: string, globalName: string): Menu;
  addSeparator(): Menu;
  addToUi(): void;
}
export interface HtmlOutput {
  setTitle(title: string): HtmlOutput;
  getContent(): string;
  setContent(content: string): HtmlOutput;
}

/** What a simple edit trigger is handed. */
export interface EditEvent {
  range: Range;
  /** What stood in the one cell that was edited, as text; absent for several, and for a blank. */
  oldValue?: string;
  source: Spreadsheet;
}
/** What onOpen is handed. */
export interface OpenEvent {
  authMode: unknown;
}
