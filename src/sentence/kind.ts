import { hasWord, isGlued, isJoint, isKind, isLoose, isNoun, isWord, wordAt } from './ground.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { isMoney, isTime } from './units.ts';

export type Kind = 'objective' | 'key-result' | 'initiative';
type Verdict = { kind: Kind; sure: number };

const objective = (sure: number): Verdict => ({ kind: 'objective', sure });
const keyResult = (sure: number): Verdict => ({ kind: 'key-result', sure });
const initiative = (sure: number): Verdict => ({ kind: 'initiative', sure });

/** What a sentence is, and how sure that is (0 to 1). */
export function kindOf(sentence: Sentence, roles: Roles): Verdict {
  return roles.target || roles.relative
    ? withNumbers(sentence, roles)
    : withoutNumbers(sentence, roles);
}

function withNumbers(sentence: Sentence, { start, target, relative, movement }: Roles): Verdict {
  const verb = firstVerb(sentence);
  if (start && target) return keyResult(0.97);
  if (target && target.unit === 'count' && !target.before.has('to') && isListOfDoings(sentence))
    return initiative(0.55);
  if (movement.at === sentence.begin || relative || !target)
    return keyResult(verb === 'output' ? 0.7 : 0.95);
  const { unit, aloof } = target;
  const bound = target.low || target.high;
  const amount = /^(?:percent|points|score|ratio)$/.test(unit) || isMoney(unit);
  if (!amount && isDelivered(sentence)) return initiative(0.6);
  if (isWord(sentence, sentence.begin, 'obtain')) return keyResult(0.9);
  if (verb === 'output') {
    // "Rank 60+ day debts": a plus is a filter rather than a bound on one's own speed.
    const brief = /^(?:ms|s|min|h)$/.test(unit);
    const timed = isTime(unit) && bound && !target.plus && (brief || !aloof);
    // "Deploy in 5 clinics": how far it spreads, not how much is made.
    if (target.lead === sentence.begin + 1 && isWord(sentence, target.lead, 'preposition'))
      return keyResult(0.5);
    if (isMoney(unit) && target.low) return initiative(0.6);
    return amount || timed ? keyResult(0.65) : initiative(0.8);
  }
  if (verb === 'aim') return amount || bound || !target.spelled ? keyResult(0.7) : objective(0.55);
  return keyResult(0.92);
}

function withoutNumbers(sentence: Sentence, { movement }: Roles): Verdict {
  const { begin } = sentence;
  const verb = firstVerb(sentence);
  const praised = isPraise(sentence);
  if (movement.at === begin) return moved(sentence, movement.toward);
  if (isWord(sentence, begin, 'more', 'less', 'better')) {
    const from = isWord(sentence, begin + 1, 'preposition') ? begin + 2 : begin + 1;
    return isCountable(sentence, from) ? keyResult(0.7) : objective(0.6);
  }
  if (hasPlaceholder(sentence) && hasMetric(sentence, verb ? begin + 1 : begin))
    return keyResult(0.6);
  if (verb === 'output')
    return praised || isState(sentence) || isMadeBetter(sentence)
      ? objective(0.6)
      : initiative(0.88);
  if (verb === 'aim')
    return isWord(sentence, begin, 'either') ? either(sentence, praised) : objective(0.88);
  if (isDelivered(sentence)) return initiative(0.6);
  if (verb === null) return isNamedWork(sentence) ? initiative(0.7) : objective(0.75);
  if (isBecoming(sentence) || isState(sentence)) return objective(0.7);
  return praised ? objective(0.55) : initiative(0.65);
}

/** "Reduce churn" is a key result without a number, "Improve the experience" an objective. */
function moved(sentence: Sentence, toward: Roles['movement']['toward']): Verdict {
  if (toward === 'keep') return objective(0.6);
  const next = sentence.begin + 1;
  if (toward === 'improve' ? hasMetric(sentence, next) : isCountable(sentence, next))
    return keyResult(0.75);
  const work = toward === 'improve' && isWord(sentence, phraseEnd(sentence, next) - 1, 'activity');
  return work || isListOfDoings(sentence) ? initiative(0.6) : objective(0.6);
}

/** The class of the verb a sentence opens with; null when it opens with a noun or adjective. */
export function firstVerb(sentence: Sentence): 'output' | 'obtain' | 'aim' | 'other' | null {
  const at = sentence.begin;
  if (!isKind(sentence, at, 'word') || isJoint(sentence, at + 1)) return null;
  if (isWord(sentence, at, 'homograph') && namesMetric(sentence, at)) return null;
  // An imperative has no -s: "Books closed in ten days" opens with a noun.
  if (sentence.lexicon.language === 'en' && /[^s]s$/.test(wordAt(sentence, at))) return null;
  if (isWord(sentence, at, 'aim')) return 'aim';
  if (isWord(sentence, at, 'obtain')) return 'obtain';
  if (isWord(sentence, at, 'output') || isUnknownVerb(sentence)) return 'output';
  if (isWord(sentence, at, 'up', 'down', 'improve', 'keep', 'reach')) return 'other';
  return lastVerb(sentence);
}

