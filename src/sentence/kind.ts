import { Mark, Says, Word } from '../words/words.ts';
import {
  hasWord,
  isGlued,
  isJoint,
  isLoose,
  isNoun,
  isOneOf,
  isWord,
  says,
  someWord,
  speaksOf,
  wordAt,
} from './ground.ts';
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
  const { begin } = sentence;
  const verb = sentence.verb;
  if (start && target) return keyResult(0.97);
  if (target && target.unit === 'count' && !(target.before & Mark.to) && isListOfDoings(sentence))
    return initiative(0.55);
  // "Lease two more vans".
  if (verb === 'output' && relative?.unit === 'absolute' && movement.at < 0) return initiative(0.6);
  if (movement.at === begin || relative || !target)
    return keyResult(verb === 'output' ? 0.7 : 0.95);
  const { unit, aloof, lead } = target;
  const bound = target.low || target.high;
  // "Planning errors per week: 0", "Rework items per order < 2".
  if (isRate(sentence) && /^[:<>=≤≥]$/.test(wordAt(sentence, target.from - 1)))
    return keyResult(0.9);
  // "2 webinars": what one makes oneself, but not "30 reviews" or "zero failed tests".
  const made = headOf(sentence, begin);
  if (
    lead === begin &&
    unit === 'count' &&
    !bound &&
    target.value !== 0 &&
    isWord(sentence, made, Word.activity) &&
    !isWord(sentence, made, Word.metric) &&
    // "90 active venues": who is won, and not what is made.
    !isOneOf(wordAt(sentence, target.to), 'active paying returning')
  )
    return initiative(0.55);
  // "Leaflet printed and sent to 100 % of households".
  if (isDone(sentence)) return initiative(0.6);
  // "Offer 5 new courses".
  if (
    lead === begin + 1 &&
    unit === 'count' &&
    isWord(sentence, begin, Word.make) &&
    isWord(sentence, headOf(sentence, lead), Word.activity)
  )
    return initiative(0.6);
  // "Close the two kiosks", "Interview the 12 largest customers": a number that only says which.
  if (
    verb &&
    verb !== 'aim' &&
    unit === 'count' &&
    [lead, lead - 1].some((at) => wordAt(sentence, at) === 'the')
  )
    return initiative(0.6);
  const amount = isOneOf(unit, 'percent points score ratio') || isMoney(unit);
  if (!amount && !(isTime(unit) && bound) && isDelivered(sentence)) return initiative(0.6);
  // "Get feedback from 12 users", "A study with 8 people": the number says with whom.
  const among = unit === 'count' && !bound && isOneOf(wordAt(sentence, lead), 'from with');
  if (among && !start && (verb === 'obtain' || hasWork(sentence, begin))) return initiative(0.5);
  if (isWord(sentence, begin, Word.obtain)) return keyResult(0.9);
  if (verb === 'output') {
    // "Rank 60+ day debts": a plus is a filter rather than a bound on one's own speed.
    const brief = isOneOf(unit, 'ms s min h day');
    const timed = isTime(unit) && bound && !target.plus && (brief || !aloof);
    // "Deploy in 5 clinics": how far it spreads, not how much is made.
    const spread = isOneOf(wordAt(sentence, begin), 'ship deploy roll release')
      ? 'in into across to'
      : 'in into across';
    if (lead === begin + 1 && isOneOf(wordAt(sentence, lead), spread)) return keyResult(0.5);
    if (wordAt(sentence, begin) === 'rank' && isWord(sentence, begin + 1, Word.preposition))
      return keyResult(0.6);
    if (isMoney(unit) && target.low) return initiative(0.6);
    // "Train 90 % of stewards", "Complete 100 % of the drawings": how much of the work is done.
    const work =
      target.value === 100 ? /^(?:complet|finish|roll)/ : /^(?:implement|install|schedul)/;
    const partly = work.test(wordAt(sentence, begin)) || wordAt(sentence, begin) === 'train';
    if (unit === 'percent' && !bound && partly) return initiative(0.6);
    return amount || timed ? keyResult(0.65) : initiative(0.8);
  }
  if (verb === 'aim')
    return amount || bound || !target.spelled || target.value === 0 || target.scale > 1
      ? keyResult(0.7)
      : objective(0.55);
  return keyResult(0.92);
}

