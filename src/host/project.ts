import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { notInContract, type Execution, type Realm } from './execution.ts';
import type { CustomFunction } from './formulas.ts';

type GasLocal = { require(folder: string, globals: object): object };
const gasLocal = createRequire(import.meta.url)('gas-local') as GasLocal;

type File = { name: string; source: string };

/** The files of a script, written where gas-local loads them from. */
export type Project = {
  folder: string;
  /** Names of the functions that Google finds and the page may call. */
  readonly functions: string[];
  dispose(): void;
};

/** One folder for the same files, however many hosts run them: a program that ends has few to remove. */
const folders = new Map<string, { folder: string; users: number }>();
process.once('exit', () => {
  for (const { folder } of folders.values()) rmSync(folder, { recursive: true, force: true });
});

/** gas-local loads a folder in the order of its names, so the order of the files becomes part of them. */
export function projectOf(files: readonly File[]): Project {
  const key = JSON.stringify(files.map(({ source }) => source));
  const place = folders.get(key) ?? { folder: written(files), users: 0 };
  folders.set(key, place);
  place.users++;
  let functions: string[] | null = null;
  let isDisposed = false;
  return {
    folder: place.folder,
    get functions() {
      return (functions ??= publicFunctions(files));
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      if (--place.users > 0) return;
      folders.delete(key);
      rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/** The files in a new folder. */
function written(files: readonly File[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'okr-cadence-'));
  files.forEach(({ source }, at) =>
    writeFileSync(join(folder, `${String(at).padStart(4, '0')}.js`), source),
  );
  return folder;
}

/**
 * Loads the files into a fresh global whose clock is the host's, and gives what finds a function in it by name, also
 * `object.method` and those held by `const`.
 */
export function load(
  { folder }: Project,
  globals: Record<string, unknown>,
  execution: Execution,
): (name: string) => unknown {
  const context = createContext(Object.assign(globals, { __now: execution.shared.now }));
  // Before the files: their first lines may ask for the time, or fail in a service.
  execution.realm = runInContext(PRELUDE, context) as Realm;
  gasLocal.require(folder, context);
  return (name) =>
    NAME.test(name)
      ? runInContext(`typeof ${name} === 'function' ? ${name} : undefined`, context)
      : undefined;
}

const NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** The clock, and a language no newer than Apps Script is known to have (up to ES2022). */
const PRELUDE = `(() => {
  const now = globalThis.__now;
  delete globalThis.__now;
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...args) { if (args.length === 0) super(now()); else super(...args); }
    static now() { return now(); }
  };
  for (const [owner, names] of Object.entries({
    Object: 'groupBy',
    'Array.prototype': 'findLast findLastIndex toSorted toReversed toSpliced with',
    'String.prototype': 'isWellFormed toWellFormed',
    Array: 'fromAsync',
    Map: 'groupBy',
    Promise: 'withResolvers try',
    RegExp: 'escape',
    'Set.prototype': 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
    globalThis: 'Iterator SharedArrayBuffer Atomics WebAssembly',
  })) {
    const holder = owner.split('.').reduce((at, key) => at[key], globalThis);
    for (const name of names.split(' ')) delete holder[name];
  }
  Object.defineProperty(globalThis.Date, Symbol.hasInstance, { value: (value) => Object.prototype.toString.call(value) === '[object Date]' && value instanceof Real });
  return { Array, Date: globalThis.Date, Error, Object, evaluate: (source) => (0, eval)(source) };
})()`;

const DECLARATION =
  /^[ \t]*(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(|^[ \t]*(?:var|let|const)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?(?:function|\(|[A-Za-z_$][\w$]*\s*=>)/gm;

/** Functions at the top level whose names do not end in "_". What is found in the text is asked of a global. */
function publicFunctions(files: readonly File[]): string[] {
  const names = files.flatMap(({ source }) =>
    Array.from(source.matchAll(DECLARATION), ([, a, b]) => a ?? b ?? ''),
  );
  const context = createContext(Object.fromEntries(SERVICES.map((name) => [name, INERT])));
  for (const { source } of files)
    try {
      runInContext(source, context);
    } catch {
      // It fails again, with its message, when it is run.
    }
  return Array.from(new Set(names)).filter(
    (name) =>
      !name.endsWith('_') && runInContext(`typeof ${name} === 'function'`, context) === true,
  );
}

const SERVICES = ['SpreadsheetApp', 'HtmlService', 'LockService', 'PropertiesService', 'CacheService', 'Utilities', 'Session', 'Charts', 'MailApp', 'ScriptApp', 'Logger', 'console']; // prettier-ignore

/** Whatever is asked of it answers itself: the top level of a file may mention services. */
const INERT: unknown = new Proxy(() => undefined, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : INERT),
  apply: () => INERT,
});

/** Nothing at all shows nothing. */
const isShown = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (['number', 'string', 'boolean'].includes(typeof value) && !Number.isNaN(value));

/** @throws Error for what nobody has seen a cell show: only values, and rows of them, are known. */
function forCells(result: unknown): unknown {
  const isRows = Array.isArray(result) && result.length > 0 && result.every(Array.isArray);
  const values = isRows ? (result as unknown[][]).flat() : [result];
  for (const value of values)
    if (!isShown(value)) throw notInContract(`a function for cells that returns ${typeof value}`);
  return result;
}

const CUSTOM =
  /\/\*\*(?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*function\s+([A-Za-z]\w*)\s*\(/gi;

/** Functions that their JSDoc offers to cells. */
export function customFunctions(
  files: readonly File[],
  run: (name: string, args: unknown[]) => unknown,
): Record<string, CustomFunction> {
  const names = files
    .flatMap(({ source }) => Array.from(source.matchAll(CUSTOM), ([, name]) => name!))
    .filter((name) => !name.endsWith('_'));
  return Object.fromEntries(
    names.map((name) => [name.toUpperCase(), (...args: unknown[]) => forCells(run(name, args))]),
  );
}
