import { configOf } from '../../src/rules/_config.ts';
import { rules } from '../../src/rules/_all.ts';
import { messageOf } from '../../src/rules/_message.ts';
import { checkOn, planWith, testRule } from '../_rules.ts';

const types = (...list: ('' | 'Committed' | 'Aspirational')[]) => ({
  objectives: list.map((type, at) => ({ id: `O${at + 1}`, row: at + 2, type })),
});

testRule('type-undeclared', {
  kept: [
    { with: types('Committed', 'Committed') },
    { with: types('', '', '') },
    { with: types('Committed', 'Aspirational') },
    { type: 'Committed' },
    // What was closed is no example for the others.
    { with: { objectives: [{ type: '' }, { id: 'O2', type: 'Committed', status: 'Closed' }] } },
  ],
  broken: [
    [
      { with: types('', 'Committed') },
      { others: ', though 1 other here does' },
      {
        ...{ severity: 'info', tab: 'objectives', row: 2, column: 'type' },
        fix: [{ do: 'set', tab: 'objectives', row: 2, column: 'type', value: 'Aspirational' }],
      },
    ],
    [
      { with: types('Committed', '', 'Aspirational') },
      { others: ', though 2 others here do' },
      { row: 3 },
    ],
    [
      { with: { ...types('', 'Committed'), cycles: [{ ends: '2027-02-14' }] } },
      { others: ', though 1 other here does' },
      { severity: 'warning' },
    ],
  ],
});

test.each([
  ['Google-style', 2],
  ['Lessons', 0],
  ['Radical Focus', 0],
  ['Light', 0],
] as const)(
  'in the profile %s, %i of two objectives without any type are asked',
  (profile, count) => {
    const plan = planWith('objective', { with: types('', '') });
    const config = configOf(plan, rules, { profile });
    const found = checkOn(plan, { ...config, deep: true }).findings.filter(
      ({ rule }) => rule === 'type-undeclared',
    );
    expect(found).toHaveLength(count);
    for (const finding of found) {
      expect(finding.severity).toBe('warning');
      expect(messageOf(finding).what).toBe(
        'It does not say whether it is Committed or Aspirational.',
      );
    }
  },
);
