import type { ParseArgsConfig } from 'node:util';
import { readWorkbook } from '../host/file.ts';
import { createHost, type Host } from '../host/host.ts';
import { cellAt, sheetByName, systemZone, type WorkbookModel } from '../host/model.ts';
import { fromSerial, serialOf } from '../host/time.ts';
import { deployedAddon } from './addon.ts';
import { Refusal } from './commands/_command.ts';

/** What the commands that look at a workbook have in common. */
export type Looked = {
  host: Host;
  workbook: WorkbookModel;
  /** The file as it was named. */
  file: string;
};

/** Opens a file with the add-on, its clock at noon of a day (YYYY-MM-DD), or now without one. */
export async function workbookOn(file: string, on: string | undefined): Promise<Looked> {
  const workbook = await readWorkbook(file);
  takePlace(workbook);
  const noon = on === undefined ? null : noonOf(on, workbook.zone);
  const { files, html, manifest } = deployedAddon();
  const now = (): number => noon ?? Date.now();
  return { host: createHost({ files, html, manifest, workbook, now }), workbook, file };
}

/** The one file that a command was given. */
export function fileIn(positionals: readonly string[], command: string): string {
  const [file, another] = positionals;
  if (file === undefined)
    throw new Refusal(`Name the workbook, as in: okr-cadence ${command} okrs.xlsx`);
  if (another !== undefined)
    throw new Refusal(`One workbook at a time: “${file}” and “${another}” were named.`);
  return file;
}

/** Runs a function of the add-on; what it refuses becomes a refusal of the command. */
export function runAddon(host: Host, name: string, args: unknown[]): unknown {
  try {
    return host.run(name, args, { ui: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') throw new Refusal(error.message);
    throw error;
  }
}

/** What the add-on reports about a workbook, and sentences for the person, which go to the error output. */
export function reportOf(
  { host }: Looked,
  kind: 'validate' | 'review',
  options: { cycle?: string | undefined; deep?: boolean; profile?: string | undefined },
): object {
  const text = runAddon(host, 'report', [kind, JSON.parse(JSON.stringify(options))]);
  const { notices = [], ...report } = JSON.parse(String(text)) as {
    error?: string;
    notices?: string[];
  };
  if (report.error !== undefined) throw new Refusal(report.error);
  for (const notice of notices) console.error(notice);
  return report;
}

/** The options that both commands know. */
export const lookOptions = {
  on: { type: 'string' },
  cycle: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Zone and locale as the workbook keeps them in row 1 of its hidden tab; without them this computer's zone. */
function takePlace(workbook: WorkbookModel): void {
  const kept = sheetByName(workbook, 'OKR data');
  const zone = kept && cellAt(kept, 1, 2)?.value;
  if (typeof zone === 'string' && isZone(zone)) workbook.zone = zone;
  else if (workbook.zone === systemZone())
    console.error(`Dates are read in the time zone of this computer, ${workbook.zone}.`);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}

function noonOf(on: string, zone: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on) ?? [];
  try {
    return fromSerial(serialOf(Number(year), Number(month), Number(day)) + 0.5, zone);
  } catch {
    throw new Refusal(`“${on}” is no day. Write it as in 2027-02-17.`);
  }
}
