import { format as render, isDateFormat } from 'numfmt';
import { hasDecimalComma } from './typed.ts';
import { isError, type Cell } from './model.ts';

/** What Apps Script says of a cell without a format of its own. */
export const GENERAL = '0.###############';

const isGeneral = (format: string | undefined): boolean =>
  format === undefined ||
  format === GENERAL ||
  format.toLowerCase() === 'general' ||
  format === '@';

/** True when numbers in this format are dates or times. */
export const showsDate = (format: string | undefined): boolean =>
  format !== undefined && !isGeneral(format) && isDateFormat(format);

/** The text that people see in a cell. */
export function displayed(cell: Cell | undefined, locale: string): string {
  if (!cell || cell.value === null) return '';
  const { value, format } = cell;
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !hasTextPart(format)) return value;
  if (typeof value === 'number' && isGeneral(format)) return plain(short(value), locale);
  try {
    return render(format!, value, { locale: locale.replace('_', '-'), throws: true });
  } catch {
    return typeof value === 'number' ? plain(short(value), locale) : value;
  }
}

/** True for a format that says what to do with text beside numbers. */
const hasTextPart = (format: string | undefined): boolean =>
  format !== undefined && /;[^;]*@[^;]*$/.test(format);

/** Sheets shows ten digits of a fraction, or all before the point; all of it stands in the cell. */
function short(value: number): number {
  if (Number.isInteger(value)) return value;
  const whole = String(Math.trunc(Math.abs(value))).length;
  return Number(value.toPrecision(Math.max(10, whole)));
}

function plain(value: number, locale: string): string {
  const text =
    Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9)
      ? value.toExponential().replace('e', 'E')
      : String(Number(value.toPrecision(12)));
  return hasDecimalComma(locale) ? text.replace('.', ',') : text;
}

/** What editing a cell starts from: its formula, or the value as it would be typed. */
export function inputOf(cell: Cell | undefined, locale: string): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'string')
    return /^['=+]|^-?[\d.,]+%?$|^(true|false)$/i.test(cell.value) && cell.format !== '@'
      ? `'${cell.value}`
      : cell.value;
  if (typeof cell.value === 'number' && cell.format?.includes('%'))
    return `${plain(Number((cell.value * 100).toPrecision(15)), locale)}%`;
  if (typeof cell.value === 'number' && !showsDate(cell.format)) return plain(cell.value, locale);
  return displayed(cell, locale);
}
