import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import openInBrowser from 'open';
import { readWorkbook, UserFileError } from '../../host/file.ts';
import { servePage } from '../../host/server.ts';
import { BUILT, deployedAddon } from '../addon.ts';
import { sampleWorkbook } from '../sample.ts';
import { Refusal } from './_command.ts';
import type { Command } from './_command.ts';

/** Where a workbook is kept that came from no file. */
const FOLDER = '.okr-cadence';

export const open: Command = {
  usage: '[FILE.xlsx] [--no-open]',
  summary: 'opens the workbook in the browser; without FILE the sample cycle',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { 'no-open': { type: 'boolean' } },
      allowPositionals: true,
    });
    const addon = deployedAddon();
    const { workbook, path } = await chosen(positionals[0], addon);
    const server = await servePage({
      addon,
      workbook,
      path,
      folder: resolve(FOLDER),
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
async function chosen(file: string | undefined, addon: ReturnType<typeof deployedAddon>) {
  const kept = resolve(FOLDER, 'workbook.xlsx');
  const path = file === undefined ? kept : resolve(file);
  if (file === undefined && !existsSync(kept)) return { workbook: await sampleWorkbook(addon), path };
  try {
    return { workbook: await readWorkbook(path), path };
  } catch (error) {
    if (!(error instanceof UserFileError)) throw error;
    const way = file === undefined ? ` Move ${kept} away to start with the sample again.` : '';
    throw new Refusal(error.message + way);
  }
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
