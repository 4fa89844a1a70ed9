import { Says, Word } from '../words/words.ts';
import {
  hasWord,
  isGlued,
  isLoose,
  isNoun,
  isOneOf,
  isWord,
  says,
  someWord,
  speaksOf,
  wordAt,
} from './ground.ts';
import {
  hasPurpose,
  isBecoming,
  isEvery,
  isForPeople,
  isIdeal,
  isMadeBetter,
  isManner,
  isPraise,
  isRelief,
  isState,
} from './ideal.ts';
import { hasMetric, hasWork, headOf, isRate, phraseEnd } from './object.ts';
import type { Roles } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { ADVERB, isClause, isOften, isThird } from './statement.ts';
import {
  doesNew,
  isDelivered,
  isDone,
  isHandedOver,
  isMadeToBe,
  isPaper,
  isThere,
} from './told.ts';
import { isDescribed, isListOfDoings } from './verb.ts';
import { type Verdict, initiative, keyResult, objective } from './verdict.ts';

/** What a sentence without a number is, by its first verb and what that acts on. */
export function withoutNumbers(sentence: Sentence, { movement }: Roles): Verdict {
  const { begin, lexicon } = sentence;
  const verb = sentence.verb;
  if (hasPurpose(sentence)) return objective(0.65);
  if (changesPace(sentence) || isMetricMoved(sentence, movement)) return keyResult(0.6);
  if (isDone(sentence) || isThere(sentence) || doesNew(sentence)) return initiative(0.55);
  // "Increase in visits to the mill".
  const amount = isOneOf(wordAt(sentence, begin), 'increase decrease reduction rise drop');
  if (amount && isOneOf(wordAt(sentence, begin + 1), 'in of') && !isState(sentence, begin + 2))
    return keyResult(0.7);
  // German puts the verb last, behind what it moves.
  const last = lexicon.language === 'de' && movement.at >= sentence.tokens.length - 2;
  if (movement.at === begin || (last && movement.at > 0))
    return moved(sentence, movement.toward, last ? begin : begin + 1);
  if (isWord(sentence, begin, Word.more | Word.less | Word.better)) return compared(sentence);
  if (hasPlaceholder(sentence) && hasMetric(sentence, verb ? begin + 1 : begin))
    return keyResult(0.6);
  // "Get at least [N] growers".
  if (
    hasPlaceholder(sentence) &&
    someWord(sentence, (word) => isOneOf(word, 'least most over under'))
  )
    return keyResult(0.6);
  // "Get more visits".
  if (
    isOneOf(wordAt(sentence, begin), 'get have see') &&
    isWord(sentence, begin + 1, Word.more | Word.less)
  )
    return compared(sentence, begin + 1);
  if (verb && isWord(sentence, begin, Word.either)) return either(sentence);
  if (isHandedOver(sentence) || isPaper(sentence)) return initiative(0.55);
  if (isOften(sentence)) return objective(0.7);
  // "Put up a fence", "Bring in a mediator".
  const phrasal = `${wordAt(sentence, begin)} ${wordAt(sentence, begin + 1)}`;
  if (/^(?:put (?:up|together|out|in)|bring in|take on)$/.test(phrasal)) return initiative(0.6);
  // "Give all stewards a training".
  const given = (_: unknown, at: number): boolean =>
    isOneOf(wordAt(sentence, at), 'a an') && hasWork(sentence, at);
  if (
    isOneOf(wordAt(sentence, begin), 'give offer') &&
    !isPraise(sentence) &&
    sentence.tokens.some(given)
  )
    return initiative(0.6);
  // "Avoir le produit terminé", "Tener la web lista".
  const state = wordAt(sentence, sentence.tokens.length - 1);
  if (verb === 'aim' && /^(?:termin(?:é|ée|ado|ada)|prête?|list[ao]|pront[ao])$/.test(state))
    return initiative(0.6);
  if (verb === 'aim')
    return !wordAt(sentence, begin).startsWith('be') &&
      hasWork(sentence, begin + 1, true) &&
      !isPraise(sentence) &&
      !hasWord(sentence, Word.people, begin)
      ? initiative(0.6)
      : objective(0.88);
  // "Rank in the top 10", "Rank first".
  const ranks =
    isWord(sentence, begin + 1, Word.preposition) || wordAt(sentence, begin + 1) === 'first';
  if (wordAt(sentence, begin) === 'rank' && ranks) return keyResult(0.6);
  if (verb === 'output') return worked(sentence);
  if (isDelivered(sentence)) return initiative(0.6);
  if (verb === null) return named(sentence);
  const work = hasWord(sentence, Word.activity, begin + 1) && !isState(sentence);
  if (isPraise(sentence) || isBecoming(sentence) || isState(sentence)) return objective(0.7);
  return work || verb === 'obtain' ? initiative(0.65) : objective(0.6);
}

