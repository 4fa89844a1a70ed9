import type { Mark } from '../words/words.ts';
import type { Mention } from './mentions.ts';
import { movementOf, type Movement } from './movement.ts';
import { isWord, marksBefore, type Sentence, spanFrom } from './sentence.ts';
import { isMoney, isTime } from './units.ts';
import { unitOf } from './metric.ts';

/** A mention with what its neighbours say of it. */
export type Placed = Mention & {
  before: ReadonlySet<Mark>;
  /** Where the words that belong to it begin. */
  lead: number;
  low: boolean;
  high: boolean;
  /** A time around the measured thing, a population, a filter: not what is to be reached. */
  aloof: 'window' | 'people' | 'modifier' | null;
  /** A change: 1 up, -1 down, 0 in the direction of the verb; null: no change. */
  delta: -1 | 0 | 1 | null;
};

export type Relative = {
  change: number;
  unit: 'percent' | 'times' | 'absolute';
  toward: -1 | 0 | 1;
};
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
    .filter((mention) => !mention.before.has('per') || mention.before.has('by'));
  const pair = pairOf(sentence, placed, movement) ?? rangeOf(placed);
  const start = pair?.start ?? startOf(sentence, placed, movement);
  const rest = placed.filter((mention) => mention !== start);
  const delta = rest.find((mention) => mention !== pair?.target && mention.delta !== null);
  const multiple = delta ? null : multipleOf(sentence);
  const target = pair?.target ?? targetOf(sentence, rest, movement, delta, multiple !== null);
  const relative = delta ? relativeOf(delta, movement) : multiple;
  shareUnits(sentence, start, target);
  return {
    movement,
    start,
    target,
    relative,
    targets: countTargets(sentence, rest, target, relative),
    placed,
  };
}

function place(sentence: Sentence, mention: Mention, movement: Movement): Placed {
  const { marks, from, owned } = marksBefore(sentence, mention.from);
  const after = spanFrom(sentence, mention.to)?.marks ?? [];
  const unit = unitOf(sentence, mention);
  const low = mention.plus || marks.has('low') || after.includes('lowAfter');
  const high = marks.has('high') || after.includes('highAfter');
  const whole: Mention = { ...mention, unit };
  const placed: Placed = {
    ...whole,
    before: marks,
    lead: from,
    low,
    high,
    aloof: null,
    delta: null,
  };
  placed.delta = deltaOf(sentence, placed, movement);
  placed.aloof = aloofOf(placed, owned, sentence, movement);
  if (placed.delta !== null) placed.value = Math.abs(placed.value);
  return placed;
}

function aloofOf(
  mention: Placed,
  owned: boolean,
  sentence: Sentence,
  movement: Movement,
): Placed['aloof'] {
  if (mention.hyphen) return 'modifier';
  if (isTime(mention.unit))
    return mention.before.has('window') && !mention.before.has('to') ? 'window' : null;
  if (mention.part || mention.unit === 'percent' || isMoney(mention.unit)) return null;
  const bound = mention.before.has('low') || mention.before.has('high') || mention.before.has('to');
  const moves = movement.at >= 0 && movement.at < mention.from && movement.toward !== 'keep';
  const among = mention.before.has('among') && !bound;
  if (owned && !bound && isWord(sentence, mention.from - 1, 'owned')) return 'people';
  if (owned && !bound && isWord(sentence, mention.from - 1, 'every')) return 'people';
  return among &&
    (owned || moves || mention.spelled) &&
    mention.unit === 'count' &&
    mention.value !== 0 &&
    followedByNoun(sentence, mention)
    ? 'people'
    : null;
}

function followedByNoun(sentence: Sentence, mention: Mention): boolean {
  const next = sentence.tokens[mention.to];
  return (
    next?.kind === 'word' &&
    !isWord(sentence, mention.to, 'preposition') &&
    !isWord(sentence, mention.to, 'conjunction')
  );
}

