import { Mark, Says, Word } from '../words/words.ts';
import {
  type Ground,
  entryAt,
  isEach,
  isGlued,
  isJoint,
  isNoun,
  isOneOf,
  isWord,
  mayMark,
  says,
  unitAt,
  wordAt,
} from './ground.ts';
import { dateLength, isName } from './names.ts';
import { numberAt, type Read } from './numbers.ts';
import { convertTime, isMoney, isTime, smallerTime } from './units.ts';

/** A number found in a sentence: tokens `from` up to `to` hold it with its sign and unit. */
export type Mention = {
  from: number;
  to: number;
  value: number;
  /** The upper end of a range. */
  upper: number | null;
  /** '' as long as nothing says it. */
  unit: string;
  /** What the number was multiplied by ("M"), else 1. */
  scale: number;
  sign: '+' | '-' | '';
  /** "60+", "500 plus". */
  plus: boolean;
  /** "30-day": a modifier of the noun behind it. */
  hyphen: boolean;
  /** A number in words. */
  spelled: boolean;
  /** "8 of the 10": a part of a counted whole. */
  part: boolean;
  /** In parentheses. */
  aside: boolean;
  /** A year, a date, "top 5", "ISO 27001": no quantity. */
  name: boolean;
};

/** Every number of a sentence in order, names among them. */
export function mentionsOf(ground: Ground): Mention[] {
  const mentions: Mention[] = [];
  let depth = 0;
  for (let at = 0; at < ground.tokens.length;) {
    const sign = wordAt(ground, at);
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    const mention = mentionAt(ground, at, depth > 0);
    if (mention) mentions.push(mention);
    at = mention ? Math.max(mention.to, at + 1) : at + 1;
  }
  nameLists(ground, mentions);
  return mentions;
}

/** "At 50%, 75% and 100%", "30, 14 and 7 days before": three in a row say when or which, but for those to be reached. */
function nameLists(ground: Ground, mentions: Mention[]): void {
  for (let first = 0, last = 0; first < mentions.length; first = last + 1) {
    last = first;
    while (last + 1 < mentions.length && isNext(ground, mentions, last)) last++;
    if (last - first > 1 && !mayMark(ground, (mentions[first] as Mention).from - 1, Mark.to))
      for (let at = first; at <= last; at++) (mentions[at] as Mention).name = true;
  }
}

/** Whether a number is followed by the next, with a comma, an "and" or both between them. */
function isNext(ground: Ground, mentions: readonly Mention[], at: number): boolean {
  const { to = 0, unit = '' } = mentions[at] ?? {};
  const next = mentions[at + 1];
  if (!next || next.from === to || next.from - to > 2) return false;
  for (let i = to; i < next.from; i++) if (!/^(?:,|&|and)$/.test(wordAt(ground, i))) return false;
  return unit === '' || unit === next.unit;
}

/** The mention whose number stands at a token, looking back for its sign and currency. */
function mentionAt(ground: Ground, at: number, isAside: boolean): Mention | null {
  const read = numberAt(ground, at);
  if (!read) return null;
  const { from, unit, sign } = before(ground, at);
  const { to, value, scale, spelled, share } = read;
  // Written out: spreading is slow, and every number of a workbook comes through here.
  const mention: Mention = {
    from,
    to,
    value,
    upper: null,
    unit: share ? 'percent' : unit,
    scale,
    sign,
    plus: false,
    hyphen: false,
    spelled,
    part: false,
    aside: isAside,
    name: false,
  };
  if (share) return mention;
  const date = dateLength(ground, at);
  if (date > 0) {
    mention.to = at + date;
    mention.name = true;
    return mention;
  }
  readUnit(ground, mention);
  readPlus(ground, mention);
  readTimeParts(ground, mention);
  if (!readRange(ground, mention)) readScore(ground, mention);
  readWhole(ground, mention);
  mention.name ||= isName(ground, at, mention);
  if (mention.sign === '-' && !mention.name) mention.value = -mention.value;
  return mention;
}

function before(ground: Ground, at: number): Pick<Mention, 'from' | 'unit' | 'sign'> {
  let from = at;
  let unit = '';
  const token = ground.tokens[at - 1];
  const money = unitAt(ground, at - 1);
  if (token && money !== undefined && isMoney(money) && token.text === token.text.toUpperCase()) {
    from = at - 1;
    const country = ground.lexicon.entry(wordAt(ground, at - 2) + token.lower).unit;
    const joined = country !== undefined && isGlued(ground, at - 1);
    unit = joined ? country : money;
    if (joined) from--;
  }
  const sign = wordAt(ground, from - 1);
  if (sign === 'minus') return { from: from - 1, unit, sign: '-' };
  const signed =
    (sign === '+' || sign === '-') && isGlued(ground, from) && signStands(ground, from - 1);
  return signed ? { from: from - 1, unit, sign } : { from, unit, sign: '' };
}