/** Whether a verb that is a noun too opens the name of a metric: "Order errors", "Test coverage of". */
function namesMetric(sentence: Sentence, at: number): boolean {
  if (isWord(sentence, at + 1, 'auxiliary', 'activity')) return true;
  const span = sentence.opening.get(at + 1);
  const bound =
    span !== undefined &&
    span.marks.some((mark) => /^(?:low|high|from|now|upBefore|downBefore)$/.test(mark));
  if (bound && sentence.mentions.some((mention) => mention.from === span.to)) return true;
  let head = at;
  while (isNoun(sentence, head + 1) && !isWord(sentence, head + 1, 'article', 'up', 'down')) head++;
  return head > at && isWord(sentence, head, 'metric');
}

/** A word nobody listed, before an article, is taken for a verb of doing: "Embalm the archive". */
function isUnknownVerb(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  if (lexicon.language !== 'en' || !/[a-z]{2}[a-rt-z]$/.test(wordAt(sentence, begin))) return false;
  if (!isWord(sentence, begin + 1, 'article', 'owned', 'every') || isLoose(sentence, begin))
    return false;
  const noun = isWord(
    sentence,
    begin,
    'article',
    'owned',
    'every',
    'people',
    'group',
    'metric',
    'abstract',
  );
  return !noun && !isWord(sentence, begin, 'up', 'down', 'improve', 'keep', 'reach');
}

/** German puts the infinitive last. */
function lastVerb(sentence: Sentence): 'output' | 'obtain' | null {
  if (sentence.lexicon.language !== 'de') return null;
  const last = sentence.tokens.length - 1;
  for (const at of [last, last - 1]) {
    if (isWord(sentence, at, 'output')) return 'output';
    if (isWord(sentence, at, 'obtain')) return 'obtain';
  }
  return null;
}

/** The first noun phrase from a token on, as the place behind it. */
function phraseEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (isNoun(sentence, at)) at++;
  return at;
}

/** Whether a metric stands in the first noun phrase, "number of …" included. */
function hasMetric(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) {
    if (isWord(sentence, at, 'metric')) return true;
    if (isWord(sentence, at, 'conjunction')) return false;
    if (at > from && wordAt(sentence, at) !== 'of' && isWord(sentence, at, 'preposition'))
      return false;
  }
  return false;
}

/** A metric, or a plural: things that can be counted. */
const isCountable = (sentence: Sentence, from: number): boolean =>
  hasMetric(sentence, from) || /[^suia]s$/.test(wordAt(sentence, phraseEnd(sentence, from) - 1));

/** "Build trust", "Create clarity": the object of the verb is a state. */
const isState = (sentence: Sentence): boolean =>
  isWord(sentence, phraseEnd(sentence, sentence.begin + 1) - 1, 'abstract');

/** "Create a faster journey": making something that compares well. */
function isMadeBetter(sentence: Sentence): boolean {
  let at = sentence.begin + 1;
  while (isWord(sentence, at, 'article')) at++;
  const better =
    isWord(sentence, at, 'better', 'less', 'more') && /[^w]er$/.test(wordAt(sentence, at));
  return better && isWord(sentence, sentence.begin, 'make');
}

/** "Establish trust" is an objective, "Establish a weekly meeting" work. */
function either(sentence: Sentence, praised: boolean): Verdict {
  const next = sentence.begin + 1;
  const object = isWord(sentence, next, 'article', 'owned', 'every') ? next + 1 : next;
  const people =
    isWord(sentence, object, 'people') || /sel(?:f|ves)$/.test(wordAt(sentence, object));
  const state = people || isWord(sentence, next, 'preposition', 'owned') || isState(sentence);
  return praised || state ? objective(0.75) : initiative(0.6);
}

/** Praise in the sentence; "best practices" is none. */
const isPraise = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    (_, at) =>
      isWord(sentence, at, 'quality') &&
      !(isJoint(sentence, at - 1) && isWord(sentence, at, 'abstract')) &&
      !/^practi[cs]/.test(wordAt(sentence, at + 1)),
  );

/** "The site is launched": a deliverable told as a fact. */
const isDelivered = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      /^(?:is|are|been|be)$/.test(lower) &&
      isWord(sentence, at + 1, 'output') &&
      wordAt(sentence, at + 1).endsWith('ed'),
  );

/** "Get back in shape", "get better at": getting into a state. */
function isBecoming(sentence: Sentence): boolean {
  const next = sentence.begin + 1;
  if (!/^g[eo]t/.test(wordAt(sentence, next - 1))) return false;
  return (
    isWord(sentence, next, 'better', 'owned', 'preposition') ||
    /^(?:back|closer|ready|really|great|good)$/.test(wordAt(sentence, next))
  );
}

/** "Improve the copy and add a link". */
const isListOfDoings = (sentence: Sentence): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      (lower === ',' || lower === 'and') &&
      isWord(sentence, at + 1, 'output') &&
      (isWord(sentence, at + 2, 'article', 'owned') || isKind(sentence, at + 2, 'number')),
  );

/** "Onboarding e-mail campaign": the name of a piece of work, not a statement about it. */
const isNamedWork = (sentence: Sentence): boolean =>
  hasWord(sentence, 'activity', sentence.begin) &&
  !hasWord(sentence, 'auxiliary') &&
  !hasWord(sentence, 'quality');

const hasPlaceholder = (sentence: Sentence): boolean =>
  hasWord(sentence, 'placeholder') ||
  sentence.tokens.some(
    ({ lower }, at) =>
      lower === 'x' && wordAt(sentence, at + 1) === '%' && isGlued(sentence, at + 1),
  );