/** "Reduce churn" is a key result without a number, "Improve the experience" an objective. */
function moved(sentence: Sentence, toward: Roles['movement']['toward'], from: number): Verdict {
  if (hasPlaceholder(sentence)) return keyResult(0.7);
  const metric = hasMetric(sentence, from);
  if (toward === 'keep' && hasWork(sentence, from, true) && !isPraise(sentence))
    return initiative(0.6);
  if (toward === 'keep') return metric && !isPraise(sentence) ? keyResult(0.55) : objective(0.6);
  // "Remove toil and scale our craft": two aims.
  const aims = someWord(
    sentence,
    (word, at) => word === 'and' && isWord(sentence, at + 1, AIMS) && !hasMetric(sentence, at + 2),
  );
  if (aims && !isWord(sentence, phraseEnd(sentence, from) - 1, Word.metric)) return objective(0.55);
  if (toward === 'improve' ? metric : isMeasured(sentence, from)) return keyResult(0.75);
  const work = toward === 'improve' && isWord(sentence, headOf(sentence, from), Word.activity);
  const listed = isListOfDoings(sentence) && !isPraise(sentence);
  return work || listed ? initiative(0.6) : objective(0.6);
}

const AIMS = Word.aim | Word.reach | Word.up | Word.down | Word.improve;

/** "More demo requests" is a key result, "Better decisions" and "Faster, friendlier service" are objectives. */
function compared(sentence: Sentence, begin = sentence.begin): Verdict {
  const from = isWord(sentence, begin + 1, Word.preposition) ? begin + 2 : begin + 1;
  const metric = hasMetric(sentence, from) && !isState(sentence, from);
  const counted = !isWord(sentence, begin, Word.better) && isMeasured(sentence, from);
  // "Fewer walls, more bridges", "More time to play, less paperwork".
  const other = isWord(sentence, begin, Word.less) ? Word.more : Word.less;
  const slogan =
    ADVERB.test(wordAt(sentence, from)) ||
    someWord(sentence, (word, at) => word === ',' && isWord(sentence, at + 1, other)) ||
    (!metric &&
      sentence.tokens.some((_, at) => at > from && isWord(sentence, at, Word.more | Word.less)));
  return (metric || counted) && !slogan && !isPraise(sentence, from)
    ? keyResult(0.7)
    : objective(0.6);
}

/** "Build a dashboard" is work, "Build trust" and "Build a product people love" are objectives. */
function worked(sentence: Sentence): Verdict {
  const next = sentence.begin + 1;
  const unknown = !isWord(sentence, sentence.begin, Word.output);
  const object = headOf(sentence, next);
  const praised = isPraise(sentence);
  const better = isMadeBetter(sentence);
  const forPeople = isForPeople(sentence);
  // "Write a guide that everybody can follow", but not "Create a page that delights our guests".
  const serves = forPeople && someWord(sentence, (word) => word === 'that');
  if (isWord(sentence, object, Word.activity) && !serves && !praised && !better)
    return initiative(0.8);
  // "Meet the expectations of our guests".
  if (wordAt(sentence, next - 1) === 'meet' && MET.test(wordAt(sentence, object)))
    return objective(0.6);
  const made = sentence.lexicon.english
    ? unknown || isWord(sentence, sentence.begin, Word.make)
    : !isWord(sentence, sentence.begin, Word.publish);
  // "Build a fund that outlasts any grant".
  const lasts = someWord(
    sentence,
    (word, at) =>
      word === 'that' &&
      at > next + 1 &&
      /[^s]s$/.test(wordAt(sentence, at + 1)) &&
      !isWord(sentence, at + 1, Word.auxiliary),
  );
  const ideal =
    (made && (isState(sentence) || better || forPeople || lasts)) ||
    // "Deliver on our promise".
    (/^o[nf]$/.test(wordAt(sentence, next)) && made && isWord(sentence, next + 1, Word.owned)) ||
    (unknown &&
      ((isWord(sentence, next, Word.owned) && !isWord(sentence, next, Word.every)) ||
        sentence.tokens.some(isEvery)));
  // "Ship faster", "Tell our story better": how, and not what.
  const out = isOneOf(wordAt(sentence, next), 'out up') ? next + 1 : next;
  const end = isWord(sentence, next, Word.owned) ? sentence.tokens.length - 1 : out;
  // "Go paperless".
  const how =
    (wordAt(sentence, next - 1) === 'move' &&
      isOneOf(wordAt(sentence, next), 'beyond towards toward closer')) ||
    (wordAt(sentence, next - 1) === 'go' &&
      isNoun(sentence, next) &&
      !someWord(sentence, (word) => word === 'live')) ||
    (isWord(sentence, end, Word.less | Word.better | Word.more) && !isNoun(sentence, end + 1)) ||
    isManner(sentence, next) ||
    (!isWord(sentence, next, Word.article) &&
      someWord(sentence, (word, at) => at >= next && isHow(word) && !isNoun(sentence, at + 1)));
  // "Define the ideal profile": what is praised is only thought about.
  const desk = DESK.test(wordAt(sentence, sentence.begin));
  return !desk && (praised || ideal || how || isRelief(sentence))
    ? objective(0.6)
    : initiative(0.88);
}

