import { toSerial } from '../time.ts';
import { addCriteria } from './criteriaBuilder.ts';
import type { FilterCriteria } from './Filter.ts';

/** SpreadsheetApp.newFilterCriteria(). */
export class FilterCriteriaBuilder {
  readonly _column: FilterCriteria['_column'] = {};
  constructor(zone: string) {
    addCriteria(
      this,
      (date) => toSerial(date.getTime(), zone),
      ({ type, values }) => {
        Object.assign(this._column, { type, values });
      },
    );
  }
  setHiddenValues(texts: string[]): this {
    this._column.texts = texts.map(String);
    return this;
  }
}
