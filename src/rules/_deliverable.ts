import { Says, Word } from '../words/words.ts';
import { isJoint, isNoun, isWord, says, wordAt } from '../sentence/ground.ts';
import { textOf, type Sentence } from '../sentence/sentence.ts';
import { isPerson } from './_statement.ts';
import { hasPurpose, isOneOf, wordSet } from './_words.ts';

/** Verbs whose object is a deliverable, whatever it is. */
const SENDS = wordSet(`
  launch relaunch release ship deploy operationalize operationalise implement migrate install publish redesign rebuild refactor rewrite
  upgrade announce organize organise host conduct write draft hire recruit finalize finalise automate
  explore identify evaluate assess investigate revamp
  train integrate rebrand negotiate procure purchase configure digitize digitise update translate introduce fundraise
  modernize modernise
`);
/** Verbs that make a deliverable of a thing, and something better of a state: these ask for a thing. */
const MAKES = wordSet(`
  build create develop deliver design produce provide craft establish complete finish start execute run
  hold plan equip test review open add buy prepare replace document define audit onboard consolidate pilot
  prototype research analyze analyse map standardize standardise schedule formalize
  formalise perform make file land demonstrate harden adopt obtain promote quantify renovate restructure
`);
/** Two words that are one verb of that kind. */
const PAIRS = wordSet(
  'roll-out set-up stand-up wrap-up put-in kick-off go-live carry-out switch-to move-to build-out prepare-for',
);
/** Nouns of work: "launch of the shop". */
const WORKS = wordSet(`
  launch rollout roll-out release implementation migration deployment redesign rebuild introduction
  relaunch installation rewrite rebranding digitization digitisation automation orchestration upgrade overhaul
  refactoring delivery deliverables modernization modernisation
`);
/** Things that are made, bought or held. */
const THINGS = wordSet(`
  app application portal platform site webpage website page system tool dashboard module feature process programme
  program framework policy strategy plan catalogue catalog integration pipeline api database warehouse
  campaign course guide handbook manual training workshop documentation documents report survey event
  conference webinar hackathon newsletter blog video prototype mvp pilot crm erp hub library template
  toolkit roadmap backlog infrastructure architecture software hardware version release product service
  store shop branch office clinic kitchen factory building room garden playground extension machine
  certification audit analysis study research interviews test tests suite curriculum syllabus budget
  organigram structure department unit committee board bot chatbot assistant model wiki intranet network
  server cluster cloud bundle package kit catalog brochure logo brand-book playbook checklist workflow
  phase procedure standard guideline register contract agreement spec specification doc designdoc
  implementation schema export alert foundation deliverable v1 v2 v3 directory guardrail flow profile plugin extension widget form script component format
  leaflet poster flyer tutorial lesson
  metadata compiler converter material codebase helpdesk runbook codelab presentation okr goal mechanism
  recommendation startup poc alpha beta
`);
/** What people feel or can do: an outcome, whatever the verb. */
const STATES = wordSet(`
  trust confidence momentum loyalty habit reputation culture clarity pride joy delight calm community
  belonging awareness demand resilience transparency happiness safety wellbeing value growth experience
  love curiosity hope excitement certainty freedom dignity quality reliability stability
`);
/** Praise that is about the work itself says nothing about whom it helps. */
const OWN_PRAISE = wordSet('successful generation driven');
const STRICT = wordSet(
  'migrate install configure deploy announce draft fundraise update procure purchase',
);

/**
 * The deliverable that an objective sets out to make, as written ("Launch the new shop"); null where it
 * says what will be different, or might.
 */
export function deliverableIn(sentence: Sentence): string | null {
  const verb = verbOf(sentence);
  if (verb === null || isPraised(sentence, verb)) return null;
  if (hasPurpose(sentence, verb.to, verb.sends)) return null;
  const head = objectEnd(sentence, verb.to);
  if (!isNamedProject(sentence, verb.to)) {
    if (head >= 0 && isOutcome(sentence, verb, head)) return null;
    if (!verb.sends && !(head >= 0 && (isThing(sentence, head) || isToMake(sentence, verb, head))))
      return null;
  }
  return textOf(sentence, sentence.begin, sentence.tokens.length);
}