const signStands = (ground: Ground, at: number): boolean =>
  at === 0 || !isGlued(ground, at) || '(→~'.includes(wordAt(ground, at - 1));

function readUnit(ground: Ground, mention: Mention): void {
  let at = mention.to;
  if (isJoint(ground, at) && isWord(ground, at + 1, Word.any) && isGlued(ground, at + 1)) {
    mention.hyphen = true;
    mention.unit = mention.unit || (unitAt(ground, at + 1) ?? 'count');
    mention.to = at + 2;
    return;
  }
  if (mention.unit) return;
  if (says(ground, at, Says.unitAdjective) && unitAt(ground, at) === undefined) at++;
  // "1,2 Mio. €", "1,5 millones de euros".
  const linked =
    /^(?:\.|de|d|of)$/.test(wordAt(ground, at)) && isMoney(unitAt(ground, at + 1) ?? '');
  if (mention.scale > 1 && linked) at++;
  const unit = unitNamed(ground, at, mention);
  if (unit === undefined) return;
  mention.unit = unit;
  mention.to = at + 1;
  // "The 60 day bucket", "60+ day debts": one day, so the words describe what follows.
  const told = mention.plus || isWord(ground, mention.from - 1, Word.article | Word.owned);
  if (told && SINGULAR.test(wordAt(ground, at)) && isNoun(ground, at + 1)) mention.hyphen = true;
  if (unit !== 'percent') return;
  if (CENT.test(`${wordAt(ground, at)} ${wordAt(ground, at + 1)}`)) mention.to++;
  if (unitAt(ground, mention.to) !== 'points') return;
  mention.unit = 'points';
  mention.to++;
}

/** "15 per cent", "15 por ciento". */
const CENT = /^(?:per|por|pour) (?:cent|ciento|cento)$/;

function unitNamed(ground: Ground, at: number, mention: Mention): string | undefined {
  const word = ground.tokens[at];
  if (!word) return undefined;
  const { lower, is, space } = word;
  if (lower === 'm' && !space) return 'min';
  // "5 d'ici fin mai": a preposition, and no day.
  if (lower === 'd' && is & Word.preposition) return undefined;
  if (CENT.test(`${lower} ${wordAt(ground, at + 1)}`)) return 'percent';
  if (lower === 'per') return undefined;
  const unit = unitAt(ground, at);
  // A lone letter is a unit only where it is glued, but for the commonest.
  if (is & Word.any && space && lower.length === 1 && !'shdjt'.includes(lower)) return undefined;
  // "3 times more" is a ratio, "2 times a week" a count.
  if (
    unit === 'ratio' &&
    lower.length > 1 &&
    !isWord(ground, at + 1, Word.more | Word.less | Word.better)
  )
    return undefined;
  // "3x/week", "2x a day": how often.
  const next = wordAt(ground, at + 1);
  if (lower === 'x' && (isEach(ground, at + 1) || /^(?:daily|weekly|monthly)$/.test(next)))
    return undefined;
  if (unit === 'score' && Math.abs(mention.value) > 10) return undefined;
  // The sign belongs to the next number: "5 → $6", "3 $6".
  if (
    is & Word.sign &&
    space &&
    lower !== '%' &&
    isGlued(ground, at + 1) &&
    isWord(ground, at + 1, Word.number)
  )
    return undefined;
  if (unit !== 'bps') return unit;
  mention.value /= 100;
  return 'points';
}

const SINGULAR = /^(?:minute|hour|day|week|month|year)$/;

/** "60+", "80%+". */
function readPlus(ground: Ground, mention: Mention): void {
  if (wordAt(ground, mention.to) !== '+' || !isGlued(ground, mention.to)) return;
  mention.plus = true;
  mention.to++;
  if (!mention.unit) readUnit(ground, mention);
}

/** "1m30s", "1h10", "2 hours and 30 minutes": one time in the smaller unit. */
function readTimeParts(ground: Ground, mention: Mention): void {
  if (!isTime(mention.unit) || mention.hyphen) return;
  const at = wordAt(ground, mention.to) === 'and' ? mention.to + 1 : mention.to;
  const number = ground.tokens[at];
  if (!number || !(number.is & Word.number)) return;
  const named = wordAt(ground, at + 1) === 'm' ? 'min' : unitAt(ground, at + 1);
  const unit = named ?? (isGlued(ground, mention.to) && mention.unit === 'h' ? 'min' : '');
  if (!isTime(unit) || unit === mention.unit || smallerTime(unit, mention.unit) !== unit) return;
  mention.value = (convertTime(mention.value, mention.unit, unit) ?? 0) + number.value;
  mention.unit = unit;
  mention.to = at + (named === undefined ? 1 : 2);
}

