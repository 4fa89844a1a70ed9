import { Mark, Says, Word } from '../words/words.ts';
import {
  entryAt,
  isDenied,
  isGlued,
  isNoun,
  isOneOf,
  isWord,
  mayMark,
  says,
  speaksOf,
  wordAt,
} from './ground.ts';
import type { Mention } from './mentions.ts';
import { unitOf } from './metric.ts';
import { type Movement, movementOf } from './movement.ts';
import { pairOf } from './pairs.ts';
import { marksBefore, marksFrom, type Sentence } from './sentence.ts';
import { targetOf } from './target.ts';
import { countTargets } from './targets.ts';
import { isMoney, isTime } from './units.ts';
import { isParticiple } from './verb.ts';

/** A mention with what its neighbours say of it. */
export type Placed = Mention & {
  before: number;
  /** Whether the unit stands beside the number, and is not guessed from the metric. */
  stated: boolean;
  /** Where the words that belong to it begin. */
  lead: number;
  low: boolean;
  high: boolean;
  /** A time around the measured thing, a population, a filter: not what is to be reached. */
  aloof: 'window' | 'people' | 'modifier' | null;
  /** A change: 1 up, -1 down, 0 in the direction of the verb; null: no change. */
  delta: Toward | null;
};
type Toward = -1 | 0 | 1;

export type Relative = { change: number; unit: 'percent' | 'times' | 'absolute'; toward: Toward };
export type Roles = {
  movement: Movement;
  start: Placed | null;
  target: Placed | null;
  relative: Relative | null;
  /** How many separate targets the sentence names. */
  targets: number;
  placed: readonly Placed[];
};

/** Which number of a sentence is its start, its target and its change. */
export function rolesOf(sentence: Sentence): Roles {
  const movement = movementOf(sentence);
  const placed = sentence.mentions
    .filter((mention) => !mention.name)
    .map((mention) => place(sentence, mention, movement))
    .filter((mention, _, all) => !(mention.before & Mark.per) || isByRather(mention, all))
    .filter((mention) => !isLabel(sentence, mention));
  const pair = pairOf(sentence, placed, movement);
  const start = (pair && pair.start) ?? startOf(sentence, placed, movement);
  const rest = placed.filter((mention) => mention !== start);
  const deltas = rest.filter(
    (mention) =>
      mention.delta !== null &&
      !(pair && mention === pair.target) &&
      !(pair && isSecondStart(mention, rest)),
  );
  const delta = deltas.find(({ before }) => before & Mark.by) ?? deltas[0];
  const relative = delta ? relativeOf(delta, movement) : multipleOf(sentence);
  const target = pair ? pair.target : targetOf(sentence, rest, movement, delta ?? relative);
  if (start && target) shareUnits(start, target);
  return {
    movement,
    start,
    target,
    relative,
    targets: countTargets(sentence, rest, target, relative),
    placed,
  };
}

/** "Por" says "by" as well as "per": "por 1000 km em 20 %" has the other number for its change. */
const isByRather = ({ before, value, unit }: Placed, all: readonly Placed[]): boolean =>
  (before & Mark.by) !== 0 &&
  !(unit !== 'percent' && all.length > 1 && /^10+$/.test(String(value)));

function place(sentence: Sentence, mention: Mention, movement: Movement): Placed {
  const { marks: said, from, owned } = marksBefore(sentence, mention.from);
  let marks = isDoneBy(sentence, from, mention) ? said & ~Mark.by : said;
  // "App start < 2 s": what is measured.
  if (wordAt(sentence, from) === 'start' && marks & (Mark.low | Mark.high)) marks &= ~Mark.from;
  // "Tested against 10 old maps": what it was held against.
  const things = mention.unit === '' && isNoun(sentence, mention.to);
  if (wordAt(sentence, from) === 'against' && things) marks &= ~Mark.from;
  const after = marksAfter(sentence, mention.to);
  const over = mention.plus || ((marks & Mark.low) | (after & Mark.lowAfter)) > 0;
  const under = ((marks & Mark.high) | (after & Mark.highAfter)) > 0;
  const denied = over && isDenied(sentence, mention.from);
  const low = over && !denied;
  const high = under || denied;
  const placed: Placed = {
    from: mention.from,
    to: mention.to,
    value: mention.value,
    upper: mention.upper,
    scale: mention.scale,
    sign: mention.sign,
    plus: mention.plus,
    hyphen: mention.hyphen,
    spelled: mention.spelled,
    part: mention.part,
    aside: mention.aside,
    name: mention.name,
    unit: unitOf(sentence, mention),
    stated: mention.unit !== '',
    before: marks,
    lead: from,
    low,
    high,
    aloof: null,
    delta: null,
  };
  placed.delta = deltaOf(sentence, placed, movement);
  placed.aloof = aloofOf(placed, owned, sentence, movement);
  return placed;
}

