import { Says, Word } from '../words/words.ts';
import { hasWord, isGlued, isOneOf, isWord, someWord, speaksOf, wordAt } from './ground.ts';
import { isBecoming, isForPeople, isIdeal, isMadeBetter, isPraise, isState } from './ideal.ts';
import { hasMetric, hasWork, headOf, isRate, phraseEnd } from './object.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isClause } from './statement.ts';
import { isDelivered, isThere } from './told.ts';
import { type Verdict, initiative, keyResult, objective } from './verdict.ts';

/** What a sentence without a number is, by its first verb and what that acts on. */
export function withoutNumbers(sentence: Sentence, { movement }: Roles): Verdict {
  const { begin, lexicon, verb } = sentence;
  if (hasPlaceholder(sentence) && hasMetric(sentence, verb ? begin + 1 : begin))
    return keyResult(0.6);
  // German puts the verb last, behind what it moves.
  const last = lexicon.language === 'de' && movement.at >= sentence.tokens.length - 2;
  if (movement.at === begin || (last && movement.at > 0))
    return moved(sentence, movement.toward, last ? begin : begin + 1);
  if (isWord(sentence, begin, Word.more | Word.less | Word.better)) return compared(sentence);
  if (verb && isWord(sentence, begin, Word.either)) return either(sentence);
  if (verb === 'aim') return isWorkToHave(sentence) ? initiative(0.6) : objective(0.88);
  if (verb === 'output') return worked(sentence);
  if (isDelivered(sentence) || isThere(sentence)) return initiative(0.6);
  if (verb === null) return named(sentence);
  if (isPraise(sentence) || isBecoming(sentence) || isState(sentence)) return objective(0.7);
  const isWork = verb === 'obtain' || hasWord(sentence, Word.activity, begin + 1);
  return isWork ? initiative(0.65) : objective(0.6);
}

/** "Have a booking page", but not "Be the page that guests read first". */
const isWorkToHave = (sentence: Sentence): boolean =>
  !wordAt(sentence, sentence.begin).startsWith('be') &&
  hasWork(sentence, sentence.begin + 1) &&
  !isPraise(sentence) &&
  !hasWord(sentence, Word.people, sentence.begin);

/** "Reduce churn" is a key result without a number, "Improve the experience" an objective. */
function moved(sentence: Sentence, toward: Roles['movement']['toward'], from: number): Verdict {
  const metric = hasMetric(sentence, from);
  if (toward === 'keep') return metric ? keyResult(0.55) : objective(0.6);
  if (toward === 'improve' ? metric : isMeasured(sentence, from)) return keyResult(0.75);
  return isWord(sentence, headOf(sentence, from), Word.activity) ? initiative(0.6) : objective(0.6);
}

/** "More demo requests" is a key result, "Better decisions" and "Faster, friendlier service" are objectives. */
function compared(sentence: Sentence): Verdict {
  const from = sentence.begin + 1;
  const counted = !isWord(sentence, sentence.begin, Word.better) && isMeasured(sentence, from);
  return (hasMetric(sentence, from) || counted) && !isPraise(sentence, from)
    ? keyResult(0.7)
    : objective(0.6);
}

/** "Build a dashboard" is work, "Build trust" and "Build a product people love" are objectives. */
function worked(sentence: Sentence): Verdict {
  const verb = wordAt(sentence, sentence.begin);
  const unknown = !isWord(sentence, sentence.begin, Word.output);
  const makes = unknown || isWord(sentence, sentence.begin, Word.make);
  const ideal = isState(sentence) || isMadeBetter(sentence) || isForPeople(sentence);
  return !DESK.test(verb) && (isPraise(sentence) || (makes && ideal))
    ? objective(0.6)
    : initiative(0.88);
}

/** Verbs of desk work and of fitting things in: what is praised behind them is the thing, and not what comes of it. */
const DESK =
  /^(?:add|implement|install|configur|integrat|migrat|upgrad|updat|deploy|defin|document|identif|research|review|map|draft|analy[sz]|audit|assess|evaluat|collect|present|ask|list|compil|write)/;

/** "Establish trust" is an objective, "Establish a weekly meeting" work. */
function either(sentence: Sentence): Verdict {
  const next = sentence.begin + 1;
  const behind = wordAt(sentence, phraseEnd(sentence, next));
  const state =
    // "Expand into the islands", "Support our neighbours".
    isWord(sentence, next, Word.preposition | Word.owned) ||
    isOneOf(behind, 'so as') ||
    // "Enable growers to sell direct".
    (wordAt(sentence, sentence.begin) === 'enable' && behind === 'to') ||
    isState(sentence) ||
    isForPeople(sentence);
  const ideal = isPraise(sentence) || (state && !hasWork(sentence, next));
  return ideal ? objective(0.75) : initiative(0.6);
}

/** What has no verb in front: a statement or an ideal is an objective, the name of a piece of work is an initiative. */
function named(sentence: Sentence): Verdict {
  const { begin } = sentence;
  const head = phraseEnd(sentence, begin) - 1;
  const hasWorkIn = hasWord(sentence, Word.activity, begin);
  if (
    isPraise(sentence) ||
    isClause(sentence) ||
    hasWord(sentence, Word.auxiliary) ||
    hasWord(sentence, Word.better) ||
    isWord(sentence, begin, Word.owned) ||
    isForPeople(sentence) ||
    // "Paper never, people always".
    (!hasWorkIn && someWord(sentence, (word) => word === ',')) ||
    isIdeal(sentence, head) ||
    isState(sentence, begin)
  )
    return objective(0.75);
  const metric = isWord(sentence, head, Word.metric) && !isWord(sentence, head, Word.activity);
  if (metric || isRate(sentence)) return keyResult(0.5);
  return initiative(hasWorkIn ? 0.7 : 0.5);
}

/** A metric, or a thing that is no ideal: "energy consumption", not "trust". */
const isMeasured = (sentence: Sentence, from: number): boolean =>
  hasMetric(sentence, from) || (!isState(sentence, from) && !isPraise(sentence, from));

const hasPlaceholder = (sentence: Sentence): boolean =>
  speaksOf(sentence, Says.placeholder) ||
  someWord(
    sentence,
    (word, at) =>
      /^[nxyz]$/.test(word) &&
      ((wordAt(sentence, at + 1) === '%' && isGlued(sentence, at + 1)) ||
        (wordAt(sentence, at - 1) === '[' && wordAt(sentence, at + 1) === ']')),
  );