const PAPER = /\b(?:certificat(?:e|ion)|accreditation|attestation|licen[cs]e)\W*$/i;
const FUNDS = /^(?:funding|fundraise|seed|series)$/;
const PLACED = /^(?:live|launched|published|released|shipped|deployed|approved|certified)$/;

/** Nouns for what somebody is or has become. */
const STATE =
  /(?:(?:ence|ance|ness|ity|hood|ism|ude|ship)s?|skills?|talents?|expertise|mastery|capabilit(?:y|ies)|tastes?)$/;
const TO_MAKE = /^(?:develop|design|prepare|prototype|replace|equip)$/;

/** Verbs whose object is to be made, whatever the lists say of it: "Develop version control". */
function isToMake(sentence: Sentence, { word, to }: Verb, head: number): boolean {
  if (!TO_MAKE.test(word)) return false;
  const isState = (at: number): boolean =>
    isOneOf(STATES, wordAt(sentence, at)) ||
    STATE.test(wordAt(sentence, at)) ||
    isPerson(sentence, at) ||
    isWord(sentence, at, Word.abstract | Word.metric | Word.quality | Word.every) ||
    says(sentence, at, Says.money);
  for (let at = to; at <= head; at++) if (isState(at)) return false;
  return true;
}

type Verb = { word: string; to: number; sends: boolean };

function verbOf(sentence: Sentence): Verb | null {
  const { begin } = sentence;
  const word = lemma(wordAt(sentence, begin));
  const next = wordAt(sentence, begin + 1);
  if (isJoint(sentence, begin + 1)) return null;
  // "Make a recommendation", but "Make our app the one they open".
  if (word === 'make' && next !== 'a' && next !== 'an') return null;
  if (word === 'go' && next === 'to' && wordAt(sentence, begin + 2) === 'market')
    return { word, to: begin + 3, sends: true };
  // "Close our second funding round".
  if (
    /^(?:close|secure|raise)$/.test(word) &&
    sentence.tokens.some(({ lower }) => FUNDS.test(lower))
  )
    return { word, to: begin + 1, sends: true };
  if (word === 'drive' && next === 'go' && wordAt(sentence, begin + 3) === 'to')
    return { word, to: begin + 1, sends: true };
  // "Achieve the organic certification".
  if (
    /^(?:achieve|obtain|gain|receive|pass)$/.test(word) &&
    PAPER.test(textOf(sentence, begin, sentence.tokens.length))
  )
    return { word, to: begin + 1, sends: true };
  // "Get the app approved and live".
  if (word === 'get' && sentence.tokens.some(({ lower }) => PLACED.test(lower)))
    return { word, to: begin + 1, sends: true };
  if (PAIRS.has(`${word}-${next}`))
    return { word, to: begin + 2, sends: word !== 'move' && next !== 'for' };
  // "Support the launch of the app".
  const support = isWord(sentence, begin + 1, Word.article) ? begin + 2 : begin + 1;
  if (word === 'support' && WORKS.has(wordAt(sentence, support)))
    return { word, to: begin + 1, sends: true };
  if (isInPlace(sentence)) return { word, to: begin, sends: true };
  if (isNounOfWork(sentence)) return { word, to: begin + 2, sends: true };
  if (!SENDS.has(word) && !MAKES.has(word)) return null;
  // "Design and implement the scheme": the second verb has the object.
  const other = /^(?:and|&)$/.test(next) ? lemma(wordAt(sentence, begin + 2)) : '';
  // "Launch and socialize the scheme": a verb that no list knows, before an article.
  const takes =
    isWord(sentence, begin + 3, Word.article | Word.owned) ||
    // "Launch and validate the app", "Launch and validate ferry app".
    (SENDS.has(word) && isThing(sentence, headOf(sentence, begin + 3)));
  const joint = other !== '' && takes;
  const to = joint || SENDS.has(other) || MAKES.has(other) ? begin + 3 : begin + 1;
  if (!takesObject(sentence, to, word)) return null;
  return { word, to, sends: SENDS.has(word) || SENDS.has(other) };
}

