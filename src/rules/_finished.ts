import { Word } from '../words/words.ts';
import { isWord, wordAt } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { endOfPhrase, isSomebody, isTally, tellsOutcome } from './_clause.ts';
import { isThing } from './_deliverable.ts';
import { isPerson } from './_statement.ts';

const READY =
  /^(?:completed?|released|published|launched|delivered|documented|finali[sz]ed|approved|implemented|deployed|established|defined|drafted|stabili[sz]ed|funded|operational|executed|determined|configured|discussed|built|tested|automated|hosted)$/;

/** "Findings shared with the board", but not "Findings shared by volunteers". */
const isDoneWith = (sentence: Sentence, at: number): boolean =>
  /[^e]ed$/.test(wordAt(sentence, at)) &&
  isWord(sentence, at, Word.output) &&
  wordAt(sentence, at + 1) !== 'by' &&
  !isTally(sentence) &&
  !tellsOutcome(sentence);

/** Whether a clause without people or a metric ends there in what is said of finished work: "Hut map delivered". */
export const isDoneAt = (sentence: Sentence, at: number): boolean =>
  at > sentence.begin &&
  (READY.test(wordAt(sentence, at)) || isDoneWith(sentence, at)) &&
  !isSomebody(sentence, sentence.begin, at) &&
  !sentence.tokens.slice(sentence.begin, at).some(({ is }) => is & (Word.metric | Word.number)) &&
  !isTally(sentence);

/** "Booking desk check-ins completed", "The new menu ready for launch", "Two projects on track": how far work has come. */
export const isReady = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      at > sentence.begin &&
      at < sentence.begin + 9 &&
      !isPerson(sentence, at - 1) &&
      !isWord(sentence, at - 1, Word.metric) &&
      (READY.test(lower) ||
        isDoneWith(sentence, at) ||
        (lower === 'live' && /^(?:|[.(]|and|at|on|in|for|with)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'in' && /^(?:production|place|ci)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'ready' && /^(?:for|to)$/.test(wordAt(sentence, at + 1))) ||
        (lower === 'on' && wordAt(sentence, at + 1) === 'track')),
  );

const FINISHED = /(?:[^e]ed|^ready|^live|^done|^written|^built|^signed)$/;

/** "Supplier contracts renegotiated", "Handbook ready": a thing, and that it is there. */
export function isFinished(sentence: Sentence): boolean {
  const last = sentence.tokens.length - 1;
  const end = endOfPhrase(sentence);
  if (FINISHED.test(wordAt(sentence, last)) && end > last && isThing(sentence, last - 1))
    return true;
  // "Menu tested on all screens": one thing, and what was done to it.
  return (
    FINISHED.test(wordAt(sentence, end - 1)) &&
    isWord(sentence, end - 1, Word.output) &&
    isThing(sentence, end - 2) &&
    !/[^s]s$/.test(wordAt(sentence, end - 2)) &&
    !tellsOutcome(sentence)
  );
}
