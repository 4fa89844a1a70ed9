import { serialOf } from './time.ts';
import type { Value } from './model.ts';

/** What a cell holds after a text was typed into it, and the format it takes if it had none of its own. */
export type Typed = { value: Value; formula?: string; format?: string };

/**
 * Reads a text as typed into a cell: numbers, percentages, currency, dates, times, booleans and formulas; a text
 * cell ('@') keeps all but a leading apostrophe. A date without a year is one of `year`.
 */
export function typed(
  text: string,
  locale: string,
  format: string | undefined,
  year: number,
): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (text.length > 1 && (text.startsWith('=') || /^\+[A-Za-z(]/.test(text)))
    return typedFormula(text.startsWith('=') ? text : `=${text.slice(1)}`, locale);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return number(trimmed, locale) ?? moment(trimmed, locale, year) ?? { value: text };
}

/** A formula, with the format that Sheets gives a cell whose formula plainly makes a date. */
export function typedFormula(formula: string, locale: string): Typed {
  const [, name = ''] =
    /^=\s*(TODAY|NOW|DATE|EDATE|EOMONTH)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i.exec(formula) ??
    [];
  if (name === '') return { value: null, formula };
  const day = dateFormat(locale);
  return { value: null, formula, format: name.toUpperCase() === 'NOW' ? `${day} h:mm:ss` : day };
}

/** Whether the locale writes 1,5 for one and a half. */
export const hasDecimalComma = (locale: string): boolean =>
  /^(de|fr|es|it|pt|nl|pl|ru|sv|da|nb|fi|cs|tr)/.test(locale) &&
  !/^(es_MX|de_CH|es_US)/.test(locale);

const CURRENCY = /^([+-]?)([$€£])\s?(.+)$/;

function number(text: string, locale: string): Typed | null {
  const currency = CURRENCY.exec(text);
  if (currency) {
    const inner = plainNumber(`${currency[1]}${currency[3]}`, locale);
    return inner === null ? null : { value: inner, format: `"${currency[2]}"#,##0.00` };
  }
  const percent = /^(.+?)\s?%$/.exec(text);
  if (percent) {
    const inner = plainNumber(percent[1] ?? '', locale);
    if (inner === null) return null;
    const decimals = /[.,](\d+)$/.exec(percent[1] ?? '')?.[1]?.length ?? 0;
    const format = decimals === 0 ? '0%' : '0.00%';
    return { value: Number((inner / 100).toPrecision(15)), format };
  }
  const value = plainNumber(text, locale);
  return value === null ? null : { value };
}

function plainNumber(text: string, locale: string): number | null {
  const comma = hasDecimalComma(locale);
  const group = comma ? '\\.' : ',';
  const point = comma ? ',' : '\\.';
  const shape = new RegExp(
    `^[+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}\\d*)?(?:[eE][+-]?\\d+)?$`,
  );
  if (!/\d/.test(text) || !shape.test(text)) return null;
  const plain = comma ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Short, then in full. */
const MONTH_NAMES = [...MONTHS, 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap]m))?$/i;

function moment(text: string, locale: string, year: number): Typed | null {
  const time = clock(text);
  if (time !== null) return { value: time, format: /[ap]m/i.test(text) ? 'h:mm AM/PM' : 'h:mm' };
  const day = date(text, locale) ?? halfDate(text, locale, year);
  if (day !== null) return { value: day, format: dateFormat(locale, text) };
  const both = /^(.+?)[ T](\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)$/i.exec(text);
  if (!both) return null;
  const [first, second] = [date(both[1] ?? '', locale), clock(both[2] ?? '')];
  if (first === null || second === null) return null;
  return { value: first + second, format: `${dateFormat(locale, text)} hh:mm:ss` };
}

function clock(text: string): number | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [, hour = '', minute = '', second = '0', half] = found;
  let hours = Number(hour);
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return (hours * 3600 + Number(minute) * 60 + Number(second)) / 86400;
}

function date(text: string, locale: string): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return serial(iso[1]!, iso[2]!, iso[3]!);
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parts) {
    const [, a = '', separator, b = '', year = ''] = parts;
    if (separator === '.' && !hasDecimalComma(locale)) return null;
    return locale === 'en_US' ? serial(year, a, b) : serial(year, b, a);
  }
  const named =
    /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/.exec(text) ??
    swap(/^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text));
  if (!named) return null;
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : serial(named[3]!, String(month), named[1]!);
}

/** A day without a year, or a month with one: '1/2', 'Jan 5', '5 January', 'Jan 2024'. */
function halfDate(text: string, locale: string, year: number): number | null {
  const [, a = '', b = ''] = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const [month, day] = locale === 'en_US' ? [a, b] : [b, a];
  if (a !== '') return serial(String(year), month, day);
  const named =
    /^(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3,9})\.?$/.exec(text) ??
    /^(?<month>[A-Za-z]{3,9})\.? (?:(?<day>\d{1,2})|(?<year>\d{4}))$/.exec(text);
  const at = MONTH_NAMES.indexOf((named?.groups?.['month'] ?? '').toLowerCase());
  if (!named || at < 0) return null;
  return serial(
    named.groups?.['year'] ?? String(year),
    String((at % 12) + 1),
    named.groups?.['day'] ?? '1',
  );
}

const swap = (found: RegExpExecArray | null): (string | undefined)[] | null =>
  found && [found[0], found[2], found[1], found[3]];

function serial(year: string, month: string, day: string): number | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  try {
    return serialOf(full, Number(month), Number(day));
  } catch {
    return null; // 31 February is a text
  }
}

/** The format that a date takes in a cell without one: as the locale writes days, unless typed as ISO. */
export const dateFormat = (locale: string, text = ''): string =>
  /^\d{4}-/.test(text)
    ? 'yyyy-mm-dd'
    : locale === 'en_US'
      ? 'm/d/yyyy'
      : hasDecimalComma(locale)
        ? 'dd.mm.yyyy'
        : 'dd/mm/yyyy';
