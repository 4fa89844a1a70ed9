import type { Written } from '../google.ts';
import type { Content } from '../changes/content.ts';
import type { CellValue } from '../tabs/_columns.ts';
import type { Zone } from './zone.ts';

/** A cell as getValues gives it, with dates as the spreadsheet's clocks show them. */
export function fromSheet(value: unknown, zone: Zone): CellValue {
  if (isDate(value)) return zone.toLocal(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : '';
}

/** Content as setValues takes it, so that the cell then holds exactly that; formulas are written apart. */
export function toSheet(content: Content, zone: Zone): Written {
  if (typeof content === 'string') return asText(content);
  if (typeof content !== 'object') return content;
  return 'formula' in content ? content.formula : zone.toInstant(content);
}

/**
 * A text that lands as that very text: Sheets takes what looks like a formula, a number, a date or TRUE for one,
 * unless an apostrophe stands before it; that one apostrophe is taken off.
 */
export const asText = (text: string): string => (isPlain(text) ? text : `'${text}`);

/** True for what no file's language reads as anything but text: prose, and words that are no truth value. */
function isPlain(text: string): boolean {
  if (text === '' || OWN_ID.test(text)) return true;
  if (!/^\p{L}/u.test(text)) return false;
  // Longer than any date that begins with a weekday or a month.
  if (text.length > 40) return true;
  return !/\d/.test(text) && !TRUTH.test(text.trim());
}

/** IDs that the add-on gives. */
const OWN_ID = /^(O|I|C|D|H|CK)\d+(-KR\d+)?$/;

/** TRUE and FALSE as spreadsheets of the larger languages write them. */
const TRUTH =
  /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|vero|waar|onwaar|prawda|fałsz|sant|falskt|sand|falsk|sann|usann|tosi|epätosi|pravda|nepravda|igaz|hamis|adevărat|fals|doğru|yanlış|истина|ложь|истина|αληθής|ψευδής)$/iu;

// A date made outside the bundle's own global is no instance of this global's Date.
const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';
