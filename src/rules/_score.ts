import type { Finding, Severity } from './_rule.ts';

/** What a finding takes off the quality of a set, of 100. */
export const COST: Record<Severity, number> = { error: 12, warning: 4, info: 1 };

/** No rule and no row costs more than two errors: one habit, or one bad row, is not a bad set. */
const MOST = 2 * COST.error;

/** How good a set is, and the findings that cost it most. */
export type Score = {
  /** 0 to 100. */
  points: number;
  /** At most three, the dearest first, with what each costs by itself. */
  dearest: { finding: Finding; cost: number }[];
};

/**
 * Quality of a set: 100 less 12 an error, 4 a warning and 1 a note, by the severity a finding has once published.
 * No rule counts more than 24 in all, and no row: the smaller of both sums is taken off, down to 0. It is there to
 * look at and never gates anything; mending something never lowers it.
 */
export function scoreOf(findings: readonly Finding[]): Score {
  const off = Math.min(
    capped(findings, ({ rule }) => rule),
    capped(findings, ({ tab, row }) => `${tab} ${row}`),
  );
  const dearest = findings
    .map((finding) => ({ finding, cost: COST[finding.declared] }))
    .sort((a, b) => b.cost - a.cost)
    .slice(0, 3);
  return { points: Math.max(0, 100 - off), dearest };
}

/** What the findings cost together when none of their groups costs more than the most. */
function capped(findings: readonly Finding[], groupOf: (finding: Finding) => string): number {
  const sums = new Map<string, number>();
  for (const finding of findings) {
    const group = groupOf(finding);
    sums.set(group, (sums.get(group) ?? 0) + COST[finding.declared]);
  }
  return [...sums.values()].reduce((sum, each) => sum + Math.min(MOST, each), 0);
}
