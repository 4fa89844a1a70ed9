import type { Roles } from './roles.ts';
import { isWord, type Sentence } from './sentence.ts';
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
  const verb = toward(sentence, roles) ?? led(roles);
  if (movement.at === sentence.begin && verb) return verb;
  if (relative && relative.toward !== 0) return relative.toward > 0 ? 'increase' : 'decrease';
  if (verb) return verb;
  if (target?.high && !target.low) return 'decrease';
  if (target?.low) return 'increase';
  if (target?.value === 0) return 'decrease';
  if (relative) return better(sentence, sentence.begin);
  return target ? 'reach' : 'none';
}

/** "down to $5", "up from 12". */
function led({ start, target }: Roles): 'increase' | 'decrease' | null {
  for (const mention of [target, start]) {
    if (mention?.before.has('downBefore')) return 'decrease';
    if (mention?.before.has('upBefore')) return 'increase';
  }
  return null;
}

function toward(sentence: Sentence, roles: Roles): 'increase' | 'decrease' | null {
  const { movement, target } = roles;
  if (movement.toward === 'up') return 'increase';
  if (movement.toward === 'down') return 'decrease';
  if (movement.toward === 'improve') {
    if (target?.high) return 'decrease';
    if (target?.low) return 'increase';
    return better(sentence, movement.at === sentence.begin ? movement.at + 1 : sentence.begin);
  }
  if (isWord(sentence, sentence.begin, 'more')) return 'increase';
  if (isWord(sentence, sentence.begin, 'less')) return 'decrease';
  if (isWord(sentence, sentence.begin, 'better')) return better(sentence, sentence.begin + 1);
  return null;
}

/** Where better is for the metric named from a token on. */
function better(sentence: Sentence, from: number): 'increase' | 'decrease' {
  let smaller = false;
  for (let at = from; at < sentence.tokens.length; at++) {
    const of = sentence.tokens[at]?.lower === 'of';
    if (!of && isWord(sentence, at, 'preposition')) break;
    if (sentence.tokens[at]?.kind === 'number') break;
    if (isWord(sentence, at, 'smaller')) smaller = true;
    else if (
      isWord(sentence, at, 'metric') &&
      !isWord(sentence, at, 'rate') &&
      !NEUTRAL.has(sentence.tokens[at]?.lower ?? '')
    )
      smaller = false;
  }
  return smaller ? 'decrease' : 'increase';
}

/** Nouns that leave the way to what they count. */
const NEUTRAL = new Set([
  'number',
  'count',
  'volume',
  'frequency',
  'average',
  'median',
  'ratio',
  'size',
  'quantity',
]);
