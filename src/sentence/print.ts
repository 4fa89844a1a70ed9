import type { KeyResultFields } from './fields.ts';
import { isCurrencySign, peopleUnit, singular } from './units.ts';

/** The gap between a number and its unit: they stay on one line. A narrower space is none in many typefaces. */
export const GAP = '\u00a0';

/**
 * A value with its unit as people read it: "36 %", "20 days", "€1.2M", "3x". `unit` is a unit in
 * people's words or a unit of a reading. Reading the print gives the value back (up to 12 decimals).
 */
export function printQuantity(value: number, unit: string): string {
  if (unit === 'score') return `score ${plain(value)}`;
  const word = unit === 'count' ? '' : peopleUnit(unit);
  if (word === '') return plain(value);
  if (isCurrencySign(word)) return money(value, word);
  if (word === 'x') return `${plain(value)}x`;
  return `${plain(value)}${GAP}${Math.abs(value) === 1 ? singular(word) : word}`;
}

/** A value as it is shown where there is little room: six digits, and all of those before the point. */
export function shownValue(value: number): number {
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  return Number(value.toPrecision(Math.min(15, Math.max(6, whole))));
}

/** From start to target with the unit once: "32 → 65 %", "€80k → €110k", "→ 65 %"; '' without either. */
export function printFromTo(fields: Pick<KeyResultFields, 'start' | 'target' | 'unit'>): string {
  const { start, target, unit } = fields;
  if (start === null && target === null) return '';
  if (target === null) return `${printQuantity(start ?? 0, unit)} →`;
  const end = printQuantity(target, unit);
  if (start === null) return `→ ${end}`;
  const attached = isCurrencySign(peopleUnit(unit)) || peopleUnit(unit) === 'x';
  return `${attached ? printQuantity(start, unit) : plain(start)} → ${end}`;
}

function money(value: number, sign: string): string {
  const size = Math.abs(value);
  const gap = sign.length > 2 ? GAP : '';
  const minus = value < 0 ? '-' : '';
  for (const [scale, letter, least] of [
    [1e9, 'B', 1e9],
    [1e6, 'M', 1e6],
    [1e3, 'k', 1e4],
  ] as const) {
    const short = Number((size / scale).toFixed(2));
    if (size >= least && Number((short * scale).toPrecision(15)) === size)
      return `${minus}${sign}${gap}${plain(short)}${letter}`;
  }
  return `${minus}${sign}${gap}${plain(size)}`;
}

/** Digits with a comma between thousands and a point before decimals. */
function plain(value: number): string {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value);
  const text =
    size >= 1e-6 && size < 1e21
      ? String(size)
      : size >= 1e21
        ? size.toLocaleString('en-US', { useGrouping: false })
        : size.toFixed(12).replace(/\.?0+$/, '');
  const [whole = '0', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const minus = value < 0 && size > 0 ? '-' : '';
  return minus + (decimals === undefined ? grouped : `${grouped}.${decimals}`);
}