/** "8–10%", "$800k-$1M"; "2 to 3" is left to the roles. */
function readRange(ground: Ground, mention: Mention): boolean {
  const even = isGlued(ground, mention.to) === isGlued(ground, mention.to + 1);
  if (wordAt(ground, mention.to) !== '-' || !even || mention.hyphen) return false;
  const currency = unitAt(ground, mention.to + 1);
  const money = currency !== undefined && isMoney(currency) ? currency : '';
  const read: Read | null = numberAt(ground, mention.to + (money ? 2 : 1));
  if (!read || read.share) return false;
  const own = mention.unit || money;
  const upper: Mention = { ...mention, ...read, unit: isMoney(own) ? own : '' };
  readUnit(ground, upper);
  readPlus(ground, upper);
  if (mention.scale === 1 && upper.scale > 1 && mention.value < read.value / upper.scale)
    mention.value = Number((mention.value * upper.scale).toPrecision(15));
  mention.upper = upper.value;
  mention.unit = own || upper.unit;
  mention.to = upper.to;
  mention.hyphen = upper.hyphen;
  return true;
}

/** "4.5/5" and "8/10" are scores, "by 1/3" and "3/4 of" shares, "3:1" is a ratio, "24/7" a name. */
function readScore(ground: Ground, mention: Mention): void {
  const sign = wordAt(ground, mention.to);
  const whole = ground.tokens[mention.to + 1];
  // "4.6 / 5", but not "4 :5".
  const even = isGlued(ground, mention.to) === isGlued(ground, mention.to + 1);
  if (!(sign === '/' ? even : sign === ':' && isGlued(ground, mention.to + 1))) return;
  if (!whole || !(whole.is & Word.number) || mention.unit) return;
  mention.to += 2;
  if (sign === ':' && whole.value > 0) {
    // "Weekly 1:1s" are meetings.
    mention.name = mention.value === 1 && whole.value === 1;
    mention.value /= whole.value;
    mention.unit = 'ratio';
  } else if (whole.value >= 1000 && mention.value < whole.value && /^1[0.,]*$/.test(whole.text)) {
    // "2 / 1,000 bed days": so many in a thousand.
    mention.unit = 'count';
  } else if (isShare(ground, mention, whole.value)) {
    mention.value = percentOf(mention.value, whole.value);
    mention.unit = 'percent';
  } else if (mention.value === whole.value && wordAt(ground, mention.from - 1) === ':') {
    // "Huts opened: 8/8".
    mention.unit = /^(?:5|10|20|100)(?:\.0)?$/.test(whole.text) ? 'score' : 'count';
  } else if (/^(?:[34567]|10|20|100)(?:\.0)?$/.test(whole.text) && mention.value <= whole.value)
    mention.unit = 'score';
  else mention.name = true;
}

/** "4 out of 5" and "9 in 10" are shares, "8 of the 10" is a part of a counted whole. */
function readWhole(ground: Ground, mention: Mention): void {
  if (mention.unit || mention.upper !== null) return;
  let at = mention.to;
  // "9 patients out of 10".
  if (isNoun(ground, at) && mayMark(ground, at + 1, Mark.outOf)) at++;
  const outOf = entryAt(ground, at).phrases.find(
    ({ marks, words }) =>
      marks & Mark.outOf && words.every((word, i) => wordAt(ground, at + i) === word),
  );
  const every = wordAt(ground, at) === 'of' && isWord(ground, at + 1, Word.every);
  const share =
    outOf !== undefined || every || (wordAt(ground, at) === 'in' && mention.value <= 10);
  if (!share && (at > mention.to || !mayMark(ground, at, Mark.of))) return;
  at += outOf ? outOf.words.length : 1;
  if (isWord(ground, at, share ? Word.every : Word.article | Word.owned)) at++;
  const whole = numberAt(ground, at);
  // "4 in 2027".
  const year = /^20\d\d$/.test(wordAt(ground, at)) && wordAt(ground, at - 1) === 'in';
  if (!whole || year || whole.share || whole.value < mention.value || whole.value === 0) return;
  const unit = unitAt(ground, whole.to) ?? '';
  if (unit === 'percent' || isTime(unit) || isMoney(unit)) return;
  mention.to = whole.to;
  if (!share) mention.part = true;
  else if (
    mention.value % 1 !== 0 ||
    (!isNoun(ground, whole.to) && ground.tokens.some((_, i) => says(ground, i, Says.score)))
  )
    mention.unit = 'score';
  else {
    mention.value = percentOf(mention.value, whole.value);
    mention.unit = 'percent';
  }
}

const percentOf = (part: number, whole: number): number =>
  Number(((part / whole) * 100).toPrecision(12));

/** "By 1/3", "3/4 of households", "9/10 patients": whole numbers, and not what was scored. */
const isShare = (ground: Ground, { from, to, value }: Mention, whole: number): boolean =>
  Number.isInteger(value) &&
  value < whole &&
  (mayMark(ground, from - 1, Mark.by) ||
    isOneOf(wordAt(ground, to), 'of de des der von') ||
    isWord(ground, to, Word.people));
