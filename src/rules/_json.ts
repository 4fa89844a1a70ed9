import type { Plan } from '../domain/plan.ts';
import { letters } from '../tabs/_a1.ts';
import { tabs } from '../tabs/_all.ts';
import type { CheckResult } from './_check.ts';
import { messageOf } from './_message.ts';
import type { Finding, Severity } from './_rule.ts';

/** What the command `validate --json` prints. */
export type ValidateJson = {
  findings: {
    rule: string;
    severity: Severity;
    tab: string;
    /** A1 without the tab; the header's cell where a row is missing. */
    cell: string;
    id: string | null;
    message: string;
    fix: boolean;
  }[];
  counts: Record<Severity, number>;
  checked: Record<string, number>;
};

/** The outcome of a check as JSON, cells where they stand in this workbook. */
export function validateJson(plan: Plan, result: CheckResult): ValidateJson {
  const counts = { error: 0, warning: 0, info: 0 };
  const findings = result.findings.map((finding) => {
    const { rule, severity, id, fix } = finding;
    const { what, advice } = messageOf(finding);
    counts[severity] += 1;
    const { tab, cell } = placeOf(plan, finding);
    const message = `${what} ${advice}`.trim();
    return { rule, severity, tab, cell, id, message, fix: fix !== null };
  });
  return { findings, counts, checked: result.checked };
}

/** The tab's name and the cell in A1 that a finding points at, for links and jumps. */
export function placeOf(
  plan: Plan,
  { tab, row, column, cell }: Pick<Finding, 'tab' | 'row' | 'column' | 'cell'>,
): { tab: string; cell: string } {
  const places = plan.places[tab];
  const { text, name } = tabs[tab];
  if (cell) return { tab: places?.name ?? name, cell };
  const standing = places?.columns[column] ?? places?.columns[text] ?? 1;
  const line = row > 0 ? row : (places?.headerRow ?? 1);
  return { tab: places?.name ?? name, cell: `${letters(standing)}${line}` };
}
