/** Places as people read them: column letters and areas in A1. */

/** A column number (from 1) as letters: 28 is AB. */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The column number (from 1) of letters: AB is 28. */
export const columnNumber = (text: string): number =>
  [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** An area as 'B2:C9'; a single cell is 'B2:B2'. */
export const areaInA1 = (area: {
  row: number;
  column: number;
  rows: number;
  columns: number;
}): string => {
  const { row, column, rows, columns } = area;
  return `${letters(column)}${row}:${letters(column + columns - 1)}${row + rows - 1}`;
};
