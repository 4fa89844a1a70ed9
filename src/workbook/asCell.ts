import { isPercentUnit } from '../domain/scope.ts';
import { formatAt, isPercentFormat, type Table } from './table.ts';

/**
 * A number in its key result's unit as its cell holds it: 82 with unit % is 0.82 in a cell that is formatted as
 * percent, without the last digits that binary division invents.
 */
export function asCell(
  table: Table,
  { row, column, unit }: { row: number; column: string; unit: string },
  value: number,
): number {
  const isScaled = isPercentUnit(unit) && isPercentFormat(formatAt(table, row, column));
  return isScaled ? Number((value / 100).toPrecision(12)) : value;
}
