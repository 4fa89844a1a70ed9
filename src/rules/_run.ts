import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import { languageOf } from '../sentence/language.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { partAccepted, type Accepted } from './_accepted.ts';
import { allCandidates, judgedCandidates, type Candidate } from './_candidates.ts';
import { rootCauses } from './_causes.ts';
import { troublesIn } from './_config.ts';
import { contextOf } from './_context.ts';
import { inOrder } from './_order.ts';
import {
  GROUPS,
  type Args,
  type Context,
  type Finding,
  type Rule,
  type Severity,
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
  /** How many subjects each rule that was on looked at; 0 for a rule with nothing to look at. */
  checked: Record<string, number>;
  /** Rules that crashed, at most one line each; the others ran on. */
  failed: { rule: string; message: string }[];
  /** Findings that somebody accepted on purpose; they are not among the findings. */
  accepted: Accepted[];
};

/** Runs the given rules that are on over a workbook as read. Never throws, whatever stands in the workbook. */
export function runRules(
  plan: Plan,
  options: CheckOptions,
  rules: Readonly<Record<string, Rule>>,
): CheckResult {
  const result: CheckResult = { findings: [], checked: {}, failed: [], accepted: [] };
  const { cycle, figures, on } = options;
  const judged = judgedCandidates(plan, cycle);
  const all = allCandidates(plan);
  const language = languageOf(
    [...judged.objective, ...judged.keyResult].map(({ subject }) => textOf(subject)),
  );
  const settingTroubles = troublesIn(plan, rules);
  const context = contextOf(plan, { cycle, figures, on, language, judged, settingTroubles });
  for (const [name, rule] of Object.entries(rules)) {
    if (!isOn(name, rule, options)) continue;
    const candidates = isAboutAll(rule) ? all : judged;
    const heard = candidates[rule.on as keyof typeof all].filter((candidate: Candidate) =>
      speaksAbout(rule, candidate, context),
    );
    const limits = { ...rule.limits, ...options.limits?.[name] };
    const chosen = options.severities?.[name];
    const setting = chosen === 'off' ? undefined : chosen;
    run({ name, rule, setting }, heard, { ...context, limits }, result);
  }
  const told = inOrder(rootCauses(result.findings, rules));
  const { open, accepted } = partAccepted(plan, { cycle, on }, told);
  return { ...result, findings: open, accepted };
}

/** Whether a rule runs: a severity that was chosen for a rule of the deep check brings it into every check. */
function isOn(name: string, rule: Rule, { severities, deep, version }: CheckOptions): boolean {
  const chosen = severities?.[name];
  if (chosen === 'off' || (version !== undefined && (rule.since ?? 1) > version)) return false;
  return chosen !== undefined || deep || rule.deep !== true;
}

type Running = { name: string; rule: Rule; setting: Severity | undefined };

/** Asks one rule about each candidate; a rule that crashes stops there and is named. */
function run(
  running: Running,
  candidates: Candidate[],
  context: Context,
  result: CheckResult,
): void {
  const { name, rule } = running;
  result.checked[name] = 0;
  try {
    for (const candidate of candidates) {
      const report = rule.check(candidate.subject, context);
      if (report === 'skip') continue;
      result.checked[name] += 1;
      if (report === false) continue;
      const fix = rule.fix?.(candidate.subject, context) ?? null;
      result.findings.push({ ...findingOf(running, candidate, report), fix });
    }
  } catch (error) {
    result.failed.push({ rule: name, message: String(error) });
  }
}

function findingOf(
  { name, rule, setting }: Running,
  candidate: Candidate,
  { severity, at, ...args }: Exclude<ReturnType<Rule['check']>, false | 'skip'>,
): Omit<Finding, 'fix'> {
  const declared = setting ?? severity ?? rule.severity;
  const { subject, tab, row, id, isLive, cell } = candidate;
  const isForLater = rule.phase === 'launch' && !isLive;
  return {
    rule: name,
    severity: isForLater ? 'info' : declared,
    declared,
    tab: rule.lacking ?? tab,
    row: rule.lacking ? 0 : row,
    column: at ?? (isAboutCell(rule) ? (subject as { column: string }).column : rule.at),
    id,
    ...(cell ? { cell } : {}),
    args: args as Args,
  };
}

/** Whether it is the moment for a rule to speak about something; a draft is asked nothing about its course. */
function speaksAbout(
  rule: Rule,
  { isLive, hasText }: Candidate,
  context: Pick<Context, 'cycle' | 'on' | 'language'>,
): boolean {
  const { cycle, on } = context;
  if (rule.words && context.language !== 'en') return false;
  if (rule.phase === 'typing' || rule.phase === 'data') return hasText;
  if (rule.phase === 'launch') return true;
  if (!cycle || !isLive) return false;
  if (rule.phase === 'close') return cycle.ends !== '' && on > cycle.ends;
  return cycle.status === 'Active' && cycle.starts !== '' && on >= cycle.starts;
}

const isAboutAll = (rule: Rule): boolean =>
  GROUPS.indexOf(rule.group) <= GROUPS.indexOf('integrity');

const isAboutCell = ({ on }: Rule): boolean => on === 'cell' || on === 'made' || on === 'drift';

/** The text that tells a row's language. */
const textOf = (subject: object): string =>
  'keyResult' in subject
    ? (subject as { keyResult: string }).keyResult
    : (subject as { objective: string }).objective;
