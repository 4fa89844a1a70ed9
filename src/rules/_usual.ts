import { Word } from '../words/words.ts';
import { isWord, wordAt } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { hasPurpose, isOneOf, wordSet } from './_words.ts';

/** Verbs of going on as before. */
const GOES_ON = wordSet('maintain continue sustain preserve');
/** The same with most objects; with people or a manner it may be a change. */
const RUNS = wordSet('keep support manage run operate ensure');
/** What ensuring and running usually mean by themselves. */
const DAILY = wordSet(`
  operation continuity business service day-to-day office budget account payroll compliance stability
  availability uptime inventory schedule reporting maintenance production logistics facility
`);
/** A change after all: "keep far less", "again", "through the move". */
const CHANGES = wordSet(`
  again back even through throughout despite although whatever like better less fewer more most every each all
`);

/** Whether a statement only says that something goes on. */
export function isUsual(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const verb = wordAt(sentence, begin);
  // "Continue" is skipped as an opener, so it stands before.
  const goesOn =
    GOES_ON.has(verb) || tokens.slice(0, begin).some(({ lower }) => lower === 'continue');
  if (!goesOn && !RUNS.has(verb)) return false;
  if (hasPurpose(sentence, begin + 1) || tokens.length <= begin + 1) return false;
  const changes = tokens.some(
    ({ lower }, at) =>
      at > begin &&
      (CHANGES.has(lower) || isWord(sentence, at, Word.more | Word.less | Word.better)),
  );
  if (changes) return false;
  if (goesOn) return true;
  const praised = tokens.some(
    (_, at) => at > begin && isWord(sentence, at, Word.quality | Word.people),
  );
  if (praised) return false;
  if (verb === 'keep') return isWord(sentence, begin + 1, Word.article | Word.owned | Word.every);
  return (
    tokens.some(({ lower }, at) => at > begin && isOneOf(DAILY, lower)) ||
    (verb !== 'run' && verb !== 'ensure' && isWord(sentence, begin + 1, Word.article | Word.owned))
  );
}
