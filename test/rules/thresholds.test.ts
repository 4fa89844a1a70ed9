import { rules } from '../../src/rules/_all.ts';
import type { Rule } from '../../src/rules/_rule.ts';
import { limitsOf, thresholds } from '../../src/rules/_thresholds.ts';

const declared = Object.entries(rules as Readonly<Record<string, Rule>>).flatMap(
  ([name, { limits }]) => (limits ? [[name, limits] as const] : []),
);

test.each(declared)('%s says what each of its thresholds means', (name, limits) => {
  expect(limitsOf(name, limits).map(({ what }) => what)).not.toContain('');
});

test('no threshold is explained that no rule has', () => {
  const names = (of: Readonly<Record<string, object>>): string[] =>
    Object.entries(of).flatMap(([rule, own]) => Object.keys(own).map((each) => `${rule}: ${each}`));
  expect(names(thresholds).sort()).toEqual(names(Object.fromEntries(declared)).sort());
});