function deltaOf(sentence: Sentence, mention: Placed, movement: Movement): Placed['delta'] {
  const { before } = mention;
  if (mention.hyphen && mention.unit !== 'points') return null;
  const amount =
    mention.unit === 'percent' || mention.unit === 'points' || mention.unit === 'ratio';
  const moved = movement.at >= 0 && movement.at < mention.from;
  const english = sentence.lexicon.language === 'en';
  if (before.has('to') && !before.has('by')) return null;
  const after = deltaAfter(sentence, mention, amount);
  if (after !== null && !before.has('now')) return after;
  const fixed = before.has('from') && !before.has('by');
  if (
    before.has('by') &&
    (english || moved || (movement.at >= 0 && sentence.lexicon.language === 'de'))
  )
    return mention.sign === '-' ? -1 : 0;
  if (fixed || (english && before.has('of'))) return null;
  if (before.has('upBefore')) return 1;
  if (before.has('downBefore')) return -1;
  if (mention.sign && (amount || mention.aside || mention.sign === '+'))
    return mention.sign === '+' ? 1 : -1;
  const plain = ![...before].some((mark) => mark !== 'about' && mark !== 'low');
  const of = sentence.lexicon
    .phrases(sentence.tokens[mention.to]?.lower ?? '')
    .some((phrase) => phrase.marks.includes('of'));
  const bare = amount && plain && !mention.aside && !mention.low && mention.upper === null && !of;
  return bare && moved && movement.toward !== 'keep' ? 0 : null;
}

/** "20% more", "3 days less", "5x increase", "20% revenue growth". */
function deltaAfter(sentence: Sentence, mention: Placed, amount: boolean): -1 | 0 | 1 | null {
  const reach = amount && sentence.lexicon.language === 'en' ? 3 : 0;
  for (let at = mention.to; at <= mention.to + reach; at++) {
    const span = spanFrom(sentence, at);
    if (span) {
      const marks = span.marks;
      const near = at === mention.to;
      const counted = near && (['more', 'less'] as const).some((of) => isWord(sentence, at, of));
      if (!amount && !counted && !(isTime(mention.unit) && near)) return null;
      if (!near && counted) return null;
      const than =
        near && span.to - span.from > 1 && isWord(sentence, at, 'more')
          ? 1
          : near && span.to - span.from > 1 && isWord(sentence, at, 'less')
            ? -1
            : null;
      if (than !== null && amount && (marks.includes('low') || marks.includes('high'))) return than;
      if (marks.includes('moreAfter')) return 1;
      if (marks.includes('lessAfter')) return -1;
      if (marks.includes('betterAfter')) return 0;
      return null;
    }
    const joint = sentence.tokens[at]?.lower === '-';
    if (
      !joint &&
      (sentence.tokens[at]?.kind !== 'word' ||
        isWord(sentence, at, 'preposition') ||
        isWord(sentence, at, 'conjunction'))
    )
      return null;
  }
  return null;
}

type Pair = { start: Placed | null; target: Placed };

/** "from A … to B", "to B from A", "A → B", "A to B". */
function pairOf(sentence: Sentence, placed: readonly Placed[], movement: Movement): Pair | null {
  const usable = placed.filter(
    (mention) => !mention.before.has('by') || mention.before.has('from'),
  );
  for (const start of usable.filter(
    (mention) => mention.before.has('from') && !mention.before.has('low'),
  )) {
    const after = usable.find(
      (mention) => mention.from > start.from && mention.before.has('to') && agree(start, mention),
    );
    if (after) return { start, target: after };
    const ahead = usable.find(
      (mention) =>
        mention.to <= start.lead &&
        mention.before.has('to') &&
        !mention.before.has('from') &&
        agree(start, mention),
    );
    if (ahead && sentence.lexicon.language === 'en') return { start, target: ahead };
  }
  for (let i = 0; i + 1 < usable.length; i++) {
    const start = usable[i] as Placed;
    const target = usable[i + 1] as Placed;
    if (
      !target.before.has('to') ||
      target.lead < start.to ||
      target.lead - start.to > 2 ||
      !agree(start, target)
    )
      continue;
    if (start.aside !== target.aside || /[,;]/.test(between(sentence, start, target))) continue;
    if (between(sentence, start, target, true).includes('→')) return { start, target };
    if (start.before.has('by') || start.delta === 1 || start.delta === -1) continue;
    if (start.low || start.high || start.before.has('to') || counted(sentence, movement))
      return { start: null, target: start };
    if (target.lead === start.to) return { start, target };
  }
  return null;
}

