import { contains } from './a1.ts';
import { conditionOf } from './condition.ts';
import {
  cellAt,
  type ConditionalRule,
  type SheetModel,
  type Style,
  type WorkbookModel,
} from './model.ts';

export type ConditionalLook = ConditionalRule['style'];

/**
 * What conditional formats add to each cell of a tab, by row and column; undefined where none holds. An earlier rule
 * goes before a later one. `now` (epoch milliseconds) is what TODAY() in a rule follows.
 */
export function conditionalLook(
  workbook: WorkbookModel,
  sheet: SheetModel,
  now: number = Date.now(),
): (row: number, column: number) => ConditionalLook | undefined {
  const rules = sheet.rules.flatMap(({ areas, formula, style }) => {
    const [first] = areas;
    return first
      ? [{ areas, first, style, holds: conditionOf(formula, workbook, sheet, now) }]
      : [];
  });
  return (row, column) => {
    let look: ConditionalLook | undefined;
    for (const { areas, first, style, holds } of rules) {
      if (!areas.some((area) => contains(area, row, column))) continue;
      if (holds(row - first.row, column - first.column)) look = { ...style, ...look };
    }
    return look;
  };
}

/** How a cell looks with its conditional formats; undefined for the plain look. */
export function styleOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  now?: number,
): Style | undefined {
  const own = cellAt(sheet, row, column)?.style;
  const added = conditionalLook(workbook, sheet, now)(row, column);
  return own || added ? { ...own, ...added } : undefined;
}
