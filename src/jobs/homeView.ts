import { slotOf } from '../domain/agenda.ts';
import { chooseCycle, cyclesOf } from '../domain/cycle.ts';
import { isoWeek, weekday } from '../domain/days.ts';
import { limitsOf } from '../domain/decisions.ts';
import type { Figures } from '../domain/figures.ts';
import { figuresOf } from '../domain/figuresOf.ts';
import { holidaysOf, isWeekOff } from '../domain/holidays.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { lookAgainOn } from '../domain/lookAgain.ts';
import { ruleOf } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';
import { cyclesBegun } from '../domain/planOn.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { keyResultsOf, objectiveStatus } from '../domain/scope.ts';
import { severalCycles } from '../errors.ts';
import type { Home } from '../protocol.ts';
import { agendaView } from './agendaView.ts';
import { cardOf } from './cardOf.ts';
import { copyTexts } from './copyTexts.ts';
import { metricsToAsk } from './metricsToAsk.ts';
import { writtenOn } from './otherCheckIns.ts';
import { peopleOf } from './peopleOf.ts';

/** What Home shows of the workbook itself; who is at the keyboard, drafts and caches are added by `open`. */
export type HomeView = Pick<
  Home,
  'today' | 'week' | 'weekday' | 'people' | 'notices' | 'cycle' | 'cycles' | 'cards' | 'objectives' | 'decisions' | 'commitments' | 'unexplained' | 'metrics' | 'decisionRules' | 'copy'
>; // prettier-ignore

/**
 * Home as of a day (YYYY-MM-DD): the chosen cycle's figures, or no cycle and why. `isComplete` says which review tabs
 * were completed.
 */
export function homeView(
  plan: Plan,
  today: string,
  isComplete: (reviewTab: string) => boolean,
): HomeView {
  const choice = chooseCycle(plan, today);
  const figures = 'cycle' in choice ? figuresOf(plan, choice.cycle, today) : null;
  return {
    today,
    week: isoWeek(today),
    weekday: weekday(today),
    people: peopleOf(plan),
    notices: 'several' in choice ? [severalCycles(choice.several).message] : [],
    cycle: figures && cycleOf(figures, plan, isComplete),
    cycles: cyclesBegun(plan)
      .map(({ id }) => id)
      .filter(Boolean),
    cards: figures ? cardsIn(plan, figures) : [],
    objectives: objectivesIn(plan, figures),
    ...(figures
      ? agendaView(plan, figures)
      : { decisions: [], commitments: NONE, unexplained: [] }),
    metrics: figures ? metricsToAsk(plan, figures) : [],
    decisionRules: figures ? fallRules(plan, figures) : [],
    copy: figures ? copyTexts(plan, figures) : { missing: '', week: '' },
  };
}

function cycleOf(
  figures: Figures,
  plan: Plan,
  isComplete: (reviewTab: string) => boolean,
): NonNullable<Home['cycle']> {
  const { cycle, weekOf, keyResults, missing, on, week } = figures;
  const reviewTab = reviewName(week);
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
    slot: slotOf(cycle),
    weekOf,
    // Before the cycle begins, and while nothing is published, there is nothing to go through.
    isReviewDay: cycle.reviewDay === weekday(on) && keyResults.length > 0 && cycle.starts <= on,
    reviewTab: plan.tabNames.includes(reviewTab) ? reviewTab : null,
    isComplete: isComplete(reviewTab),
    checkedIn:
      missing.length === 0 && isWeekOff(holidaysOf(plan), on)
        ? null
        : [keyResults.length - missing.length, keyResults.length],
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

function cardsIn(plan: Plan, figures: Figures): Home['cards'] {
  const written = writtenOn(plan);
  const blockers = new Map(figures.blockers.map((each) => [idKey(each.keyResult), each]));
  return figures.keyResults.map((each) => {
    const key = idKey(each.id);
    return cardOf(each, figures, {
      written: written.get(key) ?? [],
      blocker: blockers.get(key) ?? null,
    });
  });
}

/** The rules by which a check-in itself asks for a decision. */
const FALLS = ['confidence-drop', 'confidence-low', 'confidence-low-twice'] as const;

function fallRules(plan: Plan, { cycle, on }: Figures): Home['decisionRules'] {
  const limits = limitsOf(plan);
  return FALLS.map((rule) => {
    const { whoDecides = '', options = '', lookAgain = '' } = ruleOf(plan, rule) ?? {};
    const again = lookAgainOn(cycle, lookAgain, on);
    return { rule, limit: limits[rule], whoDecides, options, lookAgain: again };
  });
}

const NONE = { last: [], now: [] };
