import type { Cycle } from '../tabs/cycles.ts';
import type { Decision } from '../tabs/decisions.ts';
import { reviewDayOf, waitedSince } from './cadence.ts';
import { HIGH, LOW } from './confidence.ts';
import { isDate, isoWeek, mondayOfWeek, sundayBefore, weekOf } from './days.ts';
import { defaultDecisionRules, type DecisionRuleId } from './defaults.ts';
import { elapsed, isBeyond, isEarly } from './expected.ts';
import { chanceOn, POINTS_MIN } from './forecast.ts';
import { isOutside } from './healthMetrics.ts';
import { idKey, sameId } from './ids.ts';
import type { Log } from './log.ts';
import type { Plan } from './plan.ts';
import { courseOn, type Course, type Judged } from './standing.ts';
import { judgedOn, mondaysUpTo } from './weeks.ts';

export type Limits = Record<DecisionRuleId, number>;

/** The limits of the tab Decision rules; a rule that is not in it, or has no limit there, keeps its default. */
export function limitsOf(plan: Plan): Limits {
  const entries = defaultDecisionRules.map(({ rule, limit }) => {
    const row = plan.rows.decisionRules.find((candidate) => sameId(candidate.rule, rule));
    return [rule, row?.limit ?? limit ?? 0] as const;
  });
  return Object.fromEntries(entries) as Limits;
}

/**
 * The decision rules that fire for a key result as it stood on a day. In the first two weeks of a cycle only a
 * low confidence does. The chance of a forecast costs the most, so that it is asked for last and only past half.
 */
export function firesOf(
  judged: Judged,
  course: Course,
  limits: Limits,
  chanceNow: () => number | null = () => chanceOn(judged, course.day),
): DecisionRuleId[] {
  const { confidence: now, confidenceBefore: before, gap, share, day } = course;
  const isKnown = now !== null;
  const wasLow = (limit: number): boolean => before !== null && before < limit;
  const isBelieved = isKnown && now >= HIGH;
  // A list of all with whether they fire would be made anew for every week of every key result.
  const fires: DecisionRuleId[] = [];
  if (isKnown && now >= LOW && dropOf(course) >= limits['confidence-drop'])
    fires.push('confidence-drop');
  if (isKnown && now < limits['confidence-low'] && !wasLow(limits['confidence-low']))
    fires.push('confidence-low');
  if (isKnown && now < limits['confidence-low-twice'] && wasLow(limits['confidence-low-twice']))
    fires.push('confidence-low-twice');
  const isCommitted = judged.objective.type === 'Committed';
  if (isCommitted && isKnown && now >= LOW && now < limits['committed-low'])
    fires.push('committed-low');
  if (isBelieved && !isEarly(share) && isBeyond(gap, shareOf(limits['believed-behind'])))
    fires.push('believed-behind');
  // With fewer check-ins nothing is foreseen, and the day need not be asked for.
  const isForeseen = judged.entries.length >= POINTS_MIN;
  const isLate = isForeseen && isBeyond(elapsed(judged.cycle, judged.cycle.ends, day), 0.5);
  if (isLate && (chanceNow() ?? Infinity) < shareOf(limits['forecast-low']))
    fires.push('forecast-low');
  if (isWithoutSource(judged, day)) fires.push('source-missing');
  const isEarlyWeek = fires.length > 0 && weekOf(judged.cycle, day)[0] <= 2;
  return isEarlyWeek ? fires.filter((rule) => rule === 'confidence-low') : fires;
}

/** How far confidence fell since last Sunday; 0 when either is unknown, negative when it rose. */
export const dropOf = (standing: {
  confidence: number | null;
  confidenceBefore: number | null;
}): number =>
  standing.confidence === null || standing.confidenceBefore === null
    ? 0
    : standing.confidenceBefore - standing.confidence;

/** A key result or health metric and a rule that fires for it, or fired last, without a break since a Monday. */
export type Fired = { id: string; rule: DecisionRuleId; began: string };

