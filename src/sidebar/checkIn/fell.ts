import { LOW } from '../../domain/confidence.ts';
import { deciderIn } from '../../domain/decider.ts';
import { defaultDecisionRules } from '../../domain/defaults.ts';
import { firstLookAgain } from '../../domain/lookAgain.ts';
import type { Card, Home } from '../../protocol.ts';

/** A fall of confidence that asks for a decision. */
export type Fell = {
  rule: string;
  title: string;
  /** Who decides by the rule, and that person's name where the workbook has it. */
  decides: string;
  decider: string;
  /** What can be done when nothing was agreed for this key result. */
  options: string;
  /** The day on which a decision of today comes back. */
  lookAgain: string;
  /** Other rules whose answer about this key result is due: one decision serves them too. */
  also: string[];
};

type Rule = Home['decisionRules'][number];

/**
 * The decision that a confidence just chosen asks for, as the decision rules will see it once saved; null for
 * none. In the first two weeks of a cycle only a first fall below the limit of a low confidence counts.
 */
export function fellOf(card: Card, confidence: number | null, home: Home): Fell | null {
  const rule = ruleOf(card.confidenceBefore, confidence, home.decisionRules);
  const isEarly = (home.cycle?.weekOf[0] ?? 1) <= 2;
  if (!rule || (isEarly && rule.rule !== 'confidence-low')) return null;
  const waiting = home.decisions.filter(
    (each) => each.state === 'needed' && each.about === card.id && each.rule !== rule.rule,
  );
  return {
    rule: rule.rule,
    title: titleOf(rule, card.confidenceBefore, confidence ?? 0),
    options: rule.options,
    lookAgain: firstLookAgain([rule, ...waiting]),
    also: waiting.map((each) => each.rule),
    ...decidedBy(rule, card, home),
  };
}

function ruleOf(before: number | null, now: number | null, rules: readonly Rule[]): Rule | null {
  if (now === null) return null;
  const wasBelow = (limit: number): boolean => before !== null && before < limit;
  const fires: Record<string, (limit: number) => boolean> = {
    'confidence-low-twice': (limit) => now < limit && wasBelow(limit),
    'confidence-low': (limit) => now < limit && !wasBelow(limit),
    'confidence-drop': (limit) => now >= LOW && before !== null && before - now >= limit,
  };
  const first = Object.keys(fires).find((id) =>
    rules.some(({ rule, limit }) => rule === id && fires[id]?.(limit)),
  );
  return rules.find(({ rule }) => rule === first) ?? null;
}

function titleOf({ rule }: Rule, before: number | null, now: number): string {
  if (before !== null && before > now) return `Confidence fell from ${before} to ${now}`;
  return rule === 'confidence-low-twice'
    ? `Confidence is ${now}, low for the second week`
    : `Confidence is ${now}`;
}

const SHORT: Record<string, string> = {
  'confidence-drop': 'The key result’s owner decides',
  'confidence-low': 'The objective’s owner decides',
  'confidence-low-twice': 'The review owner decides',
};

/** A rule as proposed is told in short, one of the team’s own in its words. */
function decidedBy(
  { rule, whoDecides }: Rule,
  card: Card,
  home: Home,
): Pick<Fell, 'decides' | 'decider'> {
  const proposed = defaultDecisionRules.find((each) => each.rule === rule)?.whoDecides;
  const objective = home.objectives.find((each) => each.objective === card.objective);
  return {
    decides: (whoDecides === proposed && SHORT[rule]) || `Who decides: ${whoDecides}`,
    decider: deciderIn(whoDecides, {
      keyResult: card.owner,
      objective: objective?.owner ?? '',
      set: home.cycle?.owner ?? '',
    }),
  };
}
