import { isWord, type Sentence, spanFrom } from './sentence.ts';

/** The word that says which way the number goes, and where it stands; `at` is -1 when none does. */
export type Movement = { toward: 'up' | 'down' | 'improve' | 'keep' | null; at: number };

/** The movement of a sentence: its first verb, else the first word of movement in it. */
export function movementOf(sentence: Sentence): Movement {
  const { begin, tokens } = sentence;
  const compound = tokens[begin + 1]?.lower === '-' && tokens[begin + 1]?.space === false;
  const first = compound ? null : toward(sentence, begin, true);
  if (first) return { toward: first, at: begin };
  // In English a participle behind the number belongs to a noun: "60 % of issues raised".
  const english = sentence.lexicon.language === 'en';
  const number = english
    ? sentence.mentions.find((mention) => !mention.name && !mention.hyphen)
    : undefined;
  const end = number?.from ?? tokens.length;
  for (let at = begin + 1; at < end; at++) {
    const joined = tokens[at + 1]?.lower === '-' && tokens[at + 1]?.space === false;
    const found = joined ? null : toward(sentence, at, false);
    if (found) return { toward: found, at };
  }
  return { toward: null, at: -1 };
}

function toward(sentence: Sentence, at: number, first: boolean): Movement['toward'] {
  const word = sentence.tokens[at]?.lower ?? '';
  const multiple = sentence.lexicon.multiple(word);
  if (first && isWord(sentence, at, 'obtain') && numbered(sentence, at + 1)) return null;
  if (isWord(sentence, at, 'keep') && keeps(sentence, at, first)) return 'keep';
  if (isWord(sentence, at, 'up') || multiple?.up === true) return 'up';
  if (isWord(sentence, at, 'down') || multiple?.up === false) return 'down';
  const noun = isWord(sentence, at, 'homograph') && sentence.tokens[at + 1]?.lower !== 'up';
  return isWord(sentence, at, 'improve') && !noun ? 'improve' : null;
}

/** "Hold spend at 5" and "stays below 3%" keep; "Hold a workshop" and "keep asking" do not. */
function keeps(sentence: Sentence, at: number, first: boolean): boolean {
  const word = sentence.tokens[at]?.lower ?? '';
  const next = sentence.tokens[at + 1];
  if (first)
    return word !== 'hold' || !(isWord(sentence, at + 1, 'article') || next?.kind === 'number');
  if (sentence.lexicon.language !== 'en') return true;
  const marks = spanFrom(sentence, at + 1)?.marks ?? [];
  return (
    next?.kind === 'number' ||
    marks.some((mark) => mark === 'low' || mark === 'high' || mark === 'of' || mark === 'between')
  );
}

/** "Raise €3M": the verb takes the number itself, so that it is obtained and not moved. */
function numbered(sentence: Sentence, at: number): boolean {
  return sentence.mentions.some((mention) => mention.from === at && mention.unit !== 'percent' && !mention.hyphen);
}
