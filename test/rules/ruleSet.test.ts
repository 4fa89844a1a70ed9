import { readFileSync } from 'node:fs';
import { changedSince, ruleSetNow, undated, type RuleSet } from '../_ruleSet.ts';

const recorded = JSON.parse(readFileSync('test/rules/ruleSet.json', 'utf8')) as RuleSet;
const now = ruleSetNow();

// When this fails: raise RULE_SET in src/rules/_config.ts, give a new rule that number as `since`, and build.
test('rules are added and judge otherwise only with a higher RULE_SET', () => {
  expect(changedSince(recorded, now)).toEqual([]);
  expect(now.version).toBe(recorded.version);
});

describe('what the record tells of a change', () => {
  const name = 'kr-no-target';
  const asOf = (change: (set: RuleSet) => void): RuleSet => {
    const set = structuredClone(now);
    change(set);
    return set;
  };
  test('another severity or threshold', () => {
    const before = asOf(({ rules }) => (rules[name] = rules[name]!.replace('error', 'warning')));
    expect(changedSince(before, now)).toEqual([name]);
  });
  test('an example about which a rule spoke otherwise, or not at all', () => {
    const before = asOf(({ examples }) => (examples[`${name} bad`] = 'kr-no-target warning'));
    expect(changedSince(before, now)).toEqual([`${name} bad`]);
  });
  test('a new rule, and no example about which it alone has something new to say', () => {
    const before = asOf(({ rules, examples }) => {
      delete rules[name];
      for (const kind of ['bad', 'good']) delete examples[`${name} ${kind}`];
    });
    expect(changedSince(before, now)).toEqual([name]);
    expect(undated(before, now)).toEqual([name]);
  });
  test('nothing of a rule that is gone', () => {
    const before = asOf(({ rules, examples }) => {
      rules['kr-gone'] = 'error typing structure, about keyResult.target';
      examples['kr-gone bad'] = 'kr-gone error';
    });
    expect(changedSince(before, now)).toEqual([]);
  });
});
