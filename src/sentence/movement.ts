import { Mark, Word } from '../words/words.ts';
import { entryAt, isJoint, isOneOf, isWord, wordAt } from './ground.ts';
import { marksFrom, type Sentence } from './sentence.ts';

/** The word that says which way the number goes, and where it stands; `at` is -1 when none does. */
export type Movement = { toward: 'up' | 'down' | 'improve' | 'keep' | null; at: number };

/** The movement of a sentence: its first verb, else the first word of movement in it. */
export function movementOf(sentence: Sentence): Movement {
  const { begin, tokens, lexicon, mentions } = sentence;
  // In English a participle behind the number belongs to a noun: "60 % of issues raised".
  const number = lexicon.english
    ? mentions.find((mention) => !mention.name && !mention.hyphen)
    : undefined;
  const end = number ? number.from : tokens.length;
  for (let at = begin; at === begin || at < end; at++) {
    const span = sentence.opening.get(at);
    if (span && span.to - at > 1 && at > begin) at = span.to - 1;
    const joins = isJoint(sentence, at + 1) || isPurpose(sentence, at);
    const found = joins ? null : toward(sentence, at);
    if (found) return { toward: found, at };
  }
  return { toward: null, at: -1 };
}

/** "… pour améliorer": what the number is for. */
const isPurpose = ({ tokens, mentions, begin }: Sentence, at: number): boolean =>
  at > begin &&
  isOneOf(tokens[at - 1]?.lower ?? '', 'pour para') &&
  mentions.some(({ to, name }) => to < at && !name);

function toward(sentence: Sentence, at: number): Movement['toward'] {
  const first = at === sentence.begin;
  const multiple = entryAt(sentence, at).multiple;
  if (first && isWord(sentence, at, Word.obtain) && takesNumber(sentence, at + 1)) return null;
  if (isWord(sentence, at, Word.keep) && keeps(sentence, at, first)) return 'keep';
  if (isWord(sentence, at, Word.up)) return 'up';
  if (isWord(sentence, at, Word.down)) return 'down';
  if (first && isWord(sentence, at, Word.reach) && isOneOf(wordAt(sentence, at + 1), 'up down'))
    return wordAt(sentence, at + 1) === 'up' ? 'up' : 'down';
  // "Twice a week" is a number.
  if (multiple && !sentence.mentions.some(({ from }) => from === at))
    return multiple.up ? 'up' : 'down';
  const noun = isWord(sentence, at, Word.homograph) && wordAt(sentence, at + 1) !== 'up';
  return isWord(sentence, at, Word.improve) && !noun ? 'improve' : null;
}

/** "Hold spend at 5" and "stays below 3%" keep; "Hold a workshop", "Workshops held: 12" and "keep asking" do not. */
function keeps(sentence: Sentence, at: number, first: boolean): boolean {
  const number = sentence.mentions.some(({ from }) => from === at + 1);
  if (first) {
    const level = sentence.mentions.some(({ aside }) => !aside);
    const held = !number && wordAt(sentence, at + 1) !== 'a' && level;
    return !wordAt(sentence, at).startsWith('hold') || held;
  }
  if (wordAt(sentence, at - 1) === 'of') return false;
  if (wordAt(sentence, at) === 'held' && wordAt(sentence, at + 1) === ':') return false;
  if (number || !sentence.lexicon.english) return true;
  const marks = Mark.low | Mark.high | Mark.of | Mark.between;
  return (marksFrom(sentence, at + 1) & marks) > 0;
}

/** "Raise €3M": the verb takes the number itself, so that it is obtained and not moved. */
function takesNumber(sentence: Sentence, at: number): boolean {
  return sentence.mentions.some(
    (mention) => mention.from === at && mention.unit !== 'percent' && !mention.hyphen,
  );
}
