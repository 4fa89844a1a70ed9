import { Mark, Word } from '../words/words.ts';
import { isNoun, isOneOf, isWord, unitAt, wordAt } from './ground.ts';
import type { Movement } from './movement.ts';
import type { Placed } from './roles.ts';
import { marksFrom, type Sentence } from './sentence.ts';
import { isTime } from './units.ts';

export type Pair = { start: Placed | null; target: Placed };

/** "from A … to B", "to B from A", "A → B", "A to B"; a range gives its lower end as target and no start. */
export function pairOf(
  sentence: Sentence,
  placed: readonly Placed[],
  movement: Movement,
): Pair | null {
  const usable = placed.filter(
    // "Members with at least 2 visits to 500": which ones.
    ({ before, aloof, hyphen }) =>
      (!(before & Mark.by) || before & Mark.from) && (aloof !== 'modifier' || hyphen),
  );
  return spokenPair(sentence, usable) ?? neighbours(sentence, usable, movement) ?? range(placed);
}

function spokenPair(sentence: Sentence, usable: readonly Placed[]): Pair | null {
  const english = sentence.lexicon.english;
  for (const start of usable) {
    if (!(start.before & Mark.from) || (start.before & Mark.low && !english)) continue;
    const ends = usable.filter(
      (mention) =>
        mention.before & Mark.to &&
        agree(start, mention) &&
        // "Subir un 25 % … gracias a 3 becas": another thing is counted.
        !(start.unit === 'percent' && mention.unit === 'count' && isNoun(sentence, mention.to)),
    );
    const target =
      ends.find((mention) => mention.from > start.from) ??
      // "from 0.8 % under 0.2 %".
      usable.find((mention) => mention.lead === start.to && (mention.low || mention.high)) ??
      (english
        ? ends.find((mention) => mention.to <= start.lead && !(mention.before & Mark.from))
        : undefined);
    if (target) return { start, target };
  }
  return null;
}

function neighbours(
  sentence: Sentence,
  usable: readonly Placed[],
  movement: Movement,
): Pair | null {
  for (let i = 0; i + 1 < usable.length; i++) {
    const start = usable[i] as Placed;
    const target = usable[i + 1] as Placed;
    const end = behindBaseline(sentence, start.to);
    const gap = target.lead - end;
    if (
      !(target.before & Mark.to) ||
      gap < 0 ||
      gap > 2 ||
      start.aside !== target.aside ||
      !agree(start, target)
    )
      continue;
    const between = sentence.tokens.slice(end, target.from).map((token) => token.lower);
    if (between.includes(',') || between.includes(';')) continue;
    if (between.includes('→')) return { start, target };
    if (start.before & Mark.by || start.delta === 1 || start.delta === -1) continue;
    // "Cut titles < 30 characters to < 5 %": which ones, and how many.
    if ((start.low || start.high) && (target.low || target.high) && start.unit !== target.unit)
      continue;
    const ranges =
      start.low ||
      start.high ||
      start.before & Mark.to ||
      counts(sentence, movement) ||
      // "20 to 25 new accounts".
      (start.lead === sentence.begin && target.unit === 'count' && isNoun(sentence, target.to));
    // "Falls 5 minutes to 12": how far, and where to.
    const told = movement.at >= 0 && movement.at === start.lead - 1 && movement.at > sentence.begin;
    if (told && start.stated && !target.stated) {
      target.unit = start.unit;
      continue;
    }
    if (ranges) return { start: null, target: start };
    if (gap === 0) return { start, target };
  }
  return null;
}

/** The place behind "(baseline)", "(today)" and the like that say of a number what it is. */
function behindBaseline(sentence: Sentence, at: number): number {
  const marks = wordAt(sentence, at + 2) === ')' ? marksFrom(sentence, at + 1) : 0;
  return marks & (Mark.now | Mark.from) ? at + 3 : at;
}

function range(placed: readonly Placed[]): Pair | null {
  const at = placed.findIndex((mention) => mention.before & Mark.between);
  const target = placed[at];
  if (!target) return null;
  // "Between 40 and 50 percent": what is said of the upper end holds for both.
  const upper = placed[at + 1];
  if (upper && upper.lead <= target.to + 1) {
    if (!target.stated) target.unit = upper.unit;
    if (target.scale === 1 && target.value < upper.value / upper.scale) target.value *= upper.scale;
  }
  return { start: null, target };
}

/** Verbs after which "5 to 8" is a range. */
const counts = (sentence: Sentence, movement: Movement): boolean =>
  movement.toward === null &&
  sentence.verb !== null &&
  isWord(sentence, sentence.begin, Word.obtain | Word.output | Word.reach);

/** Whether two numbers can be ends of one movement: units that are the same, both times, or loose. */
function agree(a: Placed, b: Placed): boolean {
  if (a.hyphen && !(a.before & Mark.from)) return false;
  if (a.unit === b.unit) return true;
  if (isTime(a.unit) && isTime(b.unit)) return true;
  const bare = (mention: Placed): boolean => mention.unit === 'count' && mention.scale === 1;
  if (isTime(a.unit) || isTime(b.unit)) return bare(a) || bare(b);
  const loose = ['count', 'score', 'points', 'ratio'];
  return loose.includes(a.unit) || loose.includes(b.unit);
}

/** An aside that holds a number, its metric before it and no more: "(under 2 s)", "(2/month)", "(NPS 50)". */
export function standsAlone(sentence: Sentence, mention: Placed): boolean {
  if (!mention.aside || mention.before & Mark.to) return true;
  const { lead, to } = mention;
  const from = nameFrom(sentence, lead);
  // "(goal: share of drafts < 15%)".
  let open = from - 1;
  while (open > 0 && !OPEN.test(wordAt(sentence, open))) open--;
  if (isOneOf(wordAt(sentence, open + 1), 'target goal') && wordAt(sentence, open + 2) === ':')
    return true;
  let named = from === lead;
  for (let at = from; at < lead; at++) named ||= isWord(sentence, at, Word.metric);
  const each = wordAt(sentence, to) === '/' && isTime(unitAt(sentence, to + 1) ?? '');
  // "(100% attendance)".
  const last = mention.unit === 'percent' && isWord(sentence, to, Word.metric) ? to + 1 : to;
  const close = wordAt(sentence, each ? to + 2 : last);
  return named && OPEN.test(wordAt(sentence, from - 1)) && /^[)\]]$/.test(close);
}
const OPEN = /^[([]$/;

/** Where the nouns right before a token begin. */
export function nameFrom(sentence: Sentence, before: number): number {
  let at = before;
  while (isNoun(sentence, at - 1)) at--;
  return at;
}
