import { crossing, refuseArguments } from './bridge.ts';
import {
  Execution,
  type AuthMode,
  type Calls,
  type Dialog,
  type MenuModel,
  type Realm,
  type Shared,
  type UiEvent,
} from './execution.ts';
import { touchCell } from './formulas.ts';
import { customFunctions, load, projectOf } from './project.ts';
import { guard } from './guard.ts';
import { GENERAL } from './display.ts';
import { isError, sheetByName, touch, type Value, type WorkbookModel } from './model.ts';
import { cacheService } from './services/CacheService.ts';
import { htmlService } from './services/HtmlService.ts';
import { lockService } from './services/LockService.ts';
import { Make } from './services/make.ts';
import { propertiesService } from './services/PropertiesService.ts';
import { mailApp } from './services/MailApp.ts';
import { scriptApp } from './services/ScriptApp.ts';
import { charts, logs, session } from './services/small.ts';
import { spreadsheetApp } from './services/SpreadsheetApp.ts';
import { utilities } from './services/Utilities.ts';
import { toSerial, yearOf } from './time.ts';
import { typed } from './typed.ts';

export { newWorkbook } from './model.ts';

export type HostOptions = {
  /** Sources that share one global scope, in this order. */
  files: { name: string; source: string }[];
  /** Pages by name, without ".html". */
  html?: Record<string, string>;
  manifest?: { timeZone?: string; oauthScopes?: string[] };
  workbook: WorkbookModel;
  /** Its formulas show what they should on this day: a copy of a workbook that a host calculated. */
  isCalculated?: boolean;
  /** E-mail of the person at the keyboard, '' when Google does not say. */
  user?: string;
  now?: () => number;
  /** Lets a run go on for as long as it takes: it is no script's but a person's. */
  unlimited?: boolean;
};

export type { Dialog } from './execution.ts';

export type RunOptions = {
  authMode?: AuthMode;
  ui?: boolean;
  /** What a person answers to a dialog: a button's name, or a text. */
  answer?: (dialog: Dialog) => string;
};

/** A spreadsheet with a script: every run gets a fresh global, as in Apps Script. */
export type Host = {
  workbook: WorkbookModel;
  /** Runs a function; throws what the script throws, as an Error with its name and message. */
  run(name: string, args?: unknown[], options?: RunOptions): unknown;
  /** google.script.run: public functions only, plain data both ways. */
  call(name: string, args: unknown[]): unknown;
  /** A person types or pastes texts at a place; the simple onEdit follows. */
  edit(sheet: string, row: number, column: number, texts: string[][]): void;
  /** A person pasted over an area, already done in the workbook: the simple onEdit follows. */
  pasted(sheet: string, row: number, column: number, rows: number, columns: number): void;
  onOpen(): void;
  readonly menus: MenuModel[];
  /** What was shown since the last time this was asked. */
  takeUi(): UiEvent[];
  readonly calls: Calls;
  resetCalls(): void;
  /** The n-th service call from now fails once. */
  failAt(n: number | null): void;
  /** Somebody else's execution holds the lock. */
  holdLock(held: boolean): void;
  /** Somebody is at the keyboard who is not the owner: protections hold them back. */
  asGuest(isGuest: boolean): void;
  /** Every formula anew. */
  recalculate(): void;
  /** The formulas that look at what changed. */
  settle(): void;
  /** Names of the script's public functions. */
  readonly functions: string[];
  takeLogs(): string[];
  dispose(): void;
};

/** Recipients a day that a consumer account may write to. */
const MAILS_A_DAY = 100;

export function createHost(options: HostOptions): Host {
  const project = projectOf(options.files);
  const shared: Shared = {
    workbook: options.workbook,
    calls: { reads: 0, writes: 0, navigation: 0, byMethod: {} },
    ui: [],
    menus: [],
    html: options.html ?? {},
    scopes: options.manifest?.oauthScopes ?? null,
    scriptZone: options.manifest?.timeZone ?? 'Etc/GMT',
    user: options.user ?? '',
    now: options.now ?? Date.now,
    failIn: null,
    unlimited: options.unlimited ?? false,
    lockHeld: false,
    isGuest: false,
    stale: options.isCalculated ? null : 'all',
    calculatedOn: options.isCalculated
      ? Math.floor(toSerial((options.now ?? Date.now)(), options.workbook.zone))
      : 0,
    custom: () => custom,
    logs: [],
    cache: new Map(),
    triggers: [],
    mailLeft: MAILS_A_DAY,
  };
  const { functions } = project;
  const custom = customFunctions(options.files, (name, args) =>
    host.run(name, args, { authMode: 'CUSTOM_FUNCTION', ui: false }),
  );

  const execute = (
    name: string,
    args: (execution: Execution, make: Make) => unknown[],
    run: RunOptions,
  ): unknown => {
    const execution = new Execution(
      shared,
      run.authMode ?? 'FULL',
      run.ui ?? true,
      run.answer ?? (() => 'OK'),
    );
    const make = new Make(execution);
    try {
      const made = load(project, globalsOf(execution, make), execution)(name);
      if (typeof made !== 'function') throw new Error(`Script function not found: ${name}`);
      const result: unknown = Reflect.apply(made, undefined, args(execution, make));
      execution.settle();
      return result;
    } catch (error) {
      throw inHost(error);
    }
  };

  const onEdit = (event: Edit): void => {
    if (!functions.includes('onEdit')) return;
    execute('onEdit', (execution, make) => [editEvent(execution, make, event)], {
      authMode: 'LIMITED',
      ui: false,
    });
  };

  const host: Host = {
    workbook: options.workbook,
    run: (name, args = [], run = {}) => execute(name, () => args, run),
    call(name, args) {
      if (name.endsWith('_') || !functions.includes(name))
        throw new TypeError(`google.script.run.${name} is not a function`);
      refuseArguments(args);
      return crossing(
        execute(name, (execution) => args.map((each) => inside(each, execution.realm)), {}),
      );
    },
    edit(sheetName, row, column, texts) {
      const event = typedIn(shared, sheetName, row, column, texts);
      if (event !== null) onEdit(event);
    },
    pasted(sheet, row, column, rows, columns) {
      shared.stale = 'all';
      onEdit({ sheet, row, column, rows, columns });
    },
    onOpen() {
      if (!functions.includes('onOpen')) return;
      execute(
        'onOpen',
        (execution) => [guard({ authMode: execution.authMode }, 'Event', {}, execution)],
        { authMode: 'NONE' },
      );
    },
    get menus() {
      return shared.menus;
    },
    takeUi: () => shared.ui.splice(0),
    get calls() {
      return shared.calls;
    },
    resetCalls() {
      shared.calls = { reads: 0, writes: 0, navigation: 0, byMethod: {} };
    },
    failAt(n) {
      shared.failIn = n;
    },
    asGuest(isGuest) {
      shared.isGuest = isGuest;
    },
    holdLock(held) {
      shared.lockHeld = held;
    },
    recalculate() {
      shared.stale = 'all';
      host.settle();
    },
    settle: () => new Execution(shared, 'FULL', false, () => '').settle(),
    functions,
    takeLogs: () => shared.logs.splice(0),
    dispose: () => project.dispose(),
  };
  return host;
}

