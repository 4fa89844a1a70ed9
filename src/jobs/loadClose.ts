import { closeOf, type Close, type ClosedKeyResult } from '../domain/close/close.ts';
import { cyclesOf } from '../domain/cycle.ts';
import { sameId } from '../domain/ids.ts';
import { leftOutOf } from '../domain/leftOut.ts';
import type { Plan } from '../domain/plan.ts';
import { isOtherGrade } from '../domain/grade.ts';
import { isFull } from '../domain/score.ts';
import { weightOf } from '../domain/scope.ts';
import { diagnosed, madeIt } from '../layouts/closeWords.ts';
import { LEARNED } from '../layouts/retro.ts';
import { journey } from '../layouts/keyResultWords.ts';
import { plain, shortDay } from '../layouts/words.ts';
import type { CloseView, Input, Result } from '../protocol.ts';
import { printQuantity } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';
import { archivedOf } from '../workbook/archived.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { closingOf } from '../workbook/readBook.ts';
import { carriedIn } from './carryOver.ts';
import { cycleToClose } from './closable.ts';
import { CLOSED_WITH, closedOn } from './closeCycle.ts';
import { dayIn } from './dayIn.ts';
import { nextCycle } from './nextCycle.ts';
import { endingOf, saidSoFar, type Said } from './retroWords.ts';

/**
 * A cycle at its close with what was said of it so far; what was typed into the grid meanwhile is taken over first.
 * @throws UserError when the cycle is gone, or there is none to close.
 */
export function loadClose({ cycle }: Input<'loadClose'>): Result<'loadClose'> {
  const { value, notices } = operate({ wants: CLOSED_WITH, what: '' }, (book) =>
    viewOf(book, cycle),
  );
  return { ...value, notices };
}

function viewOf(book: Book, named: string): CloseView {
  const { plan, today } = book;
  const cycle = cycleToClose(plan, today, named);
  const isClosed = cycle.status === 'Closed';
  if (isClosed) plan.archived = archivedOf(book, cycle);
  const said = saidSoFar(book, cycle.id);
  const day = closedOn(cycle, closingOf(book.data, cycle.id), today);
  const close = closeOf(plan, cycle, today, said.given, day);
  const { words } = said;
  return {
    cycle: { id: cycle.id, starts: cycle.starts, ends: cycle.ends },
    isClosed,
    answer: madeIt(close),
    diagnosis: diagnosed(close)
      .map(({ text }) => text)
      .join(''),
    objectives: objectivesIn(book, close, said),
    learned: Array.from({ length: LEARNED }, (_, at) => words[`learned ${at + 1} text`] ?? ''),
    process: {
      text: words['process 1 text'] ?? '',
      owner: words['process 1 owner'] ?? '',
      from: dayIn(words['process 1 from'] ?? ''),
    },
    parked: parkedIn(plan, cycle.id),
    next: nextCycle(plan, cycle),
    others: cyclesOf(plan)
      .filter(
        ({ row, status }) => row !== cycle.row && (status === 'Active' || status === 'Closed'),
      )
      .sort((a, b) => (a.ends < b.ends ? 1 : -1))
      .slice(0, OTHERS_MAX)
      .map(({ id, status }) => ({ id, isClosed: status === 'Closed' })),
  };
}

const OTHERS_MAX = 4;

function objectivesIn(book: Book, close: Close, said: Said): CloseView['objectives'] {
  const { words } = said;
  const carried = carriedIn(book.data).filter((each) => sameId(each.cycle, close.cycle.id));
  const isTyped = typedScore(book, close.cycle.id);
  return close.objectives.map(({ id, objective, score, standing, keyResults }) => ({
    id,
    objective: objective.objective,
    score,
    standing,
    choice: endingOf(words[`ending ${id} choice`] ?? ''),
    why: words[`ending ${id} why`] ?? '',
    goesOnAs: carried.find(({ from }) => sameId(from, id))?.to ?? '',
    keyResults: keyResults.map((each) => ({
      ...keyResultView(each),
      given: said.given[each.id] ?? isTyped(each),
      cause: said.causes[each.id] ?? '',
      why: words[`reason ${each.id} why`] ?? '',
    })),
  }));
}

type KeyResultView = CloseView['objectives'][number]['keyResults'][number];

function keyResultView(each: ClosedKeyResult): Omit<KeyResultView, 'given' | 'cause' | 'why'> {
  const { id, judged, launch, value, computed, standing, later } = each;
  const { keyResult, kind } = judged;
  const launched = launch?.wording || keyResult.keyResult;
  const ends =
    launch && kind === 'Metric' && launch.start !== null && launch.target !== null
      ? { start: launch.start, target: launch.target }
      : {};
  return {
    id,
    subject: subjectOf(launched, 44),
    owner: keyResult.owner,
    launched,
    stands: standsNow(each),
    journey: each.inside
      ? `inside ${each.inside[0]} of ${each.inside[1]} weeks`
      : journey({ kind, keyResult: { ...keyResult, ...ends }, value }, 180),
    computed,
    standing,
    weight: weightOf(keyResult),
    later: later === null ? '' : laterWords(later, keyResult.unit),
    along: !(kind === 'Metric' ? isFull(standing) : kind !== 'Maintain' && isFull(computed)),
  };
}

/** What differs from the launch: the wording, else start and target. */
function standsNow({ judged: { keyResult, kind }, launch }: ClosedKeyResult): string {
  if (!launch) return '';
  if (launch.wording !== '' && launch.wording !== keyResult.keyResult) return keyResult.keyResult;
  const { start, target, unit } = keyResult;
  const isSame = launch.start === start && launch.target === target;
  if (kind !== 'Metric' || isSame || start === null || target === null) return '';
  return `from ${plain(start)} to ${printQuantity(target, unit)}`;
}

function laterWords(
  { for: day, value }: NonNullable<ClosedKeyResult['later']>,
  unit: string,
): string {
  const said =
    typeof value === 'number' ? printQuantity(value, unit) : value === true ? 'done' : 'not done';
  return `${said} on ${shortDay(day)}, after the last day: not counted.`;
}

/** A score that somebody typed into the tab where the figures, or the close, say another one. */
function typedScore(book: Book, cycle: string): (each: ClosedKeyResult) => number | null {
  const closing = closingOf(book.data, cycle);
  const kept = new Map((closing?.rows ?? []).map(({ id, said }) => [id, said[5]]));
  return ({ id, computed, judged }) => {
    const { score } = judged.keyResult;
    if (score === null || score < 0 || score > 1) return null;
    const known = (kept.has(id) ? kept.get(id) : computed) ?? null;
    return known === null || isOtherGrade(known, score) ? score : null;
  };
}

const parkedIn = (plan: Plan, cycle: string): string[] =>
  leftOutOf(plan, cycle).map(({ priority }) => priority);