function rangeOf(placed: readonly Placed[]): Pair | null {
  const lower = placed.find((mention) => mention.before.has('between'));
  return lower ? { start: null, target: lower } : null;
}

/** Verbs after which "5 to 8" is a range. */
function counted(sentence: Sentence, movement: Movement): boolean {
  if (movement.toward !== null) return false;
  return (['obtain', 'output', 'reach'] as const).some((of) =>
    isWord(sentence, sentence.begin, of),
  );
}

function between(sentence: Sentence, a: Placed, b: Placed, lower = false): string {
  const tokens = sentence.tokens.slice(a.to, b.from);
  return tokens.map((token) => (lower ? token.lower : token.text)).join(' ');
}

function agree(a: Placed, b: Placed): boolean {
  if (a.hyphen && !a.before.has('from')) return false;
  if (a.unit === b.unit) return true;
  const loose = (unit: string): boolean =>
    unit === 'count' || unit === 'score' || unit === 'points' || unit === 'ratio';
  if (isTime(a.unit) || isTime(b.unit))
    return (
      (isTime(a.unit) && isTime(b.unit)) ||
      (a.unit === 'count' && !counts(a)) ||
      (b.unit === 'count' && !counts(b))
    );
  return loose(a.unit) || loose(b.unit);
}

const counts = (mention: Placed): boolean => mention.scale > 1;

/** The value of today: "currently 12", "(from 8)", "58% now", "instead of 10". */
function startOf(sentence: Sentence, placed: readonly Placed[], movement: Movement): Placed | null {
  const english = sentence.lexicon.language === 'en';
  const now = placed.find((mention) => mention.before.has('now') || nowAfter(sentence, mention));
  if (now) return now;
  return (
    placed.find((mention) => {
      if (!mention.before.has('from') || mention.before.has('by')) return false;
      const first = sentence.tokens[mention.lead]?.lower ?? '';
      const single = [
        'de',
        'd',
        'von',
        'aus',
        'do',
        'da',
        'dos',
        'desde',
        'depuis',
        'par',
      ].includes(first);
      if (!english && single && !mention.aside) return false;
      if (!english || first !== 'from' || mention.aside) return mention.delta === null;
      return movement.at >= 0 && mention.unit !== 'count' && mention.delta === null;
    }) ?? null
  );
}

function nowAfter(sentence: Sentence, mention: Placed): boolean {
  const span = spanFrom(sentence, mention.to);
  return (
    span?.marks.includes('now') === true &&
    span.marks.length === 1 &&
    !['was', 'were'].includes(sentence.tokens[mention.to]?.lower ?? '')
  );
}

function targetOf(
  sentence: Sentence,
  rest: readonly Placed[],
  movement: Movement,
  delta: Placed | undefined,
  multiple: boolean,
): Placed | null {
  const free = rest.filter((mention) => mention.delta === null);
  const changed = delta && movement.at >= 0 && movement.at < delta.from;
  const open = free.filter((mention) => {
    if (mention.before.has('to') && !mention.aloof) return true;
    if (multiple) return mention.aside && alone(sentence, mention);
    return !(changed && movement.at < mention.from && mention.from < delta.from);
  });
  const moved = movement.at >= 0 && movement.toward !== 'keep';
  const to = moved
    ? open.find(
        (mention) =>
          mention.before.has('to') &&
          !mention.aloof &&
          mention.from > movement.at &&
          !reachesFilter(mention),
      )
    : undefined;
  if (to) return to;
  const plain = open.filter((mention) => !mention.aloof);
  const first =
    plain.find((mention) => !mention.aside) ?? plain.find((mention) => alone(sentence, mention));
  return first ?? fallback(sentence, open, movement, delta !== undefined || multiple);
}

const reachesFilter = (mention: Placed): boolean => mention.aside;

