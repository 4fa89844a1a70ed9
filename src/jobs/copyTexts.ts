import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import type { Home } from '../protocol.ts';
import { printQuantity, shownValue } from '../sentence/print.ts';
import { sayDate } from '../rules/_wording.ts';
import { subjectOf } from '../sentence/subject.ts';

/** Two texts for chat or mail: whose check-ins are missing, and how the week stands. Plain text, no markup. */
export const copyTexts = (figures: Figures): Home['copy'] => ({
  missing: missingText(figures),
  week: weekText(figures),
});

function missingText({ cycle, missing, keyResults, on }: Figures): string {
  if (on < cycle.starts)
    return `“${cycle.id}” begins on ${sayDate(cycle.starts)}. No check-in is due before that.`;
  if (missing.length === 0) return 'Everyone has checked in this week.';
  const rows = keyResults.filter(({ id }) => missing.includes(id));
  const owners = [...new Set(rows.map(({ keyResult }) => keyResult.owner || 'Without an owner'))];
  const lines = owners.map((owner) => {
    const mine = rows.filter(({ keyResult }) => (keyResult.owner || 'Without an owner') === owner);
    return `${owner}: ${mine.map(nameOf).join(', ')}`;
  });
  const review = [cycle.reviewDay, cycle.reviewTime].filter(Boolean).join(' ');
  return [`Check-ins missing${review && ` before the review (${review})`}:`, ...lines].join('\n');
}

function weekText(figures: Figures): string {
  const { cycle, weekOf, keyResults, decisionsNeeded } = figures;
  const behind = keyResults.filter(isBehind);
  const head = `${[cycle.team, cycle.id].filter(Boolean).join(', ')}, week ${weekOf[0]} of ${weekOf[1]}: ${behind.length} of ${keyResults.length} behind pace.`;
  const movers = figures.movers.flatMap((id) => keyResults.filter((each) => each.id === id));
  const decide = [...new Set(decisionsNeeded.map(({ id }) => id))];
  return [
    head,
    cycle.change && `The one change: ${cycle.change}`,
    ...movers.map((each) => `${nameOf(each)}: ${standing(each)}`),
    decide.length > 0 && `To decide: ${decide.join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const isBehind = ({ health }: KeyResultFigures): boolean =>
  health === 'behind' || health === 'off-track';

const nameOf = ({ id, keyResult }: KeyResultFigures): string =>
  `${subjectOf(keyResult.keyResult)} (${id})`;

function standing({ value, keyResult, confidence, confidenceBefore }: KeyResultFigures): string {
  const now =
    typeof value === 'number' ? `now ${printQuantity(shownValue(value), keyResult.unit)}` : '';
  const belief =
    confidence === null
      ? ''
      : confidenceBefore === null || confidenceBefore === confidence
        ? `confidence ${confidence}`
        : `confidence ${confidenceBefore} → ${confidence}`;
  return [now, belief].filter(Boolean).join(', ');
}
