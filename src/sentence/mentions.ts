import type { Lexicon } from './lexicon.ts';
import { dateLength, isName } from './names.ts';
import type { Token } from './tokens.ts';
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
export function mentionsOf(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  const reader = new Reader(tokens, lexicon);
  let depth = 0;
  for (let at = 0; at < tokens.length;) {
    const sign = tokens[at]?.lower;
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    const mention = reader.mentionAt(at);
    if (mention) mentions.push({ ...mention, aside: depth > 0 });
    at = mention ? Math.max(mention.to, at + 1) : at + 1;
  }
  return mentions;
}

type Read = { to: number; value: number; scale: number; spelled: boolean };

class Reader {
  private readonly tokens: readonly Token[];
  private readonly lexicon: Lexicon;

  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The mention whose number stands at a token, looking back for its sign and currency. */
  mentionAt(at: number): Mention | null {
    const read = this.fractionAt(at) ?? this.zeroAt(at) ?? this.numberAt(at);
    if (!read) return null;
    const { from, unit: currency, sign } = this.beforeNumber(at);
    const mention: Mention = {
      from,
      to: read.to,
      value: read.value,
      upper: null,
      unit: 'unit' in read ? 'percent' : currency,
      scale: read.scale,
      sign,
      plus: false,
      hyphen: false,
      spelled: read.spelled,
      part: false,
      aside: false,
      name: false,
    };
    if ('unit' in read) return mention;
    const date = dateLength(this.tokens, at, this.lexicon);
    if (date > 0) return { ...mention, to: at + date, name: true };
    this.readUnit(mention);
    this.readPlus(mention);
    this.readTimeParts(mention);
    this.readRange(mention);
    this.readWhole(mention);
    mention.name = isName(this.tokens, at, mention, this.lexicon);
    if (mention.sign === '-' && !mention.name) mention.value = -mention.value;
    return mention;
  }

  private lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  private glued(at: number): boolean {
    return this.tokens[at]?.space === false;
  }

  /** "No release rolled back": a zero at the start of a clause. */
  private zeroAt(at: number): Read | null {
    if (!this.lexicon.is(this.lower(at), 'none')) return null;
    const before = this.lower(at - 1);
    const starts = at === 0 || before === ';' || before === ':';
    const counts =
      this.tokens[at + 1]?.kind === 'word' &&
      this.lexicon
        .phrases(this.lower(at))
        .every((phrase) => phrase.words.length === 1 || phrase.words[1] !== this.lower(at + 1));
    return starts && counts ? { to: at + 1, value: 0, scale: 1, spelled: true } : null;
  }

  /** "half of", "a quarter of", "two thirds of", "by a third", "in half". */
  private fractionAt(at: number): (Read & { unit: 'percent' }) | null {
    const many = this.lexicon.number(this.lower(at));
    const head = many === undefined ? at : at + (this.lower(at + 1) === '-' ? 2 : 1);
    const share = this.lexicon.fraction(this.lower(head));
    if (share === undefined || this.lower(head + 1) === '-') return null;
    const next = this.lower(head + 1);
    const whole = share === 50 && many === undefined;
    const before = this.lower(at - 1);
    const article = this.lexicon.is(before, 'article') || many !== undefined;
    const of = this.lexicon.phrases(next).some((phrase) => phrase.marks.includes('of'));
    const lead = this.lower(this.lexicon.is(before, 'article') ? at - 2 : at - 1);
    const changes = this.lexicon.leads(lead) || (whole && before === 'in');
    if (!changes && !(of && (whole || article)) && !(whole && this.lexicon.is(next, 'article')))
      return null;
    return {
      to: head + 1,
      value: Math.round((many ?? 1) * share * 1e6) / 1e6,
      scale: 1,
      spelled: true,
      unit: 'percent',
    };
  }

