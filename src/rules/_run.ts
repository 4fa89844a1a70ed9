import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import { languageOf } from '../sentence/language.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Language } from '../words/words.ts';
import { partAccepted, type Accepted } from './_accepted.ts';
import { allCandidates, judgedCandidates, type Candidate, type Candidates } from './_candidates.ts';
import { rootCauses } from './_causes.ts';
import { troublesIn } from './_config.ts';
import { contextOf } from './_context.ts';
import { inOrder } from './_order.ts';
import {
  GROUPS,
  type Args,
  type Context,
  type Finding,
  type Phase,
  type Report,
  type Rule,
  type Severity,
  type Subject,
} from './_rule.ts';

export type CheckOptions = {
  /** The day on which the check pretends to run, YYYY-MM-DD. */
  on: string;
  /** The chosen cycle; with null only integrity is checked. */
  cycle: Cycle | null;
  /** The figures of that cycle on that day; without them the rules of the weekly review are silent. */
  figures: Figures | null;
  /** Whether the rules of the deep check run too. */
  deep: boolean;
  /** Thresholds that Settings changes, by rule and name. */
  limits?: Record<string, Record<string, number>>;
  /** Severities that Settings changes, by rule; a rule that is off does not run. */
  severities?: Record<string, Severity | 'off'>;
  /** Leaves out rules that came with a later version of the catalogue. */
  version?: number;
};

export type CheckResult = {
  /** By severity, then tab, then row. */
  findings: Finding[];
  /**
   * How many subjects each rule that was on looked at; 0 for a rule with nothing to look at. What reading stumbles over,
   * cells and headers, was looked for in every row or tab that was read.
   */
  checked: Record<string, number>;
  /** Rules that crashed, at most one line each; the others ran on. */
  failed: { rule: string; message: string }[];
  /** Findings that somebody accepted on purpose; they are not among the findings. */
  accepted: Accepted[];
  /** What the set is written in, where rules about English words held back for it; else null. */
  foreign: Language | 'unknown' | null;
};

/** Runs the given rules that are on over a workbook as read. Never throws, whatever stands in the workbook. */
export function runRules(
  plan: Plan,
  options: CheckOptions,
  rules: Readonly<Record<string, Rule>>,
): CheckResult {
  const { cycle, figures, on } = options;
  const judged = judgedCandidates(plan, cycle);
  const all = allCandidates(plan);
  const texts = [...judged.objective, ...judged.keyResult].map(({ subject }) => textOf(subject));
  const language = languageOf(texts);
  const isForeign = language !== 'en' && texts.some((text) => text !== '');
  const foreign = isForeign && Object.values(rules).some(({ words }) => words) ? language : null;
  const result: CheckResult = { findings: [], checked: {}, failed: [], accepted: [], foreign };
  const settingTroubles = troublesIn(plan, rules);
  const contextWith = contextOf(plan, { cycle, figures, on, language, judged, settingTroubles });
  const heardBy = hearing({ all, judged }, { cycle, on, language });
  for (const [name, rule] of Object.entries(rules)) {
    if (!isOn(name, rule, options)) continue;
    const heard = heardBy(rule);
    const limits = { ...rule.limits, ...options.limits?.[name] };
    const chosen = options.severities?.[name];
    const setting = chosen === 'off' ? undefined : chosen;
    const checked = run({ name, rule, setting }, heard, contextWith(limits), result);
    result.checked[name] = readFor(rule, plan) ?? checked;
  }
  const { open, accepted } = told(plan, { cycle, on }, result.findings, rules);
  return { ...result, findings: open, accepted };
}

/** Findings by their root causes, parted from those that were accepted. */
function told(
  plan: Plan,
  when: Pick<CheckOptions, 'cycle' | 'on'>,
  findings: readonly Finding[],
  rules: Readonly<Record<string, Rule>>,
): { open: Finding[]; accepted: Accepted[] } {
  const causes = rootCauses(findings, rules);
  const first = partAccepted(plan, when, inOrder(causes));
  if (first.accepted.length === 0) return first;
  // Whoever accepts a cause has not accepted the errors that it stood for in other cells.
  const known = new Set(causes);
  const gone = new Set(first.accepted.map(({ finding }) => finding));
  const cells = new Set([...gone].map(cellOf));
  const rest = rootCauses(
    findings.filter((each) => !gone.has(each)),
    rules,
  ).filter((each) => !known.has(each) && each.declared === 'error' && !cells.has(cellOf(each)));
  const second = partAccepted(plan, when, rest);
  return {
    open: inOrder([...first.open, ...second.open]),
    accepted: [...first.accepted, ...second.accepted],
  };
}

const cellOf = ({ tab, row, column }: Finding): string => `${tab} ${row} ${column}`;

