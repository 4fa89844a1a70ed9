import type { Finding, Rule } from './_rule.ts';

/** A cell may hold fifty thousand characters, its unit included; a sentence about it must not. */
const LONGEST = 300;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;

/** The texts of a finding's rule with their holes filled: what is wrong, and what to do about it. */
export function fillTexts(
  finding: Pick<Finding, 'rule' | 'args'>,
  rules: Readonly<Record<string, Rule>>,
): { what: string; advice: string } {
  const rule = rules[finding.rule];
  const filled = (text: string): string =>
    text
      .replace(/\{(\w+)\}/g, (_, hole: string) => cut(String(finding.args[hole] ?? '')))
      .trim()
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  // A finding of an older version may name a rule that is gone.
  return rule
    ? { what: filled(rule.message), advice: filled(rule.advice) }
    : { what: finding.rule, advice: '' };
}
