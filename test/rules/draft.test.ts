import { rules } from '../../src/rules/_all.ts';
import { checkDraft, draftMessageOf, type Draft } from '../../src/rules/_draft.ts';
import { draftRules } from '../../src/rules/_draftRules.ts';
import type { Rule } from '../../src/rules/_rule.ts';
import { messageOf } from '../../src/rules/_message.ts';

const draft = (fields: Partial<Draft>): Draft => ({
  objective: 'Our tenants know when the plumber comes',
  why: 'The winter brings the calls back',
  owner: 'Noor Visser',
  cycle: '2027-Q1',
  keyResults: [sound, { ...sound, keyResult: 'Calls about a plumber', unit: 'calls' }],
  ...fields,
});
const sound = {
  id: null,
  keyResult: 'Repairs on the promised day from 60 % to 85 %',
  owner: 'Jon Adeyemi',
  kind: 'Metric' as const,
  unit: '%',
  start: 60,
  target: 85,
  floor: null,
  ceiling: null,
  source: 'Work orders',
  every: 'Week' as const,
  due: '',
  ifDrops: '',
  status: 'Active' as const,
};
const said = (fields: Partial<Draft>, moment: 'typing' | 'saving' = 'typing') =>
  checkDraft(draft(fields), { moment }).map(
    ({ rule, severity, tab, row }) => `${severity} ${rule} ${tab} ${row}`,
  );

test('nothing is said about a sound draft, or an empty one', () => {
  expect(said({})).toEqual([]);
  expect(said({}, 'saving')).toEqual([]);
  const empty = { ...sound, keyResult: ' ', start: null, target: null, owner: '', source: '' };
  expect(said({ objective: '', why: '', owner: '', keyResults: [empty] })).toEqual([]);
});

test('key results are numbered from 1 in the order of the form', () => {
  const keyResults = [
    sound,
    { ...sound, keyResult: '' },
    { ...sound, keyResult: 'Reduce calls about the plumber', start: 20, target: 40, unit: '' },
    { ...sound, keyResult: 'Set up the text messages', start: null, target: null, unit: '' },
    { ...sound, start: 60, target: 60 },
  ];
  expect(said({ keyResults, objective: 'Cut waiting by 20 %' })).toEqual([
    'error kr-direction-conflict keyResults 3',
    'error kr-is-a-task keyResults 4',
    'error kr-target-equals-baseline keyResults 5',
    'warning objective-contains-metric objectives 1',
  ]);
});

test('while somebody types, what is wrong with the words comes before what is missing', () => {
  const first = (keyResult: string) => said({ keyResults: [{ keyResult }, sound] })[0];
  expect(first('Reduce heating costs by 15 %')).toMatch(/kr-percent-change-without-base/);
  expect(first('Significantly fewer calls about repairs')).toMatch(/kr-vague-quantifier/);
});

test('a sentence without a number is told at once, with the severity it will have', () =>
  expect(said({ keyResults: [{ keyResult: 'Shorter waiting for a plumber' }] })).toEqual([
    'error kr-no-target keyResults 1',
    'warning kr-no-baseline keyResults 1',
  ]));

test('what stands further down the form is asked for only before saving', () => {
  const later = { owner: '', keyResults: [{ ...sound, owner: '', source: '' }, sound] };
  expect(said(later)).toEqual([]);
  expect(said(later, 'saving')).toEqual([
    'error objective-owner-missing objectives 1',
    'error kr-owner-missing keyResults 1',
    'error kr-data-source-missing keyResults 1',
  ]);
  expect(said({ keyResults: [] })).toEqual([]);
  expect(said({ keyResults: [] }, 'saving')).toEqual([
    'error objective-has-key-result keyResults 0',
  ]);
});

test('a dropped key result is left alone, and doubled IDs in a form are nobody’s fault', () => {
  expect(
    said({ keyResults: [sound, { ...sound, start: 1, target: 1, status: 'Dropped' }] }),
  ).toEqual([]);
  const twice = { ...sound, id: 'O1-KR1', start: 1, target: 1 };
  expect(said({ keyResults: [twice, twice] })).toHaveLength(2);
});

test('Settings reach the form too', () =>
  expect(
    checkDraft(draft({ keyResults: [{ ...sound, start: 1, target: 1 }] }), {
      moment: 'typing',
      severities: { 'kr-target-equals-baseline': 'off', 'kr-title-fields-disagree': 'off' },
    }),
  ).toEqual([]));

test('the rules of drafts are those of typing and launch about objectives and key results', () => {
  const meant = Object.entries(rules).filter(
    ([, { on, phase, deep }]: [string, Rule]) =>
      !deep &&
      ['objective', 'keyResult', 'item'].includes(on) &&
      ['typing', 'launch'].includes(phase),
  );
  expect(Object.keys(draftRules)).toEqual(meant.map(([name]) => name));
  expect(Object.values(draftRules)).toEqual(meant.map(([, rule]) => rule));
});

test('a finding about a draft says what Validate says', () => {
  const found = checkDraft(draft({ owner: '', keyResults: [] }), { moment: 'saving' });
  expect(found.map(draftMessageOf)).toEqual(found.map((finding) => messageOf(finding)));
  expect(found.map(({ rule }) => rule)).toContain('objective-owner-missing');
});