/** "Used by 40 clinics", "rated by 60 % of guests": who does it, and no change. */
function isDoneBy(sentence: Sentence, at: number, { unit, to }: Mention): boolean {
  if (wordAt(sentence, at) !== 'by' || isWord(sentence, at - 1, MOVES)) return false;
  // "The 50 by 50 club".
  if (isWord(sentence, at - 1, Word.number) && unit === '') return true;
  const counts = unit === '' ? isNoun(sentence, to) : wordAt(sentence, to) === 'of';
  return counts && isParticiple(wordAt(sentence, at - 1));
}
const MOVES = Word.up | Word.down | Word.improve | Word.keep | Word.less | Word.more;

/** The marks behind a number, or behind what it counts: "3 incidents or fewer", "40 pages minimum". */
function marksAfter(sentence: Sentence, to: number): number {
  let at = to;
  while (at < to + 4 && !isBound(sentence, at) && isCounted(sentence, at)) at++;
  return marksFrom(sentence, isBound(sentence, at) ? at : to);
}

const isCounted = (sentence: Sentence, at: number): boolean =>
  isNoun(sentence, at) || wordAt(sentence, at) === '/';
const isBound = (sentence: Sentence, at: number): boolean =>
  isOneOf(wordAt(sentence, at), 'or minimum maximum');

function aloofOf(
  mention: Placed,
  owned: boolean,
  sentence: Sentence,
  movement: Movement,
): Placed['aloof'] {
  const { before, unit } = mention;
  if (mention.hyphen) return 'modifier';
  // "For 40 families, cut the bill": what stands in front of the verb's clause.
  const { begin } = sentence;
  if (mention.to < begin && wordAt(sentence, begin - 1) === ',')
    return isTime(unit) ? 'window' : 'people';
  // "In den nächsten zwei Quartalen".
  if (before & Mark.window && says(sentence, mention.to, Says.calendar)) return 'modifier';
  // "in under 2 s" is how fast, not when.
  const fast =
    isOneOf(unit, 'ms s min') &&
    before & Mark.high &&
    (wordAt(sentence, mention.from - 2) === 'in' ||
      (!sentence.lexicon.english && isOneOf(wordAt(sentence, mention.lead), 'en em in')));
  // "Tickets > 90 days old ≤ 10": which ones.
  const next = wordAt(sentence, mention.to);
  if (isTime(unit) && next === 'old' && before & (Mark.low | Mark.high)) return 'modifier';
  // "Finish in six days or fewer".
  const most =
    isOneOf(wordAt(sentence, mention.to), 'or ou o oder') &&
    marksAfter(sentence, mention.to) & Mark.highAfter;
  if (isTime(unit))
    return before & Mark.window && !(before & Mark.to) && !fast && !most ? 'window' : null;
  if (mention.part || unit === 'percent' || isMoney(unit)) return null;
  // "More towns with > 500 visitors": which ones.
  const which =
    isOneOf(wordAt(sentence, mention.lead), 'with con com avec mit') &&
    wordAt(sentence, mention.lead - 1).endsWith('s') &&
    movement.at >= 0 &&
    movement.at < mention.from &&
    isOneOf(movement.toward ?? '', 'up down');
  if (which && before & (Mark.low | Mark.high) && unit === 'count') return 'modifier';
  if (before & (Mark.low | Mark.high | Mark.to)) return null;
  if (owned && isWord(sentence, mention.from - 1, Word.owned | Word.every)) return 'people';
  const moves = movement.at >= 0 && movement.at < mention.from && movement.toward !== 'keep';
  const among = before & Mark.among && (owned || moves || mention.spelled);
  return among && unit === 'count' && mention.value !== 0 && isNoun(sentence, mention.to)
    ? 'people'
    : null;
}

/** "Bugs > 12 months: 0", "In tracks of 3 min: < 5 ms": a time that only says which, with the number behind a colon. */
const isLabel = (sentence: Sentence, { unit, to }: Placed): boolean =>
  isTime(unit) &&
  wordAt(sentence, to) === ':' &&
  sentence.mentions.some(({ from }) => from === to + 1 || from === to + 2);

const isAmount = (unit: string): boolean =>
  unit === 'percent' || unit === 'points' || unit === 'ratio';

