import type { WordClass } from '../words/words.ts';
import type { Roles } from './roles.ts';
import { isWord, type Sentence, spanFrom } from './sentence.ts';
import { isMoney, isTime } from './units.ts';

export type Kind = 'objective' | 'key-result' | 'initiative';
type Verdict = { kind: Kind; sure: number };

const AMOUNTS = new Set(['percent', 'points', 'score', 'ratio']);

const say = (kind: Kind, sure: number): Verdict => ({ kind, sure });

/** What a sentence is, and how sure that is (0 to 1). */
export function kindOf(sentence: Sentence, roles: Roles): Verdict {
  const counted = roles.target !== null || roles.relative !== null;
  return counted ? withNumbers(sentence, roles) : withoutNumbers(sentence, roles);
}

function withNumbers(sentence: Sentence, roles: Roles): Verdict {
  const { start, target, relative, movement } = roles;
  const verb = firstVerb(sentence);
  if (start && target) return say('key-result', 0.97);
  if (movement.at === sentence.begin || relative)
    return say('key-result', verb === 'output' ? 0.7 : 0.95);
  const amount = target !== null && (AMOUNTS.has(target.unit) || isMoney(target.unit));
  if (!amount && delivered(sentence)) return say('initiative', 0.6);
  if (isWord(sentence, sentence.begin, 'obtain')) return say('key-result', 0.9);
  if (verb === 'output') {
    const timed = target !== null && isTime(target.unit) && (target.low || target.high) && !target.aloof;
    return amount || timed ? say('key-result', 0.65) : say('initiative', 0.8);
  }
  if (verb === 'aim' && target && !amount && !target.low && !target.high)
    return say('objective', 0.55);
  return say('key-result', verb === 'aim' ? 0.7 : 0.92);
}

function withoutNumbers(sentence: Sentence, roles: Roles): Verdict {
  const verb = firstVerb(sentence);
  const { movement } = roles;
  const metric = metricAfter(sentence, verb === null ? sentence.begin : sentence.begin + 1);
  if (movement.at === sentence.begin) {
    if (movement.toward === 'keep') return say('objective', 0.6);
    const strict = movement.toward !== 'improve';
    if (metric || (strict && pluralHead(sentence, sentence.begin + 1)))
      return say('key-result', 0.75);
    return andDoes(sentence) ? say('initiative', 0.6) : say('objective', 0.6);
  }
  const compares = (['more', 'less', 'better'] as const).some((of) =>
    isWord(sentence, sentence.begin, of),
  );
  const compared = sentence.begin + (isWord(sentence, sentence.begin + 1, 'preposition') ? 2 : 1);
  if (compares)
    return metricAfter(sentence, compared) || pluralHead(sentence, compared)
      ? say('key-result', 0.7)
      : say('objective', 0.6);
  if (placeholder(sentence) && metric) return say('key-result', 0.6);
  const praised = praises(sentence);
  if (verb === 'output') {
    if (praised || abstractObject(sentence) || madeBetter(sentence)) return say('objective', 0.6);
    return say('initiative', 0.88);
  }
  if (verb === 'aim' && isWord(sentence, sentence.begin, 'either')) return either(sentence, praised);
  if (verb === 'aim') return say('objective', 0.88);
  if (delivered(sentence)) return say('initiative', 0.6);
  if (verb === 'obtain' && becomes(sentence)) return say('objective', 0.7);
  if (verb === 'other' && abstractObject(sentence)) return say('objective', 0.7);
  if (verb === 'obtain' || verb === 'other')
    return praised ? say('objective', 0.55) : say('initiative', 0.65);
  if (has(sentence, 'activity', sentence.begin) && !clause(sentence)) return say('initiative', 0.7);
  return say('objective', 0.75);
}

/** The class of the verb a sentence opens with; null when it opens with a noun or adjective. */
export function firstVerb(sentence: Sentence): 'output' | 'obtain' | 'aim' | 'other' | null {
  const at = sentence.begin;
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  if (token?.kind !== 'word') return null;
  if (next?.lower === '-' && !next.space) return null;
  const nounToo = isWord(sentence, at, 'homograph') && namesMetric(sentence, at);
  if (nounToo) return null;
  for (const of of ['aim', 'obtain', 'output'] as const) if (isWord(sentence, at, of)) return of;
  if ((['up', 'down', 'improve', 'keep', 'reach'] as const).some((of) => isWord(sentence, at, of)))
    return 'other';
  return unknownVerb(sentence) ? 'output' : germanVerb(sentence);
}

/** Whether a verb that is a noun too opens the name of a metric: "Order errors", "Test coverage of". */
function namesMetric(sentence: Sentence, at: number): boolean {
  if ((['auxiliary', 'activity'] as const).some((of) => isWord(sentence, at + 1, of))) return true;
  const marks = spanFrom(sentence, at + 1)?.marks ?? [];
  if (marks.some((mark) => ['low', 'high', 'from', 'now', 'upBefore', 'downBefore'].includes(mark))) return true;
  let head = at;
  while (isPlainWord(sentence, head + 1)) head++;
  return head > at && isWord(sentence, head, 'metric');
}

function isPlainWord(sentence: Sentence, at: number): boolean {
  const loose = (
    ['preposition', 'conjunction', 'auxiliary', 'article', 'up', 'down'] as const
  ).some((of) => isWord(sentence, at, of));
  return sentence.tokens[at]?.kind === 'word' && !loose;
}