/** Whether a rule runs: a severity that was chosen for a rule of the deep check brings it into every check. */
function isOn(name: string, rule: Rule, { severities, deep, version }: CheckOptions): boolean {
  const chosen = severities?.[name];
  if (chosen === 'off' || (version !== undefined && (rule.since ?? 1) > version)) return false;
  return chosen !== undefined || deep || rule.deep !== true;
}

type Running = { name: string; rule: Rule; setting: Severity | undefined };

/** How many rows or tabs were read for what a rule is about; null for what stands in the workbook itself. */
function readFor({ on }: Rule, { rows, places }: Plan): number | null {
  if (on === 'cell') return Object.values(rows).reduce((sum, list) => sum + list.length, 0);
  return on === 'drift' ? Object.keys(places).length : null;
}

/** Asks one rule about each candidate, and says how many it looked at; one that crashes stops there and is named. */
function run(
  running: Running,
  candidates: readonly Candidate[],
  context: Context,
  result: CheckResult,
): number {
  const { name, rule } = running;
  let checked = 0;
  try {
    for (const candidate of candidates) {
      const report = rule.check(candidate.subject, context);
      if (report === 'skip') continue;
      checked++;
      if (report === false) continue;
      const finding = findingOf(running, candidate, report);
      finding.fix = rule.fix?.(candidate.subject, context) ?? null;
      result.findings.push(finding);
    }
  } catch (error) {
    result.failed.push({ rule: name, message: String(error) });
  }
  return checked;
}

function findingOf(
  { name, rule, setting }: Running,
  candidate: Candidate,
  report: Report,
): Finding {
  const { severity, at } = report;
  const declared = setting ?? severity ?? rule.severity;
  const { subject, tab, row, id, isLive, cell } = candidate;
  const isForLater = rule.phase === 'launch' && !isLive;
  const finding: Finding = {
    rule: name,
    severity: isForLater ? 'info' : declared,
    declared,
    tab: rule.lacking ?? tab,
    row: rule.lacking ? 0 : row,
    column: at ?? (isAboutCell(rule) ? (subject as { column: string }).column : rule.at),
    id,
    args: argsOf(report),
    fix: null,
  };
  if (cell) finding.cell = cell;
  return finding;
}

/** What fills the texts; copied only where the report says more than that. */
function argsOf(report: Report): Args {
  if (!('severity' in report) && !('at' in report)) return report as Args;
  const { severity: _severity, at: _at, ...args } = report;
  return args as Args;
}

type Moment = Pick<Context, 'cycle' | 'on' | 'language'>;

/** What a rule is asked about; rules that hear the same share the list. */
function hearing(
  { all, judged }: Record<'all' | 'judged', Candidates>,
  moment: Moment,
): (rule: Rule) => readonly Candidate[] {
  const lists = new Map<string, readonly Candidate[]>();
  return (rule) => {
    if (rule.words && moment.language !== 'en') return [];
    const told = toldIn(rule.phase, moment);
    const on: Subject = rule.on;
    const candidates: readonly Candidate[] = (isAboutAll(rule) ? all : judged)[on];
    const isRead = rule.words === true && ['objective', 'keyResult'].includes(on);
    if (told === 'all' && !isRead) return candidates;
    if (told === 'none') return [];
    const key = `${isAboutAll(rule)} ${on} ${told} ${isRead}`;
    let heard = lists.get(key);
    if (!heard) {
      heard = candidates.filter(
        (each) => (told === 'all' || each[told]) && !(isRead && isForeign(textOf(each.subject))),
      );
      lists.set(key, heard);
    }
    return heard;
  };
}

/** About what it is the moment to speak; a draft is asked nothing about its course. */
function toldIn(phase: Phase, { cycle, on }: Moment): 'all' | 'none' | 'hasText' | 'isLive' {
  if (phase === 'typing' || phase === 'data') return 'hasText';
  if (phase === 'launch') return 'all';
  if (!cycle) return 'none';
  const isTime =
    phase === 'close'
      ? cycle.ends !== '' && on > cycle.ends
      : cycle.status === 'Active' && cycle.starts !== '' && on >= cycle.starts;
  return isTime ? 'isLive' : 'none';
}

const isAboutAll = (rule: Rule): boolean =>
  GROUPS.indexOf(rule.group) <= GROUPS.indexOf('integrity');

const isAboutCell = ({ on }: Rule): boolean => on === 'cell' || on === 'made' || on === 'drift';

/** Written in another script than English is: one row of an English set may be. */
const isForeign = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);

/** The text that tells a row's language. */
const textOf = (subject: object): string =>
  'keyResult' in subject
    ? (subject as { keyResult: string }).keyResult
    : (subject as { objective: string }).objective;
