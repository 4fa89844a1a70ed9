import { LOW } from '../../domain/confidence.ts';
import { defaultDecisionRules, type DecisionRuleId } from '../../domain/defaults.ts';
import type { Card, Home } from '../../protocol.ts';

/** A fall of confidence that asks for a decision. */
export type Fell = {
  rule: DecisionRuleId;
  title: string;
  /** Who decides by the rule, and that person's name where the workbook has it. */
  decides: string;
  decider: string;
  /** What can be done when nothing was agreed for this key result. */
  options: string;
};

/** The drop within a week that asks for a decision while confidence is still 4 or more. */
const DROP = 2;

/**
 * The decision that a confidence just chosen asks for, as the decision rules will see it once saved; null for
 * none. In the first two weeks of a cycle only a first fall below 4 counts.
 */
export function fellOf(card: Card, confidence: number | null, home: Home): Fell | null {
  const rule = ruleOf(card.confidenceBefore, confidence);
  const isEarly = (home.cycle?.weekOf[0] ?? 1) <= 2;
  if (rule === null || (isEarly && rule !== 'confidence-low')) return null;
  return {
    rule,
    title: titleOf(rule, card.confidenceBefore, confidence ?? 0),
    options: defaultDecisionRules.find((each) => each.rule === rule)?.options ?? '',
    ...deciderOf(rule, card, home),
  };
}

function ruleOf(before: number | null, now: number | null): DecisionRuleId | null {
  if (now === null) return null;
  if (now >= LOW) return before !== null && before - now >= DROP ? 'confidence-drop' : null;
  return before !== null && before < LOW ? 'confidence-low-twice' : 'confidence-low';
}

function titleOf(rule: DecisionRuleId, before: number | null, now: number): string {
  if (before !== null && before > now) return `Confidence fell from ${before} to ${now}`;
  return rule === 'confidence-low-twice'
    ? `Confidence is ${now}, low for the second week`
    : `Confidence is ${now}`;
}

function deciderOf(
  rule: DecisionRuleId,
  card: Card,
  home: Home,
): Pick<Fell, 'decides' | 'decider'> {
  if (rule === 'confidence-drop')
    return { decides: 'The key result’s owner decides', decider: card.owner };
  if (rule === 'confidence-low') {
    const objective = home.objectives.find((each) => each.objective === card.objective);
    return { decides: 'The objective’s owner decides', decider: objective?.owner ?? '' };
  }
  return { decides: 'The review owner decides', decider: home.cycle?.owner ?? '' };
}