  private numberAt(at: number): Read | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.kind === 'number')
      return this.scaled({ to: at + 1, value: token.value, scale: 1, spelled: false });
    if (token.kind !== 'word') return null;
    const first = this.lexicon.number(token.lower);
    if (first === undefined || (first < 2 && this.lower(at + 1) === '-')) return null;
    if (first === 1 && !this.countsOne(at)) return null;
    const read: Read = { to: at + 1, value: first, scale: 1, spelled: true };
    const next = this.lower(read.to) === '-' && this.glued(read.to) ? read.to + 1 : read.to;
    const ones = this.lexicon.number(this.lower(next));
    if (first >= 20 && first % 10 === 0 && ones !== undefined && ones < 10) {
      read.value += ones;
      read.to = next + 1;
    }
    return this.scaled(read);
  }

  /** "one" is a number only before a unit of time or after a bound. */
  private countsOne(at: number): boolean {
    const unit = this.lexicon.unit(this.lower(at + 1));
    return unit !== undefined && isTime(unit) && !this.lexicon.is(this.lower(at - 1), 'article');
  }

  private scaled(read: Read): Read {
    for (
      let next = this.lexicon.scale(this.lower(read.to));
      next !== undefined;
      next = this.lexicon.scale(this.lower(read.to))
    ) {
      const word = this.tokens[read.to]?.text ?? '';
      if (!this.glued(read.to) && word.length < 2) break;
      if (word === 'm' && this.minutes(read.to)) break;
      read.value = Number((read.value * next).toPrecision(15));
      read.scale *= next;
      read.to++;
    }
    return read;
  }

  /** A glued "m" is minutes where time is spoken of, else millions. */
  private minutes(at: number): boolean {
    if (this.tokens[at + 1]?.kind === 'number' && this.glued(at + 1)) return true;
    const before = this.lexicon.unit(this.lower(at - 2));
    if (before !== undefined && isMoney(before)) return false;
    if (
      this.lexicon.scale(this.lower(at - 1)) !== undefined &&
      this.tokens[at - 1]?.kind === 'word'
    )
      return false;
    return this.speaksOfTime();
  }

  private time: boolean | null = null;

  private speaksOfTime(): boolean {
    this.time ??= this.tokens.some((token, i) => {
      if (token.kind !== 'word') return false;
      const unit = token.lower === 'm' ? undefined : this.lexicon.unit(token.lower);
      const timed = unit !== undefined && isTime(unit) && this.tokens[i - 1]?.kind === 'number';
      return (
        timed || (this.lexicon.is(token.lower, 'time') && !this.lexicon.is(token.lower, 'money'))
      );
    });
    return this.time;
  }

  private beforeNumber(at: number): { from: number; unit: string; sign: Mention['sign'] } {
    let from = at;
    let unit = '';
    const before = this.tokens[at - 1];
    const money = before ? this.lexicon.unit(before.lower) : undefined;
    if (
      before &&
      money !== undefined &&
      isMoney(money) &&
      (before.kind === 'sign' || before.text === before.text.toUpperCase())
    ) {
      from = at - 1;
      unit = money;
      const country = this.lexicon.unit(this.lower(at - 2) + before.lower);
      if (this.glued(at - 1) && country !== undefined) {
        from = at - 2;
        unit = country;
      }
    }
    const sign = this.lower(from - 1);
    const signed = (sign === '+' || sign === '-') && this.glued(from) && this.signStands(from - 1);
    return { from: signed ? from - 1 : from, unit, sign: signed ? (sign as '+' | '-') : '' };
  }

  private signStands(at: number): boolean {
    const before = this.lower(at - 1);
    return (
      at === 0 ||
      this.tokens[at]?.space === true ||
      before === '(' ||
      before === '→' ||
      before === '~'
    );
  }

  private readUnit(mention: Mention): void {
    let at = mention.to;
    if (
      this.lower(at) === '-' &&
      this.glued(at) &&
      this.tokens[at + 1]?.kind === 'word' &&
      this.glued(at + 1)
    ) {
      mention.hyphen = true;
      const unit = this.lexicon.unit(this.lower(at + 1));
      mention.unit = mention.unit || (unit ?? 'count');
      mention.to = at + 2;
      return;
    }
    if (mention.unit) return;
    const skips =
      this.lexicon.is(this.lower(at), 'unitAdjective') &&
      this.lexicon.unit(this.lower(at)) === undefined;
    if (skips) at++;
    const word = this.tokens[at];
    const unit = word ? this.unitNamed(at, mention) : undefined;
    if (!word || unit === undefined) return;
    mention.unit = unit;
    mention.to = at + 1;
    if (unit !== 'percent') return;
    if (this.lower(at) === 'per' || this.lower(at + 1) === 'cent') mention.to++;
    if (this.lexicon.unit(this.lower(mention.to)) === 'points') {
      mention.unit = 'points';
      mention.to++;
    }
  }

  private unitNamed(at: number, mention: Mention): string | undefined {
    const word = this.tokens[at];
    if (!word) return undefined;
    const lower = word.lower;
    if (lower === 'm' && !word.space) return 'min';
    if (lower === 'per' && this.lower(at + 1) === 'cent') return 'percent';
    if (
      lower === 'r' ||
      (word.kind === 'word' && word.space && lower.length === 1 && !'shdj'.includes(lower))
    )
      return undefined;
    if (lower === 'r' && this.lower(at + 1) === '$') return 'BRL';
    const unit = this.lexicon.unit(lower);
    if (unit === 'ratio' && lower.length > 1 && !this.compares(at + 1)) return undefined;
    if (unit === 'score' && Math.abs(mention.value) > 10) return undefined;
    if (unit === 'bps') {
      mention.value /= 100;
      return 'points';
    }
    if (
      unit !== undefined &&
      word.kind === 'sign' &&
      word.space &&
      isMoney(unit) &&
      this.tokens[at + 1]?.kind === 'number' &&
      this.glued(at + 1)
    )
      return undefined;
    return unit;
  }

  /** "3 times more" is a ratio, "2 times a week" a count. */
  private compares(at: number): boolean {
    return (['more', 'less', 'better'] as const).some((of) => this.lexicon.is(this.lower(at), of));
  }

  /** "60+", "80%+". */
  private readPlus(mention: Mention): void {
    if (this.lower(mention.to) !== '+' || !this.glued(mention.to)) return;
    mention.plus = true;
    mention.to++;
    if (!mention.unit) this.readUnit(mention);
  }

  /** "1m30s", "1h10", "2 hours and 30 minutes": one time in the smaller unit. */
  private readTimeParts(mention: Mention): void {
    if (!isTime(mention.unit) || mention.hyphen) return;
    const glued = this.glued(mention.to);
    const at = this.lower(mention.to) === 'and' ? mention.to + 1 : mention.to;
    const number = this.tokens[at];
    if (number?.kind !== 'number') return;
    const named =
      this.tokens[at + 1]?.lower === 'm' ? 'min' : this.lexicon.unit(this.lower(at + 1));
    const unit = named ?? (glued && mention.unit === 'h' ? 'min' : undefined);
    if (
      unit === undefined ||
      !isTime(unit) ||
      unit === mention.unit ||
      smallerTime(unit, mention.unit) !== unit
    )
      return;
    mention.value = (convertTime(mention.value, mention.unit, unit) ?? 0) + number.value;
    mention.unit = unit;
    mention.to = at + (named === undefined ? 1 : 2);
  }

  /** "8–10%", "$800k-$1M", "2 to 3" is left to the roles. "4.5/5" and "8/10" are scores. */
  private readRange(mention: Mention): void {
    const joint = this.lower(mention.to);
    const even = this.glued(mention.to) === this.glued(mention.to + 1);
    if (joint !== '-' || !even || mention.hyphen) return this.readScore(mention);
    const currency = this.lexicon.unit(this.lower(mention.to + 1));
    const at = currency !== undefined && isMoney(currency) ? mention.to + 2 : mention.to + 1;
    if (this.tokens[at]?.kind !== 'number') return;
    const read = this.numberAt(at);
    if (!read) return;
    const upper: Mention = {
      ...mention,
      to: read.to,
      value: read.value,
      scale: read.scale,
      unit: mention.unit || (at > mention.to + 1 ? (currency ?? '') : ''),
    };
    const own = upper.unit;
    if (!isMoney(own)) upper.unit = '';
    this.readUnit(upper);
    this.readPlus(upper);
    const unit = upper.unit || own;
    if (mention.scale === 1 && upper.scale > 1 && mention.value < read.value / upper.scale)
      mention.value = Number((mention.value * upper.scale).toPrecision(15));
    mention.upper = upper.value;
    mention.unit = mention.unit || unit;
    mention.to = upper.to;
    mention.hyphen = upper.hyphen;
  }

  private readScore(mention: Mention): void {
    const at = mention.to + 1;
    const whole = this.tokens[at];
    if (this.lower(mention.to) !== '/' || whole?.kind !== 'number' || mention.unit) return;
    mention.to = at + 1;
    if ([3, 4, 5, 6, 7, 10, 20, 100].includes(whole.value) && mention.value <= whole.value)
      mention.unit = 'score';
    else mention.name = true;
  }

  /** "4 out of 5" and "9 in 10" are shares, "8 of the 10" is a part of a counted whole. */
  private readWhole(mention: Mention): void {
    if (mention.unit || mention.upper !== null) return;
    let at = mention.to;
    const outOf = this.lexicon
      .phrases(this.lower(at))
      .find(
        (phrase) =>
          phrase.marks.includes('outOf') &&
          phrase.words.every((word, i) => this.lower(at + i) === word),
      );
    const share = outOf !== undefined || (this.lower(at) === 'in' && mention.value <= 10);
    const of = this.lexicon
      .phrases(this.lower(at))
      .some((phrase) => phrase.words.length === 1 && phrase.marks.includes('of'));
    if (!share && !of) return;
    at += outOf?.words.length ?? 1;
    while (
      !share &&
      (this.lexicon.is(this.lower(at), 'article') || this.lexicon.is(this.lower(at), 'owned'))
    )
      at++;
    const whole = this.numberAt(at);
    if (!whole || whole.value < mention.value || whole.value === 0) return;
    const unit = this.lexicon.unit(this.lower(whole.to));
    if (unit !== undefined && (unit === 'percent' || isTime(unit) || isMoney(unit))) return;
    mention.to = whole.to;
    if (!share) mention.part = true;
    else if (mention.value % 1 !== 0 || this.rated(whole)) mention.unit = 'score';
    else {
      mention.value = Number(((mention.value / whole.value) * 100).toPrecision(12));
      mention.unit = 'percent';
    }
  }

  /** "4 out of 5 on the survey": a rating, not a share of people. */
  private rated(whole: Read): boolean {
    const next = this.tokens[whole.to];
    const counted =
      next?.kind === 'word' &&
      !this.lexicon.is(next.lower, 'preposition') &&
      !this.lexicon.is(next.lower, 'conjunction');
    return !counted && this.tokens.some((token) => this.lexicon.is(token.lower, 'score'));
  }
}
