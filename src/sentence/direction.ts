import { Mark, Says, Word } from '../words/words.ts';
import { isJoint, isNoun, isOneOf, isWord, says, wordAt } from './ground.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { convertTime } from './units.ts';

export type Direction = 'increase' | 'decrease' | 'maintain' | 'reach' | 'none';

/** Which way a key result's number is to go: what is kept, then the numbers, the verb, the bound. */
export function directionOf(sentence: Sentence, roles: Roles): Direction {
  const { movement, start, target, relative } = roles;
  if (movement.toward === 'keep') return 'maintain';
  if (start && target) {
    const end = convertTime(target.value, target.unit, start.unit) ?? target.value;
    if (end !== start.value) return end > start.value ? 'increase' : 'decrease';
  }
  // "Cero citas duplicadas".
  if (target && target.value === 0 && movement.at !== sentence.begin) return 'decrease';
  const verb = toward(sentence, roles);
  if (movement.at === sentence.begin && verb) return verb;
  if (relative && relative.toward !== 0 && (!target || target.delta !== null || movement.at >= 0))
    return relative.toward > 0 ? 'increase' : 'decrease';
  if (verb) return verb;
  if (target && target.high && !target.low) return 'decrease';
  if (target && target.low) return 'increase';
  if (target && target.value === 0) return 'decrease';
  if (relative) return better(sentence, sentence.begin);
  return target ? 'reach' : 'none';
}

function toward(sentence: Sentence, roles: Roles): 'increase' | 'decrease' | null {
  const { movement, target } = roles;
  const { begin } = sentence;
  if (movement.toward === 'up') return 'increase';
  if (movement.toward === 'down') return 'decrease';
  if (movement.toward === 'improve') {
    // "Improve the queries to reduce the wait by a third".
    const number = roles.placed[0]?.from ?? 0;
    const aim = sentence.tokens.findIndex(
      ({ is }, at) => wordAt(sentence, at - 1) === 'to' && is & (Word.up | Word.down),
    );
    if (aim > 0 && aim < number) return isWord(sentence, aim, Word.up) ? 'increase' : 'decrease';
    if (target && target.high) return 'decrease';
    if (target && target.low) return 'increase';
    return better(sentence, movement.at === begin ? begin + 1 : begin);
  }
  // "Get more visits".
  const gets =
    isOneOf(wordAt(sentence, begin), 'get have see') ||
    (!sentence.lexicon.english && isWord(sentence, begin, Word.obtain));
  const first = gets ? begin + 1 : begin;
  if (isWord(sentence, first, Word.more)) return 'increase';
  if (isWord(sentence, first, Word.less)) return 'decrease';
  if (isWord(sentence, begin, Word.better)) return better(sentence, begin + 1);
  // "Expand the course to 90 pupils".
  const widens = isOneOf(wordAt(sentence, begin), 'expand scale build');
  if (widens && target && target.before & Mark.to && target.lead > begin + 1) return 'increase';
  // "Revenue up to 55", but not "up to 5 errors".
  if (target && target.lead > begin && wordAt(sentence, target.lead) === 'up') return 'increase';
  return led(roles);
}

/** "down to $5", "up from 12". */
function led({ start, target }: Roles): 'increase' | 'decrease' | null {
  for (const mention of [target, start]) {
    if (mention && mention.before & Mark.downBefore) return 'decrease';
    if (mention && mention.before & Mark.upBefore) return 'increase';
  }
  return null;
}

/** Nouns that leave the way to what they count. */
const NEUTRAL = /^(?:number|count|volume|frequency|average|median|ratio|size|quantity)$/;

/** Where better is for the metric named from a token on. */
function better(sentence: Sentence, from: number): 'increase' | 'decrease' {
  let smaller = false;
  for (let at = from; at < sentence.tokens.length; at++) {
    const word = wordAt(sentence, at);
    if (
      (word !== 'of' && isWord(sentence, at, Word.preposition)) ||
      isWord(sentence, at, Word.number)
    )
      break;
    // "First-time pass rate" speaks of no time.
    if (isJoint(sentence, at - 1) && word === 'time' && isNoun(sentence, at + 1)) continue;
    if (says(sentence, at, Says.smaller)) smaller = true;
    else if (
      isWord(sentence, at, Word.metric) &&
      !says(sentence, at, Says.rate) &&
      !NEUTRAL.test(word)
    )
      smaller = false;
  }
  return smaller ? 'decrease' : 'increase';
}
