import { isDate } from '../guard.ts';

/** What was asked of a cell: a name of the criteria and its values, dates as day counts. */
export type Criterion = { type: string; values: (string | number)[] };

/** The `when…` methods that rules and filters share, by name, with the criterion each stands for. */
export const WHEN: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenDateBefore: 'DATE_BEFORE',
  whenDateAfter: 'DATE_AFTER',
};

/** Gives a builder its `when…` methods; each hands its criterion over and returns the builder. */
export function addCriteria(
  builder: object,
  serial: (date: Date) => number,
  set: (criterion: Criterion) => void,
): void {
  for (const [name, type] of Object.entries(WHEN))
    Object.defineProperty(builder, name, {
      configurable: true,
      value: (...args: unknown[]) => {
        const isRelative = type.startsWith('DATE_') && !isDate(args[0]);
        const values = args.map((arg) =>
          isDate(arg) ? Math.floor(serial(arg)) : typeof arg === 'number' ? arg : String(arg),
        );
        set({ type: isRelative ? `${type}_RELATIVE` : type, values });
        return builder;
      },
    });
}
