import type { Figures, KeyResultFigures } from '../domain/figures.ts';
import { inItsUnit } from '../domain/scope.ts';
import type { Card } from '../protocol.ts';
import { subjectOf } from '../sentence/subject.ts';

/** A key result as Home and Check in show it; it is due while its window holds no check-in. */
export function cardOf(figures: KeyResultFigures, { cycle }: Pick<Figures, 'cycle'>): Card {
  const keyResult = inItsUnit(figures.keyResult);
  return {
    id: figures.id,
    objective: figures.objective.objective,
    keyResult: keyResult.keyResult,
    subject: subjectOf(keyResult.keyResult),
    owner: keyResult.owner,
    kind: figures.kind,
    unit: keyResult.unit,
    start: keyResult.start,
    target: keyResult.target,
    floor: keyResult.floor,
    ceiling: keyResult.ceiling,
    starts: cycle.starts,
    due: figures.due,
    ifDrops: keyResult.ifDrops,
    value: figures.value,
    confidence: figures.confidence,
    confidenceBefore: figures.confidenceBefore,
    lastCheckIn: figures.lastCheckIn,
    progress: figures.progress,
    expected: figures.expected,
    gap: figures.gap,
    health: figures.health,
    requiredPerWeek: figures.requiredPerWeek,
    recentPerWeek: figures.recentPerWeek,
    isDue: figures.missing,
    points: figures.points.map((point) => ({ for: point.for, value: point.value })),
  };
}
