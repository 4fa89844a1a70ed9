import { activeBeside, beginsByPublishing } from '../domain/cycle.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import { everyOf, keyResultsByObjective, kindOf, objectivesOf } from '../domain/scope.ts';
import { textMark, wordingMark } from '../domain/wordingMark.ts';
import type { Blocker, DraftView, PublishView } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import { placeOf } from '../rules/_json.ts';
import { messageOf } from '../rules/_message.ts';
import type { Finding, Rule } from '../rules/_rule.ts';
import { SIDEBAR_LINE, subjectOf } from '../sentence/subject.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import type { Objective } from '../tabs/objectives.ts';
import { draftCycles } from './draftCycles.ts';
import { resultOf } from './checked.ts';

/**
 * The drafts of a cycle and what keeps each from being published: a missing review owner, owner, data source (but for
 * milestones), readable rhythm or agreed decision, and whatever the rules call an error once it is published.
 */
export function gateOf(plan: Plan, cycle: Cycle, today: string): PublishView {
  const errors = resultOf(plan, today, cycle.id).findings.filter(isInTheWay);
  const byObjective = keyResultsByObjective(plan);
  const { id, starts, ends, status } = cycle;
  const reviewOwner = missing(plan, cycle.owner === '', {
    kind: 'reviewOwner',
    what: `${id} has no review owner`,
    ...{ tab: 'cycles', row: cycle.row, column: 'owner', id },
  });
  return {
    cycle: {
      ...{ id, starts, ends, status: status || 'Planning' },
      begins: beginsByPublishing(plan, cycle, today),
      others: activeBeside(plan, cycle).map((other) => other.id),
    },
    cycles: draftCycles(plan).map((each) => each.id),
    blockers: together(plan, reviewOwner, errors.filter(isAboutSet(cycle)), id),
    drafts: objectivesOf(plan, cycle, ['Draft']).map((objective) =>
      draftOf(plan, objective, byObjective.get(idKey(objective.id)) ?? [], errors),
    ),
  };
}

function draftOf(
  plan: Plan,
  objective: Objective,
  keyResults: readonly KeyResult[],
  errors: readonly Finding[],
): DraftView {
  const about = (id: string): Finding[] => errors.filter((each) => sameId(each.id ?? '', id));
  return {
    id: objective.id,
    objective: objective.objective,
    mark: textMark(objective.objective),
    blockers: [
      ...together(plan, [], about(objective.id), ''),
      ...keyResults.flatMap((each) => together(plan, asked(plan, each), about(each.id), each.id)),
    ],
    keyResults: keyResults.map((each) => ({
      id: each.id,
      keyResult: each.keyResult,
      subject: subjectOf(each.keyResult, SIDEBAR_LINE),
      mark: wordingMark(each),
      owner: each.owner,
      rhythm: hasRhythm(plan, each) ? everyOf(each) : '',
      source: kindOf(each) === 'Milestone' ? null : each.source,
    })),
  };
} // prettier-ignore

/** What a key result has to say before anybody can stand behind it. */
function asked(plan: Plan, keyResult: KeyResult): Placed[] {
  const { row, id, owner, source, ifDrops } = keyResult;
  const lacks = (is: boolean, column: keyof KeyResult, said: Said): Placed[] =>
    missing(plan, is, { ...said, tab: 'keyResults', row, column, id });
  return [
    ...lacks(owner === '', 'owner', { kind: 'owner', what: `${id} has no owner` }),
    ...lacks(source === '' && kindOf(keyResult) !== 'Milestone', 'source', {
      kind: 'source',
      what: `${id} has no data source`,
    }),
    ...lacks(!hasRhythm(plan, keyResult), 'every', {
      kind: 'rhythm',
      what: `${id}: its rhythm cannot be read`,
      advice: 'Choose Week, 2 weeks or Month in Check in every.',
    }),
    ...lacks(ifDrops === '', 'ifDrops', {
      kind: 'decision',
      what: `${id}: nothing agreed if confidence drops`,
    }),
  ];
}

/** A blank is every week; a text that is no rhythm is none. */
const hasRhythm = ({ badCells }: Plan, { row }: KeyResult): boolean =>
  !badCells.some(
    (cell) => cell.tab === 'keyResults' && cell.row === row && cell.column === 'every',
  );

type Said = Pick<Blocker, 'kind' | 'what'> & { advice?: string };
type Place = { tab: TabKey; row: number; column: string };
/** A blocker with its cell as the plan knows it. */
type Placed = { blocker: Blocker; place: Place };

function missing(plan: Plan, is: boolean, given: Said & Place & { id: string }): Placed[] {
  if (!is) return [];
  const { kind, what, advice = '', id, ...place } = given;
  return [{ blocker: { kind, what, advice, ...placeOf(plan, place), id }, place }];
}

/**
 * What is asked for and what the rules say, a cell once. A blank cell is told in our words; one that holds what
 * cannot be read in those of the rule.
 */
function together(
  plan: Plan,
  own: readonly Placed[],
  errors: readonly Finding[],
  name: string,
): Blocker[] {
  const isSame = (a: Place, b: Place): boolean =>
    a.tab === b.tab && a.row === b.row && a.column === b.column;
  const kept = own.filter(
    ({ place }) =>
      !errors.some((each) => isSame(each, place)) ||
      !plan.badCells.some((cell) => isSame(cell, place)),
  );
  return [
    ...kept.map(({ blocker }) => blocker),
    ...errors
      .filter((finding) => !kept.some(({ place }) => isSame(finding, place)))
      .map((finding): Blocker => {
        const { what, advice } = messageOf(finding);
        const kind = kindOfBlocker(finding);
        const says = name === '' ? what : `${name}: ${what}`;
        return { kind, what: says, advice, ...placeOf(plan, finding), id: finding.id };
      }),
  ];
}

/** An objective has an owner as well; its other cells are asked for by rules alone. */
function kindOfBlocker({ tab, column }: Finding): Blocker['kind'] {
  const isOwner = tab === 'objectives' && column === 'owner';
  return isOwner ? 'owner' : (tab === 'keyResults' && KINDS[column]) || 'error';
}

const KINDS: Record<string, Blocker['kind']> = {
  owner: 'owner',
  source: 'source',
  every: 'rhythm',
  ifDrops: 'decision',
};

const catalogue: Readonly<Record<string, Rule>> = rules;

/** Errors that a draft would have once published. What the course of a cycle or its close brings is not its fault. */
function isInTheWay({ rule, declared }: Finding): boolean {
  const phase = catalogue[rule]?.phase;
  return declared === 'error' && phase !== 'review' && phase !== 'close';
}

/** Whether a finding is about the cycle's row or its whole set; a row's own finding names the row. */
const isAboutSet =
  (cycle: Cycle) =>
  ({ rule, tab, row }: Finding): boolean =>
    (tab === 'cycles' && row === cycle.row) || catalogue[rule]?.on === 'set';