function withoutNumbers(sentence: Sentence, { movement }: Roles): Verdict {
  const { begin, lexicon } = sentence;
  const verb = sentence.verb;
  if (hasPurpose(sentence)) return objective(0.65);
  if (isDone(sentence) || isThere(sentence) || doesNew(sentence)) return initiative(0.55);
  // German puts the verb last, behind what it moves.
  const last = lexicon.language === 'de' && movement.at >= sentence.tokens.length - 2;
  if (movement.at === begin || (last && movement.at > 0))
    return moved(sentence, movement.toward, last ? begin : begin + 1);
  if (isWord(sentence, begin, Word.more | Word.less | Word.better)) return compared(sentence);
  if (hasPlaceholder(sentence) && hasMetric(sentence, verb ? begin + 1 : begin))
    return keyResult(0.6);
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
  if (verb === 'aim')
    return !wordAt(sentence, begin).startsWith('be') &&
      hasWork(sentence, begin + 1, true) &&
      !isPraise(sentence) &&
      !hasWord(sentence, Word.people, begin)
      ? initiative(0.6)
      : objective(0.88);
  if (verb === 'output') return worked(sentence);
  if (isDelivered(sentence)) return initiative(0.6);
  if (verb === null) return named(sentence);
  const work = hasWord(sentence, Word.activity, begin + 1) && !isState(sentence);
  if (isPraise(sentence) || isBecoming(sentence) || isState(sentence)) return objective(0.7);
  return work || verb === 'obtain' ? initiative(0.65) : objective(0.6);
}

/** "… in order to keep our best people", "… to become the …": told for what it is good for. */
const hasPurpose = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      (word === 'order' &&
        wordAt(sentence, at - 1) === 'in' &&
        wordAt(sentence, at + 1) === 'to') ||
      (word === 'to' &&
        wordAt(sentence, at + 1) === 'become' &&
        isWord(sentence, at + 2, Word.article) &&
        at > sentence.begin),
  );

/** "There is a staging server": something is to be made. */
const isThere = (sentence: Sentence): boolean =>
  wordAt(sentence, sentence.begin) === 'there' &&
  isOneOf(wordAt(sentence, sentence.begin + 1), 'is are') &&
  !isWord(sentence, sentence.begin + 2, Word.more | Word.less) &&
  !says(sentence, sentence.begin + 2, Says.none);

/** "Reduce churn" is a key result without a number, "Improve the experience" an objective. */
function moved(sentence: Sentence, toward: Roles['movement']['toward'], from: number): Verdict {
  const metric = hasMetric(sentence, from);
  if (toward === 'keep' && hasWork(sentence, from, true) && !isPraise(sentence))
    return initiative(0.6);
  if (toward === 'keep') return metric && !isPraise(sentence) ? keyResult(0.55) : objective(0.6);
  if (toward === 'improve' ? metric : isMeasured(sentence, from)) return keyResult(0.75);
  const work = toward === 'improve' && isWord(sentence, headOf(sentence, from), Word.activity);
  const listed = isListOfDoings(sentence) && !isPraise(sentence);
  return work || listed ? initiative(0.6) : objective(0.6);
}

/** "More demo requests" is a key result, "Better decisions" and "Faster, friendlier service" are objectives. */
function compared(sentence: Sentence): Verdict {
  const { begin } = sentence;
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
  const ideal =
    (made && (isState(sentence) || better || forPeople)) ||
    // "Deliver on our promise".
    (/^o[nf]$/.test(wordAt(sentence, next)) && made && isWord(sentence, next + 1, Word.owned)) ||
    (unknown &&
      ((isWord(sentence, next, Word.owned) && !isWord(sentence, next, Word.every)) ||
        sentence.tokens.some(isEvery)));
  // "Ship faster", "Tell our story better": how, and not what.
  const end = isWord(sentence, next, Word.owned) ? sentence.tokens.length - 1 : next;
  // "Go paperless".
  const how =
    (wordAt(sentence, next - 1) === 'go' &&
      isNoun(sentence, next) &&
      !someWord(sentence, (word) => word === 'live')) ||
    (isWord(sentence, end, Word.less | Word.better) && !isNoun(sentence, end + 1)) ||
    isManner(sentence, next);
  // "Define the ideal profile": what is praised is only thought about.
  const desk = DESK.test(wordAt(sentence, sentence.begin));
  return !desk && (praised || ideal || how || isRelief(sentence))
    ? objective(0.6)
    : initiative(0.88);
}

