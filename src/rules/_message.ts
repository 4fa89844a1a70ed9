import { rules as catalogue } from './_all.ts';
import { fillTexts } from './_fillTexts.ts';
import type { Finding, Rule } from './_rule.ts';

/** A finding in words: what is wrong, and what to do about it. */
export const messageOf = (
  finding: Pick<Finding, 'rule' | 'args'>,
  rules: Readonly<Record<string, Rule>> = catalogue,
): { what: string; advice: string } => fillTexts(finding, rules);
