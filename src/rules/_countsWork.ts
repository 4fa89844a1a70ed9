import { fieldsOf } from '../sentence/fields.ts';
import { isJoint, isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import { Mark, Word } from '../words/words.ts';
import { standsWith } from './_clause.ts';
import { isOwnDoing } from './_ownDoing.ts';
import { isPerson, namesTakers } from './_statement.ts';

/** Effort by its name, whoever is said to make it. */
const EFFORTS =
  'interviews|demos|webinars|workshops|trainings|posts|articles|newsletters|presentations|campaigns|experiments|meetings|emails|e-mails|mailings|roadshows|episodes|podcasts|streams|tutorials|masterclasses|leaflets|flyers|brochures|talks|drills|conversations';
const EFFORT = new RegExp(`^(?:${EFFORTS})$`);
/** A sentence without such a word counts none: that costs less than to ask what it counts. */
const NAMES_EFFORT = new RegExp(`\\b(?:${EFFORTS})\\b`, 'i');
/** Effort where the words before say whose: "sales calls". */
const OWN_EFFORT =
  /\b(?:leadership|development|coaching|training|planning|feedback) sessions\b|\b(?:sales|cold|outbound|outreach|user|discovery|customer|follow-?up) (?:calls|visits|conversations|sessions)\b/i;
/** Verbs of doing whose count others decide all the same. */
const OTHERS_DECIDE =
  /^(?:regist|enrol|certif|engag|mov|switch|transf|transition|connect|support|adopt|enabl|obtain|resolv|solv|collect|sell|gather|feed|serv|reach|hous|shelter|treat|reunit|rescu)/i;
const TAUGHT = /\b(?:trained|interviewed)\b/i;
const LEARNT =
  /\bcomplete[sd]? (?:the |an? |their |our )?(?:\S+ ){0,3}(?:training|course|workshop)s?\b/i;
/** "Recruit and train 8 members": what is done with them is one's own. */
const RECRUITS_AND = /^\W*recruit(?:ing)?(?:,| and| &) (?:train|equip|onboard|coach|teach)/i;
const TEAM_GROWS = /^(?:hir(?:e|ing)|recruit(?:ing)?)$/i;
/** "Fill 3 open roles". */
const FILLS = /^\W*fill(?:ing)? .*\b(?:roles|positions|vacancies|openings|posts)\b/i;
/** Those who are onboarded to work here; clients are won. */
const STAFFED =
  '(?:contributor|engineer|hire|employee|rep|developer|designer|manager|analyst|colleague|maintainer|nurse|driver|cook|trainer)s?';
const STAFF = new RegExp(`^${STAFFED}$`);
const STAFF_IN = new RegExp(`\\b(?:team members?|${STAFFED})\\b`, 'i');
const SPREAD =
  /\b(?:expand|scale|roll out|launch|deploy) (?:to|into|in) .{0,20}(?:markets|countries|cities|regions|states|districts|offices|sites|stores)\b/i;

/** Verbs of doing whose object is people. */
const MEETS =
  /^(?:train|interview|call|hire|recruit|onboard|contact|meet|visit|invite|coach|ask|e-?mail|teach|introduc|talk|mentor|survey)/i;

/** "Open a course with 40 apprentices", "a waiting list of 50 bakers": how many come is up to them. */
const countsPeople = ({ sentence, roles }: Analysis): boolean => {
  const { lead, to: from } = roles.target ?? { lead: 0, to: 0 };
  const where = /^(?:for|in|across|at|into)$/;
  if (where.test(wordAt(sentence, lead - 1)) || where.test(wordAt(sentence, lead))) return false;
  let at = from;
  // "Member-led evenings" are no members.
  for (; isNoun(sentence, at); at++)
    if (isWord(sentence, at, Word.people) && !isJoint(sentence, at + 1)) return true;
  return at > from && !isJoint(sentence, at) && isPerson(sentence, at - 1);
};

/** "Launch the card with 100k enrolments": what comes of it. */
const bringsIn = ({ sentence, roles: { target } }: Analysis): boolean =>
  target !== null && standsWith(sentence, target) && isWord(sentence, target.to, Word.metric);

/** "Reading club, 25 regulars": what people come to, and how many do. */
const opensWithName = ({ sentence, roles }: Analysis): boolean => {
  const at = (roles.target?.from ?? 0) - 1;
  return (
    wordAt(sentence, sentence.begin).endsWith('ing') &&
    at > sentence.begin + 1 &&
    /^[,:–-]$/.test(wordAt(sentence, at)) &&
    !EFFORT.test(wordAt(sentence, at - 1))
  );
};

/** "Print 12 newsletters": what one makes is counted, whatever is said of it. */
export const makesCount = ({ sentence, roles, reading }: Analysis): boolean =>
  roles.target?.lead === sentence.begin + 1 && MAKES.test(reading.verb?.word ?? '');
const MAKES = /^(?:ship|publish|write|create|produce|record|host|send|print|film|draft)$/i;

/** Verbs for a team that grows, where those who come work here: "Add 3 cooks". */
const JOINS = /^(?:add|source|find|grow)$/i;
const countsStaff = ({ sentence, roles }: Analysis): boolean =>
  sentence.tokens
    .slice(roles.target?.to)
    .some(({ lower }) => STAFF.test(lower) || /^candidates?$/.test(lower));

/** "Log 90 km", "Practise 30 scales": what only the one who does it can count. */
const doesCount = ({ sentence, roles: { target } }: Analysis): boolean =>
  target !== null &&
  target.lead === sentence.begin + 1 &&
  (target.before & Mark.of) === 0 &&
  OF_DOING.test(target.unit) &&
  DOES.test(wordAt(sentence, sentence.begin));
const DOES =
  /^(?:establish|log|read|practi[sc]e|try|draw|learn|set|contribute|bike|cycle|swim|walk|jog|hike|meditate|exercise)$/;
const OF_DOING = /^(?:count|km|miles?|h|min|day|week)$/;

/** "Extend the helpline to 5 new topics": how far it is brought is up to oneself, who comes is not. */
const spreads = ({ sentence, roles: { target } }: Analysis): boolean =>
  target !== null &&
  SPREADS.test(wordAt(sentence, sentence.begin)) &&
  /^(?:to|into|in|across)$/.test(wordAt(sentence, target.from - 1)) &&
  /^(?:new|more|additional|further)$/.test(wordAt(sentence, target.to)) &&
  !sentence.tokens.slice(target.to).some((_, at) => isPerson(sentence, target.to + at));
const SPREADS = /^(?:expand|extend|scale|roll|spread)$/;

const isTaught = (text: string): boolean =>
  TAUGHT.test(text) ||
  (/\bonboarded\b/i.test(text) && STAFF_IN.test(text)) ||
  (LEARNT.test(text) && !namesTakers(text));

/** Whether what a sentence counts is effort: by its verb, or by its noun. */
export function countsWork(text: string, analysis: Analysis): boolean {
  const { reading, roles } = analysis;
  const { verb, kind, parse } = reading;
  const { target, relative } = roles;
  // "Finish the year with 24 more members".
  if (/^(?:finish|end|close|exit|start)\b.{1,20} with \d/i.test(text)) return false;
  if (isOwnDoing(text, analysis) || doesCount(analysis) || spreads(analysis)) return true;
  if (target?.unit === 'count' && verb && JOINS.test(verb.word) && countsStaff(analysis))
    return true;
  // "Hire 2 more cooks", "Plan 3 additional drills" have no target of their own.
  if (relative?.unit === 'absolute' && verb?.class === 'output')
    return !OTHERS_DECIDE.test(verb.word);
  if (relative?.unit === 'absolute' && verb && TEAM_GROWS.test(verb.word)) return true;
  // "Train all 40 stewards", "100 % of stewards trained": who is taught, not what they do with it.
  if (target && (verb ? /^train$/i.test(verb.word) : isTaught(text))) return true;
  if (target === null || target.unit !== 'count' || parse.direction === 'decrease') return false;
  if (FILLS.test(text)) return true;
  if (verb && TEAM_GROWS.test(verb.word))
    return !(/^recruit/i.test(verb.word) && namesTakers(text) && !RECRUITS_AND.test(text));
  if (/^onboard/i.test(verb?.word ?? '')) return STAFF_IN.test(text);
  // "Confirmed discoveries: 25": which ones.
  const isTold = /[^e]ed$/i.test(verb?.word ?? '') && target.lead > analysis.sentence.begin + 1;
  if (isTold || bringsIn(analysis)) return false;
  if (verb?.class === 'output' && kind === 'initiative' && !opensWithName(analysis))
    return !OTHERS_DECIDE.test(verb.word) && (MEETS.test(verb.word) || !countsPeople(analysis));
  return (
    SPREAD.test(text) ||
    OWN_EFFORT.test(reading.metric) ||
    (NAMES_EFFORT.test(text) && EFFORT.test(fieldsOf(text, analysis).unit))
  );
}