/** "Ship with confidence", "Travel without fear", "Speak with one voice". */
const isManner = (sentence: Sentence, at: number): boolean =>
  /^with(?:out)?$/.test(wordAt(sentence, at)) &&
  (isState(sentence, at + 1) || wordAt(sentence, at + 1) === 'one');

/** What is met without anybody meeting. */
const MET = /^(?:expectation|need|standard|demand|requirement|goal)s?$/;

/** The noun that an object ends in, before the first preposition; -1 for none. */
function headOf(sentence: Sentence, from: number): number {
  let head = -1;
  for (let at = from; at < sentence.tokens.length; at++) {
    // "In-app", "and": no new phrase begins.
    const links =
      isLoose(sentence, at) &&
      !isOneOf(wordAt(sentence, at), 'and or plus') &&
      !isJoint(sentence, at + 1);
    if (links || wordAt(sentence, at) === '(') break;
    if (isWord(sentence, at, Word.any)) head = at;
  }
  return head;
}

/** "Achieve SOC 2 compliance", "Find a way to sort returns": got or not, found or not. */
const isPaper = (sentence: Sentence): boolean =>
  (isWord(sentence, sentence.begin, Word.reach | Word.obtain) &&
    someWord(sentence, (word) =>
      /^(?:certific\w+|accreditation|compliance|soc2?|iso|licen[cs]e|permit|attestation)$/.test(
        word,
      ),
    )) ||
  sentence.tokens
    .slice(sentence.begin, sentence.begin + 4)
    .map(({ lower }) => lower)
    .join(' ') === 'find a way to';

/** Verbs of desk work. */
const DESK =
  /^(?:defin|document|identif|research|review|map|draft|analy[sz]|audit|assess|evaluat|collect|present|ask|list|compil|write)/;

/** "Train passengers always know": a plural, and behind it how often. */
const isOften = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      isOneOf(word, 'always never rarely still already finally') &&
      /[^su]s$/.test(wordAt(sentence, at - 1)) &&
      at - sentence.begin <= 4 &&
      isNoun(sentence, at + 1),
  );

/** "Take the fear out of tax", "Remove the hassle", "Make room for play": what weighs on people goes. */
const isRelief = (sentence: Sentence): boolean =>
  (wordAt(sentence, sentence.begin) === 'take' &&
    someWord(sentence, (word, at) => word === 'out' && wordAt(sentence, at + 1) === 'of')) ||
  (isOneOf(wordAt(sentence, sentence.begin + 1), 'room space') &&
    wordAt(sentence, sentence.begin + 2) === 'for') ||
  someWord(
    sentence,
    (word, at) => word === 'that' && isOneOf(wordAt(sentence, at + 1), 'just simply really'),
  ) ||
  /^(?:fears?|worry|worries|anxiety|stress|doubts?|guesswork|hassle|frustrations?|friction|pain|confusion|surprises)$/.test(
    wordAt(sentence, phraseEnd(sentence, sentence.begin + 1) - 1),
  );

/** "Make the catalogue available", "Turn the FAQ into videos", "Ensure all staff complete the training": told as an aim, done as work. */
function isHandedOver(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  if (!lexicon.english || isPraise(sentence)) return false;
  const has = (pattern: RegExp): boolean => someWord(sentence, (word) => pattern.test(word));
  const verb = wordAt(sentence, begin);
  const next = wordAt(sentence, begin + 1);
  if (verb === 'make' && next !== 'sure')
    return has(/^(?:available|live|public|searchable)$/) && !hasWord(sentence, Word.people, begin);
  if (verb === 'turn')
    return (
      next === 'the' &&
      has(/^into$/) &&
      !hasWord(sentence, Word.owned, begin) &&
      !hasWord(sentence, Word.abstract, begin)
    );
  return (
    isOneOf(verb, 'ensure make') &&
    has(/^(?:completes?|attends?|finish|finishes)$/) &&
    hasWord(sentence, Word.activity, begin)
  );
}

