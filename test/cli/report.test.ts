/** The commands validate and review on the deployed bundle, run as people run them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, saveWorkbook } from '../../src/host/file.ts';
import { newWorkbook } from '../../src/host/host.ts';
import { cellAt, sheetByName } from '../../src/host/model.ts';
import { onHost } from '../_host.ts';
import { aKeyResultForm, anObjectiveForm } from '../_forms.ts';

const CLI = join(process.cwd(), 'build', 'cli.mjs');
let folder: string;
/** A workbook without errors, and one whose target equals its start. */
let sound: string;
let broken: string;

beforeAll(async () => {
  if (!existsSync(CLI) || !existsSync('dist/code.js')) execFileSync('node', ['build.mjs']);
  folder = mkdtempSync(join(tmpdir(), 'okr-cadence-report-'));
  sound = await aFile('okrs.xlsx');
  broken = await aFile('broken.xlsx', { target: 82 });
  writeFileSync(join(folder, 'text.xlsx'), 'not a workbook');
  await saveWorkbook(newWorkbook('Empty'), join(folder, 'empty.xlsx'));
  // A tracker of somebody's own, with a tab that only happens to be called like one of ours.
  const foreign = newWorkbook('Foreign');
  const [only] = foreign.sheets;
  if (only) only.name = 'Check-ins';
  await saveWorkbook(foreign, join(folder, 'foreign.xlsx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync('node', [CLI, ...args], { cwd: folder, encoding: 'utf8' });

/** A file with one published key result. */
async function aFile(
  name: string,
  fields: Parameters<typeof aKeyResultForm>[0] = {},
): Promise<string> {
  const host = onHost();
  host.jobs.setUp({});
  host.planCycle();
  const keyResults = [aKeyResultForm(fields)];
  host.jobs.saveObjective(anObjectiveForm({ status: 'Published', keyResults, initiatives: [] }));
  const file = join(folder, name);
  await saveWorkbook(host.workbook, file);
  return file;
}

test('validate prints findings that point at tab and cell, and ends with 1 on errors', () => {
  const { status, stdout } = run('validate', broken, '--on', '2027-02-17');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^error +Key Results!F2 \(O1-KR1\) +.*\[kr-target-equals-baseline\]$/m);
});

test('validate --json has the agreed shape', () => {
  const { stdout } = run('validate', broken, '--on', '2027-02-17', '--json');
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(['findings', 'counts', 'checked']);
  expect(report['counts']).toMatchObject({ error: 1 });
  expect(report['findings']).toContainEqual(
    expect.objectContaining({
      ...{ rule: 'kr-target-equals-baseline', severity: 'error', tab: 'Key Results' },
      ...{ cell: 'F2', id: 'O1-KR1', fix: true },
    }),
  );
});

test('validate --format github prints annotations', () => {
  const { stdout } = run('validate', broken, '--on', '2027-02-17', '--format', 'github');
  expect(stdout).toContain(
    `::error file=${broken},title=kr-target-equals-baseline::Key Results!F2`,
  );
});

test('a sound workbook ends with 0', () => {
  expect(run('validate', sound, '--on', '2027-01-05').status).toBe(0);
});

test('review prints the figures as of a day and leaves the file alone', () => {
  const before = readFileSync(sound);
  const { status, stdout } = run('review', sound, '--on', '2027-02-17', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ cycle: '2027-Q1', week: '2027-W07', on: '2027-02-17', weekOf: [7, 13] },
    ...{ missing: ['O1-KR1'], movers: [], keyResults: [{ id: 'O1-KR1', forecast: null }] },
  });
  expect(readFileSync(sound)).toEqual(before);
});

test('review -o writes a workbook with the review tab', async () => {
  const out = join(folder, 'out.xlsx');
  const { status, stderr } = run('review', sound, '--on', '2027-02-17', '-o', out);
  expect(stderr).toContain(`Saved in ${out}.`);
  expect(status).toBe(0);
  const sheet = sheetByName(await readWorkbook(out), 'Review 2027-W07');
  expect(String(sheet && cellAt(sheet, 1, 1)?.value)).toMatch(/^Week 7 of 13: /);
});

test.each([
  [['validate'], 'Name the workbook'],
  [['validate', 'nowhere.xlsx'], 'There is no file “nowhere.xlsx”'],
  [['review', 'text.xlsx'], 'not an .xlsx file'],
  [['validate', 'empty.xlsx'], 'neither a tab “Objectives” nor “Key Results”, but “Sheet1”. Open'],
  [['validate', 'foreign.xlsx'], 'neither a tab “Objectives” nor “Key Results”'],
  [['review', 'foreign.xlsx'], 'neither a tab “Objectives” nor “Key Results”'],
  [['review', 'okrs.xlsx', '--cycle', '2031'], 'There is no cycle “2031”'],
  [['review', 'okrs.xlsx', '--on', '2027-02-31'], '“2027-02-31” is no day'],
  [['validate', 'okrs.xlsx', '--profile', 'Zen'], 'There is no profile “Zen”'],
  [['validate', 'okrs.xlsx', '--format', 'xml'], 'There is no format “xml”'],
])('%j ends with 2 and a sentence', (args, sentence) => {
  const { status, stderr, stdout } = run(...args);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect([status, stdout]).toEqual([2, '']);
});

const CYCLES = '../shared/data/workbooks/cycles';
const withData = existsSync(CYCLES) ? test : test.skip;

/** What the scorer that comes with the data says. */
function scored(kind: 'validate' | 'review', name: string, on: string): Record<string, unknown> {
  const { stdout } = run(kind, join(process.cwd(), CYCLES, `${name}.xlsx`), '--on', on, '--json');
  const file = join(folder, `${name}.json`);
  writeFileSync(file, stdout);
  const { stdout: score } = spawnSync(
    'node',
    [join(CYCLES, 'score.mjs'), kind, join(CYCLES, `${name}.expect.json`), file],
    { encoding: 'utf8' },
  );
  return JSON.parse(score) as Record<string, unknown>;
}

withData.each([
  ['bakery', '2027-01-29'],
  ['bakery', '2027-02-12'],
  ['gaps', '2027-05-21'],
  ['gaps', '2027-06-16'],
])('figures of the workbook %s on %s (with ../shared/data)', (name, on) => {
  expect(scored('review', name, on)['wrong']).toEqual([]);
});

withData.each([
  ['school', '2027-03-03'],
  ['saas', '2027-02-17'],
  ['clean-clinic', '2027-02-10'],
])('nothing false is found in the workbook %s on %s (with ../shared/data)', (name, on) => {
  expect(scored('validate', name, on)).toMatchObject({ forbidden: [], severity: [] });
});
