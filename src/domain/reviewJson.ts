import type { Figures } from './figures.ts';

/** The figures of a review as `review --json` prints them: nothing but the agreed names, in their order. */
export type ReviewJson = ReturnType<typeof reviewJson>;

/** Fractions 0..1 for progress, expected and gap, values in their own units, ISO dates, null for unknown. */
export const reviewJson = (figures: Figures) => ({
  cycle: figures.cycle.id,
  week: figures.week,
  on: figures.on,
  weekOf: figures.weekOf,
  objectives: figures.objectives.map(({ id, progress, known, confidence }) => ({
    id,
    progress,
    known,
    confidence,
  })),
  keyResults: figures.keyResults.map((each) => ({
    id: each.id,
    progress: each.progress,
    clamped: each.clamped,
    expected: each.expected,
    gap: each.gap,
    health: each.health,
    confidence: each.confidence,
    confidenceBefore: each.confidenceBefore,
    value: each.value,
    valueBefore: each.valueBefore,
    requiredPerWeek: each.requiredPerWeek,
    recentPerWeek: each.recentPerWeek,
    forecast: each.forecast,
    lastCheckIn: each.lastCheckIn,
    stale: each.stale,
  })),
  movers: figures.movers,
  missing: figures.missing,
  decisionsNeeded: figures.decisionsNeeded,
});