/** "Frobnicate the archive": a word nobody listed, before an article, is taken for a verb of doing. */
function unknownVerb(sentence: Sentence): boolean {
  const word = sentence.tokens[sentence.begin]?.lower ?? '';
  const known = (['preposition', 'article', 'owned', 'every', 'auxiliary', 'conjunction', 'people', 'group', 'metric', 'abstract'] as const).some((of) => isWord(sentence, sentence.begin, of));
  const object = (['article', 'owned', 'every'] as const).some((of) => isWord(sentence, sentence.begin + 1, of));
  return sentence.lexicon.language === 'en' && !known && object && /[a-z]{3}/.test(word) && !/s$/.test(word);
}

/** German puts the infinitive last. */
function germanVerb(sentence: Sentence): 'output' | 'obtain' | null {
  if (sentence.lexicon.language !== 'de') return null;
  for (let at = sentence.tokens.length - 1; at >= Math.max(0, sentence.tokens.length - 2); at--) {
    if (isWord(sentence, at, 'output')) return 'output';
    if (isWord(sentence, at, 'obtain')) return 'obtain';
  }
  return null;
}

function has(sentence: Sentence, of: WordClass, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) if (isWord(sentence, at, of)) return true;
  return false;
}

/** "Establish trust" is an objective, "Establish a weekly meeting" work. */
function either(sentence: Sentence, praised: boolean): Verdict {
  const next = sentence.begin + 1;
  const object = isWord(sentence, next, 'article') || isWord(sentence, next, 'owned') || isWord(sentence, next, 'every') ? next + 1 : next;
  const people = isWord(sentence, object, 'people') || /sel(?:f|ves)$/.test(sentence.tokens[object]?.lower ?? '');
  const state = isWord(sentence, next, 'preposition') || people || isWord(sentence, next, 'owned') || abstractObject(sentence);
  return praised || state ? say('objective', 0.75) : say('initiative', 0.6);
}

/** "Improve the copy and add a link": a list of doings. */
function andDoes(sentence: Sentence): boolean {
  return sentence.tokens.some((token, at) => (token.lower === ',' || token.lower === 'and') && isWord(sentence, at + 1, 'output') && (isWord(sentence, at + 2, 'article') || isWord(sentence, at + 2, 'owned') || sentence.tokens[at + 2]?.kind === 'number'));
}

/** Praise in the sentence; "best practices" is none. */
function praises(sentence: Sentence): boolean {
  return sentence.tokens.some(
    (_, at) =>
      isWord(sentence, at, 'quality') && !/^practi[cs]/.test(sentence.tokens[at + 1]?.lower ?? ''),
  );
}

/** "The site is launched": a deliverable told as a fact. */
function delivered(sentence: Sentence): boolean {
  return sentence.tokens.some(
    (token, at) =>
      /(?:is|are|been|be)$/.test(token.lower) &&
      isWord(sentence, at + 1, 'output') &&
      (sentence.tokens[at + 1]?.lower ?? '').endsWith('ed'),
  );
}

/** "Get back in shape", "get better at": getting into a state. */
function becomes(sentence: Sentence): boolean {
  if (!/^g[eo]t/.test(sentence.tokens[sentence.begin]?.lower ?? '')) return false;
  const next = sentence.begin + 1;
  return (
    isWord(sentence, next, 'better') ||
    isWord(sentence, next, 'owned') ||
    isWord(sentence, next, 'preposition') ||
    ['back', 'closer', 'ready', 'really', 'great', 'good'].includes(
      sentence.tokens[next]?.lower ?? '',
    )
  );
}

function placeholder(sentence: Sentence): boolean {
  return (
    has(sentence, 'placeholder', 0) ||
    sentence.tokens.some((token, i) => token.lower === 'x' && sentence.tokens[i + 1]?.lower === '%')
  );
}

/** Whether a metric stands in the first noun phrase from a token on. */
function metricAfter(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) {
    if (isWord(sentence, at, 'metric')) return true;
    if (sentence.tokens[at]?.lower !== 'of' && isWord(sentence, at, 'preposition') && at > from)
      return false;
    if (isWord(sentence, at, 'conjunction')) return false;
  }
  return false;
}

/** Whether the first noun phrase ends in a plural: things that can be counted. */
function pluralHead(sentence: Sentence, from: number): boolean {
  let head = '';
  for (let at = from; at < sentence.tokens.length; at++) {
    if (
      sentence.tokens[at]?.kind !== 'word' ||
      isWord(sentence, at, 'preposition') ||
      isWord(sentence, at, 'conjunction')
    )
      break;
    head = sentence.tokens[at]?.lower ?? '';
  }
  return /[^suia]s$/.test(head);
}

/** "Build trust", "Create clarity": the object of the making is a state. */
function abstractObject(sentence: Sentence): boolean {
  let head = -1;
  for (let at = sentence.begin + 1; at < sentence.tokens.length; at++) {
    if (
      sentence.tokens[at]?.kind !== 'word' ||
      isWord(sentence, at, 'preposition') ||
      isWord(sentence, at, 'conjunction')
    )
      break;
    head = at;
  }
  return head >= 0 && isWord(sentence, head, 'abstract');
}

/** "Create a faster journey": making something that compares well. */
function madeBetter(sentence: Sentence): boolean {
  if (!isWord(sentence, sentence.begin, 'make')) return false;
  for (let at = sentence.begin + 1; at < sentence.begin + 4; at++) {
    const compares = isWord(sentence, at, 'better') || isWord(sentence, at, 'less') || isWord(sentence, at, 'more');
    if (compares) return /[^w]er$/.test(sentence.tokens[at]?.lower ?? '');
    if (!isWord(sentence, at, 'article')) return false;
  }
  return false;
}

/** A statement with a verb of its own ("reports the board can trust") rather than the name of a piece of work. */
function clause(sentence: Sentence): boolean {
  return has(sentence, 'auxiliary', sentence.begin) || has(sentence, 'quality', sentence.begin);
}
