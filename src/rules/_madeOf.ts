import { letters } from '../tabs/_a1.ts';
import type { MadeCell } from '../domain/plan.ts';

/** A formula without its texts, tab names and signs that fix a reference: what it refers to and does. */
export const bareFormula = ({ formula }: Pick<MadeCell, 'formula'>): string =>
  formula
    .slice(0, LONGEST)
    .replace(/"[^"]*"/g, '""')
    .replace(/(?:'[^']*'|[\p{L}\d_.]+)!/gu, '')
    .replace(/[\s$]/g, '')
    .toUpperCase();

const LONGEST = 5000;

/** True for a formula that refers to cells of a tab. */
export const fetchesFrom = ({ formula }: Pick<MadeCell, 'formula'>, tab: string): boolean =>
  tabsIn(formula).includes(tab.toLowerCase());

/** The names of the tabs that a formula refers to, in small letters; what stands in its texts is none. */
const tabsIn = (formula: string): string[] => {
  const bare = formula.slice(0, LONGEST).replace(/"[^"]*"/g, '""');
  const found = bare.match(/'(?:[^']|'')*'(?=!)|[\p{L}\d_.]+(?=!)/gu) ?? [];
  return found.map((name) => name.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase());
};

/** True for a formula that divides one cell of its own row by another and subtracts nothing; columns from 1. */
export function dividesCellsOfItsRow(made: MadeCell, above: number, below: number): boolean {
  if (above === 0 || below === 0) return false;
  const bare = bareFormula(made);
  if (bare.includes('-') || bare.split('/').length !== 2) return false;
  const [over = '', under = ''] = bare.split('/');
  const [a, b] = [`${letters(above)}${made.row}`, `${letters(below)}${made.row}`];
  return (
    new RegExp(`(?:^|[^A-Z0-9])${a}\\)*$`).test(over) && new RegExp(`^\\(*${b}(?!\\d)`).test(under)
  );
}
