import { emptyFindings, findingsLayout, markOf, outcomeOf } from '../../src/layouts/findings.ts';
import type { Finding } from '../../src/rules/_rule.ts';
import type { CheckResult } from '../../src/rules/_check.ts';
import { aKeyResult, anObjective, aPlan } from '../_build.ts';

const finding = (fields: Partial<Finding> = {}): Finding => ({
  rule: 'kr-owner-missing',
  severity: 'error',
  declared: 'error',
  tab: 'keyResults',
  row: 2,
  column: 'owner',
  id: 'O1-KR1',
  args: {},
  fix: null,
  ...fields,
});
const result = (findings: Finding[]): CheckResult => ({
  findings,
  checked: { 'kr-owner-missing': 1, 'formula-error': 0 },
  failed: [],
  accepted: [],
  foreign: null,
});
const plan = aPlan({
  objectives: [anObjective()],
  keyResults: [aKeyResult()],
  places: { keyResults: { name: 'Key Results', headerRow: 1, columns: { owner: 4 } } },
  tabNames: ['Key Results'],
});
const NOW = '2027-02-17 09:05';

test('a finding links to its cell and lists the key by which the cell is marked', () => {
  const { rows } = findingsLayout(plan, result([finding()]), NOW);
  const cells = rows[4]?.cells ?? [];
  expect(cells.find(({ column }) => column === 2)).toMatchObject({
    value: 'Key Results!D2',
    link: { tab: 'Key Results', a1: 'D2' },
  });
  expect(cells.find(({ column }) => column === 7)?.value).toBe('Key Results|O1-KR1|Owner');
});

test('keys of warnings stand apart from those of errors; notes mark nothing', () => {
  const severities = ['warning', 'info'] as const;
  const { rows } = findingsLayout(
    plan,
    result(severities.map((severity) => finding({ severity }))),
    NOW,
  );
  const columns = rows.slice(4, 6).map(({ cells }) => cells.map(({ column }) => column));
  expect(columns[0]).toContain(8);
  expect(columns[1]?.every((column) => column < 7)).toBe(true);
});

test('a row without an ID and a missing row have no mark', () => {
  expect([markOf(finding({ id: null })), markOf(finding({ row: 0 }))]).toEqual(['', '']);
});

test.each([
  [[finding()], '1 error. Begin with the error.'],
  [[finding(), finding(), finding({ severity: 'info' })], '2 errors and 1 note. Begin with the errors.'],
  [[finding({ severity: 'warning' })], '1 warning, no errors.'],
  [[finding({ severity: 'info' })], '1 note, nothing that has to change.'],
  [[], 'Nothing to fix.'],
])('says the outcome in one sentence', (findings, sentence) => {
  expect(outcomeOf(result(findings))).toBe(sentence);
}); // prettier-ignore

test('without findings it is calm and counts; it names what had nothing to look at', () => {
  const { rows } = findingsLayout(plan, result([]), NOW);
  expect(rows.slice(0, 2).map(({ cells }) => cells[0]?.value)).toEqual([
    'Nothing to fix. 3 rows, 2 rules.',
    'Nothing to look at yet for “formula error”.',
  ]);
  expect(rows[0]?.cells[1]?.value).toBe('Wed 17 Feb 2027, 9:05');
});

test('says that rules about words held back for another language', () => {
  const { rows } = findingsLayout(plan, { ...result([]), foreign: 'de' }, NOW);
  expect(rows[1]?.cells[0]?.value).toMatch(/^The set is written in German, so rules that read /);
});

test('names a rule that could not run', () => {
  const failed = [{ rule: 'kr-owner-missing', message: 'x' }];
  const { rows } = findingsLayout(plan, { ...result([]), failed }, NOW);
  expect(rows[1]?.cells[0]?.value).toContain(
    'Could not run: kr-owner-missing; the other rules did.',
  );
});

test('before the first validation the tab is hidden and as wide as later', () => {
  const { isHidden, widths } = emptyFindings();
  expect(isHidden).toBe(true);
  expect(widths.slice(0, 6).reduce((sum, width) => sum + width)).toBe(1290);
});
