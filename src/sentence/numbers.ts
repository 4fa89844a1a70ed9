import { Mark, Says, Word } from '../words/words.ts';
import {
  type Ground,
  entryAt,
  isDenied,
  isEach,
  isGlued,
  isJoint,
  isNoun,
  isOneOf,
  isWord,
  mayMark,
  says,
  speaksOf,
  unitAt,
  wordAt,
} from './ground.ts';
import { isMoney, isTime } from './units.ts';

/** A number read up to, not including, token `to`; a `share` is in percent ("half of"). */
export type Read = { to: number; value: number; scale: number; spelled: boolean; share: boolean };

/** The number that begins at a token: in digits, in words, a fraction or the "no" that means zero. */
export function numberAt(ground: Ground, at: number): Read | null {
  const token = ground.tokens[at];
  if (!token || token.is & Word.sign) return null;
  if (token.is & Word.number) return scaled(ground, read(at + 1, token.value, false));
  return (
    fractionAt(ground, at) ?? zeroAt(ground, at) ?? oftenAt(ground, at) ?? spelledAt(ground, at)
  );
}

const read = (to: number, value: number, spelled: boolean, share = false): Read => ({
  to,
  value,
  scale: 1,
  spelled,
  share,
});

/** "No release rolled back": a zero at the start of a clause. */
function zeroAt(ground: Ground, at: number): Read | null {
  if (wordAt(ground, at) === 'not' && isOneOf(wordAt(ground, at + 1), 'a one any')) {
    const single = wordAt(ground, at + 2) === 'single';
    return at === 0 ? read(single ? at + 3 : at + 2, 0, true) : null;
  }
  if (!says(ground, at, Says.none) || !isWord(ground, at + 1, Word.any)) return null;
  const isBound = ({ is }: { is: number }, i: number): boolean =>
    (is & Word.number) !== 0 && i > at && isDenied(ground, i);
  if (wordAt(ground, at + 1) === 'single' && ground.tokens.some(isBound)) return null;
  // "There are no open defects".
  const there = wordAt(ground, at - 2) === 'there' && /^(?:is|are)$/.test(wordAt(ground, at - 1));
  const starts = at === 0 || there || ';:'.includes(wordAt(ground, at - 1));
  const phrases = entryAt(ground, at).phrases;
  const bound = phrases.some(
    (phrase) => phrase.words.length > 1 && phrase.words[1] === wordAt(ground, at + 1),
  );
  return starts && !bound ? read(at + 1, 0, true) : null;
}

/** "half of", "a quarter of", "two thirds of", "by a third", "in half". */
function fractionAt(ground: Ground, at: number): Read | null {
  const many = entryAt(ground, at).number;
  const head = many === undefined ? at : at + (wordAt(ground, at + 1) === '-' ? 2 : 1);
  const part = entryAt(ground, head).fraction;
  if (part === undefined || wordAt(ground, head + 1) === '-') return null;
  const whole = part === 50 && many === undefined;
  // "The start of the quarter" is a day.
  const article = isWord(ground, at - 1, Word.article) && wordAt(ground, at - 1) !== 'the';
  const led =
    (whole || article || many !== undefined) && entryAt(ground, article ? at - 2 : at - 1).leads;
  const changes = led || (whole && wordAt(ground, at - 1) === 'in');
  const of = mayMark(ground, head + 1, Mark.of) && (whole || article || many !== undefined);
  if (!changes && !of && !(whole && isWord(ground, head + 1, Word.article))) return null;
  return read(head + 1, Number(((many ?? 1) * part).toPrecision(12)), true, true);
}

/** "Once a week", "twice each month": how often. */
function oftenAt(ground: Ground, at: number): Read | null {
  const word = wordAt(ground, at);
  const often = word === 'once' || word === 'twice';
  return often && isEach(ground, at + 1) ? read(at + 1, word === 'once' ? 1 : 2, true) : null;
}

function spelledAt(ground: Ground, at: number): Read | null {
  const first = entryAt(ground, at).number;
  if (first === undefined || (first < 2 && wordAt(ground, at + 1) === '-')) return null;
  if (first === 1 && !countsOne(ground, at)) return null;
  const number = read(at + 1, first, true);
  const next = isJoint(ground, at + 1) ? at + 2 : at + 1;
  const ones = entryAt(ground, next).number;
  if (first >= 20 && first % 10 === 0 && ones !== undefined && ones < 10) {
    number.value += ones;
    number.to = next + 1;
  }
  return scaled(ground, number);
}

/** "One letter a month", "one full day per week". */
function isOneEach(ground: Ground, at: number): boolean {
  let each = at + 1;
  while (isNoun(ground, each) && !isEach(ground, each)) each++;
  return each > at + 1 && isEach(ground, each);
}

/** "one" is a number only in "one day", "one million", "one in five", "at least one" and "one letter a month". */
const countsOne = (ground: Ground, at: number): boolean =>
  entryAt(ground, at + 1).scale !== undefined ||
  (isTime(unitAt(ground, at + 1) ?? '') && !isWord(ground, at - 1, Word.article)) ||
  isOneOf(wordAt(ground, at - 1), 'least most than exactly mindestens wenigstens menos moins') ||
  (wordAt(ground, at + 1) === 'in' && entryAt(ground, at + 2).number !== undefined) ||
  isOneEach(ground, at);

function scaled(ground: Ground, number: Read): Read {
  for (;;) {
    const scale = entryAt(ground, number.to).scale;
    const word = ground.tokens[number.to];
    if (scale === undefined || !word) return number;
    // A lone letter counts where it is glued, or has a currency glued to it: "2,4 M€".
    const money = isMoney(unitAt(ground, number.to + 1) ?? '') && isGlued(ground, number.to + 1);
    if (word.space && word.text.length < 2 && !money) return number;
    if (word.text === 'm' && isMinutes(ground, number.to)) return number;
    number.value = Number((number.value * scale).toPrecision(15));
    number.scale *= scale;
    number.to++;
  }
}

/** A glued "m" is minutes where time is spoken of, else millions. */
function isMinutes(ground: Ground, at: number): boolean {
  if (isWord(ground, at + 1, Word.number) && isGlued(ground, at + 1)) return true;
  if (isMoney(unitAt(ground, at - 2) ?? '')) return false;
  const timed = ground.tokens.some(
    (token, i) =>
      token.lower !== 'm' && isWord(ground, i - 1, Word.number) && isTime(unitAt(ground, i) ?? ''),
  );
  return timed || speaksOf(ground, Says.time);
}
