import { chooseCycle, cyclesOf, isOpen } from '../domain/cycle.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { objectiveStatus } from '../domain/scope.ts';
import { unknownRow } from '../errors.ts';
import type { Input, PlanForm, Result } from '../protocol.ts';
import type { Cycle } from '../tabs/cycles.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { carriedIn } from './carryOver.ts';
import { nextCycle } from './nextCycle.ts';
import { aroundIt, objectivesIn, PLANNED_WITH, planFormOf, upAgain } from './planForm.ts';

/**
 * The plan of a cycle: of the one named, of the chosen one for '', of the one that comes next for null.
 * @throws UserError when the cycle is gone.
 */
export function loadPlan({ cycle: named }: Input<'loadPlan'>): Result<'loadPlan'> {
  const { value, notices } = operate({ wants: PLANNED_WITH, what: '' }, (book) => {
    const { plan, today } = book;
    const cycle = named === null ? null : cycleOf(plan, today, named);
    return {
      form: cycle ? planFormOf(plan, cycle) : newPlan(plan, today),
      cycles: cyclesOf(plan).filter(isOpen).map(({ id }) => id), // prettier-ignore
      objectives: cycle ? objectivesOf(book, cycle) : [],
    };
  });
  return { ...value, notices };
}

/** The cycle of that name; for '' the one that the day is about, the first of several, null for none. */
function cycleOf(plan: Plan, today: string, named: string): Cycle | null {
  const choice = chooseCycle(plan, today, named);
  if ('cycle' in choice) return choice.cycle;
  if ('unknown' in choice) throw unknownRow('Cycles', choice.unknown);
  const [first] = 'several' in choice ? choice.several : [];
  return cyclesOf(plan).find(({ id }) => id === first) ?? null;
}

/** A plan without a row: it follows the cycle that ends last and keeps its team and its review. */
function newPlan(plan: Plan, today: string): PlanForm {
  const [last] = cyclesOf(plan).sort((a, b) => (a.ends < b.ends ? 1 : -1));
  const next = last ? following(plan, last) : { id: '', starts: '', ends: '' };
  const isOver = next.ends !== '' && next.ends < today;
  const { team = '', owner = '', reviewDay = '', reviewTime = '', slot = null } = last ?? {};
  const dates = isOver ? { id: '', starts: '', ends: '' } : next;
  return {
    id: null,
    cycle: { ...dates, change: '', team, owner, reviewDay, reviewTime, slot },
    priorities: dates.starts === '' ? [] : upAgain(plan, { ...dates, team }),
    ...aroundIt(plan),
  };
}

function following(plan: Plan, last: Cycle): Pick<PlanForm['cycle'], 'id' | 'starts' | 'ends'> {
  const { id, starts, ends, isNew } = nextCycle(plan, last);
  return isNew ? { id, starts, ends } : { id: '', starts: '', ends: '' };
}

function objectivesOf(book: Book, cycle: Cycle): Result<'loadPlan'>['objectives'] {
  const carried = carriedIn(book.data);
  return objectivesIn(book.plan, cycle).map((objective) => {
    const origin = carried.find(({ to }) => sameId(to, objective.id));
    return {
      id: objective.id,
      isDraft: objectiveStatus(objective) === 'Draft',
      from: origin ? `${origin.from}, ${origin.cycle}` : '',
    };
  });
}
