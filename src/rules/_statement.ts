import { Says, Word } from '../words/words.ts';
import { isJoint, isWord, says, wordAt } from '../sentence/ground.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { isOneOf, wordSet } from './_words.ts';

/** Whom an objective can be for, beside those the reader knows. */
const WHOM = wordSet(`
  user client customer guest visitor patient student pupil child children kid parent family relative tenant
  resident citizen neighbour neighbor passenger rider driver traveller traveler shopper buyer seller reader
  listener viewer player fan member volunteer donor nurse doctor teacher farmer grower baker engineer
  developer designer planner analyst manager colleague employee staff worker team hire newcomer beginner
  apprentice trainee graduate candidate applicant founder owner partner supplier vendor dealer retailer
  merchant reseller creator author investor shareholder board people person everyone everybody anyone nobody someone
  man men woman women boy girl household community village town city region country market industry world
  company firm business organisation organization school hospital clinic office department branch crew
  generation audience public voter taxpayer human us we our ours they their them i my me you your who whoever ourselves shop bakery
  suburb regulars local senior pensioner elder toddler teen teenager youth refugee carer mum dad mother father
`);
/** Objectives about the firm's own footing need no beneficiary. */
const OWN = wordSet(`
  revenue profit profitability margin cash funding finance finances financial fiscal budget cost debt equity
  runway investment compliance legal audit security resilience sustainability growth balance
`);
const AGENT = /(?:ers|ors|ists|ees|ians|(?<!m)ents)$/;
const NO_AGENT = wordSet(`
  numbers orders offers papers letters servers computers errors doors floors events comments documents
  payments shipments moments elements departments agreements factors sensors trailers routers containers
  connectors indicators processors simulators calculators generators adapters importers scanners trackers
  newsletters chapters quarters matters others covers layers filters powers towers rivers flowers answers
  investments improvements statements assessments deployments experiments requirements incidents accidents
  components contents patents talents intents colors colours flavors vectors behaviors harbours fees tiers
  centers headers footers wrappers parsers loggers renderers controllers posters banners flyers stickers folders
  clusters buffers barriers boosters registers parameters counters charters timers triggers rosters dinners summers
  winters borders corners drawers meters printers scooters shelters freezers browsers lockers boilers heaters coolers
  routers scanners rivers sliders pointers identifiers blockers monitors mirrors motors tractors reactors adaptors
  detectors projectors corridors anchors errors elevators doors refrigerators lists checklists
  playlists waitlists shortlists wishlists blocklists allowlists ingredients continents gradients accents rents
  trees degrees coffees bees committees guarantees containers
`);

/** Whether a word is for people, one or many. */
export function isPerson(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return (
    isOneOf(WHOM, word) ||
    isWord(sentence, at, Word.people | Word.group) ||
    (AGENT.test(word) && !NO_AGENT.has(word))
  );
}

/** Whether a statement says whom it is for: people, a team, a name. */
export const namesSomebody = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ is, text, lower }, at) => {
    if (!(is & Word.any)) return false;
    if (isPerson(sentence, at) || isOneOf(OWN, lower) || says(sentence, at, Says.money))
      return true;
    return at > sentence.begin && /^\p{Lu}/u.test(text);
  });

/** Words that tell nothing, whatever the firm. */
const EMPTY = wordSet(`
  be take bring build software better more great greatness excellence excellent excel good best improve improvement optimize optimise
  synergy synergies world-class world class thing things everything everywhere it all stuff next level
  success successful win winning performance performing result results innovation innovative innovate growth grow scale progress operation operations
  operational platform product business company organisation organization way ways forward step up game drive achieve become
  make do get create continuity vision broad aspirational deliver ensure increase boost enhance maximize
  maximise strengthen leverage strong stronger
  elevate brand faster fast smarter smart bigger big new quality value impact overall general generally continue
  continuously keep doing less harder hard process processes results-driven leader leading
  transform transformation digital agile dynamic go market fundraise fundraising execute execution focus
  demonstrate prove potential capability capabilities different difference number one amazing awesome fantastic top world core
`);
/** Filler that tells nothing either. */
const FILLER = wordSet(`
  a an the and or of in for with on at to our we us its their this that as by from into is are will i my
  very really truly even much so every day time
`);

/** Whether nothing is left of a statement without words that would fit any firm. */
export function saysNothing(sentence: Sentence): boolean {
  const words = sentence.tokens.filter(({ is }) => is & Word.any);
  const telling = words.filter(({ lower }) => !FILLER.has(lower));
  if (telling.length === 0) return false;
  // "Maximize customer value": whoever it is for, anybody would say so.
  const isValue = telling.length > 1 && telling[telling.length - 1]?.lower === 'value';
  return telling.every(
    ({ lower, text }, at) =>
      (isValue && isOneOf(WHOM, lower)) ||
      (isOneOf(EMPTY, lower) && (at === 0 || text === lower || allTitled(words))),
  );
}

/** What a department is about, whatever it wants. */
const TOPICS = wordSet(`
  quality efficiency automation foundation continuity process team future growth culture performance innovation
  security reliability productivity communication infrastructure operations engagement experience satisfaction awareness
  leadership visibility scalability stability retention acquisition monetization monetisation marketing sales branding hiring
  documentation measurement revenue trust
`);

