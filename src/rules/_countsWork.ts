import { fieldsOf } from '../sentence/fields.ts';
import type { Analysis } from '../sentence/parse.ts';

/** Effort by its name, whoever is said to make it. */
const EFFORT =
  /^(?:interviews|demos|webinars|workshops|trainings|posts|articles|newsletters|presentations|campaigns|experiments|meetings|emails|e-mails|mailings|roadshows|episodes|podcasts|leaflets|flyers|brochures|talks|drills)$/;
/** Effort where the words before say whose: "sales calls". */
const OWN_EFFORT =
  /\b(?:sales|cold|outbound|outreach|user|discovery|customer|follow-?up) (?:calls|visits|conversations|sessions)\b/i;
/** Verbs of doing whose count others decide all the same. */
const OTHERS_DECIDE =
  /^(?:regist|enrol|certif|engag|mov|switch|transf|transition|connect|support|adopt|enabl|obtain|resolv|solv|fix|collect|sell|gather|feed|serv|reach|hous|shelter|treat|reunit|rescu)/i;
const TEAM_GROWS = /^hir(?:e|ing)$/i;
const SPREAD =
  /\b(?:expand|roll out|launch) (?:to|into|in) .{0,20}(?:markets|countries|cities|regions|states)\b/i;

/** Whether what a sentence counts is effort: by its verb, or by its noun. */
export function countsWork(text: string, analysis: Analysis): boolean {
  const { reading, roles } = analysis;
  const { verb, kind, parse } = reading;
  const { target } = roles;
  if (target === null || target.unit !== 'count' || parse.direction === 'decrease') return false;
  if (verb && TEAM_GROWS.test(verb.word)) return true;
  if (verb?.class === 'output' && kind === 'initiative') return !OTHERS_DECIDE.test(verb.word);
  return (
    SPREAD.test(text) ||
    OWN_EFFORT.test(reading.metric) ||
    EFFORT.test(fieldsOf(text, analysis).unit)
  );
}
