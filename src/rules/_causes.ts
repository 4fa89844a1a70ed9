import { GROUPS, type Finding, type Rule } from './_rule.ts';

type Rules = Readonly<Record<string, Rule>>;

/**
 * One cell, one root cause: leaves out what another finding about the same row makes needless, and of findings
 * about one cell all but those of the deepest class.
 */
export function rootCauses(findings: readonly Finding[], rules: Rules): Finding[] {
  const told = withoutLost(withoutSilenced(findings, rules), rules);
  const depths = told.map((finding) => depth(finding, rules));
  const deepest = deepestOf(told, depths);
  const isBroken = (finding: Finding, column: string): boolean =>
    deepest(finding, column) <= BROKEN;
  return told.filter((finding, at) => {
    const own = depths[at] ?? 0;
    if (own > deepest(finding, finding.column)) return false;
    const needs = rules[finding.rule]?.needs;
    return own <= BROKEN || !needs?.some((column) => isBroken(finding, column));
  });
}

/** How deep the deepest finding about a cell goes, by a finding about its row; Infinity without one. */
function deepestOf(
  told: readonly Finding[],
  depths: readonly number[],
): (finding: Finding, column: string) => number {
  // Row by row: keys that name tab, row and column would have to be made several times for each finding.
  const tabs = new Map<string, Map<number, Map<string, number>>>();
  told.forEach(({ tab, row, column }, at) => {
    let rows = tabs.get(tab);
    if (!rows) tabs.set(tab, (rows = new Map()));
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map()));
    cells.set(column, Math.min(cells.get(column) ?? Infinity, depths[at] ?? Infinity));
  });
  return ({ tab, row }, column) => tabs.get(tab)?.get(row)?.get(column) ?? Infinity;
}

function withoutSilenced(findings: readonly Finding[], rules: Rules): Finding[] {
  const silent = new Set<string>();
  const silenced = new Set<string>();
  for (const finding of findings) {
    const { silences = [], outweighs = [] } = rules[finding.rule] ?? {};
    for (const rule of finding.declared === 'error' ? [...silences, ...outweighs] : silences) {
      silent.add(rule);
      silenced.add(ruleKey(finding, rule, rules));
    }
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
