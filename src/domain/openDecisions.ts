import type { Cycle } from '../tabs/cycles.ts';
import { ENDINGS, type Decision } from '../tabs/decisions.ts';
import type { HealthMetric } from '../tabs/healthMetrics.ts';
import { byText } from './byText.ts';
import { reviewDayOf, reviewsBetween } from './cadence.ts';
import { addDays, isDate, isoWeek } from './days.ts';
import {
  decisionDay,
  firesOf,
  isStanding,
  limitsOf,
  unanswered,
  type Fired,
  type Limits,
} from './decisions.ts';
import { deciderIn } from './decider.ts';
import { defaultDecisionRules } from './defaults.ts';
import { belongsTo } from './cycle.ts';
import type { Figures } from './figures.ts';
import { grouped } from './grouped.ts';
import { isOutside } from './healthMetrics.ts';
import { holidaysOf, type DaysOff } from './holidays.ts';
import { idKey, sameId } from './ids.ts';
import type { Log } from './log.ts';
import { lookAgainOn } from './lookAgain.ts';
import { objectiveAbout } from './objectiveAbout.ts';
import type { Plan } from './plan.ts';
import { REVIEWS_MAX, weeksRunning } from './repeated.ts';
import { courseOn, type Judged } from './standing.ts';

/** A decision that somebody still has to take, to look at again, or to carry out. */
export type OpenDecision = {
  /** The ID of what it is about; '' for a decision about nothing in particular. */
  about: string;
  /** The rule that brought it up; '' for one that people brought up themselves. */
  rule: string;
  /** Not taken yet; taken, and the day to look again has come; taken, and that day is still ahead. */
  state: 'needed' | 'due' | 'open';
  /** What was agreed beforehand for this key result, else the ways out that the rule names. */
  agreed: string;
  hasAgreed: boolean;
  /** Who takes it, as the rule says, and that person's name where the workbook has it. */
  decides: string;
  decider: string;
  /** The decision that was taken, null while it is needed. */
  decision: Decision | null;
  /** Needed: the review it is for. Taken: the day to look again. */
  due: string;
  isOverdue: boolean;
  /** At how many reviews running it was on the agenda, without a decision or with the same one; this one included. */
  reviews: number;
  /** From the third review on the owner of the set takes it: who that is, '' where nobody is named; null before. */
  escalatedTo: string | null;
  /** Needed: whether its rule still fires, and does not only wait for its answer. */
  fires: boolean;
  /** The day on which a decision of today comes back, as its rule says. */
  lookAgain: string;
};

/**
 * What is on the agenda of decisions on the log's day: first what fired and was not answered, then what was decided
 * in this cycle and is neither done nor dropped, the day to look again earliest first. Of decisions about the same
 * thing by the same rule only the newest counts.
 */
export function openDecisionsIn(
  plan: Plan,
  cycle: Cycle,
  log: Log,
  keyResults: readonly Judged[],
): OpenDecision[] {
  const setting: Setting = {
    plan,
    cycle,
    log,
    judged: new Map(keyResults.map((each) => [idKey(each.keyResult.id), each])),
    metrics: new Map(plan.rows.healthMetrics.map((each) => [idKey(each.id), each])),
    rules: new Map(),
    limits: limitsOf(plan),
    off: holidaysOf(plan),
  };
  const needed = unanswered(plan, cycle, log, keyResults).map((fired) => neededOf(setting, fired));
  const asked = new Set(needed.map(pairOf));
  const taken = [...byPair(decidedIn(plan, cycle, log)).values()]
    .map((same) => takenOf(setting, same))
    .filter((each) => each !== null)
    .filter((each) => !asked.has(pairOf(each)))
    .sort((a, b) => byText(a.due, b.due));
  return [...needed, ...taken];
}

type Setting = {
  plan: Plan;
  cycle: Cycle;
  log: Log;
  judged: Map<string, Judged>;
  metrics: Map<string, HealthMetric>;
  rules: Map<string, ReturnType<typeof ruleOf>>;
  limits: Limits;
  off: readonly DaysOff[];
};

