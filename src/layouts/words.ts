import { nameOfDay } from '../domain/dayNames.ts';
import { printQuantity, shownValue } from '../sentence/print.ts';

/** '11 Feb'; '–' for no day. */
export const shortDay = (date: string | null): string => nameOfDay(date ?? '') || '–';

/** '11 Feb 2027'. */
export const longDay = (date: string): string => `${shortDay(date)} ${date.slice(0, 4)}`;

/** A number without what binary arithmetic adds to it. */
export const plain = (value: number): string =>
  printQuantity(shownValue(value), '').replace('-', '−');

/** How the line of who checked in begins in a week off. */
export const WEEK_OFF = 'A week off: ';

/** Words inside a sentence that can also begin one. */
export const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** '1 error', '3 errors'. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** 'a, b and c'. */
export const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** A person's whole name where it fits the pixels, else the first of their names. */
export const nameIn = (name: string, pixels: number): string =>
  widthOf(name) <= pixels ? name : fit(firstName(name), pixels);

/** A text cut at a word so that it fits the pixels. */
export function fit(text: string, pixels: number): string {
  if (widthOf(text) <= pixels) return text;
  let end = text.length;
  while (end > 1 && widthOf(`${text.slice(0, end)}…`) > pixels) end--;
  const whole = text.slice(0, end).replace(/\s+\S*$/, '');
  return `${whole.replace(/[\s,;:–-]+$/, '')}…`;
}

/** A text of at most so many characters, its end left out. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

/** The same text in bold Arial 10 is so much wider. */
export const BOLD_10 = 1.19;

/** About how many pixels a text takes in Arial 9. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[\s.,:;|ijlrft'’]/.test(sign)
      ? 3.5
      : /[mwMW@%]/.test(sign)
        ? 9.6
        : sign === '→'
          ? 12
          : /\p{Lu}/u.test(sign)
            ? 8
            : 6.7;
  return width;
}

/** The first of a person's names. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
