import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readWorkbook, saveWorkbook } from '../../host/file.ts';
import { createHost, newWorkbook, type Host, type HostOptions } from '../../host/host.ts';
import type { WorkbookModel } from '../../host/model.ts';
import { Refusal, type Command } from './_command.ts';

type Outcome = { name: string; ok: boolean; error?: string; ms: number };
type Report = {
  results: Outcome[];
  logs: string[];
  calls: { reads: number; writes: number; byMethod: Record<string, number> };
};
type Project = Pick<HostOptions, 'files' | 'html'> & { manifest: Manifest };
type Manifest = NonNullable<HostOptions['manifest']>;

export const script: Command = {
  usage: 'FILE.gs… [--workbook FILE.xlsx] [--run NAME] [--save OUT.xlsx] [--json]',
  summary: 'runs Apps Script on a workbook: NAME, else every test* function on a fresh one',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        workbook: { type: 'string' },
        run: { type: 'string' },
        save: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const project = projectOf(positionals);
    const original =
      values.workbook === undefined ? newWorkbook() : await readWorkbook(values.workbook);
    const { report, workbook } = await runAll(project, original, values.run);
    if (values.save !== undefined) await saveWorkbook(workbook, values.save);
    console.log(values.json === true ? JSON.stringify(report) : textOf(report));
    return report.results.every(({ ok }) => ok) ? 0 : 1;
  },
};

/** The files named, with the manifest and the pages that lie beside the first. */
function projectOf(paths: string[]): Project {
  const [first] = paths;
  if (first === undefined)
    throw new Refusal('Name at least one script file, as in: okr-cadence script tests.gs');
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new Refusal(`There is no file “${missing}”. Check the name and the folder.`);
  const folder = dirname(first);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    files: paths.map((path) => ({ name: basename(path), source: readFileSync(path, 'utf8') })),
    html: Object.fromEntries(
      pages.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), 'utf8')]),
    ),
    manifest: manifestIn(folder),
  };
}

function manifestIn(folder: string): Manifest {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    throw new Refusal(`“${path}” is not JSON. Correct it, or move it away.`);
  }
}

/** Runs the function named, else every test, each in a workbook of its own; the last workbook comes back. */
async function runAll(
  project: Project,
  original: WorkbookModel,
  only: string | undefined,
): Promise<{ report: Report; workbook: WorkbookModel }> {
  const report: Report = { results: [], logs: [], calls: { reads: 0, writes: 0, byMethod: {} } };
  // A script bound to a new spreadsheet starts in the spreadsheet's zone.
  const manifest = { ...project.manifest, timeZone: project.manifest.timeZone ?? original.zone };
  process.env['TZ'] = manifest.timeZone;
  const hostOn = (workbook: WorkbookModel): Host => createHost({ ...project, manifest, workbook });
  let workbook = original;
  const names = only === undefined ? testsOf(hostOn(original)) : [only];
  for (const name of names) {
    workbook = structuredClone(original);
    const host = hostOn(workbook);
    report.results.push(await outcomeOf(host, name));
    report.logs.push(...host.takeLogs());
    addCalls(report.calls, host);
    host.dispose();
  }
  return { report, workbook };
}

function testsOf(host: Host): string[] {
  const names = host.functions.filter((name) => name.startsWith('test'));
  host.dispose();
  if (names.length > 0) return names;
  throw new Refusal(
    'No function in these files starts with “test”. Name the one to run with --run.',
  );
}

async function outcomeOf(host: Host, name: string): Promise<Outcome> {
  const start = performance.now();
  const ms = (): number => Math.round(performance.now() - start);
  try {
    await host.run(name); // an async function has failed only once its promise has
    return { name, ok: true, ms: ms() };
  } catch (error) {
    return { name, ok: false, error: String(error), ms: ms() };
  }
}

function addCalls(sum: Report['calls'], { calls }: Host): void {
  sum.reads += calls.reads;
  sum.writes += calls.writes;
  for (const [method, count] of Object.entries(calls.byMethod))
    sum.byMethod[method] = (sum.byMethod[method] ?? 0) + count;
}

function textOf({ results, logs, calls }: Report): string {
  const lines = results.map(({ name, ok, error, ms }) =>
    ok ? `ok      ${name} (${ms} ms)` : `FAILED  ${name} (${ms} ms): ${error}`,
  );
  const failed = results.filter(({ ok }) => !ok).length;
  const total = `${results.length - failed} passed, ${failed} failed; ${calls.reads} reads, ${calls.writes} writes`;
  return [...logs, ...lines, total].join('\n');
}
