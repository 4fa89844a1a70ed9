import { isKind, isWord, wordAt } from './ground.ts';
import { firstVerb } from './kind.ts';
import type { Movement } from './movement.ts';
import type { Placed } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isTime } from './units.ts';

export type Pair = { start: Placed | null; target: Placed };

/** "from A … to B", "to B from A", "A → B", "A to B"; a range gives its lower end as target and no start. */
export function pairOf(
  sentence: Sentence,
  placed: readonly Placed[],
  movement: Movement,
): Pair | null {
  const usable = placed.filter(({ before }) => !before.has('by') || before.has('from'));
  return spokenPair(sentence, usable) ?? neighbours(sentence, usable, movement) ?? range(placed);
}

function spokenPair(sentence: Sentence, usable: readonly Placed[]): Pair | null {
  for (const start of usable) {
    if (!start.before.has('from') || start.before.has('low')) continue;
    const ends = usable.filter((mention) => mention.before.has('to') && agree(start, mention));
    const target =
      ends.find((mention) => mention.from > start.from) ??
      (sentence.lexicon.language === 'en'
        ? ends.find((mention) => mention.to <= start.lead && !mention.before.has('from'))
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
    const gap = target.lead - start.to;
    if (
      !target.before.has('to') ||
      gap < 0 ||
      gap > 2 ||
      start.aside !== target.aside ||
      !agree(start, target)
    )
      continue;
    const between = sentence.tokens.slice(start.to, target.from).map((token) => token.lower);
    if (between.includes(',') || between.includes(';')) continue;
    if (between.includes('→')) return { start, target };
    if (start.before.has('by') || start.delta === 1 || start.delta === -1) continue;
    const ranges = start.low || start.high || start.before.has('to') || counts(sentence, movement);
    if (ranges) return { start: null, target: start };
    if (gap === 0) return { start, target };
  }
  return null;
}

function range(placed: readonly Placed[]): Pair | null {
  const target = placed.find((mention) => mention.before.has('between'));
  return target ? { start: null, target } : null;
}

/** Verbs after which "5 to 8" is a range. */
const counts = (sentence: Sentence, movement: Movement): boolean =>
  movement.toward === null &&
  firstVerb(sentence) !== null &&
  isWord(sentence, sentence.begin, 'obtain', 'output', 'reach');

/** Whether two numbers can be ends of one movement: units that are the same, both times, or loose. */
function agree(a: Placed, b: Placed): boolean {
  if (a.hyphen && !a.before.has('from')) return false;
  if (a.unit === b.unit) return true;
  if (isTime(a.unit) && isTime(b.unit)) return true;
  const bare = (mention: Placed): boolean => mention.unit === 'count' && mention.scale === 1;
  if (isTime(a.unit) || isTime(b.unit)) return bare(a) || bare(b);
  const loose = ['count', 'score', 'points', 'ratio'];
  return loose.includes(a.unit) || loose.includes(b.unit);
}

/** An aside that holds nothing but the number: "(under 2 s)". */
export function standsAlone(sentence: Sentence, mention: Placed): boolean {
  if (!mention.aside || mention.before.has('to')) return true;
  const close = wordAt(sentence, mention.to);
  return (
    isKind(sentence, mention.lead - 1, 'sign') &&
    '(['.includes(wordAt(sentence, mention.lead - 1)) &&
    (close === ')' || close === ']')
  );
}
