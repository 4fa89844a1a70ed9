import { fieldsOf } from '../sentence/fields.ts';
import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import { Word } from '../words/words.ts';
import { isThing } from './_deliverable.ts';
import { isPerson } from './_statement.ts';

/** Effort by its name, whoever is said to make it. */
const EFFORTS =
  'interviews|demos|webinars|workshops|trainings|posts|articles|newsletters|presentations|campaigns|experiments|meetings|emails|e-mails|mailings|roadshows|episodes|podcasts|streams|tutorials|masterclasses|leaflets|flyers|brochures|talks|drills';
const EFFORT = new RegExp(`^(?:${EFFORTS})$`);
/** A sentence without such a word counts none: that costs less than to ask what it counts. */
const NAMES_EFFORT = new RegExp(`\\b(?:${EFFORTS})\\b`, 'i');
/** Effort where the words before say whose: "sales calls". */
const OWN_EFFORT =
  /\b(?:leadership|development|coaching|training|planning|feedback) sessions\b|\b(?:sales|cold|outbound|outreach|user|discovery|customer|follow-?up) (?:calls|visits|conversations|sessions)\b/i;
/** Verbs of doing whose count others decide all the same. */
const OTHERS_DECIDE =
  /^(?:regist|enrol|certif|engag|mov|switch|transf|transition|connect|support|adopt|enabl|obtain|resolv|solv|fix|collect|sell|gather|feed|serv|reach|hous|shelter|treat|reunit|rescu)/i;
/** But what is written down oneself. */
const GATHERS =
  /^\W*(?:collect|gather) .*\b(?:feedback|data|metrics|information|samples|records)\b/i;
const TAUGHT =
  /\b(?:trained|onboarded|interviewed)\b|\bcomplete[sd]? (?:the |an? |their |our )?(?:\S+ ){0,3}(?:training|course|workshop)s?\b/i;
const TEAM_GROWS = /^(?:hir(?:e|ing)|recruit(?:ing)?)$/i;
/** Those who come of their own will. */
const JOINERS =
  /\b(?:members|users|customers|clients|subscribers|students|participants|donors|volunteers)\b/i;
/** Those who are onboarded to work here; clients are won. */
const STAFF =
  /^(?:contributor|engineer|hire|employee|rep|developer|designer|manager|analyst|colleague|maintainer|nurse|driver|cook|trainer)s?$/;
const SPREAD =
  /\b(?:expand|scale|roll out|launch) (?:to|into|in) .{0,20}(?:markets|countries|cities|regions|states|districts|offices|sites|stores)\b/i;

/** Verbs of doing whose object is people. */
const MEETS =
  /^(?:train|interview|call|hire|recruit|onboard|contact|meet|visit|invite|coach|ask|e-?mail|teach|introduc|talk|mentor|survey)/i;

/** "Open a course with 40 apprentices", "a waiting list of 50 bakers": how many come is up to them. */
const countsPeople = ({ sentence, roles }: Analysis): boolean => {
  const { lead, to: from } = roles.target ?? { lead: 0, to: 0 };
  const where = /^(?:for|in|across|at|into)$/;
  if (where.test(wordAt(sentence, lead - 1)) || where.test(wordAt(sentence, lead))) return false;
  let at = from;
  for (; isNoun(sentence, at); at++) if (isWord(sentence, at, Word.people)) return true;
  return at > from && isPerson(sentence, at - 1);
};

/** "Print 12 newsletters": what one makes is counted, whatever is said of it. */
export const makesCount = ({ sentence, roles, reading }: Analysis): boolean =>
  roles.target?.lead === sentence.begin + 1 && MAKES.test(reading.verb?.word ?? '');
const MAKES = /^(?:ship|publish|write|create|produce|record|host|send|print|film|draft)$/i;

const MADE =
  /^(?:delivered|completed|shipped|published|written|created|launched|held|conducted|documented|built|developed|implemented|released|produced|configured|deployed|executed|installed|open-sourced|organi[sz]ed)$/;