/** "Ship fast", "Handle complaints gracefully": adverbs that are not about when. */
const isHow = (word: string): boolean =>
  /^(?:fast(?:er)?|sooner|safely|smoothly|quickly|confidently|\w+(?:ful|less|[ai]b)ly)$/.test(word);

/** What is met without anybody meeting. */
const MET = /^(?:expectation|need|standard|demand|requirement|goal)s?$/;

/** Verbs of desk work and of fitting things in: what is praised behind them is the thing, and not what comes of it. */
const DESK =
  /^(?:add|implement|install|configur|integrat|migrat|upgrad|updat|deploy|defin|document|identif|research|review|map|draft|analy[sz]|audit|assess|evaluat|collect|present|ask|list|compil|write)/;

/** "Establish trust" is an objective, "Establish a weekly meeting" work. */
function either(sentence: Sentence): Verdict {
  const next = sentence.begin + 1;
  const object = isWord(sentence, next, Word.article | Word.owned | Word.every) ? next + 1 : next;
  const people =
    isWord(sentence, object, Word.people) ||
    isWord(sentence, phraseEnd(sentence, next) - 1, Word.people) ||
    /(?:self|selves)$/.test(wordAt(sentence, object)) ||
    // "Expand globally".
    (wordAt(sentence, next).endsWith('ly') && !isNoun(sentence, next + 1));
  const state =
    people ||
    isWord(sentence, next, Word.preposition | Word.owned) ||
    isOneOf(wordAt(sentence, phraseEnd(sentence, next)), 'so as') ||
    // "Enable growers to sell direct".
    (wordAt(sentence, next - 1) === 'enable' &&
      wordAt(sentence, phraseEnd(sentence, next)) === 'to') ||
    isState(sentence) ||
    isMadeBetter(sentence) ||
    isForPeople(sentence) ||
    (isWord(sentence, sentence.begin, Word.aim) && hasMetric(sentence, next));
  // "Support nurses with a training".
  const helped = someWord(sentence, (word, at) => word === 'with' && hasWork(sentence, at + 1));
  const ideal = isPraise(sentence) || (state && !helped && !hasWork(sentence, next));
  return ideal ? objective(0.75) : initiative(0.6);
}

/** "Support that scales", "The mill becomes a meeting place", "Parents hear good news": what is to be, told as a fact. */
function tellsOfLife(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  const becomes = (word: string, at: number): boolean =>
    at < begin + 6 && isOneOf(word, 'become becomes');
  const lives = (word: string, at: number): boolean =>
    word === 'that' &&
    /[^s]s$/.test(wordAt(sentence, at + 1)) &&
    !isWord(sentence, at + 1, Word.auxiliary);
  const people =
    lexicon.english &&
    isWord(sentence, begin, Word.people) &&
    /[^s]s$/.test(wordAt(sentence, begin)) &&
    isNoun(sentence, begin + 1) &&
    isNoun(sentence, begin + 2) &&
    !hasWord(sentence, Word.activity | Word.metric, begin + 1);
  return people || someWord(sentence, becomes) || someWord(sentence, lives);
}

