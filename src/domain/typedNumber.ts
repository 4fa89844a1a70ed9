import { decimalSign } from './decimalSign.ts';

/** A number as somebody typed it into a cell that took it for text. */
export type TypedNumber = {
  /** “82 %” is 82. */
  value: number;
  isPercent: boolean;
  /** False where another reading is as likely: 1.234 may be a thousand, 5k may be five. */
  isSure: boolean;
};

/**
 * The number in a text, read as the file's locale (such as 'de_DE') writes numbers; a currency before or behind, a
 * percent sign and k, M or bn are understood. Null for what is more or less than one number.
 */
export function typedNumber(text: string, locale: string): TypedNumber | null {
  const line = text.slice(0, LONGEST).replace(/\s/g, ' ').trim();
  const [, sign = '', digits = '', scale = '', unit = ''] = SHAPE.exec(line) ?? [];
  if (digits === '') return null;
  const decimal = signIn(locale);
  const own = inStyle(digits.trim(), decimal);
  const other = inStyle(digits.trim(), decimal === ',' ? '.' : ',');
  const size = own ?? other;
  if (size === null) return null;
  const isSure = own !== null && (other === null || other === own || !digits.includes(decimal));
  const signed = '-−'.includes(sign || '+') ? -size : size;
  const value = Number((signed * (SCALES[scale.toLowerCase()] ?? 1)).toPrecision(15));
  return { value, isPercent: unit === '%', isSure: isSure && scale === '' };
}

const LONGEST = 40;
const SIGNS = String.raw`[$€£¥₹]|R\$|USD|EUR|GBP|CHF`;
const SHAPE = new RegExp(
  String.raw`^([-+−]?)\s?(?:${SIGNS})?\s?(\d[\d.,' ’]*|[.,]\d+)\s?(k|m|mn|bn|b)?\s?(%|${SIGNS})?$`,
  'i',
);
const SCALES: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };

/** Digits with this decimal sign, and with any other between groups of three; null where they do not fit. */
function inStyle(digits: string, decimal: ',' | '.'): number | null {
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (!/^\d*$/.test(whole) && !/^\d{1,3}([.,' ’])\d{3}(?:\1\d{3})*$/.test(whole)) return null;
  return Number(`${whole.replace(/\D/g, '') || '0'}.${fraction ?? '0'}`);
}

/** The sign that parts decimals; where nobody is sure a known language writes a point, an unknown one a comma. */
const signIn = (locale: string): '.' | ',' =>
  decimalSign(locale) ?? (locale === '' || locale.startsWith('en') ? '.' : ',');
