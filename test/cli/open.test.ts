import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/host/host.ts';
import { readWorkbook, saveWorkbook } from '../../src/host/file.ts';
import { touch } from '../../src/host/model.ts';

const cli = join(process.cwd(), 'build', 'cli.mjs');
let folder: string;
let running: ChildProcess | null = null;

beforeAll(() => {
  if (!existsSync(cli)) execFileSync('node', ['build.mjs']);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okr-cadence-cli-'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  spawnSync('node', [cli, ...args], { cwd: folder, encoding: 'utf8' });

/** Starts the host and answers with its address, as it prints it. */
async function start(args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn('node', [cli, 'open', '--no-open', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  running = child;
  let out = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const url = /^OKR Cadence is open at (\S+)$/m.exec(out)?.[1];
      if (url) resolve(url);
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${out}`)));
  });
}

/** Ends it as Ctrl+C does; answers with its exit code. */
const stop = () =>
  new Promise<number | null>((resolve) => {
    running!.once('exit', resolve);
    running!.kill('SIGINT');
  });

describe('okr-cadence', () => {
  it('lists its commands, and ends with 2 where it is told none it knows', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('open [FILE.xlsx]') as string,
    });
    expect(run('opne')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no command “opne”') as string,
    });
    expect(run('validate', 'x.xlsx', '--depe')).toMatchObject({
      status: 2,
      stderr: 'There is no option “--depe”. okr-cadence --help lists them.\n',
    });
    for (const args of [['--on'], ['--on', '--json']])
      expect(run('validate', 'x.xlsx', ...args)).toMatchObject({
        status: 2,
        stderr: 'The option “--on” needs a value behind it. okr-cadence --help shows which.\n',
      });
    expect(run('validate', 'x.xlsx', '--json=yes')).toMatchObject({
      status: 2,
      stderr: 'The option “--json” takes no value. Leave out “=” and what follows.\n',
    });
  });
});

describe('okr-cadence open', () => {
  it('opens the file named, keeps it in its place, and writes it when it is stopped', async () => {
    const workbook = newWorkbook('Plan');
    touch(workbook.sheets[0]!, 1, 1).value = 'Here';
    const path = join(folder, 'Plan.xlsx');
    await saveWorkbook(workbook, path);
    const url = await start(['Plan.xlsx']);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await fetch(url).then((answer) => answer.text())).toContain(
      '<table id="grid" role="grid"',
    );
    expect(await stop()).toBe(0);
    expect((await readWorkbook(path)).sheets[0]!.cells.size).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['Plan.xlsx']);
  });

  it('refuses what is no workbook with a sentence and 2', () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'text');
    writeFileSync(join(folder, 'empty.xlsx'), '');
    expect(run('open', '--no-open', 'broken.xlsx')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^“broken.xlsx” is not an .xlsx file/) as string,
    });
    expect(run('open', '--no-open', 'empty.xlsx')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^“empty.xlsx” is empty/) as string,
    });
    expect(run('open', '--no-open', 'none.xlsx')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no file/) as string,
    });
  });

  it('takes the port it is told, and says when another program has it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    await saveWorkbook(newWorkbook('Plan'), join(folder, 'Plan.xlsx'));
    const taken = spawnSync('node', [cli, 'open', '--no-open', 'Plan.xlsx'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PORT: port },
    });
    await new Promise((resolve) => other.close(resolve));
    expect(taken).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`Another program uses port ${port}`) as string,
    });
    expect(await start(['Plan.xlsx'], { PORT: port })).toBe(`http://127.0.0.1:${port}/`);
  });
});
