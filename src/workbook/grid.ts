import type { Sheet } from '../google.ts';

/** How many rows the grid of a tab has; a whole column knows without anything being read. */
export const gridRows = (sheet: Sheet): number => sheet.getRange('A:A').getNumRows();

/** How many columns the grid of a tab has. */
export const gridColumns = (sheet: Sheet): number => sheet.getRange('1:1').getNumColumns();

const SPARE = 100;

/** The rows that the grid will have so that a row fits with a blank one below it. */
export const rowsToHold = (row: number, grid: number): number => (row < grid ? grid : row + SPARE);

/**
 * Grows the grid so that a row fits. New rows go above the last, blank one: references that reach down to it
 * then reach further.
 */
export function growTo(sheet: Sheet, row: number): void {
  const grid = gridRows(sheet);
  const wanted = rowsToHold(row, grid);
  if (wanted === grid) return;
  const isLastBlank = sheet.getLastRow() < grid;
  sheet.insertRowsAfter(isLastBlank ? grid - 1 : grid, wanted - grid);
}
