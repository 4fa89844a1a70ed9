import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { holidaysOf, isWeekOff } from '../domain/holidays.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { decidersOf } from '../domain/openDecisions.ts';
import type { Plan } from '../domain/plan.ts';
import { cameUp, headline } from '../layouts/keyResultWords.ts';
import { lower } from '../layouts/words.ts';
import type { Home } from '../protocol.ts';
import { sayDate } from '../rules/_wording.ts';
import { printQuantity, shownValue } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';

/** Two texts for chat or mail: whose check-ins are missing, and how the week stands. Plain text, no markup. */
export const copyTexts = (plan: Plan, figures: Figures): Home['copy'] => ({
  missing: missingText(plan, figures),
  week: weekText(plan, figures),
});

function missingText(plan: Plan, { cycle, missing, keyResults, on }: Figures): string {
  if (on < cycle.starts)
    return `“${cycle.id}” begins on ${sayDate(cycle.starts)}. No check-in is due before that.`;
  if (keyResults.length === 0)
    return `Nothing of “${cycle.id}” is published yet, so no check-in is due.`;
  if (missing.length === 0 && isWeekOff(holidaysOf(plan), on))
    return 'This week is off: no check-in is due.';
  if (missing.length === 0) return 'Everyone has checked in this week.';
  const rows = keyResults.filter(({ id }) => missing.includes(id));
  const review = [cycle.reviewDay, cycle.reviewTime].filter(Boolean).join(' ');
  const lines = byPerson(rows.map((each) => [each.keyResult.owner, nameOf(each)]));
  return [`Check-ins missing${review && ` before the review (${review})`}:`, ...lines].join('\n');
}

function weekText(plan: Plan, figures: Figures): string {
  const { cycle, weekOf, keyResults, on } = figures;
  const head = [cycle.team, cycle.id].filter(Boolean).join(', ');
  const change = cycle.change && `The one change: ${cycle.change}`;
  if (on < cycle.starts)
    return [`${head}, begins on ${sayDate(cycle.starts)}.`, change].filter(Boolean).join('\n');
  const movers = figures.movers.flatMap((id) => keyResults.filter((each) => each.id === id));
  const decide = decisionsIn(plan, figures);
  return [
    `${head}, week ${weekOf[0]} of ${weekOf[1]}: ${lower(headline(keyResults))}.`,
    change,
    ...movers.map((each) => `${nameOf(each)}: ${standing(each)}`),
    ...(decide.length > 0 ? ['To decide:', ...byPerson(decide)] : []),
  ]
    .filter(Boolean)
    .join('\n');
}

type OfPerson = readonly [person: string, thing: string];

/** A line a person, in the order in which they come up. */
function byPerson(things: readonly OfPerson[]): string[] {
  const lines = new Map<string, string[]>();
  for (const [person, thing] of things) {
    const name = person || 'Without an owner';
    lines.set(name, [...(lines.get(name) ?? []), thing]);
  }
  return Array.from(lines, ([name, each]) => `${name}: ${each.join(', ')}`);
}

/** What waits for its decision, each thing once, with whoever takes it. */
function decisionsIn({ rows }: Plan, figures: Figures): OfPerson[] {
  const ids = new Map(figures.decisionsNeeded.map(({ id }) => [idKey(id), id]));
  return Array.from(ids.values()).flatMap((id): OfPerson[] => {
    const about = figures.keyResults.find((each) => sameId(each.id, id));
    const metric = rows.healthMetrics.find((each) => sameId(each.id, id));
    const owner = about?.keyResult.owner ?? metric?.owner ?? '';
    const thing = about ? nameOf(about) : metric ? `${metric.metric} (${id})` : id;
    return decidersOf(figures, id, owner).map((person) => [person, thing]);
  });
}

/** Longer than any key result is: nothing is cut off a name that others read without the sheet. */
const WHOLE = 300;

const nameOf = ({ id, keyResult }: KeyResultFigures): string =>
  `${subjectOf(keyResult.keyResult, WHOLE)} (${id})`;

function standing(figures: KeyResultFigures): string {
  const { value, keyResult } = figures;
  const now =
    typeof value === 'number' ? `now ${printQuantity(shownValue(value), keyResult.unit)}` : '';
  const { belief, facts } = cameUp(figures);
  return [now, lower(belief), facts].filter(Boolean).join(', ');
}
