import type { Decision } from '../tabs/decisions.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import {
  changesSinceLaunch,
  sayChange,
  type PromiseChange,
  type Promised,
  isEased,
  withoutSameBeginning,
} from './changesSinceLaunch.ts';
import { decisionDay } from './decisions.ts';
import type { Figures } from './figures.ts';
import { grouped } from './grouped.ts';
import { idKey, sameId } from './ids.ts';
import type { Plan } from './plan.ts';
import { inItsUnit } from './scope.ts';
import { isoWeek } from './days.ts';

/** What an objective or a key result promises otherwise than on the day of its launch. */
export type LaunchChange = {
  id: string;
  /** “Target 65 % → 60 %; Owner Ada → Ben”. */
  said: string;
  /** The same for little room: long wordings without the words that both begin with. */
  brief: string;
  owner: string;
  isEased: boolean;
  /** The reasons that were given; '' while one of the changes has none. */
  why: string;
  /** The ISO week of the newest reason; '' without any. */
  week: string;
};

/** How a value is printed with its unit. */
export type Print = (value: number, unit: string) => string;

/** What differs from the launch record among the objectives and key results of the figures, in the order of the tabs. */
export function launchChangesIn(plan: Plan, figures: Figures, print: Print): LaunchChange[] {
  const find = launchChangeFinder(plan, print);
  return figures.objectives.flatMap(({ objective, keyResults }) => [
    ...find(ofObjective(objective)),
    ...keyResults.flatMap(({ keyResult }) => find(ofKeyResult(keyResult))),
  ]);
}

/** What one objective or key result says otherwise than at its launch; null for the same. */
export function launchChangeOf(plan: Plan, id: string, print: Print): LaunchChange | null {
  const objective = plan.rows.objectives.find((each) => sameId(each.id, id));
  const keyResult = plan.rows.keyResults.find((each) => sameId(each.id, id));
  const now = objective ? ofObjective(objective) : keyResult ? ofKeyResult(keyResult) : null;
  return (now && launchChangeFinder(plan, print)(now)[0]) ?? null;
}

/** What finds the target, in its unit, that a key result was launched with where it was eased since; null for none. */
export function easedTargets({ launches }: Plan): (keyResult: KeyResult) => number | null {
  const launched = new Map(launches.map((each) => [idKey(each.id), each]));
  return (keyResult) => {
    const launch = launched.get(idKey(keyResult.id));
    return launch && isEased(launch, inItsUnit(keyResult)) ? launch.target : null;
  };
}

type Now = Promised & { id: string; unit: string };

/** An objective promises words and an owner only. */
const ofObjective = ({ id, objective, owner }: Objective): Now => ({
  ...{ id, wording: objective, owner },
  ...{ start: null, target: null, unit: '' },
});

function ofKeyResult(keyResult: KeyResult): Now {
  const { id, keyResult: wording, start, target, owner, unit } = inItsUnit(keyResult);
  return { id, wording, start, target, owner, unit };
}

function launchChangeFinder({ launches, rows }: Plan, print: Print): (now: Now) => LaunchChange[] {
  const launched = new Map(launches.map((each) => [idKey(each.id), each]));
  const decisions = grouped(rows.decisions, ({ about }) => idKey(about));
  return (now) => {
    const { id, unit } = now;
    const launch = launched.get(idKey(id));
    if (!launch) return [];
    const changes = changesSinceLaunch(launch, now);
    if (changes.length === 0) return [];
    const since = (decisions.get(idKey(id)) ?? []).filter((each) => decisionDay(each) >= launch.on);
    const say = (change: PromiseChange): string => sayChange(change, (value) => print(value, unit));
    const told = changes.map(say);
    // One that names the change is its reason, whatever else was decided about the row since.
    const named = since.filter(isSaid);
    const own = since.filter((decision) => !isSaid(decision));
    const reasons = changes.map((change, at) => {
      const newest = (of: readonly Decision[]): Decision | undefined =>
        of.filter((decision) => gives(decision, change, told[at] ?? '')).pop();
      return newest(named) ?? newest(own);
    });
    const isTold = reasons.every((each) => each !== undefined);
    const given = [...new Set(reasons.filter((each) => each !== undefined))];
    return [
      {
        id,
        said: told.join('; '),
        brief: changes.map((change) => say(withoutSameBeginning(change))).join('; '),
        owner: now.owner,
        isEased: changes.some(({ isEased }) => isEased),
        why: isTold ? given.map(whyOf).join('; ') : '',
        week:
          given
            .map((each) => each.week || isoWeek(decisionDay(each)))
            .sort()
            .pop() ?? '',
      },
    ];
  };
}

/**
 * A change that was said with its reason names what it is about and ends in what stands there now; a decision in
 * people's own words speaks of it, or of the number, the person or a word that stands there now.
 */
function gives(decision: Decision, change: PromiseChange, told: string): boolean {
  if (decision.choice !== 'Update' || whyOf(decision) === '') return false;
  if (!isSaid(decision)) return isAbout(decision, change);
  const [field = ''] = told.split(' ');
  const now = told.slice(told.lastIndexOf(' → '));
  const all = decision.decision;
  // A wording may hold what parts the changes.
  if (field === 'Wording') return all.includes('Wording ') && all.includes(now);
  return all.split('; ').some((part) => part.startsWith(`${field} `) && part.endsWith(now));
}

function isAbout({ decision, why }: Decision, { field, before, now }: PromiseChange): boolean {
  const words = wordsIn(`${decision} ${why}`);
  const old = new Set(wordsIn(String(before)));
  const names = NAMES[field];
  return (
    words.some((word) => names.some((name) => word.startsWith(name))) ||
    wordsIn(String(now ?? '')).some((word) => !old.has(word) && words.includes(word))
  );
}

/** Numbers, and words that are no mere particles, in small letters. */
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}{3,}/gu) ?? []).map((word) =>
    word.replace(',', '.'),
  );

/** How people begin the words for what changes; the target is also what one aims at. */
const NAMES: Record<PromiseChange['field'], readonly string[]> = {
  target: ['target', 'goal', 'aim', 'lower', 'raise', 'eas', 'reset', 'ziel', 'meta', 'cible', 'objetivo'],
  start: ['start', 'baseline', 'inicio', 'início', 'départ'],
  wording: ['word', 'reword', 'rephras', 'sentence', 'title', 'name', 'rename'],
  owner: ['owner', 'hand'],
}; // prettier-ignore

/** Written by the form or the review about a change, not by people in their own words. */
export const isSaid = ({ rule, decision }: Decision): boolean =>
  rule === '' && /^(Target|Start|Wording|Owner) .* → /.test(decision);

const whyOf = (decision: Decision): string => (isSaid(decision) ? decision.why : decision.decision);
