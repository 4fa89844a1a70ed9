/** What a version of the rules is known by: how each rule is declared, and what all say about the examples. */
import { rules } from '../src/rules/_all.ts';
import { RULE_SET } from '../src/rules/_config.ts';
import type { Rule } from '../src/rules/_rule.ts';
import { checkOn, planWith } from './_rules.ts';

/** Texts are left out: they may be worded anew at any time. */
export type RuleSet = {
  version: number;
  /** Each rule as it is declared, limits included. */
  rules: Record<string, string>;
  /** The rules that speak about an example ('kr-stale bad' and the like), with their severity. */
  examples: Record<string, string>;
};

const catalogue: Readonly<Record<string, Rule>> = rules;

/** The rules as they are now. */
export function ruleSetNow(): RuleSet {
  const declared = Object.entries(catalogue).map(([name, rule]) => [name, declarationOf(rule)]);
  const examples = Object.entries(catalogue).flatMap(([name, rule]) =>
    (['bad', 'good'] as const).map((kind) => [`${name} ${kind}`, saidAbout(rule, kind)]),
  );
  return {
    version: RULE_SET,
    rules: Object.fromEntries(declared),
    examples: Object.fromEntries(examples),
  };
}

function saidAbout(rule: Rule, kind: 'bad' | 'good'): string {
  const { findings } = checkOn(planWith(rule.on, rule[kind]), { deep: true });
  return findings
    .map((each) => `${each.rule} ${each.severity}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(', ');
}

function declarationOf({ on, at, severity, phase, group, ...rule }: Rule): string {
  const {
    lacking,
    words,
    deep,
    waits,
    since = 1,
    silences = [],
    outweighs = [],
    needs = [],
    limits = {},
  } = rule;
  const facts = [
    `${severity} ${phase} ${group}`,
    `about ${on}.${at}`,
    lacking && `lacking ${lacking}`,
    words && 'words',
    deep && 'deep',
    waits && 'waits',
    silences.length > 0 && `silences ${silences.join(' ')}`,
    outweighs.length > 0 && `outweighs ${outweighs.join(' ')}`,
    needs.length > 0 && `needs ${needs.join(' ')}`,
    ...Object.entries(limits).map(([limit, value]) => `${limit} ${value}`),
    since > 1 && `since ${since}`,
  ];
  return facts.filter(Boolean).join(', ');
}

/** What is judged otherwise than recorded: rules declared anew, and examples about which something else is said. */
export function changedSince(recorded: RuleSet, now: RuleSet): string[] {
  const isKnown = (said: string): boolean => Object.hasOwn(recorded.rules, said.replace(/ .*/, ''));
  const saidIn = (examples: RuleSet['examples'], name: string): string =>
    (examples[name] ?? '').split(', ').filter(isKnown).join();
  return [
    ...Object.keys(now.rules).filter((name) => now.rules[name] !== recorded.rules[name]),
    ...Object.keys(now.examples).filter(
      (name) =>
        name in recorded.examples && saidIn(now.examples, name) !== saidIn(recorded.examples, name),
    ),
  ];
}

/** Rules that came after what is recorded and do not say that they came with this version. */
export const undated = (recorded: RuleSet, { version, rules: declared }: RuleSet): string[] =>
  Object.keys(declared).filter(
    (name) => !(name in recorded.rules) && (catalogue[name]?.since ?? 1) !== version,
  );