function deltaOf(sentence: Sentence, mention: Placed, movement: Movement): Toward | null {
  const { before, unit, sign } = mention;
  if (mention.hyphen && unit !== 'points') return null;
  // "Subir al 35 % en 6 meses": by when, unless a time is what gets shorter.
  const { language } = sentence.lexicon;
  const when = language !== 'en' && isTime(unit) && !speaksOf(sentence, Says.time);
  const by = when ? 0 : before & Mark.by;
  // "Cut complaints in half".
  if (mention.unit === 'percent' && mention.spelled && wordAt(sentence, mention.from - 1) === 'in')
    return 0;
  if (before & Mark.to && !by) return null;
  // "3x our reach", "Gain 4 points of share".
  const { begin } = sentence;
  if (
    mention.from === begin &&
    unit === 'ratio' &&
    isWord(sentence, mention.to, Word.article | Word.owned)
  )
    return 1;
  if (
    mention.from === begin + 1 &&
    unit === 'points' &&
    isOneOf(wordAt(sentence, begin), 'gain add')
  )
    return 1;
  const after = deltaAfter(sentence, mention);
  if (after !== null && !(before & Mark.now)) return after;
  const moved = movement.at >= 0 && (movement.at < mention.from || language === 'de');
  const held = movement.toward === 'keep';
  if (by && !held && (language === 'en' || moved)) return sign === '-' ? -1 : 0;
  if (sign === '+' && unit === 'percent' && before & Mark.of) return 1;
  // "A decrease in calls of 25 %".
  if (
    before & Mark.of &&
    isAmount(unit) &&
    movement.at >= 0 &&
    wordAt(sentence, movement.at + 1) === 'in'
  )
    return 0;
  // "Savings are up by 50 %".
  // "Aumento del 20 % en ventas", "Steigerung von 20 %": a noun of movement.
  const noun =
    language !== 'en' &&
    movement.at >= 0 &&
    movement.at === mention.lead - 1 &&
    !sentence.lexicon.infinitive.test(wordAt(sentence, movement.at));
  if (noun && movement.toward !== 'keep' && isAmount(unit) && before & (Mark.of | Mark.from))
    return 0;
  const rises = isAmount(unit) && isOneOf(wordAt(sentence, mention.from - 1), 'up by');
  if (rises && before & Mark.upBefore) return 1;
  if (rises && before & Mark.downBefore) return -1;
  if (before & Mark.from || (language === 'en' && before & Mark.of)) return null;
  if (before & Mark.upBefore) return 1;
  if (before & Mark.downBefore) return -1;
  // "NPS ≥ +40": a value that can be negative.
  if (sign === '+' && !mention.stated && before & (Mark.low | Mark.high)) return null;
  if (sign === '+') return 1;
  if (sign === '-' && (isAmount(unit) || mention.aside)) return -1;
  const plain = !(before & ~(Mark.about | Mark.low)) && !mention.low && !mention.aside;
  const bare =
    isAmount(unit) && plain && mention.upper === null && !mayMark(sentence, mention.to, Mark.of);
  return bare && moved && movement.at < mention.from && movement.toward !== 'keep' ? 0 : null;
}

/** "20% more", "3 days less", "5x increase", "20% revenue growth". */
function deltaAfter(sentence: Sentence, { to, unit }: Placed): Toward | null {
  const amount = isAmount(unit);
  const reach = amount && sentence.lexicon.english ? 3 : 0;
  for (let at = to; at <= to + reach; at++) {
    const span = sentence.opening.get(at);
    if (!span) {
      if (isNoun(sentence, at) || wordAt(sentence, at) === '-') continue;
      return null;
    }
    const near = at === to;
    // "15 % below 2019", "5 % above plan".
    const beside = sentence.mentions.some(({ from, name }) => from === span.to && !name);
    const compared = near && unit === 'percent' && !beside && span.to - span.from === 1;
    if (compared && isOneOf(wordAt(sentence, at), 'below under')) return -1;
    if (compared && wordAt(sentence, at) === 'above') return 1;
    const more = isWord(sentence, at, Word.more);
    const compares = more || isWord(sentence, at, Word.less);
    if (near ? !amount && !compares && !isTime(unit) : compares) return null;
    if (near && compares && amount && span.to - span.from > 1) return more ? 1 : -1;
    const { marks } = span;
    if (marks & Mark.moreAfter) return 1;
    if (marks & Mark.lessAfter) return -1;
    return marks & Mark.betterAfter ? 0 : null;
  }
  return null;
}