function globalsOf(execution: Execution, make: Make): Record<string, unknown> {
  return {
    SpreadsheetApp: spreadsheetApp(execution, make),
    HtmlService: htmlService(execution),
    LockService: lockService(execution),
    PropertiesService: propertiesService(execution),
    CacheService: cacheService(execution),
    Utilities: utilities(execution),
    Session: session(execution),
    Charts: charts(execution),
    MailApp: mailApp(execution),
    ScriptApp: scriptApp(execution),
    ...logs(execution),
  };
}

type Edit = {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  value?: unknown;
  oldValue?: unknown;
};

/** Puts texts into cells as if typed; null when there is no such place. */
function typedIn(
  shared: Shared,
  name: string,
  row: number,
  column: number,
  texts: string[][],
): Edit | null {
  const sheet = sheetByName(shared.workbook, name);
  const rows = texts.length;
  const columns = Math.max(0, ...texts.map((line) => line.length));
  if (!sheet || rows === 0 || columns === 0) return null;
  sheet.rows = Math.max(sheet.rows, row + rows - 1);
  sheet.columns = Math.max(sheet.columns, column + columns - 1);
  const old = touch(sheet, row, column).value;
  const year = yearOf(shared.now(), shared.workbook.zone);
  texts.forEach((line, r) =>
    line.forEach((text, c) => {
      const cell = touch(sheet, row + r, column + c);
      const made = typed(text, shared.workbook.locale, cell.format, year);
      if (shared.stale !== 'all') {
        shared.stale ??= new Map();
        touchCell(shared.stale, sheet.id, row + r, column + c);
      }
      cell.value = made.value;
      delete cell.formula;
      delete cell.spilled;
      delete cell.runs;
      if (made.formula !== undefined) cell.formula = made.formula;
      if (
        made.format !== undefined &&
        (cell.format === undefined || cell.format === GENERAL || made.format.includes('%'))
      )
        cell.format = made.format;
    }),
  );
  const single = rows === 1 && columns === 1;
  const value = touch(sheet, row, column).value;
  return {
    sheet: sheet.name, row, column, rows, columns,
    ...(single && value !== null && { value: plainText(value) }),
    ...(single && old !== null && { oldValue: plainText(old) }),
  }; // prettier-ignore
}

const plainText = (value: Exclude<Value, null>): string =>
  isError(value) ? value.error : String(value);

function editEvent(execution: Execution, make: Make, edit: Edit): unknown {
  const sheet = sheetByName(execution.workbook, edit.sheet)!;
  const event: Record<string, unknown> = {
    authMode: 'LIMITED',
    source: make.spreadsheet(),
    range: make.range(sheet, edit.row, edit.column, edit.rows, edit.columns),
  };
  if ('value' in edit) event['value'] = edit.value;
  if ('oldValue' in edit) event['oldValue'] = edit.oldValue;
  return execution.realm.Object.assign(new execution.realm.Object(), event);
}

/** Plain data made anew of the script's own constructors. */
function inside(value: unknown, realm: Realm): unknown {
  if (Array.isArray(value)) return realm.Array.from(value, (each) => inside(each, realm));
  if (value === null || typeof value !== 'object') return value ?? null;
  const made = new realm.Object() as Record<string, unknown>;
  for (const [key, each] of Object.entries(value))
    if (each !== undefined) made[key] = inside(each, realm);
  return made;
}

function inHost(error: unknown): Error {
  const { name, message, stack } = error as Error;
  const made = new Error(message ?? String(error));
  made.name = name ?? 'Error';
  if (stack) made.stack = stack;
  return made;
}