/** "Tidy, honest accounts": adjectives, and what they describe. */
function isDescribed(sentence: Sentence): boolean {
  const next = sentence.begin + 2;
  return (
    wordAt(sentence, next - 1) === ',' &&
    isNoun(sentence, next) &&
    isNoun(sentence, next + 1) &&
    !isWord(
      sentence,
      next,
      Word.output | Word.aim | Word.obtain | Word.up | Word.down | Word.improve | Word.article,
    ) &&
    !someWord(sentence, (word, at) => at >= next && word === ',')
  );
}

/** What has no verb in front: a statement or an ideal is an objective, the name of a piece of work is an initiative. */
function named(sentence: Sentence): Verdict {
  const { begin, lexicon } = sentence;
  if (isPraise(sentence)) return objective(0.75);
  // "Standard interview for all candidates".
  const last = headOf(sentence, begin);
  const ends = last + 1 === sentence.tokens.length || isWord(sentence, last + 1, Word.preposition);
  const told = isWord(sentence, begin, Word.article);
  if (ends && !told && isWord(sentence, last, Word.activity) && !hasWord(sentence, Word.better))
    return initiative(0.6);
  const head = phraseEnd(sentence, begin) - 1;
  if (
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

/** "New leaflet printed", "10 leaflets printed": a piece of work, and that it is done. */
function isDone(sentence: Sentence): boolean {
  const { begin, lexicon, mentions } = sentence;
  const many = mentions.find(({ from }) => from === begin);
  if (!lexicon.english || (many ? many.unit !== '' : !isNoun(sentence, begin))) return false;
  for (let at = many ? many.to : begin + 1; isNoun(sentence, at); at++)
    if (
      (isWord(sentence, at, Word.output) &&
        /(?:ed|built|written|sent|made)$/.test(wordAt(sentence, at))) ||
      isOneOf(wordAt(sentence, at), 'complete live')
    )
      return isWord(sentence, at - 1, Word.activity);
  return false;
}

/** "The desk opens a night shift": a part of one's own work does something new. */
const doesNew = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      at > sentence.begin &&
      at < sentence.begin + 6 &&
      /[^s]s$/.test(word) &&
      isWord(sentence, at, Word.output) &&
      /^(?:an?|the)$/.test(wordAt(sentence, at + 1)) &&
      !hasWord(sentence, Word.people | Word.group | Word.owned | Word.quality),
  );

/** "Meals served per week": something that is counted over and over. */
const isRate = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) => word === 'per' && at > sentence.begin && isNoun(sentence, at + 1),
  );

const NAMES = { [Word.output]: 'output', [Word.obtain]: 'obtain', [Word.aim]: 'aim' } as const;

/** The class of the verb a sentence opens with; null when it opens with a noun or adjective. */
export function firstVerb(sentence: Sentence): Sentence['verb'] {
  const at = sentence.begin;
  if (!isWord(sentence, at, Word.any)) return lastVerb(sentence);
  // "Tornar-se", but not "Launch-day".
  if (isJoint(sentence, at + 1) && wordAt(sentence, at + 2) !== 'se') {
    // "Kick-start the season", "Re-paint the deck".
    if (!isWord(sentence, at + 3, Word.article | Word.owned)) return null;
    return isOneOf(wordAt(sentence, at), 're co pre') ? 'output' : 'other';
  }
  const names = isWord(sentence, at, Word.homograph) && namesMetric(sentence, at);
  if (names && !isListOfDoings(sentence)) return null;
  if (isDescribed(sentence)) return null;
  // An imperative has no -s: "Books closed in ten days" opens with a noun.
  if (sentence.lexicon.english && /[^s]s$/.test(wordAt(sentence, at))) return null;
  // "Personalized campaigns": a participle that only describes.
  const verbs = /[^e]ed$/.test(wordAt(sentence, at))
    ? ([Word.obtain, Word.output] as const)
    : ([Word.aim, Word.obtain, Word.output] as const);
  for (const each of verbs) if (isWord(sentence, at, each)) return NAMES[each];
  if (isWord(sentence, at, Word.reach) && wordAt(sentence, at + 1) === 'out') return 'output';
  if (
    isWord(sentence, at, Word.up | Word.down | Word.improve | Word.keep | Word.reach | Word.either)
  )
    return 'other';
  return isUnknownVerb(sentence) ? 'output' : lastVerb(sentence);
}