function neededOf(setting: Setting, fired: Fired): OpenDecision {
  const { cycle, log } = setting;
  const since = firedAtReview(setting, fired) ? fired.began : addDays(fired.began, 7);
  const reviews = Math.max(1, reviewsBetween(cycle, since, log.on, setting.off));
  const due = reviewDayOf(cycle, since);
  const fires = firesOn(setting, fired, log.on);
  const state = { state: 'needed', decision: null, due, isOverdue: due < log.on, reviews, fires } as const;
  return openOf(setting, { about: fired.id, rule: fired.rule }, state);
} // prettier-ignore

/** Whether it fired by the review of the week in which it began, so that it could be on that agenda. */
function firedAtReview(setting: Setting, fired: Fired): boolean {
  const day = reviewDayOf(setting.cycle, fired.began);
  return day > setting.log.on || firesOn(setting, fired, day);
}

function firesOn(setting: Setting, { id, rule }: Fired, day: string): boolean {
  const { log, limits } = setting;
  const judged = setting.judged.get(idKey(id));
  if (judged) return firesOf(judged, courseOn(judged, day), limits).includes(rule);
  const metric = setting.metrics.get(idKey(id));
  return metric !== undefined && isOutside(log, metric, day);
}

/** The newest of decisions on the same thing, oldest first; null when it is settled. */
function takenOf(setting: Setting, same: readonly Decision[]): OpenDecision | null {
  const { cycle, log } = setting;
  const decision = same[same.length - 1];
  if (!decision || !isUnfinished(decision)) return null;
  const { about, rule } = decision;
  const day = decisionDay(decision) || log.on;
  const again = ruleIn(setting, rule)?.lookAgain ?? '';
  const due = isDate(decision.due) ? decision.due : lookAgainOn(cycle, again, day);
  const isDue = due <= log.on;
  // Coming back in a later week, it is on the agenda once more.
  const isBack = isDue && isoWeek(day) !== isoWeek(log.on);
  const reviews = weeksRunning(same) + Number(isBack);
  const state = isDue ? 'due' : 'open';
  const isOverdue = due < log.on;
  const fires = false;
  return openOf(setting, { about, rule }, { state, decision, due, isOverdue, reviews, fires });
}

type State = Pick<OpenDecision, 'state' | 'decision' | 'due' | 'isOverdue' | 'reviews' | 'fires'>;

function openOf(
  setting: Setting,
  { about, rule }: Pick<OpenDecision, 'about' | 'rule'>,
  { state, decision, due, isOverdue, reviews, fires }: State,
): OpenDecision {
  const { cycle } = setting;
  const judged = setting.judged.get(idKey(about));
  const row = ruleIn(setting, rule);
  const agreed = judged?.keyResult.ifDrops.trim() ?? '';
  const decides = row?.whoDecides ?? '';
  return {
    // Not spread: that is slow, and hundreds may be needed.
    about,
    rule,
    agreed: agreed || (row?.options ?? ''),
    hasAgreed: agreed !== '',
    decides,
    decider: deciderIn(decides, {
      keyResult: judged?.keyResult.owner ?? '',
      objective: judged?.objective.owner ?? '',
      set: cycle.owner,
    }),
    escalatedTo: reviews >= REVIEWS_MAX ? cycle.owner : null,
    state,
    decision,
    due,
    isOverdue,
    reviews,
    fires,
    lookAgain: lookAgainOn(cycle, row?.lookAgain ?? '', setting.log.on),
  };
}

function ruleIn({ plan, rules }: Setting, rule: string): ReturnType<typeof ruleOf> {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  const row = ruleOf(plan, rule);
  rules.set(rule, row);
  return row;
}