/** "Repair shop website up and running", "New till in place". */
function isInPlace(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const end = tokens.slice(-3).map(({ lower }) => lower);
  const said =
    end.join(' ') === 'up and running' ? 3 : end.slice(1).join(' ') === 'in place' ? 2 : 0;
  const live = /^(?:live|launched|ready|done|complete)$/.test(end[end.length - 1] ?? '') ? 1 : 0;
  const last = tokens.length - (said || live) - 1;
  return said + live > 0 && last >= begin && isNoun(sentence, last) && isThing(sentence, last);
}

const STAGE = /^(?:first|alpha|beta|public|soft|full|national|global)$/;

/** "Launch of the shop", "Beta release of the app"; "Till software migration" where nothing else is said. */
function isNounOfWork(sentence: Sentence): boolean {
  const { begin, tokens } = sentence;
  const at = isWord(sentence, begin, Word.article) ? begin + 1 : begin;
  if (sentence.verb !== null && sentence.verb !== 'output') return false;
  const first = STAGE.test(wordAt(sentence, at)) ? at + 1 : at;
  if (WORKS.has(wordAt(sentence, first)) && wordAt(sentence, first + 1) === 'of') return true;
  const last = tokens.length - 1;
  return last > at && headOf(sentence, at) === last && WORKS.has(wordAt(sentence, last));
}

/** Adjectives that end like adverbs. */
const OFTEN = /^(?:quarter|month|week|year|dai|half-year|fami|assemb|ear|on)ly$/;

/** A noun phrase follows, or nothing; "ship faster" and "release with calm hands" are about how. */
function takesObject(sentence: Sentence, at: number, word: string): boolean {
  if (at >= sentence.tokens.length) return word === 'fundraise';
  if (wordAt(sentence, at) === 'to') return word === 'migrate';
  if (wordAt(sentence, at) === 'in' || wordAt(sentence, at) === 'into')
    return word.endsWith('launch');
  const next = wordAt(sentence, at);
  const isManner = next.endsWith('ly') && !OFTEN.test(next);
  return !isManner && !isWord(sentence, at, Word.preposition | Word.conjunction | Word.auxiliary);
}

/** Where the last noun of the object stands; -1 without one. */
function headOf(sentence: Sentence, from: number): number {
  let at = from;
  const goesOn = (): boolean =>
    isNoun(sentence, at) || isWord(sentence, at, Word.number) || isJoined(sentence, at);
  while (goesOn()) at++;
  return at > from ? at - 1 : -1;
}

/** The same with adjectives in a row: "a reliable, modern app". */
export function objectEnd(sentence: Sentence, from: number): number {
  let last = headOf(sentence, from);
  for (;;) {
    // "A fast, modern app", "a secure and modern app", "a rating and scoring system".
    const after = wordAt(sentence, last + 1);
    const head = headOf(sentence, last + 2);
    const isOne =
      MADE.test(wordAt(sentence, last)) ||
      (head > last + 2 &&
        isThing(sentence, head) &&
        !isThing(sentence, last) &&
        !isWord(sentence, last + 2, Word.article | Word.owned));
    const next = after === ',' || (after === 'and' && isOne) ? head : -1;
    if (last < 0 || next < 0) return last;
    last = next;
  }
}

/** "Deliver project Atlas": what it is called says nothing, what it is does. */
function isNamedProject(sentence: Sentence, from: number): boolean {
  const first = isWord(sentence, from, Word.article | Word.owned) ? from + 1 : from;
  return /^(?:project|programme|program|initiative)$/.test(wordAt(sentence, first));
}

/** The hyphens of "out-of-the-box" and what stands between them. */
const isJoined = (sentence: Sentence, at: number): boolean =>
  at < sentence.tokens.length && (isJoint(sentence, at) || isJoint(sentence, at + 1));

