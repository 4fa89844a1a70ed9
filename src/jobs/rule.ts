import { unknownRule } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import type { Rule } from '../rules/_rule.ts';
import { limitsOf } from '../rules/_thresholds.ts';

/**
 * What a rule is about, why, by whom, and its thresholds: the page behind a finding.
 * @throws UserError for a rule that this version does not have.
 */
export function rule({ rule: id }: Input<'rule'>): Result<'rule'> {
  const found = (rules as Record<string, Rule>)[id];
  if (!found) throw unknownRule(id);
  const { severity, phase, message, advice, why, source, limits = {}, deep, words } = found;
  return {
    rule: id,
    severity,
    phase,
    message: withoutHoles(message),
    advice: withoutHoles(advice),
    why,
    source,
    limits: limitsOf(id, limits),
    isDeep: deep === true,
    isEnglish: words === true,
    hasFix: found.fix !== undefined,
  };
}

const withoutHoles = (text: string): string => text.replace(/\{\w+\}/g, '…').trim();
