import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** Whether a number is part of a name: a year, "top 10", "#1", "ISO 27001", "phase 2", "24/7". */
export function isName(
  tokens: readonly Token[],
  at: number,
  mention: Mention,
  lexicon: Lexicon,
): boolean {
  if (mention.name) return true;
  if (mention.scale > 1 || mention.sign || mention.upper !== null) return false;
  const before = tokens[at - 1];
  const joined = tokens[at]?.space === false && before?.lower === '-';
  if (before?.lower === '#' || (joined && tokens[at - 2]?.kind === 'word')) return true;
  if (mention.unit && mention.unit !== 'count') return false;
  const word = joined ? tokens[at - 2] : before;
  if (word?.kind === 'word' && lexicon.is(word.lower, 'nameBefore')) return true;
  return isYear(tokens, at, mention, lexicon);
}

function isYear(tokens: readonly Token[], at: number, mention: Mention, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (!token || !/^(?:19[5-9]|20[0-9])\d$/.test(token.text) || mention.plus) return false;
  const next = tokens[mention.to];
  const noun =
    next?.kind === 'word' && /[^s]s$/.test(next.lower) && !lexicon.is(next.lower, 'auxiliary');
  const dated = lexicon
    .phrases(tokens[at - 1]?.lower ?? '')
    .some((phrase) => phrase.marks.includes('due'));
  return !noun || (dated && mention.value > 2010);
}

/** How many tokens from the number on belong to a date such as "30 June", "2027-03-31", "30/06/27"; 0 for none. */
export function dateLength(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at];
  if (token?.kind !== 'number') return 0;
  const joint = tokens[at + 1]?.lower;
  const three = tokens[at + 2]?.kind === 'number' && tokens[at + 4]?.kind === 'number';
  if (
    three &&
    (joint === '-' || joint === '/') &&
    tokens[at + 3]?.lower === joint &&
    tokens[at + 1]?.space === false
  )
    return 5;
  if (token.value > 31 || token.value < 1 || token.value % 1 !== 0) return 0;
  for (let next = at + 1; next <= at + 2; next++) {
    if (isMonth(tokens[next], lexicon)) return next + 1 - at;
    if (!['.', 'of', 'de'].includes(tokens[next]?.lower ?? '')) break;
  }
  const dot = tokens[at - 1]?.lower === '.' ? 1 : 0;
  const unit = tokens[at + 1];
  const free =
    unit?.lower !== '%' && (unit === undefined || lexicon.unit(unit.lower) === undefined);
  return isMonth(tokens[at - 1 - dot], lexicon) && free ? 1 : 0;
}

function isMonth(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || !lexicon.is(token.lower, 'month')) return false;
  const capital = token.text.charAt(0) !== token.lower.charAt(0);
  return capital || token.lower.length > 5 || lexicon.language !== 'en';
}