/** A rule as the tab Decision rules has it; what is blank there is as in the beginning. */
export function ruleOf(
  plan: Plan,
  rule: string,
): { whoDecides: string; options: string; lookAgain: string } | null {
  const known = defaultDecisionRules.find((each) => sameId(each.rule, rule));
  const row = plan.rows.decisionRules.find((each) => sameId(each.rule, rule));
  if (!known && !row) return null;
  return {
    whoDecides: row?.whoDecides || known?.whoDecides || '',
    options: row?.options || known?.options || '',
    lookAgain: row?.lookAgain || known?.lookAgain || '',
  };
}

/** Decisions of this cycle up to the day, oldest first; what the close decided about objectives is none of them. */
function decidedIn(plan: Plan, cycle: Cycle, log: Log): Decision[] {
  const isOwn = ownIn(plan, cycle);
  const isLeft = leftTo(plan, cycle);
  return plan.rows.decisions
    .map((decision) => ({ decision, day: decisionDay(decision) }))
    .filter(({ decision, day }) => day <= log.on && !isEnding(decision))
    .filter(({ decision, day }) => isOwn(decision, day) || isLeft(decision))
    .sort((a, b) => byText(a.day, b.day) || a.decision.row - b.decision.row)
    .map(({ decision }) => decision);
}

/** Whether a decision is what the close of an earlier cycle wants done otherwise from now on. */
function leftTo({ rows }: Plan, { starts, team }: Cycle): (decision: Decision) => boolean {
  const closed = new Set(
    rows.cycles
      .filter((each) => each.status === 'Closed' && each.ends < starts && each.team === team)
      .map(({ id }) => idKey(id)),
  );
  return ({ about, choice }) => choice === 'Start' && closed.has(idKey(about));
}

/** Whether a decision is about something of this cycle; one about nothing known is of the cycle it was taken in. */
export function ownIn(plan: Plan, cycle: Cycle): (decision: Decision, day: string) => boolean {
  const objectiveOf = objectiveAbout(plan);
  const isDuring = (day: string): boolean =>
    day >= cycle.starts && (cycle.ends === '' || day <= cycle.ends);
  return ({ about }, day) => {
    const objective = objectiveOf(about);
    return objective ? belongsTo(plan, cycle, objective.cycle) : day === '' || isDuring(day);
  };
}

const isEnding = ({ choice }: Decision): boolean => ENDINGS.some((ending) => ending === choice);

/** Neither done nor dropped; that nothing is to be done needs no second look unless a day says so. */
const isUnfinished = ({ status, choice, due, decision, about }: Decision): boolean =>
  isStanding({ status }) &&
  (choice !== 'No action' || due !== '') &&
  (choice !== '' || decision !== '' || about !== '');

/** Decisions on the same thing together; one without a thing or a rule is alone. */
const byPair = (decisions: readonly Decision[]): Map<string, Decision[]> =>
  grouped(decisions, (decision) => {
    const isAlone = idKey(decision.about) === '' || idKey(decision.rule) === '';
    return isAlone ? `row ${decision.row}` : pairOf(decision);
  });

const pairOf = ({ about, rule }: { about: string; rule: string }): string =>
  `${idKey(about)} ${idKey(rule)}`;

/** Who takes the decisions about an ID, as their rules say; its owner where nobody is named. */
export function decidersOf(
  { openDecisions }: Pick<Figures, 'openDecisions'>,
  id: string,
  owner: string,
): string[] {
  const needed = openDecisions.filter(
    ({ about, state }) => state === 'needed' && sameId(about, id),
  );
  const last = needed.find(({ escalatedTo }) => escalatedTo);
  if (last?.escalatedTo) return [last.escalatedTo];
  const named = needed.map(({ decider }) => decider).filter(Boolean);
  return named.length > 0 ? [...new Set(named)] : [owner];
}

/** Whether what brought a decision up is over, and only its answer is waited for. */
export function isOver({ openDecisions }: Pick<Figures, 'openDecisions'>, id: string): boolean {
  const needed = openDecisions.filter((each) => each.state === 'needed' && sameId(each.about, id));
  return needed.length > 0 && needed.every(({ fires }) => !fires);
}