/** Whether a verb that is a noun too opens the name of a metric: "Order errors", "Test coverage of". */
function namesMetric(sentence: Sentence, at: number): boolean {
  if (isWord(sentence, at + 1, Word.auxiliary | Word.activity)) return true;
  if (isOneOf(wordAt(sentence, at + 1), 'for of')) return true;
  const span = sentence.opening.get(at + 1);
  const bound = span !== undefined && (span.marks & BOUND) > 0;
  if (bound && sentence.mentions.some((mention) => mention.from === span.to)) return true;
  let head = at;
  while (
    isNoun(sentence, head + 1) &&
    !isWord(sentence, head + 1, Word.article | Word.owned | Word.every | Word.up | Word.down)
  )
    head++;
  return head > at && isWord(sentence, head, Word.metric);
}

const BOUND = Mark.low | Mark.high | Mark.from | Mark.now | Mark.upBefore | Mark.downBefore;
const NAMING = Word.people | Word.group | Word.metric | Word.abstract | Word.activity | Word.less;

/** Endings of verbs. */
const VERBAL =
  /^(?!(?:climate|private|corporate|candidate|certificate|template|delegate|separate|ultimate|immediate|accurate|adequate|alternate|chocolate|intimate|graduate)$)\w{3,}(?:ify|ize|ate)$/;

/** A word nobody listed is taken for a verb of doing before an article ("Embalm the archive"), a number ("Plant 500 trees"), or as an infinitive. */
function isUnknownVerb(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  const word = wordAt(sentence, begin);
  if (
    isLoose(sentence, begin) ||
    isWord(sentence, begin, Word.article | Word.owned | Word.every) ||
    says(sentence, begin, Says.none)
  )
    return false;
  // "First 100 members" opens with what belongs to the number.
  if (sentence.opening.has(begin) || sentence.mentions.some(({ from }) => from === begin))
    return false;
  if (!lexicon.english) return lexicon.infinitive.test(word);
  if (!/[a-z]{2}[a-rt-z]$/.test(word) || isWord(sentence, begin, NAMING)) return false;
  if (VERBAL.test(word) && isNoun(sentence, begin + 1)) return true;
  const counted = sentence.mentions.find(({ from }) => from === begin + 1);
  return (
    isWord(sentence, begin + 1, Word.article | Word.owned | Word.every) ||
    (counted !== undefined && counted.unit === '' && isNoun(sentence, counted.to))
  );
}

/** German puts the infinitive last. */
function lastVerb(sentence: Sentence): 'output' | 'obtain' | 'aim' | null {
  const { lexicon, tokens } = sentence;
  if (lexicon.language !== 'de') return null;
  let last = tokens.length - 1;
  while (last > 0 && !isWord(sentence, last, Word.any)) last--;
  for (let at = 0; at < last; at++) if (isWord(sentence, at, Word.auxiliary)) return null;
  for (const each of [Word.obtain, Word.aim, Word.output] as const)
    if (isWord(sentence, last, each)) return NAMES[each];
  const text = tokens[last]?.text ?? '';
  const loose =
    isLoose(sentence, last) ||
    isWord(sentence, last, Word.up | Word.down | Word.improve | Word.keep);
  return !loose && lexicon.infinitive.test(text) ? 'output' : null;
}

/** The first noun phrase from a token on, as the place behind it. */
function phraseEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (isNoun(sentence, at) || (isJoint(sentence, at) && isNoun(sentence, at + 1))) at++;
  return at;
}

/** Whether a metric stands in the first noun phrase, "number of …" included. */
function hasMetric(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.tokens.length; at++) {
    if (isWord(sentence, at, Word.metric)) return true;
    if (isWord(sentence, at, Word.conjunction)) return false;
    if (at > from && wordAt(sentence, at) !== 'of' && isWord(sentence, at, Word.preposition))
      return false;
  }
  return false;
}

/** Whether a piece of work ends the object, up to the first preposition; `indefinite`: "a workshop", not "the process". */
function hasWork(sentence: Sentence, from: number, indefinite = false): boolean {
  const particle = isOneOf(wordAt(sentence, from), 'in up out on');
  const first = particle ? from + 1 : from;
  if (
    indefinite &&
    isWord(sentence, first, Word.article | Word.owned | Word.every) &&
    !/^an?$/.test(wordAt(sentence, first))
  )
    return false;
  for (let at = first; at < sentence.tokens.length; at++) {
    if (
      isWord(sentence, at, Word.preposition) ||
      /^(?:that|wh(?:ich|o))$/.test(wordAt(sentence, at))
    )
      return false;
    if (isWord(sentence, at, Word.activity) && !isNoun(sentence, at + 1)) return true;
  }
  return false;
}

