import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { script } from '../../src/cli/commands/script.ts';
import { readWorkbook } from '../../src/host/file.ts';
import { cellAt } from '../../src/host/model.ts';

const folder = mkdtempSync(join(tmpdir(), 'script-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** What the command printed, and its exit code. */
async function run(...args: string[]): Promise<{ code: number | null; text: string }> {
  const lines: string[] = [];
  const { log } = console;
  console.log = (...args: unknown[]): void => {
    lines.push(String(args[0]));
  };
  try {
    return { code: await script.run(args), text: lines.join('\n') };
  } finally {
    console.log = log;
  }
}

const TESTS = `
  function testWrites() { var cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue(cell.getValue() + 'x'); Logger.log('wrote %s', cell.getValue()); }
  function testStartsFresh() { if (SpreadsheetApp.getActiveSheet().getLastRow() !== 0) throw new Error('not fresh'); }
  async function testLater() { await Promise.resolve(); throw new TypeError('late'); }
  function other() { shared(); }
`;
const SHARED = `function shared() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(=1) }`;

test('runs every test function, each on a fresh workbook, and tells outcomes, logs and calls', async () => {
  const { code, text } = await run(file('tests.gs', TESTS), '--json');
  const report = JSON.parse(text) as { results: { name: string; ok: boolean; error?: string }[] };
  expect(code).toBe(1);
  expect(report.results.map(({ name, ok, error }) => [name, ok, error])).toEqual([
    ['testWrites', true, undefined],
    ['testStartsFresh', true, undefined],
    ['testLater', false, 'TypeError: late'],
  ]);
  expect(report).toMatchObject({
    logs: ['wrote x'],
    calls: { reads: 3, writes: 1, byMethod: { 'SpreadsheetApp.Range.getValue': 2 } },
  });
});

test('runs the function named on a workbook, files in one scope, and saves', async () => {
  const shared = file('shared.gs', SHARED.replace('=1', "'=1+1'"));
  const out = join(folder, 'out.xlsx');
  const first = await run(file('tests.gs', TESTS), shared, '--run', 'other', '--save', out);
  expect(first).toMatchObject({ code: 0, text: expect.stringContaining('1 passed, 0 failed') });
  const second = await run(
    file('tests.gs', TESTS),
    '--workbook',
    out,
    '--run',
    'testWrites',
    '--save',
    out,
  );
  expect(second.code).toBe(0);
  const sheet = (await readWorkbook(out)).sheets[0]!;
  expect(cellAt(sheet, 2, 2)).toMatchObject({ value: 2, formula: '=1+1' });
  expect(cellAt(sheet, 1, 1)?.value).toBe('x');
});

test('says which function or line is wrong', async () => {
  const missing = await run(file('tests.gs', TESTS), '--run', 'nowhere');
  expect(missing).toMatchObject({
    code: 1,
    text: expect.stringContaining('Script function not found: nowhere'),
  });
  const broken = await run(file('broken.gs', SHARED), '--run', 'shared');
  expect(broken).toMatchObject({ code: 1, text: expect.stringContaining('SyntaxError') });
});

test.each([
  ['no file', [], 'Name at least one script file'],
  ['a file that is not there', [join(folder, 'gone.gs')], 'There is no file'],
  [
    'no tests',
    [file('none.gs', 'function a() {}')],
    'No function in these files starts with “test”',
  ],
])('refuses %s', async (_, args, message) => {
  await expect(run(...args)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(message),
  });
});
