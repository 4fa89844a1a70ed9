import type { CellValue } from '../tabs/_columns.ts';
import type { tabs } from '../tabs/_all.ts';

/** The short names of the tabs, as the declarations know them. */
export type TabKey = keyof typeof tabs;

/** What stands in a cell: a value, '' for nothing, or a formula. */
export type Content = CellValue | { formula: string };

/** True for a cell with a formula. */
export const isFormula = (content: Content): content is { formula: string } =>
  typeof content === 'object' && 'formula' in content;

/** True when two cells hold the same; formulas are compared without spaces and whichever separator they use. */
export function sameContent(a: Content, b: Content): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isFormula(a) || isFormula(b)) {
    return isFormula(a) && isFormula(b) && plain(a.formula) === plain(b.formula);
  }
  return a.date === b.date && a.time === b.time;
}

// Sheets shows the separator of the file's locale, whatever was written.
const plain = (formula: string): string => formula.replace(/\s/g, '').replace(/;/g, ',');