/** "Code quality and automation": a topic, of which nothing is said. */
export function isTopic(sentence: Sentence): boolean {
  const { begin, tokens, verb } = sentence;
  const words = tokens.slice(begin).filter(({ lower }) => lower !== '.');
  // "Code Quality & Automation": what may be a verb is none before a capital.
  const isNamed =
    isWord(sentence, begin, Word.homograph) &&
    /^\p{Lu}/u.test(words[1]?.text ?? '') &&
    words.some(({ lower }) => /^(?:&|and)$/.test(lower));
  if ((verb !== null && words.length > 1 && !isNamed) || words.length > 5) return false;
  const isName = (text: string, at: number): boolean =>
    at > 0 && /^\p{Lu}/u.test(text) && !allTitled(words);
  const isTopical = ({ is, lower, text }: (typeof words)[number], at: number): boolean =>
    isOneOf(TOPICS, lower) ||
    (at === 0 && isNamed) ||
    ((is & ~SOMETHING) === 0 && !isName(text, at)) ||
    /^(?:&|and|of|[-/])$/.test(lower);
  return words.every(isTopical) && words.some(({ lower }) => isOneOf(TOPICS, lower));
}

/** "Health and fitness", "Advocates programme": a heading, of which nothing is said. */
export function isHeading(sentence: Sentence): boolean {
  const { begin, tokens, verb } = sentence;
  const words = tokens.slice(begin).filter(({ lower }) => !/^[.-]$/.test(lower));
  if (verb !== null || words.length < 2 || words.length > 5) return false;
  const joint = words.findIndex(({ lower }) => /^(?:and|&|\/|\+)$/.test(lower));
  const named = words.filter((_, at) => at !== joint);
  // Three words in a row may still be an idea; two names with "and" between them are none.
  if (joint < 0 && (named.length > 3 || VERBAL.test(named[0]?.lower ?? ''))) return false;
  const last = named[named.length - 1];
  if (joint === words.length - 1 || !last || last.is & Word.metric) return false;
  return named.every(
    ({ is, lower }) =>
      is & Word.any && !(is & SAID) && !/(?:[^e]ed|ly|reduction|^zero)$/.test(lower),
  );
}

/** Endings of verbs: "Tighten the auth posture". */
const VERBAL =
  /^(?:tight|strength|deep|wid|broad|sharp|short|hard|light|soft)en$|..(?:ize|ise|ify|ate)$/;

/** Classes of words that say something of what is named. */
const SAID =
  Word.better |
  Word.more |
  Word.less |
  Word.quality |
  Word.people |
  Word.group |
  Word.owned |
  Word.number |
  Word.auxiliary |
  Word.preposition |
  Word.conjunction |
  Word.every |
  Word.keep |
  Word.reach |
  Word.aim;

/** Praise that anybody would give themselves. */
const PRAISE =
  /^\W*(?:(?:best[- ]in|world|first)[- ]class|top[- ]notch|first[- ]rate|great|excellent|exceptional|outstanding|superior|un(?:matched|paralleled)) /i;
/** Topics that only praise makes a statement of. */
const CARE = wordSet('service services support care onboarding');

/** "Best-in-class employee experience": a topic with praise before it, and at most whose it is between them. */
export function isSlogan(sentence: Sentence): boolean {
  const { text, tokens, verb } = sentence;
  const praise = PRAISE.exec(text)?.[0].match(/\p{L}+|-/gu)?.length ?? 0;
  const last = tokens.length - (wordAt(sentence, tokens.length - 1) === '.' ? 2 : 1);
  if (verb !== null || praise === 0 || last < praise || last > praise + 2) return false;
  for (let at = praise; at < last; at++) if (!isPerson(sentence, at)) return false;
  return [TOPICS, CARE].some((words) => words.has(wordAt(sentence, last)));
}

/** Classes of words that name something and say nothing of it. */
const SOMETHING = Word.any | Word.abstract | Word.activity | Word.metric;

/** Titles in Capitals tell nothing about names. */
const allTitled = (words: readonly { text: string }[]): boolean =>
  words.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > words.length;

/** Verbs of movement whose object may be a bare metric. */
const MOVES = wordSet(`
  increase raise grow boost lift double triple quadruple reduce decrease cut lower shrink halve minimize
  minimise maximize maximise hit reach
`);
/** Numbers people look up; soft ones such as satisfaction or quality are left to the team. */
const HARD = wordSet(`
  revenue turnover churn arr mrr acv gmv ebitda profit margin sale sales cost costs spend budget expenses
  bookings conversion conversions traffic signups sign-ups downloads subscribers registrations users dau mau
  leads pipeline nps csat enps retention attrition headcount uptime downtime latency defects bugs tickets
  complaints returns refunds visits views impressions followers orders customers renewals attendance
  enrollments enrolments enrollment enrolment occupancy utilisation utilization throughput backlog emissions waste accidents absences sick-days stock
  inventory debt receivables turnover aov ltv cac mttr rate share
`);
/** Nouns behind which the metric is a means: "customer base". */
const SOFT_HEAD = wordSet(
  'base trust confidence experience happiness joy pride culture awareness quality satisfaction engagement',
);

/** Whether a statement is a verb of movement and a metric, and no more: "Grow revenue", "Reduce the churn of new clients". */
export function isMetricMove(sentence: Sentence): boolean {
  const { begin } = sentence;
  if (!MOVES.has(wordAt(sentence, begin)) || isJoint(sentence, begin + 1)) return false;
  let at = begin + 1;
  let head = '';
  while (
    isWord(sentence, at, Word.any) &&
    !isWord(sentence, at, Word.preposition | Word.conjunction)
  ) {
    head = wordAt(sentence, at);
    at++;
  }
  const soft = SOFT_HEAD.has(head) || SOFT_HEAD.has(wordAt(sentence, at - 2));
  return isOneOf(HARD, head) && !soft;
}

/** Whether a text names people who come, learn or buy of their own will, so that what they do is an outcome. */
export const namesTakers = (text: string): boolean =>
  /\b(?:(?<!team |staff |crew |board )members|users|customers|clients|subscribers|students|participants|donors|volunteers)\b/i.test(
    text,
  );
