import { Word } from '../words/words.ts';
import { type Entry, type Lexicon, NOTHING } from './lexicon.ts';

/** A piece of a sentence. `space` says that white space (or the sentence's start) stands before it. */
export type Token = {
  /** The bits of `Word`: word, number or sign, and the classes of a word. */
  is: number;
  text: string;
  /** Lower-cased, and signs in one spelling: → ≤ ≥ - . */
  lower: string;
  start: number;
  end: number;
  space: boolean;
  /** Of a number, else NaN. */
  value: number;
  /** What the language knows of it. */
  entry: Readonly<Entry>;
};

const SPACE = /\s+/uy;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;
const DIGITS = /\d+/y;
const ARROW = /(?:[-=–—~]{1,3}>|[→⇒➔➜➝⟶⟹➡▶►])/uy;
const ORDINAL = /^(?:st|nd|rd|th|º|ª|er|ère|ème|e|°)$/u;
const FRACTIONS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** The sentence's words, numbers and signs in order. One pass; every character is looked at a constant number of times. */
export function tokensOf(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let space = true;
  const push: Push = (kind, end, spelling, value = NaN) => {
    const piece = text.slice(at, end);
    const lower = spelling ?? piece.toLowerCase();
    const entry = kind === Word.number ? NOTHING : lexicon.entry(lower);
    const is = kind === Word.any ? kind | entry.is : kind;
    tokens.push({ is, text: piece, lower, start: at, end, space, value, entry });
    at = end;
    space = false;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    // Letters and digits are most of a sentence: nothing else begins with them.
    const isOther = !isDigit && !isLatin(code);
    const blank = isOther && match(SPACE, text, at);
    if (blank) {
      at += blank.length;
      space = true;
      continue;
    }
    const arrow = isOther && match(ARROW, text, at);
    const word = !arrow && !isDigit && match(WORD, text, at);
    if (arrow) push(Word.sign, at + arrow.length, '→');
    else if (word) push(Word.any, at + word.length + version(word, text, at));
    else if (isDigit) {
      const number = numberAt(text, at, lexicon);
      push(number.kind, number.end, undefined, number.value);
      const unit = number.kind === Word.number ? match(LETTERS, text, at) : '';
      if (unit) push(Word.any, at + unit.length);
    } else if (space && isApostrophe(text.charAt(at)) && /^\d\d(?!\d)/.test(text.slice(at + 1)))
      // "December '27"
      push(Word.any, at + 3, '20' + text.slice(at + 1, at + 3));
    else if (isApostrophe(text.charAt(at)) || isQuote(text, at)) at++;
    else pushSign(text, at, push);
  }
  return tokens;
}

/** A quotation mark; behind a number it stands for inches. */
const isQuote = (text: string, at: number): boolean =>
  '"“”„«»`'.includes(text.charAt(at)) && !/\d/.test(text.charAt(at - 1));

/** A letter of the plain alphabet, by its code. */
const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** "v2.3" is one word. */
function version(word: string, text: string, at: number): number {
  return /\d$/.test(word) ? match(/(?:\.\d+)+/y, text, at + word.length).length : 0;
}

type Kind = Word.any | Word.number | Word.sign;
type Push = (kind: Kind, end: number, spelling?: string, value?: number) => void;

function pushSign(text: string, at: number, push: Push): void {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const two = text.slice(at, at + 2);
  const fraction = FRACTIONS[char];
  if (fraction !== undefined) push(Word.number, at + 1, undefined, fraction);
  else if (two === '<=' || two === '=<') push(Word.sign, at + 2, '≤');
  else if (two === '>=' || two === '=>') push(Word.sign, at + 2, '≥');
  else if (char === '⩽' || char === '≦') push(Word.sign, at + 1, '≤');
  else if (char === '⩾' || char === '≧') push(Word.sign, at + 1, '≥');
  else if ('‐‑‒–—−'.includes(char)) push(Word.sign, at + 1, '-');
  else push(Word.sign, at + char.length);
}

type NumberToken = { kind: Kind; end: number; value: number };

