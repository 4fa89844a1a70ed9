import type { Execution } from '../execution.ts';
import type { WorkbookModel } from '../model.ts';
import type { Make } from './make.ts';
import type { Range } from './Range.ts';

type Model = WorkbookModel['names'][number];

/** SpreadsheetApp.NamedRange. */
export class NamedRange {
  readonly _execution: Execution;
  readonly _make: Make;
  readonly _name: Model;
  constructor(execution: Execution, make: Make, name: Model) {
    this._execution = execution;
    this._make = make;
    this._name = name;
  }
  getName(): string {
    return this._name.name;
  }
  getRange(): unknown {
    return this._make.area(this._make.sheetModel(this._name.sheet), this._name.area);
  }
  setName(name: string): this {
    this._name.name = name;
    this._execution.rebuilt();
    return this;
  }
  setRange(range: Range): this {
    this._name.sheet = range._sheet.id;
    this._name.area = { ...range._area };
    this._execution.rebuilt();
    return this;
  }
  remove(): void {
    const { workbook } = this._execution;
    workbook.names = workbook.names.filter((each) => each !== this._name);
    this._execution.rebuilt();
  }
}
