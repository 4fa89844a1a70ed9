import { Word } from '../words/words.ts';
import { isNoun, isWord, someWord, wordAt } from './ground.ts';
import type { Sentence } from './sentence.ts';

/** "Teachers trust our grades": a plural with its verb. */
export function isClause(sentence: Sentence): boolean {
  const { begin } = sentence;
  const subject =
    /^(?:nobody|everybody|everyone|every|who|that|how|we|que|qui|sich|donde|onde|où|todos|todas|tous)$/;
  return (
    someWord(sentence, (word) => subject.test(word)) ||
    (/[^s]s$/.test(wordAt(sentence, begin)) &&
      isWord(sentence, begin + 1, Word.aim | Word.keep | Word.reach)) ||
    hasSubject(sentence) ||
    // "The desk earns its keep", "Marketing generates leads".
    someWord(
      sentence,
      (_, at) =>
        isThird(sentence, at) &&
        isWord(sentence, at, Word.obtain | Word.reach) &&
        !isWord(sentence, at, Word.metric | Word.activity | Word.homograph) &&
        isNoun(sentence, at + 1),
    ) ||
    // "Our search scales to the largest towns".
    someWord(
      sentence,
      (_, at) =>
        isThird(sentence, at) &&
        isWord(sentence, at, Word.aim) &&
        isWord(sentence, at + 1, Word.preposition | Word.owned),
    )
  );
}

/** A word near the beginning that may be a verb of one thing: "the town talks". */
const isThird = ({ tokens, begin }: Sentence, at: number): boolean =>
  at > begin && at < begin + 4 && /[^s]s$/.test(tokens[at]?.lower ?? '');

/** "Growers plan their season", "New tenants settle in": a plural, and behind it a verb without -s. */
function hasSubject(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  if (!lexicon.english) return false;
  for (let at = begin; at < begin + 4 && isNoun(sentence, at); at++) {
    const word = wordAt(sentence, at);
    if (!/[^su]s$/.test(word) || COMPOUNDING.test(word)) continue;
    // "Guests easily find a seat".
    return isFinite(sentence, wordAt(sentence, at + 1).endsWith('ly') ? at + 2 : at + 1);
  }
  return false;
}

/** Nouns in -s that stand before another noun: "sales training". Other compounds have the singular. */
const COMPOUNDING =
  /^(?:sales|operations|communications|relations|resources|news|logistics|analytics|systems|customs|sports|goods|works|services|series|business|process|access|status|campus|gas|bus)$/;

/** A word that is no noun by its ending, and goes on as a verb does. */
function isFinite(sentence: Sentence, at: number): boolean {
  if (!isNoun(sentence, at) || /(?:[^e]ed|ing|ly|[^s]s|ion|ment)$/.test(wordAt(sentence, at)))
    return false;
  const next = wordAt(sentence, at + 1);
  const object =
    isWord(sentence, at + 1, Word.article | Word.owned | Word.every) || PRONOUN.test(next);
  if (object) return true;
  if (isWord(sentence, at, Word.metric | Word.activity | Word.abstract | Word.people | Word.group))
    return false;
  return isWord(sentence, at + 1, Word.preposition) || ADVERB.test(next);
}

const PRONOUN = /^(?:us|it|them|each|one|themselves|nothing|what|how|that)$/;

/** How or where something is done. */
const ADVERB =
  /^(?:\w+ly|in|out|up|back|off|away|down|on|forward|together|again|instead|without|well|home|here|there|more|less|better)$/;
