/**
 * Reads a number as typed: "36", "36,5", "36.5 %", "1 200", "1,200", "−3", "€1.2k". A comma before exactly three
 * digits groups thousands, as do two equal marks; any other single mark parts decimals. Returns null for text
 * that is no number and for blank text.
 */
export function readNumber(text: string, unit = ''): number | null {
  const bare = withoutUnit(text.trim(), unit).replace(/[\s\u00a0\u202f'’]/g, '');
  const parts = /^([+\-−]?)(\d[\d.,]*|[.,]\d+)([kKmM]?)$/.exec(bare);
  if (!parts) return null;
  const digits = plainDigits(parts[2] ?? '');
  if (digits === null) return null;
  const scale = parts[3] === '' ? 1 : /k/i.test(parts[3] ?? '') ? 1e3 : 1e6;
  const value = Number((Number(digits) * scale).toPrecision(15));
  return parts[1] === '-' || parts[1] === '−' ? -value : value;
}

function withoutUnit(text: string, unit: string): string {
  const bare = text.replace(/^[€$£¥]|[€$£¥%]$/g, '').trim();
  const ends = unit !== '' && bare.toLowerCase().endsWith(unit.toLowerCase());
  return ends ? bare.slice(0, bare.length - unit.length).trim() : bare;
}

/** Digits with a decimal point at most, null when the marks make no number. */
function plainDigits(text: string): string | null {
  const marks = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return text;
  const last = marks[marks.length - 1] ?? '.';
  const isMixed = marks.some((mark) => mark !== last);
  const isGrouped = !isMixed && (marks.length > 1 || /^\d{1,3},\d{3}$/.test(text));
  const decimal = isGrouped ? '' : last;
  const [whole = '', fraction, ...rest] = decimal === '' ? [text] : text.split(decimal);
  if (rest.length > 0) return null;
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && !groups.every((group, at) => isGroup(group, at))) return null;
  return fraction === undefined ? groups.join('') : `${groups.join('') || '0'}.${fraction || '0'}`;
}

const isGroup = (group: string, at: number): boolean =>
  at === 0 ? /^\d{1,3}$/.test(group) : /^\d{3}$/.test(group);

/** A number as a field shows it, without grouping; '' for none. */
export const numberText = (value: number | null): string =>
  value === null ? '' : String(Number(value.toPrecision(12)));

/** A number in at most so many decimals, with a real minus sign: "0.3", "−2". */
export function printNumber(value: number, decimals = 1): string {
  const rounded = Number(value.toFixed(decimals));
  return (rounded < 0 ? '−' : '') + String(Math.abs(rounded));
}

/** A unit where there is little room: "calls" of calls a week. */
export const briefUnit = (unit: string): string =>
  unit.trim().length <= 8 ? unit.trim() : (unit.trim().split(/\s+/)[0] ?? '');

/** "1 rule", "2 rules", "no rules". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
