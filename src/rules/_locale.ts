import { decimalSign } from '../domain/decimalSign.ts';

/** True when a text parts its decimals by another sign than its file does; 1,234 may be a thousand and counts not. */
export function isForeignDecimal(text: string, locale: string | undefined): boolean {
  const sign = decimalSign(locale ?? '');
  const [, found, decimals = ''] = /^[^\d.,]*\d+([.,])(\d+)[^\d.,]*$/.exec(text.trim()) ?? [];
  return sign !== null && found !== undefined && found !== sign && decimals.length !== 3;
}