/** A metric, or a thing that is no ideal: "energy consumption", not "trust". */
function isMeasured(sentence: Sentence, from: number): boolean {
  if (hasMetric(sentence, from)) return true;
  const end = phraseEnd(sentence, from);
  if (end === from || isPraise(sentence, from)) return false;
  const last = wordAt(sentence, end - 1);
  // "Grow our mailing list": a collection counts its members.
  if (end > from + 1 && isOneOf(last, 'list base audience following portfolio')) return true;
  const plural = /[^suia]s$/.test(last);
  // "Raise the profile", "Grow our people".
  if (
    isWord(sentence, from, Word.article | Word.owned) &&
    (!plural || isWord(sentence, end - 1, Word.people))
  )
    return false;
  return plural || !isState(sentence, from);
}

const isEvery = ({ lower }: { lower: string }): boolean => lower === 'every';

/** A noun for a state or for people: "clarity", "reliability", "customers". */
const isIdeal = (sentence: Sentence, at: number): boolean =>
  isWord(sentence, at, Word.abstract | Word.people) ||
  (sentence.lexicon.english && STATE.test(wordAt(sentence, at)));
/** Nouns made from adjectives, but for those that are things. */
const STATE =
  /^(?!(?:busi|wit|har)ness|random|legacy|pharmacy|facility|utility|\w*vulnera|priority|city|capacity|electri|activity|univers|density)\w+(?:ness|dom|acy|lity|rity|city|sity|vity)$/;

/** "Build trust", "Create clarity": the object of the verb is a state. */
function isState(sentence: Sentence, from = sentence.begin + 1): boolean {
  let end = phraseEnd(sentence, from);
  // "A small, close community": adjectives in a row.
  if (wordAt(sentence, end) === ',' && phraseEnd(sentence, end + 1) === sentence.tokens.length)
    end = sentence.tokens.length;
  if (isOneOf(sentence.lexicon.language, 'en de'))
    return end > from && isIdeal(sentence, end - 1) && !isWord(sentence, end - 1, Word.people);
  for (let at = from; at < end; at++) if (isWord(sentence, at, Word.abstract)) return true;
  return false;
}

/** "Create a faster journey": making something that compares well. */
function isMadeBetter(sentence: Sentence): boolean {
  let at = sentence.begin + 1;
  while (isWord(sentence, at, Word.article)) at++;
  return (
    isWord(sentence, at, Word.better | Word.less | Word.more) &&
    /[^w]er$/.test(wordAt(sentence, at))
  );
}

/** "Develop leaders at every level", "a brand people remember", "a workplace where everyone belongs". */
function isForPeople(sentence: Sentence): boolean {
  const next = sentence.begin + 1;
  const that = sentence.tokens.findIndex(({ lower }) => lower === 'that');
  return someWord(sentence, (word, at) => {
    if (at < next) return false;
    const told =
      at > next &&
      isNoun(sentence, at - 1) &&
      !isWord(sentence, at - 1, Word.article | Word.owned | Word.every) &&
      (isNoun(sentence, at + 1) || isWord(sentence, at + 1, Word.auxiliary));
    const bare = at === next && !isNoun(sentence, at + 1);
    // "a start that sets newcomers up for the job".
    const served = that >= 0 && that < at;
    return word === 'where' || (isWord(sentence, at, Word.people) && (told || bare || served));
  });
}

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

/** Praise in the sentence; "best practices" is none. */
const isPraise = (sentence: Sentence, from = 0): boolean =>
  someWord(
    sentence,
    (word, at) =>
      at >= from &&
      (isWord(sentence, at, Word.quality) ||
        (isOneOf(word, 'grade ready proof') && isJoint(sentence, at - 1)) ||
        // "High-trust", but not "high-priority".
        (word === 'high' && isJoint(sentence, at + 1) && isWord(sentence, at + 2, Word.abstract)) ||
        (sentence.lexicon.english && PRAISE.test(word))) &&
      !(isJoint(sentence, at - 1) && isWord(sentence, at, Word.abstract)) &&
      // "Best practices", "outstanding debts".
      !/^(?:practi[cs]|balance|debt|invoice|payment|issue|ticket|amount)/.test(
        wordAt(sentence, at + 1),
      ),
  );