/** A time window or a modifier is the target only where nothing else is measured. */
function fallback(
  sentence: Sentence,
  open: readonly Placed[],
  movement: Movement,
  changed: boolean,
): Placed | null {
  if (changed) return null;
  const still = movement.at < 0 || movement.toward === 'keep';
  const timed = sentence.tokens.some((_, at) => isWord(sentence, at, 'time'));
  const window = open.find(
    (mention) =>
      mention.aloof === 'window' && !mention.aside && (still || timed) && measuredWindow(mention),
  );
  if (
    window &&
    !isWord(sentence, sentence.begin, 'output') &&
    !isWord(sentence, sentence.begin, 'aim')
  )
    return window;
  const verb = isWord(sentence, sentence.begin, 'reach');
  const modifier = open.find((mention) => mention.aloof === 'modifier' && !mention.aside && verb);
  if (modifier) return modifier;
  const people = open.find((mention) => mention.aloof === 'people' && !mention.aside && still);
  return people && (verb || isWord(sentence, sentence.begin, 'obtain')) ? people : null;
}

/** "within 4 hours", "in 10 days": short spans are measured, months and years are when. */
function measuredWindow(mention: Placed): boolean {
  return !['quarter', 'month', 'year'].includes(mention.unit) && !mention.before.has('per');
}

/** An aside that holds nothing but the number: "(under 2 s)". */
function alone(sentence: Sentence, mention: Placed): boolean {
  const open = sentence.tokens[mention.lead - 1]?.lower;
  const close = sentence.tokens[mention.to]?.lower;
  const bare = (open === '(' || open === '[') && (close === ')' || close === ']');
  return !mention.aside || bare || mention.before.has('to');
}

function relativeOf(delta: Placed, movement: Movement): Relative {
  const unit = delta.unit === 'percent' ? 'percent' : delta.unit === 'ratio' ? 'times' : 'absolute';
  const verb = movement.toward === 'up' ? 1 : movement.toward === 'down' ? -1 : 0;
  return { change: delta.value, unit, toward: delta.delta || verb };
}

/** "Double", "halve": a change without a number. */
function multipleOf(sentence: Sentence): Relative | null {
  for (let at = 0; at < sentence.tokens.length; at++) {
    const multiple = sentence.lexicon.multiple(sentence.tokens[at]?.lower ?? '');
    const next = sentence.tokens[at + 1];
    const joined = next?.lower === '-' && !next.space;
    if (multiple && !joined)
      return { change: multiple.change, unit: multiple.unit, toward: multiple.up ? 1 : -1 };
  }
  return null;
}

/** A unit or scale written once holds for both ends. */
function shareUnits(sentence: Sentence, start: Placed | null, target: Placed | null): void {
  if (!start || !target) return;
  const vague = (mention: Placed): boolean => mention.unit === 'count' && !mention.part;
  if (vague(start) && !vague(target)) start.unit = target.unit;
  else if (vague(target) && !vague(start)) target.unit = start.unit;
  const small =
    start.scale === 1 && target.scale > 1 && Math.abs(start.value) < 1000 && start.value !== 0;
  if (small && target.value / start.value > target.scale / 20)
    start.value = Number((start.value * target.scale).toPrecision(15));
}

function countTargets(
  sentence: Sentence,
  rest: readonly Placed[],
  target: Placed | null,
  relative: Relative | null,
): number {
  if (!target && !relative) return 0;
  const named = rest.filter(
    (mention) =>
      mention === target ||
      (!mention.aloof &&
        !mention.aside &&
        !mention.before.has('from') &&
        !mention.before.has('now') &&
        (mention.delta !== null ||
          mention.low ||
          mention.high ||
          mention.before.has('to') ||
          mention.before.has('of') ||
          mention.unit !== 'count')),
  );
  let count = named.length > 0 ? 1 : target || relative ? 1 : 0;
  for (let i = 1; i < named.length; i++) {
    const a = named[i - 1] as Placed;
    const b = named[i] as Placed;
    if (joins(sentence, a.to, b.lead)) count++;
  }
  return count;
}

/** Whether "and", a comma and the like part two statements, with a word of its own in the second. */
function joins(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = sentence.tokens[at]?.lower ?? '';
    const joint =
      word === ',' ||
      word === ';' ||
      word === '&' ||
      word === '+' ||
      isWord(sentence, at, 'conjunction') ||
      word === 'with';
    if (joint && at + 1 < to) return true;
  }
  return false;
}