/** The value of today: "currently 12", "(from 8)", "58% now", "instead of 10". */
function startOf(sentence: Sentence, placed: readonly Placed[], movement: Movement): Placed | null {
  const now = placed.find((mention) => mention.before & Mark.now || isNow(sentence, mention.to));
  const past = (mention: Placed): boolean => isPast(sentence, mention) || isCut(mention);
  // "Cut the ten-day wait to 5 days": of two times the one that is moved describes today.
  const isCut = ({ hyphen, unit, from }: Placed): boolean =>
    isTime(unit) &&
    movement.at >= 0 &&
    (hyphen ? movement.at < from : movement.at === sentence.begin && movement.at + 1 === from) &&
    placed.some((other) => other.before & Mark.to && isTime(other.unit) && other.from > from);
  return (
    now ??
    placed.find((mention) => isFrom(sentence, mention, movement, placed)) ??
    (placed.length > 1 ? placed.find(past) : undefined) ??
    null
  );
}

/** "(FY25: 66 %)", "(52 in 2025)": a number with the name of a period or year, in an aside. */
function isPast(sentence: Sentence, { aside, lead, to }: Placed): boolean {
  let at = lead;
  while (at > 0 && PERIOD.test(wordAt(sentence, at - 1))) at--;
  if (!aside || wordAt(sentence, at - 1) !== '(') return false;
  const year = wordAt(sentence, to) === 'in' && /^20\d\d$/.test(wordAt(sentence, to + 1));
  return year ? wordAt(sentence, to + 2) === ')' : at < lead && wordAt(sentence, to) === ')';
}
const isOnly = (marks: number, mark: number): boolean => marks === mark;
const PERIOD = /^(?:q[1-4]|h[12]|[fc]y\d*|py|ly|(?:20)?\d\d|:|in)$/;

function isNow(sentence: Sentence, at: number): boolean {
  return isOnly(marksFrom(sentence, at), Mark.now) && !/^w(?:as|ere)$/.test(wordAt(sentence, at));
}

/** A "from" without its "to" is a start in an aside or after a verb of movement; small words of other tongues are none. */
function isFrom(
  sentence: Sentence,
  mention: Placed,
  movement: Movement,
  placed: readonly Placed[],
): boolean {
  if (!(mention.before & Mark.from) || mention.before & Mark.by) return false;
  const span = sentence.closing.get(mention.from) ?? sentence.opening.get(mention.lead);
  const single = span !== undefined && span.to - span.from === 1 && !isOnly(span.marks, Mark.from);
  if (mention.aside) return true;
  // "Against the 90-day baseline".
  if (mention.hyphen && isTime(mention.unit) && wordAt(sentence, mention.lead) !== 'from')
    return false;
  if (!sentence.lexicon.english)
    return !single && mention.delta === null && !mention.low && !mention.high;
  if (wordAt(sentence, mention.lead) !== 'from') return mention.delta === null;
  if (mention.delta !== null) return false;
  // "Down to 21 days from 34", "down 12 % from £6.50": the other number says how far.
  const goes = placed.some(
    (other) => other !== mention && (other.delta !== null || other.before & Mark.to),
  );
  return mention.unit !== 'count'
    ? movement.at >= 0 || goes
    : goes && !isNoun(sentence, mention.to);
}

/** "De 75 à 45 % et … de 12 à 25": another start, and no change. */
const isSecondStart = ({ before, to }: Placed, placed: readonly Placed[]): boolean =>
  (before & Mark.from) !== 0 &&
  placed.some((other) => other.lead === to && (other.before & Mark.to) !== 0);

function relativeOf(delta: Placed, { toward }: Movement): Relative {
  const unit = delta.unit === 'percent' ? 'percent' : delta.unit === 'ratio' ? 'times' : 'absolute';
  const verb = toward === 'up' ? 1 : toward === 'down' ? -1 : 0;
  return { change: Math.abs(delta.value), unit, toward: delta.delta || verb };
}

/** "Double", "halve": a change without a number. */
function multipleOf(sentence: Sentence): Relative | null {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const multiple = entryAt(sentence, at).multiple;
    // "Double-check" and "twice a week" are none.
    const compound = wordAt(sentence, at + 1) === '-' && isGlued(sentence, at + 1);
    const often = isOneOf(wordAt(sentence, at + 1), 'a per each every daily');
    if (multiple && !compound && !(often && wordAt(sentence, at) === 'twice'))
      return { change: multiple.change, unit: multiple.unit, toward: multiple.up ? 1 : -1 };
  }
  return null;
}

/** A unit or scale written once holds for both ends. */
function shareUnits(start: Placed, target: Placed): void {
  const vague = (mention: Placed, other: Placed): boolean =>
    !mention.part && (mention.unit === 'count' || (!mention.stated && other.stated));
  if (vague(start, target)) start.unit = target.unit;
  else if (vague(target, start)) target.unit = start.unit;
  const small =
    start.scale === 1 && target.scale > 1 && Math.abs(start.value) < 1000 && start.value !== 0;
  if (small && target.value / start.value > target.scale / 20)
    start.value = Number((start.value * target.scale).toPrecision(15));
}
