import { recalculate, touchCell, type CustomFunction, type Touched } from './formulas.ts';
import type { WorkbookModel } from './model.ts';
import { toSerial } from './time.ts';

export type Kind = 'read' | 'write' | 'navigation';
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export type Calls = {
  reads: number;
  writes: number;
  navigation: number;
  byMethod: Record<string, number>;
};

/** What a script asked the editor to show, in order. */
export type UiEvent =
  | { kind: 'toast'; message: string; title: string; seconds: number }
  | { kind: 'alert'; title: string; prompt: string; buttons: string[]; answer: string }
  | { kind: 'prompt'; title: string; prompt: string; answer: string }
  | { kind: 'sidebar'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean }
  | { kind: 'select'; sheet: number };

/** What a script asks the person; a prompt has a field and no buttons of its own. */
export type Dialog = { title: string; prompt: string; buttons: string[]; field: boolean };

export type MenuItem =
  { caption: string; run: string } | { caption: string; items: MenuItem[] } | { separator: true };
export type MenuModel = { caption: string; addon: boolean; items: MenuItem[] };

/** Constructors of the script's own global, so that instanceof holds there. */
export type Realm = {
  Array: ArrayConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
  Object: ObjectConstructor;
  /** Runs a text as the script's own code. */
  evaluate(source: string): unknown;
};

/** An installed trigger; the host keeps it and fires none. */
export type TriggerModel = {
  id: string;
  handler: string;
  event: string;
  source: string;
  document: string | null;
};

/** What one host shares between its executions. */
export type Shared = {
  workbook: WorkbookModel;
  calls: Calls;
  ui: UiEvent[];
  menus: MenuModel[];
  html: Record<string, string>;
  scopes: string[] | null;
  scriptZone: string;
  user: string;
  now: () => number;
  failIn: number | null;
  /** What a person does by menu is no run of a script, and no time ends it. */
  unlimited: boolean;
  lockHeld: boolean;
  isGuest: boolean;
  /** What changed since formulas were last calculated; null for nothing. */
  stale: Touched | 'all' | null;
  /** The day (serial number) on which they were. */
  calculatedOn: number;
  custom: () => Record<string, CustomFunction>;
  logs: string[];
  cache: Map<string, { value: string; until: number }>;
  triggers: TriggerModel[];
  /** Recipients that may still be written to today. */
  mailLeft: number;
};

/** A read after a write, and the other way round, has to reach Google's server; others are fetched and sent in batches. */
const TURN_MS = 300;
const SAME_MS = { read: 50, write: 5 };
const RUN_MS_MAX = 360_000;
/** Of simple triggers and functions for cells. */
const SIMPLE_RUN_MS_MAX = 30_000;

/** One run of one function. */
export class Execution {
  realm: Realm = { Array, Date, Error, Object, evaluate: () => undefined };
  readonly locks = new Set<string>();
  readonly shared: Shared;
  readonly authMode: AuthMode;
  readonly hasUi: boolean;
  readonly answer: (dialog: Dialog) => string;

  constructor(
    shared: Shared,
    authMode: AuthMode,
    hasUi: boolean,
    answer: (dialog: Dialog) => string,
  ) {
    this.shared = shared;
    this.authMode = authMode;
    this.hasUi = hasUi;
    this.answer = answer;
  }

  get workbook(): WorkbookModel {
    return this.shared.workbook;
  }

  /** What a protection says of the guest who makes it; the owner is on no list. */
  guestsOwn(): { editors?: string[] } {
    return this.shared.isGuest ? { editors: [this.shared.user] } : {};
  }

  #spent = 0;
  #last: Kind | null = null;

  /** Counts a service call; throws where a test asked for a failure, and once the time of a run would be over. */
  enter(method: string, kind: Kind): void {
    if (kind !== 'navigation') {
      this.#spent += kind === this.#last ? SAME_MS[kind] : TURN_MS;
      this.#last = kind;
    }
    const limit = this.authMode === 'FULL' ? RUN_MS_MAX : SIMPLE_RUN_MS_MAX;
    if (this.#spent > limit && !this.shared.unlimited)
      throw new ServiceError('Exceeded maximum execution time');
    const { calls } = this.shared;
    if (kind === 'read') calls.reads++;
    else if (kind === 'write') calls.writes++;
    else calls.navigation++;
    calls.byMethod[method] = (calls.byMethod[method] ?? 0) + 1;
    if (this.shared.failIn === null) return;
    this.shared.failIn--;
    if (this.shared.failIn > 0) return;
    this.shared.failIn = null;
    throw new ServiceError(`Service Spreadsheets failed while accessing document with id local.`);
  }

  /** A cell's content changed: formulas that look at it are stale. */
  touched(sheet: number, row: number, column: number): void {
    const { stale } = this.shared;
    if (stale === 'all') return;
    if (stale === null) this.shared.stale = new Map();
    touchCell(this.shared.stale as Touched, sheet, row, column);
  }

  /** Structure changed: every formula is stale. */
  rebuilt(): void {
    this.shared.stale = 'all';
  }

  /** Makes formula results current before they are read. */
  settle(): void {
    const { stale, custom, now } = this.shared;
    const day = Math.floor(toSerial(now(), this.workbook.zone));
    if (stale === null && day === this.shared.calculatedOn) return;
    this.shared.stale = null;
    // TODAY moves on at midnight for every formula.
    const scope = stale === null || day !== this.shared.calculatedOn ? 'all' : stale;
    this.shared.calculatedOn = day;
    recalculate(this.workbook, now(), custom(), scope);
  }
}

/** An exception of a Google service; the script sees its name as "Exception". */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** What the host does not do: never a silent undefined. */
export const notImplemented = (what: string): Error =>
  new Error(`not implemented in the local host: ${what}`);

/** For behaviour that nobody has seen on the real platform. */
export const notInContract = (what: string): Error =>
  new Error(`host: behaviour not in contract: ${what}`);
