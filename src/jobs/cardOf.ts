import type { OpenBlocker } from '../domain/blockers.ts';
import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { dayOf } from '../domain/log.ts';
import { inItsUnit } from '../domain/scope.ts';
import type { Card } from '../protocol.ts';
import { SIDEBAR_LINE, subjectOf } from '../sentence/subject.ts';
import type { CheckIn } from '../tabs/checkIns.ts';

/**
 * A key result as Home and Check in show it; it is due while its window in the cycle holds no check-in. `written` are
 * the check-ins on it in the order in which they were written.
 */
export function cardOf(
  figures: KeyResultFigures,
  { cycle, on }: Pick<Figures, 'cycle' | 'on'>,
  { written, blocker }: { written: readonly CheckIn[]; blocker: OpenBlocker | null },
): Card {
  const keyResult = inItsUnit(figures.keyResult);
  return {
    id: figures.id,
    objective: figures.objective.objective,
    keyResult: keyResult.keyResult,
    subject: subjectOf(keyResult.keyResult, SIDEBAR_LINE),
    owner: keyResult.owner,
    kind: figures.kind,
    unit: keyResult.unit,
    start: keyResult.start,
    target: keyResult.target,
    floor: keyResult.floor,
    ceiling: keyResult.ceiling,
    starts: cycle.starts,
    due: figures.due,
    curve: keyResult.curve,
    ifDrops: keyResult.ifDrops,
    value: figures.value,
    unreadable: figures.unreadable,
    confidence: figures.confidence,
    confidenceBefore: figures.confidenceBefore,
    lastCheckIn: figures.lastCheckIn,
    progress: figures.progress,
    expected: figures.expected,
    gap: figures.gap,
    health: figures.health,
    requiredPerWeek: figures.requiredPerWeek,
    recentPerWeek: figures.recentPerWeek,
    isDue: figures.missing && cycle.starts <= on,
    points: figures.points.map((point) => ({ for: point.for, value: point.value })),
    seen: written[written.length - 1]?.id ?? '',
    last: lastOf(written.filter((checkIn) => dayOf(checkIn) <= on)),
    blocker: blocker && {
      blocker: blocker.blocker,
      type: blocker.type,
      owner: blocker.owner,
      due: blocker.due,
      reviews: blocker.reviews,
      isEscalated: blocker.isEscalated,
    },
  };
}

/** The check-in of the latest day; of one day the one that was written last. */
function lastOf(written: readonly CheckIn[]): Card['last'] {
  const [first, ...others] = written;
  if (!first) return null;
  const last = others.reduce((so, each) => (dayOf(each) >= dayOf(so) ? each : so), first);
  return { for: dayOf(last), at: last.at, by: last.by, changed: last.changed };
}
