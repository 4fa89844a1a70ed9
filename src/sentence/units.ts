/** Seconds in a unit of time; a month is a twelfth of 365 days. */
const SECONDS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_628_000,
  year: 31_536_000,
};

const SYMBOLS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  BRL: 'R$',
  JPY: '¥',
  INR: '₹',
};
/** Currencies written by their code; codes that are words or names too (TRY, PHP) are left out. */
export const CODES =
  'CHF CAD AUD SEK NOK DKK PLN MXN UGX KES NGN ZAR EGP GHS TZS CNY KRW SGD HKD TWD NZD THB IDR MYR VND CZK HUF UAH ILS AED QAR PKR BDT LKR ARS CLP'.split(
    ' ',
  );
const SPOKEN: Record<string, string> = {
  percent: '%',
  score: 'points',
  ratio: 'x',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  mile: 'miles',
};

export const isTime = (unit: string): boolean => unit in SECONDS;
export const isMoney = (unit: string): boolean => unit in SYMBOLS || CODES.includes(unit);

/** The unit as a cell's Unit says it: "%", "days", "€"; units of their own name stay. */
export function peopleUnit(unit: string): string {
  return SYMBOLS[unit] ?? SPOKEN[unit] ?? unit;
}

/** The word for one: "day" of "days", "company" of "companies". */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

/** What a currency is written with, before the number; null for every other unit in people's words. */
export function isCurrencySign(unit: string): boolean {
  return Object.values(SYMBOLS).includes(unit) || CODES.includes(unit);
}

/** The smaller of two units of time. */
export function smallerTime(a: string, b: string): string {
  return (SECONDS[a] ?? 0) <= (SECONDS[b] ?? 0) ? a : b;
}

/**
 * A value in another unit of time, rounded to what a double holds exactly; null when either is no
 * time. Months and weeks meet by the average month (30.4167 days).
 */
export function convertTime(value: number, from: string, to: string): number | null {
  const a = SECONDS[from];
  const b = SECONDS[to];
  if (a === undefined || b === undefined) return null;
  if (from === to) return value;
  return Number(((value * a) / b).toPrecision(12));
}
