import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';
import { onHost, type OnHost } from '../_host.ts';

function aTeam(): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      keyResults: [
        aKeyResultForm({ keyResult: 'Orders that arrive in time', target: 82 }),
        aKeyResultForm({ owner: '' }),
      ],
      initiatives: [],
    }),
  );
  return host;
}

const OFF = {
  profile: 'Lessons',
  severities: { 'kr-target-equals-baseline': 'off', 'kr-owner-missing': 'info' },
  limits: { 'confidence-drop': { points: 3 } },
  holidays: '',
} as const;

test('lists every rule with what it declares, and every profile with what it changes', () => {
  const { rules, profiles, form, troubles } = aTeam().jobs.settings({});
  expect(rules.find(({ rule }) => rule === 'confidence-drop')).toMatchObject({
    declared: 'warning',
    limits: [{ name: 'points', value: 2, what: 'points that confidence fell since last week' }],
  });
  expect(profiles.map(({ name }) => name)).toEqual([
    'Lessons',
    'Google-style',
    'Radical Focus',
    'Light',
  ]);
  expect(form).toEqual({ profile: 'Lessons', severities: {}, limits: {}, holidays: '' });
  expect(troubles).toEqual([]);
});

test('a preview says what would appear and vanish, and writes nothing', () => {
  const host = aTeam();
  host.jobs.validate({});
  const before = host.seen();
  const { appear, vanish, message } = host.jobs.previewSettings(OFF);
  expect(vanish).toEqual([
    { rule: 'kr-owner-missing', count: 1 },
    { rule: 'kr-target-equals-baseline', count: 1 },
  ]);
  expect(appear).toEqual([{ rule: 'kr-owner-missing', count: 1 }]);
  expect(message).toMatch(/^1 finding would appear and 2 vanish/);
  expect(host.seen()).toEqual(before);
});

test.each(['Lessons', 'Google-style', 'Radical Focus', 'Light'] as const)(
  'the preview of the profile %s is what saving it comes to',
  (profile) => {
    const host = aTeam();
    const one = anObjectiveForm({ status: 'Published', keyResults: [aKeyResultForm()] });
    host.jobs.saveObjective({ ...one, objective: 'Every cook knows the grower', initiatives: [] });
    host.edit('Objectives', 2, 11, [['Committed']]);
    const form = { profile, severities: {}, limits: {}, holidays: '' };
    const before = counts(host.jobs.validate({}).findings);
    const { appear, vanish } = host.jobs.previewSettings(form);
    const after = counts(host.jobs.saveSettings(form).findings);
    for (const { rule, count } of vanish) before[rule] = (before[rule] ?? 0) - count;
    for (const { rule, count } of appear) before[rule] = (before[rule] ?? 0) + count;
    expect(Object.entries(before).filter(([, count]) => count !== 0)).toEqual(
      expect.arrayContaining(Object.entries(after)),
    );
    expect(sum(before)).toBe(sum(after));
    expect(appear.length + vanish.length > 0).toBe(profile !== 'Lessons');
  },
);

const counts = (findings: readonly { rule: string }[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { rule } of findings) found[rule] = (found[rule] ?? 0) + 1;
  return found;
};
const sum = (found: Record<string, number>): number =>
  Object.values(found).reduce((all, count) => all + count, 0);

test('saving writes a row a setting, and what Validate finds follows', () => {
  const host = aTeam();
  const saved = host.jobs.saveSettings(OFF);
  expect(host.rows('Settings').map((row) => [row['Setting'], row['Value']])).toEqual([
    ['Profile', 'Lessons'],
    ['kr-target-equals-baseline', 'Off'],
    ['kr-owner-missing', 'Note'],
    ['confidence-drop: points', '3'],
  ]);
  const after = host.jobs.validate({}).findings;
  expect(saved.findings.map(({ key }) => key)).toEqual(after.map(({ key }) => key));
  expect(after.map(({ rule }) => rule)).not.toContain('kr-target-equals-baseline');
  expect(after.find(({ rule }) => rule === 'kr-owner-missing')?.severity).toBe('info');
  expect(host.jobs.settings({}).form).toEqual(OFF);
});

test('saving again changes rows in place, empties what is usual again and leaves people’s own rows', () => {
  const host = aTeam();
  host.jobs.saveSettings(OFF);
  host.edit('Settings', 6, 1, [['Our wiki', 'intranet/okr']]);
  host.jobs.saveSettings({ profile: 'Light', severities: {}, limits: {}, holidays: '' });
  expect(host.rows('Settings').map((row) => [row['Setting'], row['Value']])).toEqual([
    ['Profile', 'Light'],
    ['kr-target-equals-baseline', ''],
    ['kr-owner-missing', ''],
    ['confidence-drop: points', ''],
    ['Our wiki', 'intranet/okr'],
  ]);
  expect(host.jobs.settings({}).form).toEqual({
    profile: 'Light',
    severities: {},
    limits: {},
    holidays: '',
  });
});

test('one undo takes the settings and their findings back', () => {
  const host = aTeam();
  host.jobs.validate({});
  const before = host.seen();
  const { undoId } = host.jobs.saveSettings(OFF);
  host.jobs.undo({ id: undoId });
  expect(host.seen()).toEqual(before);
});

test('a row of nonsense is named, with its cell', () => {
  const host = aTeam();
  host.jobs.saveSettings(OFF);
  host.edit('Settings', 3, 2, [['loudly']]);
  expect(host.jobs.settings({}).troubles).toEqual(['Settings!B3']);
  const found = host.jobs.validate({}).findings.find(({ tab }) => tab === 'Settings');
  expect(found).toMatchObject({
    rule: 'setting-not-understood',
    cell: 'B3',
    what: '“kr-target-equals-baseline” cannot be “loudly”, so this row changes nothing.',
  });
});

test('holidays are kept in days, and what is no day is refused', () => {
  const host = aTeam();
  host.jobs.saveSettings({ ...OFF, holidays: '2 Apr 2027; 24.12.2027 to 31.12.2027' });
  expect(host.rows('Settings')[1]).toMatchObject({
    Setting: 'Holidays',
    Value: '2027-04-02, 2027-12-24 to 2027-12-31',
  });
  expect(host.jobs.settings({})).toMatchObject({
    form: { holidays: '2027-04-02, 2027-12-24 to 2027-12-31' },
    troubles: [],
  });
  const before = host.seen();
  expect(() => host.jobs.saveSettings({ ...OFF, holidays: 'Easter' })).toThrow(
    '“Easter” is no day. Write holidays such as 2027-04-02, 2027-12-24 to 2027-12-31. Nothing was changed.',
  );
  expect(host.seen()).toEqual(before);
  host.edit('Settings', 3, 2, [['soon']]);
  expect(host.jobs.settings({}).troubles).toEqual(['Settings!B3']);
});