/** The number that begins at a digit; a version, a date or a name such as 5G comes back as a word. */
function numberAt(text: string, at: number, lexicon: Lexicon): NumberToken {
  const groups = [match(DIGITS, text, at)];
  const parts: string[] = [];
  let end = at + (groups[0] ?? '').length;
  for (;;) {
    const separator = text.charAt(end);
    const digits = separator && isSeparator(separator) ? match(DIGITS, text, end + 1) : '';
    if (!digits || !continues(separator, digits, groups, parts)) break;
    parts.push(separator);
    groups.push(digits);
    end += 1 + digits.length;
  }
  const value = valueOf(groups, parts, lexicon);
  const letters = match(LETTERS, text, end);
  // "7_checks" is the name of a file.
  if (text.charAt(end) === '_')
    return { kind: Word.any, end: end + match(/\w+/y, text, end).length, value: NaN };
  // "27H2" and "2027Q3" are periods.
  const isPeriod =
    /^(?:20)?\d\d$/.test(groups.join(' ')) &&
    /[hq][1-4](?![\p{L}\d])/iuy.test(text.slice(end, end + 3));
  if (letters && (isPeriod || !isSuffix(letters, lexicon))) {
    const rest = match(WORD, text, end);
    return { kind: Word.any, end: end + rest.length, value: NaN };
  }
  if (letters && ORDINAL.test(letters.toLowerCase())) {
    const kind = isPercentile(text, at, end) ? Word.number : Word.any;
    return { kind, end: end + letters.length, value: kind === Word.number ? value : NaN };
  }
  return Number.isNaN(value) ? { kind: Word.any, end, value } : { kind: Word.number, end, value };
}

/** "Above the 85th percentile": the number to reach, and not which of them. */
const isPercentile = (text: string, at: number, end: number): boolean =>
  /(?:[>≥]|\b(?:above|over|to|least|into|reach|exceed)) ?(?:the )?$/i.test(text.slice(0, at)) &&
  /^th percentile(?! \p{L}| of)/u.test(text.slice(end));

/** Whether letters may be glued to a number: "45min", "3M". */
function isSuffix(letters: string, lexicon: Lexicon): boolean {
  if (ENDINGS.test(letters)) return true;
  const { unit, scale } = lexicon.entry(letters.toLowerCase());
  return SUFFIX.test(letters) && (unit ?? scale) !== undefined;
}

/** Endings of ordinals, and measures that are counted. */
const ENDINGS = /^(?:st|nd|rd|th|er|ème|e|fps|[rqt]ps|rpm|oz|lbs?|ml|mm|cm|kcal)$/;
const SUFFIX =
  /^(?:[a-z€]+|[KMB]|MM|[MT]io|Mrd|GB|MB|TB|KB|[a-zA-Z]Wh|X|H|EUR|USD|GBP|PP|Std|Tage?|Monate?|Wochen?)$/;

function continues(separator: string, digits: string, groups: string[], parts: string[]): boolean {
  if (separator === '.' || separator === ',') return true;
  const first = groups[0] ?? '';
  const before = parts[parts.length - 1];
  return (
    digits.length === 3 &&
    first.length <= 3 &&
    first !== '0' &&
    (before === undefined || !'.,'.includes(before))
  );
}

function valueOf(groups: string[], parts: string[], { decimalComma }: Lexicon): number {
  const last = parts[parts.length - 1];
  const tail = groups[groups.length - 1] ?? '';
  if (last === undefined) return Number(tail);
  const thousands = groups.slice(1).every((group) => group.length === 3);
  const grouped = thousands && (groups[0] ?? '').length <= 3 && groups[0] !== '0';
  const same = parts.every(
    (part) => isSpaced(part) === isSpaced(last) && (isSpaced(part) || part === last),
  );
  if (same && parts.length > 1)
    return grouped || indian(groups, last) ? Number(groups.join('')) : NaN;
  // Nobody writes three zeros behind a decimal point.
  const round = tail === '000';
  if (same && grouped && (isSpaced(last) || last === ',' || decimalComma || round))
    return Number(groups.join(''));
  const head = groups.slice(0, -1);
  const mixed = parts.length > 1;
  if (mixed && parts.slice(0, -1).some((part) => part === last)) return NaN;
  return Number(`${head.join('')}.${tail}`);
}

/** 12,34,567: groups of two and a last of three. */
function indian(groups: string[], separator: string): boolean {
  return (
    separator === ',' &&
    groups.slice(1, -1).every((group) => group.length === 2) &&
    groups[groups.length - 1]?.length === 3
  );
}

const isApostrophe = (char: string): boolean => char === "'" || char === '’' || char === '‘';
const isSpaced = (char: string): boolean => char !== '.' && char !== ',';
const isSeparator = (char: string): boolean =>
  char === '.' ||
  char === ',' ||
  char === ' ' ||
  char === '_' ||
  char === '\u00a0' ||
  char === '\u2009' ||
  char === '\u202f' ||
  isApostrophe(char);

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
