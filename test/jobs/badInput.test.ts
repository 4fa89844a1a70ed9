import { sheetByName, touch } from '../../src/host/model.ts';
import { onHost, type OnHost } from '../_host.ts';

const LONG = 'Raise the share of parcels that arrive on the day from 81 % to 95 % '.repeat(150);

/** What people paste where a sentence belongs. */
const SENTENCES = [
  LONG.slice(0, 10_000),
  '(((('.repeat(2_500),
  '1,2,3,'.repeat(1_600),
  '🚀🚀🚀 to the moon 👩‍👩‍👧‍👦',
  'הגדילו את שביעות הרצון מ-70 ל-90',
  'زيادة رضا العملاء من ٧٠ إلى ٩٠',
  '4711',
  '-3.5',
  'From 3 of 4 (5 of 6) [7 to 8] to 9 of 10 in 11 of 12 weeks',
  'RAISE NPS FROM 20 TO 40 BY JUNE',
  'Umsatz from 1,2 Mio a 1.5M steigern pour les clients',
  '=HYPERLINK("http://example.com","click")',
  '<img src=x onerror=alert(1)>',
  "'",
  '\u0000\u0007\u200b',
  '    ',
];

function withSentences(texts: readonly string[]): OnHost {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.edit('Objectives', 2, 1, texts.map((text, at) => [`O${at + 1}`, '2027-Q1', text, 'Ida Brandt', text, 'Published'])); // prettier-ignore
  host.edit('Key Results', 2, 1, texts.map((text, at) => [`O${at + 1}-KR1`, `O${at + 1}`, text, text, '1', '2', text])); // prettier-ignore
  host.edit('Initiatives', 2, 1, texts.map((text, at) => [`I${at + 1}`, text, `O${at + 1}-KR1`, text])); // prettier-ignore
  return host;
}

const texts = (host: OnHost, tab: string, header: string): unknown[] =>
  host.rows(tab).map((row) => row[header]);

test('whatever is pasted where a sentence belongs is judged or left, and stays as it was', () => {
  const host = withSentences(SENTENCES);
  const before = ['Objectives', 'Key Results', 'Initiatives'].map((tab) => host.rows(tab).length);
  const said = texts(host, 'Key Results', 'Key result');
  const { findings, outcome } = host.jobs.validate({});
  expect(outcome).toMatch(/^\d+ errors?/);
  for (const { what, advice, cell } of findings) {
    expect(what.length).toBeLessThan(600);
    expect(advice).not.toBe('');
    expect(cell).toMatch(/^[A-Z]+\d+$/);
  }
  expect(host.jobs.weeklyReview({}).tab).toBe('Review 2027-W07');
  expect(texts(host, 'Key Results', 'Key result')).toEqual(said);
  expect(['Objectives', 'Key Results', 'Initiatives'].map((tab) => host.rows(tab).length)).toEqual(before); // prettier-ignore
});

test('no text of the user’s becomes a formula in a generated tab', () => {
  const host = withSentences(["'=1+1", '+1+1', '@SUM(A1)', '-1+1', "'=IMPORTXML(A1)"]);
  host.jobs.validate({});
  host.jobs.weeklyReview({});
  for (const name of ['Findings', 'Overview', 'Review 2027-W07'])
    for (const [, { formula = '' }] of sheetByName(host.workbook, name)?.cells ?? [])
      expect(formula).not.toMatch(/1\+1|IMPORT|SUM/);
});

test('dates, errors and numbers where sentences belong are read as what they show', () => {
  const host = withSentences(['Growers plan their season around us']);
  const sheet = sheetByName(host.workbook, 'Key Results');
  if (!sheet) throw new Error('no tab');
  Object.assign(touch(sheet, 2, 3), { value: 46_000, format: 'yyyy-mm-dd' });
  Object.assign(touch(sheet, 2, 4), { value: 12.5 });
  Object.assign(touch(sheet, 2, 16), { value: true });
  host.edit('Key Results', 2, 8, [['=1/0']]);
  const { findings } = host.jobs.validate({});
  expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toContain('formula-error H2');
  expect(host.jobs.weeklyReview({}).tab).toBe('Review 2027-W07');
});

test('settings of nonsense change nothing and are named', () => {
  const host = withSentences(['Growers plan their season around us']);
  host.jobs.saveSettings({ profile: 'Lessons', severities: {}, limits: {}, holidays: '' });
  const rows = [
    ['Profile', '🚀'],
    ['kr-stale', '__proto__'],
    ['constructor', 'off'],
    ['kr-stale: days', '-1'],
    ['kr-stale: days', '1e309'],
    ['Holidays', '2027-99-99'],
    ['__proto__: x', '1'],
  ];
  host.edit('Settings', 2, 1, rows);
  const { findings } = host.jobs.validate({});
  const named = findings.filter(({ rule }) => rule === 'setting-not-understood');
  expect(named.map(({ cell }) => cell.slice(1))).toEqual(['2', '3', '4', '5', '6', '7', '8']);
});

test('5,000 key results are validated in one go', () => {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  host.edit('Objectives', 2, 1, [['O1', '2027-Q1', 'Growers plan around us', 'Ida Brandt', 'Now', 'Published']]); // prettier-ignore
  // Something in the starred columns keeps formulas out: their evaluation is not what is looked at here.
  const rows = Array.from({ length: 5_000 }, (_, at) => [`O1-KR${at + 1}`, 'O1', `Raise beds of kind ${at} from 20 to 60 a day`, 'Ida Brandt', '20', '60', 'beds', '', '', '', '-', '-', '-']); // prettier-ignore
  host.edit('Key Results', 2, 1, rows);
  const { outcome, rows: checked } = host.jobs.validate({});
  expect(checked).toBeGreaterThan(5_000);
  expect(outcome).toMatch(/^[\d,]+ errors?/);
});