/**
 * What fired and was not answered: pairs of a key result (or health metric) and a rule without a decision since
 * the Monday of the week in which the pair last began to fire. It stays needed after the firing ended.
 */
export function unanswered(
  plan: Plan,
  cycle: Cycle,
  log: Log,
  keyResults: readonly Judged[],
): Fired[] {
  const limits = limitsOf(plan);
  const mondays = mondaysUpTo(cycle, log.on);
  const decisions = decisionsUpTo(plan, log.on);
  const needed: Fired[] = [];
  const ask = (id: string, firedByWeek: readonly (readonly DecisionRuleId[])[]): void => {
    if (firedByWeek.every((fired) => fired.length === 0)) return;
    const own = decisions.get(idKey(id)) ?? [];
    for (const { rule } of defaultDecisionRules) {
      const began = mondays[lastBeginning(firedByWeek, rule)];
      if (began !== undefined && !isAnswered(own, rule, began)) needed.push({ id, rule, began });
    }
  };
  const days = mondays.map((monday) => judgedOn(monday, log.on));
  for (const judged of keyResults) {
    const fired = days.map((day) => firesOf(judged, courseOn(judged, day), limits));
    ask(judged.keyResult.id, fired);
  }
  for (const metric of plan.rows.healthMetrics) {
    const fired = days.map((day): DecisionRuleId[] =>
      isOutside(log, metric, day) ? ['guardrail-out'] : [],
    );
    ask(metric.id, fired);
  }
  return needed;
}

/** True when the data source is blank and already was asked for at the last review; milestones need none. */
function isWithoutSource({ keyResult, kind, cycle, published }: Judged, day: string): boolean {
  if (kind === 'Milestone' || keyResult.source !== '') return false;
  const since = waitedSince(cycle, published);
  return since !== '' && since <= reviewDayOf(cycle, sundayBefore(day));
}

/** The day of a decision: of At, else the Monday of its Week; '' where neither says one. */
export const decisionDay = ({ at, week }: Pick<Decision, 'at' | 'week'>): string =>
  at === '' ? mondayOfWeek(week) : at.slice(0, 10);

/** True until a decision is carried out or dropped. */
export const isStanding = ({ status }: Pick<Decision, 'status'>): boolean =>
  status !== 'Done' && status !== 'Dropped';

/** A limit on the gap: people write 0.3 or, in points, 30. */
export const shareOf = (limit: number): number => (limit > 1 ? limit / 100 : limit);

type Answer = { rule: string; day: string };

/** Decisions taken up to a day, by what they are about; one without a date counts from the Monday of its week. */
function decisionsUpTo(plan: Plan, on: string): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const decision of plan.rows.decisions) {
    const day = decidedOn(decision, on);
    if (!isDate(day) || day > on) continue;
    const about = idKey(decision.about);
    const answer = { rule: idKey(decision.rule), day };
    const own = answers.get(about);
    if (own) own.push(answer);
    else answers.set(about, [answer]);
  }
  return answers;
}

function decidedOn(decision: Decision, on: string): string {
  if (decision.at !== '') return decision.at.slice(0, 10);
  return decision.week === isoWeek(on) ? on : '';
}

const isAnswered = (decisions: readonly Answer[], rule: string, since: string): boolean =>
  decisions.some((decision) => decision.rule === rule && decision.day >= since);

/** The week at which the last unbroken run in which a rule fired begins, -1 without any. */
function lastBeginning(
  firedByWeek: readonly (readonly DecisionRuleId[])[],
  rule: DecisionRuleId,
): number {
  const isFiring = (at: number): boolean => firedByWeek[at]?.includes(rule) ?? false;
  let at = firedByWeek.length - 1;
  while (at >= 0 && !isFiring(at)) at -= 1;
  while (at > 0 && isFiring(at - 1)) at -= 1;
  return at;
}
