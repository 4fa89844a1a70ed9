import { existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { editorSource } from './editor.ts';
import { saveWorkbook } from './file.ts';
import { createHost, newWorkbook } from './host.ts';
import type { Host } from './host.ts';
import { sheetById } from './model.ts';
import type { WorkbookModel } from './model.ts';

/** The add-on as it is deployed. */
export interface Addon {
  /** Its name in the Extensions menu. */
  name: string;
  files: { name: string; source: string }[];
  html: Record<string, string>;
  manifest: { timeZone?: string; oauthScopes?: string[] };
}

/** One open workbook: its host, its place on disk, what can be taken back. */
export interface Session {
  readonly addon: Addon;
  host: Host;
  /** Runs what the person does by menu, on the same workbook. */
  editor: Host;
  path: string;
  /** Where new workbooks are kept. */
  readonly folder: string;
  /** The clock of its scripts and formulas, in milliseconds since 1970. */
  readonly now: () => number;
  /** When it was last written, null while a change waits. */
  savedAt: Date | null;
  /** States before and after the present one, newest last. */
  undo: State[];
  redo: State[];
  present: State;
  saving: Promise<void>;
  timer: NodeJS.Timeout | null;
  /** How long the last write took. */
  saveMs: number;
  /** Says where it stands when writing failed. */
  failure: string | null;
  frames: Map<string, string>;
  /** How many views of it were made. */
  views: number;
  /** The page that acted last: what it or its script put in front is its own to see. */
  actor: string;
}

/** What undo restores: all but settings of scripts, which people do not see as cells. */
type State = Pick<WorkbookModel, 'sheets' | 'names' | 'nextId'>;

const STEPS_MAX = 20;
/** A write holds up the page, so a workbook that takes long to write waits for a longer pause. */
const SAVE_AFTER_MS = 500;
const SAVE_AFTER_MS_MAX = 4000;

/** Opens a workbook with the add-on; nothing is written before the first change. */
export function openSession(
  addon: Addon,
  workbook: WorkbookModel,
  path: string,
  folder: string,
  now: () => number = Date.now,
): Session {
  return {
    addon,
    folder,
    now,
    path,
    ...hostsOf(addon, workbook, now),
    savedAt: null,
    undo: [],
    redo: [],
    present: stateOf(workbook),
    saving: Promise.resolve(),
    timer: null,
    saveMs: 0,
    failure: null,
    frames: new Map(),
    views: 0,
    actor: '',
  };
}

/** The add-on's host and that of the page's own script, on the same workbook. */
function hostsOf(
  addon: Addon,
  workbook: WorkbookModel,
  now: () => number,
): Pick<Session, 'host' | 'editor'> {
  const { files, html, manifest } = addon;
  const host = createHost({ files, html, manifest, workbook, now });
  host.onOpen();
  host.recalculate();
  return {
    host,
    editor: createHost({
      files: [{ name: 'editor', source: editorSource() }],
      workbook,
      now,
      unlimited: true,
    }),
  };
}

/** Puts another workbook in the place of the one that is open, which is on disk by then. */
export async function replace(session: Session, workbook: WorkbookModel): Promise<void> {
  await save(session);
  if (session.failure !== null) throw new Error(session.failure);
  session.host.dispose();
  session.editor.dispose();
  session.path = freePath(session.folder, workbook.name);
  Object.assign(session, hostsOf(session.addon, workbook, session.now), {
    undo: [],
    redo: [],
    present: stateOf(workbook),
  });
  await save(session);
}

/** Gives the workbook another name; a file in our own folder is called by it, a person's own file keeps its. */
export async function rename(session: Session, name: string): Promise<void> {
  const before = session.path;
  session.host.workbook.name = name;
  if (dirname(before) === session.folder) session.path = freePath(session.folder, name);
  await save(session);
  if (session.path !== before && session.failure === null) await rm(before, { force: true });
}

export const openNew = (session: Session): Promise<void> => replace(session, newWorkbook());

const stateOf = ({ sheets, names, nextId }: WorkbookModel): State =>
  structuredClone({ sheets, names, nextId });

/** To be called after every change: it can be undone, and it is written to disk a moment later. */
export function changed(session: Session): void {
  session.undo.push(session.present);
  if (session.undo.length > STEPS_MAX) session.undo.shift();
  session.redo = [];
  session.present = stateOf(session.host.workbook);
  saveSoon(session);
}

/** Goes one state back or forth; false at the end. */
export function travel(session: Session, direction: 'undo' | 'redo'): boolean {
  const state = session[direction].pop();
  if (!state) return false;
  session[direction === 'undo' ? 'redo' : 'undo'].push(session.present);
  session.present = state;
  restore(session);
  saveSoon(session);
  return true;
}

/** Takes back whatever happened since the last change. */
export function restore(session: Session): void {
  const { workbook } = session.host;
  Object.assign(workbook, structuredClone(session.present));
  const shown = sheetById(workbook, workbook.active);
  if (!shown || shown.hidden) workbook.active = workbook.sheets.find((sheet) => !sheet.hidden)!.id;
  session.host.recalculate();
}

export function saveSoon(session: Session): void {
  session.savedAt = null;
  // A write that is due is not put off again: who goes on typing is saved, too.
  if (session.timer) return;
  const pause = Math.min(SAVE_AFTER_MS_MAX, Math.max(SAVE_AFTER_MS, 4 * session.saveMs));
  session.timer = setTimeout(() => void save(session), pause);
}

/** Writes the workbook now; one write at a time. */
export function save(session: Session): Promise<void> {
  if (session.timer) clearTimeout(session.timer);
  session.timer = null;
  session.saving = session.saving.then(async () => {
    try {
      mkdirSync(dirname(session.path), { recursive: true });
      const began = performance.now();
      await saveWorkbook(session.host.workbook, session.path);
      session.saveMs = performance.now() - began;
      session.failure = null;
      if (session.timer === null) session.savedAt = new Date();
    } catch (error) {
      session.failure = `This workbook could not be written to ${session.path}: ${(error as Error).message}. Your changes are still in this page; use File ▸ Download .xlsx to keep them.`;
    }
  });
  return session.saving;
}

/** A file beside the default one that no other workbook has: "Plan.xlsx", "Plan 2.xlsx" … */
export function freePath(folder: string, name: string): string {
  const plain = name.replace(/[\\/:*?"<>|]/g, '_').replace(/^\.+/, '_');
  for (let count = 1; ; count++) {
    const path = join(folder, `${plain}${count === 1 ? '' : ` ${count}`}.xlsx`);
    if (!existsSync(path)) return path;
  }
}