/** What has no verb in front: a statement or an ideal is an objective, the name of a piece of work is an initiative. */
function named(sentence: Sentence): Verdict {
  const { begin, lexicon } = sentence;
  if (isPraise(sentence) || tellsOfLife(sentence)) return objective(0.75);
  // "Standard interview for all candidates".
  const last = headOf(sentence, begin);
  const ends = last + 1 === sentence.tokens.length || isWord(sentence, last + 1, Word.preposition);
  const told = isWord(sentence, begin, Word.article);
  if (ends && !told && isWord(sentence, last, Word.activity) && !hasWord(sentence, Word.better))
    return initiative(0.6);
  // "The parser exists and talks to the till", "The shop has a booking page".
  if (isMadeToBe(sentence)) return initiative(0.55);
  const head = phraseEnd(sentence, begin) - 1;
  if (
    // "Trusted by farmers", "Settled into a new town": what one wants to be.
    (lexicon.english && /[^e]ed$/.test(wordAt(sentence, begin)) && isLoose(sentence, begin + 1)) ||
    sentence.tokens.some(
      ({ text }, at) => text !== 'May' && isWord(sentence, at, Word.auxiliary),
    ) ||
    hasWord(sentence, Word.better) ||
    (!lexicon.english && hasWord(sentence, Word.more)) ||
    isWord(sentence, begin, Word.owned) ||
    (isClause(sentence) && !/^(?:dai|week|month|quarter)ly$/.test(wordAt(sentence, begin))) ||
    // "The town talks about us".
    someWord(
      sentence,
      (_, at) =>
        isThird(sentence, at) &&
        (at > begin + 1
          ? /^(?:about|how|that|its|us|our|their|it|like|itself)$/
          : /^(?:like|itself)$/
        ).test(wordAt(sentence, at + 1)),
    ) ||
    isForPeople(sentence) ||
    isManner(sentence, begin + 1) ||
    isDescribed(sentence) ||
    (isOneOf(wordAt(sentence, begin + 1), 'into towards toward beyond') &&
      wordAt(sentence, begin) !== 'look') ||
    // "Paper never, people always".
    (someWord(sentence, (word) => word === ',') && !hasWord(sentence, Word.activity, begin)) ||
    // "Stand up as a leader", "Doing more with less".
    someWord(
      sentence,
      (word, at) =>
        word === 'as' &&
        (isWord(sentence, at + 1, Word.article) || wordAt(sentence, at + 1) === 'one'),
    ) ||
    (/..ing$/.test(wordAt(sentence, begin)) &&
      isWord(sentence, begin + 1, Word.more | Word.less)) ||
    isIdeal(sentence, head) ||
    isState(sentence, begin)
  )
    return objective(0.75);
  if (
    isWord(sentence, head, Word.metric) &&
    !(isWord(sentence, head, Word.activity) || says(sentence, head, Says.time))
  )
    return keyResult(0.5);
  if (
    isRate(sentence) ||
    (says(sentence, last, Says.rate | Says.score | Says.points | Says.level) &&
      !isWord(sentence, last, Word.activity))
  )
    return keyResult(0.5);
  return initiative(hasWord(sentence, Word.activity, begin) ? 0.7 : 0.5);
}

/** A metric, or a thing that is no ideal: "energy consumption", not "trust". */
function isMeasured(sentence: Sentence, from: number): boolean {
  if (hasMetric(sentence, from)) return true;
  const end = phraseEnd(sentence, from);
  if (end === from || isPraise(sentence, from)) return false;
  const last = wordAt(sentence, end - 1);
  // "Grow our mailing list": a collection counts its members.
  if (end > from + 1 && isOneOf(last, 'list base audience following portfolio')) return true;
  // "Reduzir o CPE médio": a metric by its initials.
  const initials = sentence.tokens.slice(from, end).some(({ text }) => /^\p{Lu}{2,5}$/u.test(text));
  if (initials && /\p{Ll}/u.test(sentence.text)) return true;
  const plural = /[^suia]s$/.test(last);
  // "Raise the profile", "Grow our people".
  if (
    isWord(sentence, from, Word.article | Word.owned) &&
    (!plural || isWord(sentence, end - 1, Word.people))
  )
    return false;
  return plural || !isState(sentence, from);
}

/** "The number of missed calls is reduced", "Staff satisfaction rises". */
const isMetricMoved = (sentence: Sentence, { at, toward }: Roles['movement']): boolean =>
  at > sentence.begin &&
  (toward === 'up' || toward === 'down') &&
  (isOneOf(wordAt(sentence, at - 1), 'is are') ||
    (isWord(sentence, at - 1, Word.metric) && /[^s]s$/.test(wordAt(sentence, at)))) &&
  hasMetric(sentence, sentence.begin);

/** "Deployment frequency from monthly to weekly". */
const changesPace = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      PACE.test(word) &&
      isOneOf(wordAt(sentence, at + 1), 'to →') &&
      PACE.test(wordAt(sentence, at + 2)),
  );
const PACE = /^(?:hourly|daily|weekly|monthly|quarterly|yearly|annually)$/;

const hasPlaceholder = (sentence: Sentence): boolean =>
  speaksOf(sentence, Says.placeholder) ||
  someWord(
    sentence,
    (word, at) =>
      /^[nxyz]$/.test(word) &&
      ((wordAt(sentence, at + 1) === '%' && isGlued(sentence, at + 1)) ||
        (wordAt(sentence, at - 1) === '[' && wordAt(sentence, at + 1) === ']')),
  );