function isOutcome(sentence: Sentence, { word, to, sends }: Verb, head: number): boolean {
  if (isOneOf(STATES, wordAt(sentence, head))) return true;
  // "Land our first partners".
  if (word === 'land' && isPerson(sentence, head)) return true;
  if (
    !sends &&
    (isWord(sentence, head, Word.abstract | Word.metric) || says(sentence, head, Says.money))
  )
    return !isThing(sentence, head);
  const first = isWord(sentence, to, Word.article | Word.owned | Word.every) ? to + 1 : to;
  return /^(?:integrat|introduc|prepar|develop)/.test(word) && isWord(sentence, first, Word.people);
}

/** Whether a noun is a thing that is made, bought or held, or a piece of work. */
export function isThing(sentence: Sentence, last: number): boolean {
  // "phase 2" is a phase.
  const head = isWord(sentence, last, Word.number) ? last - 1 : last;
  const word = wordAt(sentence, head);
  return (
    isOneOf(THINGS, word) ||
    isWord(sentence, head, Word.activity) ||
    (word === 'base' && wordAt(sentence, head - 1) === 'knowledge')
  );
}

/** "… that guests love": praise behind a thing that is sent out counts where it says whom it is for. */
const isOfUse = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens
    .slice(from, to)
    .some(({ lower, is }) => /^(?:that|which|who|where|so|for)$/.test(lower) || is & Word.people);

/** Adjectives for how a thing is made. */
const MADE =
  /^(?:effective|efficient|sustainable|consistent|innovative|accessible|repeatable|reliable|functional|scalable|upgrada?ble|better|robust|secure|stable|modern|fast|faster|simple|clean|complete|comprehensive|powerful|high-quality|quality|integrated|automated|smart|advanced|friendly|superior|usable|measurable|correct)$/;

/** What is made to try something is work, however good it is to be. */
const TRIAL = /^(?:mvp|prototype|poc|demo|pilot)$/;

/** "the easiest", "a calmer", "a portal that parents love": how good it is to be. */
function isPraised(sentence: Sentence, { word, to, sends }: Verb): boolean {
  const last = objectEnd(sentence, to);
  if (STRICT.has(word) || TRIAL.test(wordAt(sentence, last))) return false;
  return sentence.tokens.some(({ lower }, at) => {
    if (at < to || OWN_PRAISE.has(lower)) return false;
    // "The most patient helpline".
    if (lower === 'most' && wordAt(sentence, at - 1) === 'the' && at < last) return true;
    // "Launch a reliable ferry app": how a thing that is sent out is made.
    const isOfThing =
      sends || (/^(?:deliver|develop|define)$/.test(word) && isThing(sentence, last));
    if (isOfThing && at < last && MADE.test(lower)) return false;
    // "Ship a cohesive, polished app": how a thing that is sent out is to be.
    if (
      sends &&
      at < last &&
      !/(?:est|most|best)$/.test(lower) &&
      isWord(sentence, at, Word.quality)
    )
      return false;
    if (sends && at > last && !isOfUse(sentence, last, at)) return false;
    if (
      /[a-z]{3}(?:est|less)$/.test(lower) &&
      !/^(?:test|request|guest|forest|harvest|invest|interest|wireless|latest|west|newest|nearest|contactless|paperless|cashless|serverless|headless)$/.test(
        lower,
      )
    )
      return true;
    const compares =
      isWord(sentence, at, Word.better | Word.less | Word.more) &&
      !/^(?:new|bigger|larger|additional|extra)$/.test(lower);
    return compares || isWord(sentence, at, Word.quality);
  });
}

/** "Launching" and "launched" as "launch". */
function lemma(word: string): string {
  if (SENDS.has(word) || MAKES.has(word)) return word;
  for (const stem of [
    word.replace(/(?:ing|ed)$/, ''),
    word.replace(/(?:ing|ed)$/, 'e'),
    word.replace(/(.)\1(?:ing|ed)$/, '$1'),
  ])
    if (SENDS.has(stem) || MAKES.has(stem)) return stem;
  return word;
}