/** Adjectives that praise by their ending. */
const PRAISE = /^(?!(?:state|rest|hand|law)ful)\p{L}{3,}(?:ful|iest)$/u;

/** "The site is launched", "is live": a deliverable told as a fact. */
const isDelivered = (sentence: Sentence): boolean =>
  someWord(sentence, (word, at) => {
    if (!isOneOf(word, 'is are been be')) return false;
    const to = wordAt(sentence, at + 1).endsWith('ly') ? at + 2 : at + 1;
    const done = wordAt(sentence, to);
    return (
      (isWord(sentence, to, Word.output) &&
        /(?:ed|built|written)$/.test(done) &&
        !(wordAt(sentence, to + 1) === 'by' && isWord(sentence, to + 2, Word.people))) ||
      isOneOf(done, 'live online ready available done complete supported enabled') ||
      (done === 'in' && wordAt(sentence, to + 1) === 'place')
    );
  });

/** A word near the beginning that may be a verb of one thing: "the town talks". */
const isThird = ({ tokens, begin }: Sentence, at: number): boolean =>
  at > begin && at < begin + 4 && /[^s]s$/.test(tokens[at]?.lower ?? '');

/** "Teachers trust our grades": a plural with its verb. */
function isClause(sentence: Sentence): boolean {
  const { begin } = sentence;
  const subject =
    /^(?:nobody|everybody|everyone|every|who|that|how|we|que|qui|sich|donde|onde|où|todos|todas|tous)$/;
  return (
    someWord(sentence, (word) => subject.test(word)) ||
    (/[^s]s$/.test(wordAt(sentence, begin)) &&
      isWord(sentence, begin + 1, Word.aim | Word.keep | Word.reach)) ||
    hasSubject(sentence) ||
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

/** Nouns in -s that stand before another noun: "sales training". Other compounds have the singular. */
const COMPOUNDING =
  /^(?:sales|operations|communications|relations|resources|news|logistics|analytics|systems|customs|sports|goods|works|services|series|business|process|access|status|campus|gas|bus)$/;

/** "Growers plan their season", "New tenants settle in": a plural, and behind it a verb without -s. */
function hasSubject(sentence: Sentence): boolean {
  const { begin, lexicon } = sentence;
  if (!lexicon.english) return false;
  for (let at = begin; at < begin + 4 && isNoun(sentence, at); at++) {
    const word = wordAt(sentence, at);
    if (/[^su]s$/.test(word) && !COMPOUNDING.test(word)) return isFinite(sentence, at + 1);
  }
  return false;
}

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
const ADVERB =
  /^(?:\w+ly|in|out|up|back|off|away|down|on|forward|together|again|instead|without|well|home|here|there|more|less|better)$/;

/** "Get back in shape", "get teams to adopt", "secure our future": coming into a state. */
function isBecoming(sentence: Sentence): boolean {
  const next = sentence.begin + 1;
  if (isWord(sentence, next, Word.owned)) return true;
  if (!/^g[eo]t/.test(wordAt(sentence, next - 1))) return false;
  return (
    isWord(sentence, next, Word.better | Word.preposition) ||
    isOneOf(wordAt(sentence, next), 'back closer really great good') ||
    someWord(
      sentence,
      (word, at) =>
        word === 'to' ||
        word === 'ready' ||
        // "Get every team speaking up".
        (/...(?:ing|ed)$/.test(word) && isWord(sentence, at - 1, Word.people | Word.group)),
    )
  );
}

/** "Improve the copy and add a link". */
const isListOfDoings = (sentence: Sentence): boolean =>
  someWord(
    sentence,
    (word, at) =>
      (word === ',' || word === 'and') &&
      isWord(sentence, at + 1, Word.output) &&
      (isWord(sentence, at + 2, Word.article | Word.owned) ||
        isWord(sentence, at + 2, Word.number)),
  );

const hasPlaceholder = (sentence: Sentence): boolean =>
  speaksOf(sentence, Says.placeholder) ||
  someWord(
    sentence,
    (word, at) =>
      /^[nxyz]$/.test(word) && wordAt(sentence, at + 1) === '%' && isGlued(sentence, at + 1),
  );
