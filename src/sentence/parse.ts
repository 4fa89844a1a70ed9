import { Mark, Word } from '../words/words.ts';
import { isWord, mayMark, unitAt, wordAt } from './ground.ts';
import { deadlineOf, type Period } from './deadline.ts';
import { type Direction, directionOf } from './direction.ts';
import { kindOf } from './kind.ts';
import { phraseOf } from './phrase.ts';
import { type Placed, type Roles, rolesOf } from './roles.ts';
import { type Sentence, sentenceOf, textOf } from './sentence.ts';
import { isMoney, isTime } from './units.ts';
import type { Kind } from './verdict.ts';

export type { Direction } from './direction.ts';
/** A number with its unit: 'percent', 'points', 'count', 'score', 'ratio', a unit of time, an ISO currency, … */
export type Quantity = { value: number; unit: string };
/** A change without its base; `change` is a magnitude, the sign is in the direction. */
export type Relative = { change: number; unit: 'percent' | 'times' | 'absolute' };
export type Parse = {
  /** Whether a number says when it is met. */
  measurable: boolean;
  direction: Direction;
  start: Quantity | null;
  target: Quantity | null;
  relative: Relative | null;
  /** The words that say by when, without the preposition. */
  deadline: string | null;
};
export type Reading = {
  kind: Kind;
  /** How sure the kind is, 0 to 1. */
  sure: number;
  /** What numbers the sentence holds, whatever its kind. */
  parse: Parse;
  /** How many separate numeric targets it names; more than one is a compound key result. */
  targets: number;
  /** Its first verb as written. */
  verb: { word: string; class: 'output' | 'up' | 'down' | 'keep' | 'reach' | 'other' } | null;
  /** What is measured: the sentence without its verb, numbers and dates; '' if nothing is left. */
  metric: string;
  /** A count obtained from nothing (secure, win, sign, hire, publish …): its start is 0. */
  fromNothing: boolean;
  /** Every number with its unit, in order, without years, dates and names. */
  numbers: Quantity[];
  language: Sentence['language'];
};

/** What a sentence says taken apart, for those who need more than the reading. */
export type Analysis = {
  sentence: Sentence;
  roles: Roles;
  period: Period | null;
  reading: Reading;
};

/** Reads one sentence of an OKR set. Never throws, whatever the text; time grows with its length only. */
export function parseSentence(text: string): Reading {
  return analyse(text).reading;
}

/** The reading of a sentence with the parts it was read from. */
export function analyse(text: string): Analysis {
  const sentence = sentenceOf(text);
  const roles = rolesOf(sentence);
  const period = deadlineOf(sentence);
  const { kind, sure } = kindOf(sentence, roles);
  const reading: Reading = {
    kind,
    sure,
    parse: parseOf(sentence, roles, period),
    targets: roles.targets,
    verb: verbOf(sentence, roles),
    metric: phraseOf(sentence, roles, period),
    fromNothing: startsAtNothing(sentence, roles),
    numbers: roles.placed.map(quantity),
    language: sentence.language,
  };
  return { sentence, roles, period, reading };
}

const quantity = (mention: Placed): Quantity => ({ value: mention.value, unit: mention.unit });

function parseOf(sentence: Sentence, roles: Roles, period: Period | null): Parse {
  const { start, target, relative } = roles;
  return {
    measurable: target !== null || relative !== null,
    direction: directionOf(sentence, roles),
    start: start && quantity(start),
    target: target && quantity(target),
    relative: relative && { change: relative.change, unit: relative.unit },
    deadline: period && textOf(sentence, period.from, period.to),
  };
}

function verbOf(sentence: Sentence, { movement }: Roles): Reading['verb'] {
  const { begin } = sentence;
  const first = sentence.verb;
  const { at, toward } = movement;
  if (toward && (at === begin || first === null))
    return { word: textOf(sentence, at, at + 1), class: toward === 'improve' ? 'up' : toward };
  if (first === null) return null;
  const word = textOf(sentence, begin, begin + 1);
  // "Meet with 10 growers" is work, "meet the budget" is not.
  const meets = first === 'output' && wordAt(sentence, begin + 1) === 'with';
  if (isWord(sentence, begin, Word.reach) && !meets) return { word, class: 'reach' };
  return { word, class: first === 'output' ? 'output' : 'other' };
}

function startsAtNothing(sentence: Sentence, { start, target, movement }: Roles): boolean {
  if (start || !target || target.high || target.value === 0 || movement.at >= 0) return false;
  if (target.unit !== 'count' && !isMoney(target.unit)) return false;
  if (isRate(sentence, target.to)) return false;
  if (isWord(sentence, sentence.begin, Word.publish)) return true;
  // "Call 50 lapsed donors": one's own doings begin at none.
  const next = sentence.begin + 1;
  if (sentence.verb === 'output' && target.unit === 'count' && target.lead === next) return true;
  for (let at = target.to; at < target.to + 8; at++) {
    const word = wordAt(sentence, at);
    const got =
      /(?:ed|won|got|ado|ados)$/.test(word) && isWord(sentence, at, Word.publish | Word.output);
    if (word === 'new' || got) return true;
  }
  return false;
}

/** "per month", "a week", "/day" soon behind the number: a level that goes on, not a count from nothing. */
function isRate(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const each =
      wordAt(sentence, at) === '/' ||
      isWord(sentence, at, Word.every | Word.article) ||
      mayMark(sentence, at, Mark.per);
    if (each && wordAt(sentence, at) !== 'the' && isTime(unitAt(sentence, at + 1) ?? ''))
      return true;
  }
  return false;
}
