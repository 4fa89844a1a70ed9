import { chooseCycle, cyclesOf } from '../domain/cycle.ts';
import { isoWeek, weekday } from '../domain/days.ts';
import type { Figures } from '../domain/figures.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { sameId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { keyResultsOf, objectiveStatus } from '../domain/scope.ts';
import type { Home } from '../protocol.ts';
import { subjectOf } from '../sentence/subject.ts';
import { cardOf } from './cardOf.ts';
import { copyTexts } from './copyTexts.ts';
import { peopleOf } from './peopleOf.ts';

/** What Home shows of the workbook itself; who is at the keyboard, drafts and caches are added by `open`. */
export type HomeView = Pick<
  Home,
  'today' | 'week' | 'weekday' | 'people' | 'notices' | 'cycle' | 'cards' | 'objectives' | 'decisionsNeeded' | 'copy'
>; // prettier-ignore

/** Home as of a day (YYYY-MM-DD): the chosen cycle's figures, or no cycle and why. */
export function homeView(plan: Plan, today: string): HomeView {
  const choice = chooseCycle(plan, today);
  const figures = 'cycle' in choice ? figuresOf(plan, choice.cycle, today) : null;
  return {
    today,
    week: isoWeek(today),
    weekday: weekday(today),
    people: peopleOf(plan),
    notices: 'several' in choice ? [severalActive(choice.several)] : [],
    cycle: figures && cycleOf(figures, plan),
    cards: figures ? figures.keyResults.map((each) => cardOf(each, figures)) : [],
    objectives: objectivesIn(plan, figures),
    decisionsNeeded: figures ? needed(figures) : [],
    copy: figures ? copyTexts(figures) : { missing: '', week: '' },
  };
}

const severalActive = (ids: readonly string[]): string =>
  `${ids.map((id) => `“${id}”`).join(' and ')} are Active at the same time. Set Status in the tab Cycles so that one is.`;

function cycleOf(figures: Figures, plan: Plan): NonNullable<Home['cycle']> {
  const { cycle, weekOf, keyResults, missing, on, week } = figures;
  const reviewTab = `Review ${week}`;
  return {
    id: cycle.id,
    team: cycle.team,
    starts: cycle.starts,
    ends: cycle.ends,
    status: cycle.status || 'Planning',
    change: cycle.change,
    owner: cycle.owner,
    reviewDay: cycle.reviewDay,
    reviewTime: cycle.reviewTime,
    slot: cycle.slot ?? 30,
    weekOf,
    isReviewDay: cycle.reviewDay === weekday(on),
    reviewTab: plan.tabNames.includes(reviewTab) ? reviewTab : null,
    checkedIn: [keyResults.length - missing.length, keyResults.length],
  };
}

/** The objectives that can be opened for editing: the chosen cycle's first, none of a closed cycle. */
function objectivesIn(plan: Plan, figures: Figures | null): Home['objectives'] {
  const closed = cyclesOf(plan).filter(({ status }) => status === 'Closed');
  const isOpen = (cycle: string): boolean => !closed.some(({ id }) => sameId(id, cycle));
  const isChosen = (cycle: string): number => (figures && sameId(cycle, figures.cycle.id) ? 0 : 1);
  return plan.rows.objectives
    .filter(({ id, cycle }) => id !== '' && isOpen(cycle))
    .sort((a, b) => isChosen(a.cycle) - isChosen(b.cycle) || a.row - b.row)
    .map((objective) => ({
      id: objective.id,
      objective: objective.objective,
      status: objectiveStatus(objective),
      owner: objective.owner,
      keyResults: keyResultsOf(plan, objective).length,
    }));
}

const needed = (figures: Figures): Home['decisionsNeeded'] =>
  figures.decisionsNeeded.map(({ id, rule }) => {
    const about = figures.keyResults.find((each) => each.id === id)?.keyResult;
    return {
      id,
      rule,
      subject: about ? subjectOf(about.keyResult) : id,
      agreed: about?.ifDrops ?? '',
    };
  });