/** "8 features delivered", "Three guides written for the desk". */
function countsDone({ sentence, roles }: Analysis): boolean {
  let at = roles.target?.to ?? 0;
  const isMade = (): boolean => MADE.test(wordAt(sentence, at)) || DONE.test(wordAt(sentence, at));
  while (isNoun(sentence, at) && !isMade()) at++;
  const made = wordAt(sentence, at);
  // "500 meals delivered" are served to others.
  const isOurs = isThing(sentence, at - 1) || !isWord(sentence, at - 1, Word.metric | Word.people);
  return DONE.test(made) || (MADE.test(made) && isOurs);
}
/** What is only said of one's own work. */
const DONE = /^(?:spoken|labell?ed|identified|attended|interviewed|drafted|localized|localised)$/;

/** Verbs for a team that grows, where those who come work here: "Add 3 cooks". */
const JOINS = /^(?:add|source|find|grow)$/i;
const countsStaff = ({ sentence, roles }: Analysis): boolean =>
  sentence.tokens
    .slice(roles.target?.to)
    .some(({ lower }) => STAFF.test(lower) || /^candidates?$/.test(lower));

/** "… of writing", "… in analysis": what hours are spent on. */
const isEffort = ({ sentence }: Analysis, at: number): boolean =>
  /^(?:of|in|on)$/.test(wordAt(sentence, at)) &&
  (/..ing$/.test(wordAt(sentence, at + 1)) || isWord(sentence, at + 1, Word.activity));

/** Whether what a sentence counts is effort: by its verb, or by its noun. */
export function countsWork(text: string, analysis: Analysis): boolean {
  const { reading, roles } = analysis;
  const { verb, kind, parse } = reading;
  const { target, relative } = roles;
  // "Finish the year with 24 more members".
  if (/^(?:finish|end|close|exit|start)\b.{1,20} with \d/i.test(text)) return false;
  // "Ten hours of writing".
  if (
    target?.unit === 'h' &&
    target.lead === analysis.sentence.begin &&
    isEffort(analysis, target.to)
  )
    return true;
  if (target?.unit === 'count' && GATHERS.test(text)) return true;
  // "3 new hires this quarter".
  if (target?.unit === 'count' && verb === null && /^\W*\d+ (?:\S+ ){0,3}hires\b/i.test(text))
    return true;
  // "8 features delivered": what one makes is counted when it is done.
  if (target?.unit === 'count' && countsDone(analysis)) return true;
  if (target?.unit === 'count' && verb && JOINS.test(verb.word) && countsStaff(analysis))
    return true;
  // "Hire 2 more cooks", "Plan 3 additional drills" have no target of their own.
  if (relative?.unit === 'absolute' && verb?.class === 'output')
    return !OTHERS_DECIDE.test(verb.word);
  if (relative?.unit === 'absolute' && verb && TEAM_GROWS.test(verb.word)) return true;
  // "Train all 40 stewards", "100 % of stewards trained": who is taught, not what they do with it.
  if (target && (verb ? /^train$/i.test(verb.word) : TAUGHT.test(text))) return true;
  if (target === null || target.unit !== 'count' || parse.direction === 'decrease') return false;
  if (verb && TEAM_GROWS.test(verb.word)) return !JOINERS.test(text);
  if (/^onboard/i.test(verb?.word ?? ''))
    return analysis.sentence.tokens.slice(target.to).some(({ lower }) => STAFF.test(lower));
  // "Get feedback from 5 guests": one's own doing, whatever they say.
  if (kind === 'initiative' && /\b(?:feedback|input|opinions?|insights?)\b.* from\b/i.test(text))
    return true;
  if (verb?.class === 'output' && kind === 'initiative')
    return !OTHERS_DECIDE.test(verb.word) && (MEETS.test(verb.word) || !countsPeople(analysis));
  return (
    SPREAD.test(text) ||
    OWN_EFFORT.test(reading.metric) ||
    (NAMES_EFFORT.test(text) && EFFORT.test(fieldsOf(text, analysis).unit))
  );
}
