import { assert, dictionary, property, string } from '../_fastCheck.ts';
import { PROFILES } from '../../src/domain/profile.ts';
import { rules } from '../../src/rules/_all.ts';
import { configOf, keptOf, limitSetting, RULE_SET } from '../../src/rules/_config.ts';
import { profiles } from '../../src/rules/_profiles.ts';
import type { Rule } from '../../src/rules/_rule.ts';
import { aCycle, aKeyResult, aPlan } from '../_build.ts';
import { checkOn, planWith, soundRows } from '../_rules.ts';

const catalogue: Readonly<Record<string, Rule>> = rules;
const saying = (settings: Record<string, string>) =>
  aPlan({
    ...soundRows(),
    settings: Object.entries(settings).map(([setting, value], at) => ({
      row: at + 2,
      percent: [],
      setting,
      value,
      what: '',
    })),
  });

test('without settings the rules run as they declare', () =>
  expect(configOf(saying({}), catalogue)).toEqual({
    version: RULE_SET,
    profile: 'Lessons',
    severities: {},
    limits: {},
    graceDays: 3,
  }));

test('a profile is named in any case, and what the tab says comes on top', () => {
  const plan = saying({
    profile: 'light',
    'KR-Stale': 'off',
    'kr-no-target': 'Note',
    'confidence-drop: points': '3,5',
  });
  expect(configOf(plan, catalogue)).toMatchObject({
    profile: 'Light',
    graceDays: 7,
    severities: { ...profiles.Light.severities, 'kr-stale': 'off', 'kr-no-target': 'info' },
    limits: { ...profiles.Light.limits, 'confidence-drop': { points: 3.5 } },
  });
});

test('every threshold can be set by the name that Settings writes', () => {
  const all = Object.entries(catalogue).flatMap(([name, { limits }]) =>
    Object.keys(limits ?? {}).map((limit) => [name, limit] as const),
  );
  const plan = saying(
    Object.fromEntries(all.map(([name, limit]) => [limitSetting(name, limit), '7'])),
  );
  const { limits } = configOf(plan, catalogue);
  expect(all.filter(([name, limit]) => limits[name]?.[limit] !== 7)).toEqual([]);
});

test.each([
  ['kr-stale', 'loud', 'value'],
  ['kr-stael', 'Off', 'setting'],
  ['confidence-drop: points', 'many', 'value'],
  ['confidence-drop: points', '-1', 'value'],
  ['confidence-drop: metres', '2', 'setting'],
  ['Profile', 'Loose', 'value'],
  ['constructor', 'Off', 'setting'],
  ['confidence-drop: toString', '2', 'setting'],
])('the setting %j with %j changes nothing and is told in its cell', (setting, value, column) => {
  const plan = saying({ [setting]: value });
  expect(configOf(plan, catalogue)).toEqual(configOf(saying({}), catalogue));
  const found = checkOn(plan).findings.filter(({ rule }) => rule === 'setting-not-understood');
  expect(found).toMatchObject([{ tab: 'settings', row: 2, column }]);
});

test('no settings at all can break a check', () =>
  assert(
    property(dictionary(string(), string(), { maxKeys: 8 }), (settings) => {
      const plan = saying(settings);
      const { failed } = checkOn(plan, configOf(plan, catalogue));
      expect(failed).toEqual([]);
    }),
    { numRuns: 30 },
  ));

describe.each(PROFILES)('the profile %s', (name) => {
  const { severities, limits } = profiles[name];
  test('names rules and thresholds that there are', () => {
    const unknown = [...Object.keys(severities), ...Object.keys(limits)].filter(
      (rule) => !Object.hasOwn(catalogue, rule),
    );
    expect(unknown).toEqual([]);
    for (const [rule, own] of Object.entries(limits))
      expect(Object.keys(catalogue[rule]?.limits ?? {})).toEqual(
        expect.arrayContaining(Object.keys(own)),
      );
  });
});

test('a rule of the deep check runs in every check once it has a severity', () => {
  const [deep] = Object.entries(catalogue).find(([, rule]) => rule.deep) ?? [];
  const plan = saying({ [String(deep)]: 'Warning' });
  expect(checkOn(plan).checked).not.toHaveProperty([String(deep)]);
  expect(checkOn(plan, configOf(plan, catalogue)).checked).toHaveProperty([String(deep)]);
});

describe('a closed cycle', () => {
  const kept = { ...configOf(saying({ 'kr-orphan': 'Off' }), catalogue), version: 1 };
  test('keeps what it was last checked with', () => {
    const cycle = aCycle({ status: 'Closed' });
    expect(configOf(saying({ Profile: 'Light' }), catalogue, { cycle, kept })).toEqual(kept);
    const open = configOf(saying({ Profile: 'Light' }), catalogue, { cycle: aCycle(), kept });
    expect(open.profile).toBe('Light');
  });
  test('keeps its thresholds when a later version declares others', () => {
    const drop = rules['confidence-drop'];
    const known = keptOf(configOf(saying({}), catalogue), catalogue);
    const later = { 'confidence-drop': { ...drop, limits: { ...drop.limits, points: 9 } } };
    const plan = planWith('keyResult', drop.bad);
    const found = (config: object): string[] =>
      checkOn(plan, { ...config, deep: true }, later).findings.map(({ rule }) => rule);
    expect(found({})).toEqual([]);
    expect(found(known)).toEqual(['confidence-drop']);
  });
  test('is not judged by rules that came later', () => {
    const orphan = aKeyResult({ objective: 'O9' });
    const plan = aPlan({ ...soundRows(), keyResults: [orphan] });
    const later = { 'kr-orphan': { ...rules['kr-orphan'], since: 2 } };
    const names = (version: number): string[] =>
      Object.keys(checkOn(plan, { version }, later).checked);
    expect(names(1)).toEqual([]);
    expect(names(2)).toEqual(['kr-orphan']);
  });
});
