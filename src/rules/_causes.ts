import { GROUPS, type Finding, type Rule } from './_rule.ts';

type Rules = Readonly<Record<string, Rule>>;

/**
 * One cell, one root cause: leaves out what another finding about the same row makes needless, and of findings
 * about one cell all but those of the deepest class.
 */
export function rootCauses(findings: readonly Finding[], rules: Rules): Finding[] {
  const told = withoutLost(withoutSilenced(findings, rules), rules).map((finding) => ({
    finding,
    cell: cellKey(finding, finding.column),
    own: depth(finding, rules),
  }));
  const deepest = new Map<string, number>();
  for (const { cell, own } of told) deepest.set(cell, Math.min(deepest.get(cell) ?? own, own));
  const isBroken = (cell: string): boolean => (deepest.get(cell) ?? Infinity) <= BROKEN;
  return told
    .filter(({ finding, cell, own }) => {
      if (own > (deepest.get(cell) ?? own)) return false;
      const needs = rules[finding.rule]?.needs;
      return own <= BROKEN || !needs?.some((column) => isBroken(cellKey(finding, column)));
    })
    .map(({ finding }) => finding);
}

function withoutSilenced(findings: readonly Finding[], rules: Rules): Finding[] {
  const silent = new Set<string>();
  const silenced = new Set<string>();
  for (const finding of findings)
    for (const rule of rules[finding.rule]?.silences ?? []) {
      silent.add(rule);
      silenced.add(ruleKey(finding, rule, rules));
    }
  return findings.filter(
    (finding) => !silent.has(finding.rule) || !silenced.has(ruleKey(finding, finding.rule, rules)),
  );
}

/** A rule about a row; of rules about cells, about one cell of it. */
const ruleKey = (finding: Finding, rule: string, rules: Rules): string =>
  cellKey(finding, rules[rule]?.on === 'cell' ? `${finding.column} ${rule}` : rule);

/** Without what rows lack only because their column is gone. */
function withoutLost(findings: readonly Finding[], rules: Rules): Finding[] {
  const isDrift = ({ rule }: Finding): boolean => rules[rule]?.on === 'drift';
  const lost = new Set(
    findings.flatMap((each) =>
      isDrift(each) && each.row === 0 && !each.cell ? [`${each.tab} ${each.column}`] : [],
    ),
  );
  if (lost.size === 0) return [...findings];
  return findings.filter((each) => isDrift(each) || !lost.has(`${each.tab} ${each.column}`));
}

const depth = (finding: Finding, rules: Rules): number =>
  GROUPS.indexOf(rules[finding.rule]?.group ?? 'rhythm');

/** Classes up to this one mean that what stands in the cell cannot be relied on. */
const BROKEN = GROUPS.indexOf('integrity');

/** One thing about a row: a column of it, or a rule about it. */
const cellKey = ({ tab, row }: Finding, what: string): string => `${tab} ${row} ${what}`;
