import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import openInBrowser from 'open';
import { readWorkbook, UserFileError } from '../../host/file.ts';
import type { WorkbookModel } from '../../host/model.ts';
import { servePage } from '../../host/server.ts';
import { freePath } from '../../host/session.ts';
import type { Addon } from '../../host/session.ts';
import { BUILT, deployedAddon } from '../addon.ts';
import { sampleWorkbook } from '../sample.ts';
import { Refusal } from './_command.ts';
import type { Command } from './_command.ts';

/** Where a workbook is kept that came from no file. */
const FOLDER = resolve('.okr-cadence');

export const open: Command = {
  usage: '[FILE.xlsx] [--sample] [--no-open]',
  summary: 'opens a workbook in the browser: FILE, else the one of last time, else the sample',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { 'no-open': { type: 'boolean' }, sample: { type: 'boolean' } },
      allowPositionals: true,
    });
    const addon = deployedAddon();
    const { workbook, path } = await chosen(positionals[0], values.sample === true, addon);
    const server = await servePage({
      addon,
      workbook,
      path,
      folder: FOLDER,
      assets: join(BUILT, 'page'),
      port: portOf(process.env['PORT']),
    }).catch((error: unknown) => {
      throw refusalOf(error);
    });
    console.log(`OKR Cadence is open at ${server.url}`);
    console.log(`The workbook is kept in ${path}. Press Ctrl+C to stop.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        void server.close().then(() => {
          const { failure } = server.session;
          console.log(failure ?? `Saved in ${server.session.path}.`);
          process.exit(failure === null ? 0 : 1);
        });
      });
    if (values['no-open'] !== true) await openInBrowser(server.url).catch(() => undefined);
    return null;
  },
};

/** The file named, else the workbook of last time, else the sample. */
async function chosen(
  file: string | undefined,
  wantsSample: boolean,
  addon: Addon,
): Promise<{ workbook: WorkbookModel; path: string }> {
  const last = wantsSample ? null : newestIn(FOLDER);
  const path = file === undefined ? last : resolve(file);
  if (path === null) {
    const workbook = await sampleWorkbook(addon);
    return { workbook, path: freePath(FOLDER, workbook.name) };
  }
  try {
    return { workbook: await readWorkbook(path), path };
  } catch (error) {
    if (!(error instanceof UserFileError) || file !== undefined) throw error;
    throw new Refusal(`${error.message} Or start with the sample: npm start -- --sample`);
  }
}

/** The workbook that was written last. */
function newestIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('.'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path).mtimeMs }));
  return written.sort((a, b) => b.at - a.at)[0]?.path ?? null;
}

/** 0 lets the system choose. */
function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Refusal(`PORT is “${text}”. Give a number from 0 to 65535, or leave it out.`);
}

function refusalOf(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new Refusal(
    `Another program uses port ${process.env['PORT']}. Give another PORT, or leave it out.`,
  );
}
