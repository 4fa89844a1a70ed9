import { notImplemented, ServiceError, type Execution, type Kind } from './execution.ts';
import { Enum } from './services/Enum.ts';
import type { Area, SheetModel } from './model.ts';
import { refuseProtected } from './protected.ts';
import { takes } from './signatures.ts';

const targets = new WeakMap<object, object>();
const names = new WeakMap<object, string>();
/** What engines and test tools ask of any object; a real service answers undefined as well. */
const ASKED_BY_TOOLS = new Set(['then', 'toJSON', 'nodeType', 'tagName', '$$typeof', 'asymmetricMatch', 'inspect', 'constructor', 'valueOf', 'hasOwnProperty', '@@__IMMUTABLE_ITERABLE__@@', '@@__IMMUTABLE_RECORD__@@']); // prettier-ignore

/**
 * A stand-in as the script sees it: its calls are counted, its errors and values belong to the script's
 * global, and a name it does not have is refused loudly.
 */
export function guard<T extends object>(
  target: T,
  name: string,
  kinds: Record<string, Kind>,
  execution: Execution,
): T {
  const methods = new Map<string, unknown>();
  const proxy: T = new Proxy(target, {
    get(_, property) {
      if (typeof property === 'symbol') return Reflect.get(target, property) as unknown;
      if (property === 'toString') return () => name.split('.').pop();
      const known = methods.get(property);
      if (known !== undefined) return known;
      const value: unknown = property.startsWith('_') ? undefined : Reflect.get(target, property);
      if (value === undefined) {
        if (ASKED_BY_TOOLS.has(property)) return undefined;
        throw inRealm(notImplemented(`${name}.${property}`), execution);
      }
      if (typeof value !== 'function') return value;
      const method = (...args: unknown[]): unknown => {
        try {
          execution.enter(`${name}.${property}`, kinds[property] ?? 'navigation');
          const plain = `${name.replace(/^SpreadsheetApp\./, '')}.${property}`;
          if (execution.authMode === 'CUSTOM_FUNCTION' && kinds[property] === 'write')
            throw new ServiceError(`You do not have permission to call ${property}`);
          if (kinds[property] === 'write') holdBack(execution, target, args.map(unwrapped));
          if (!takes(plain, args, isService)) throw signature(args, plain, name);
          const result: unknown = Reflect.apply(value, target, args.map(unwrapped));
          return result === target ? proxy : toRealm(result, execution);
        } catch (error) {
          throw inRealm(error, execution);
        }
      };
      methods.set(property, method);
      return method;
    },
    set(_, property) {
      throw inRealm(new Error(`${name}.${String(property)} cannot be set`), execution);
    },
  });
  targets.set(proxy, target);
  names.set(proxy, name);
  return proxy;
}

/** Refuses what protections keep from somebody who is not the owner: here, and where it is copied or moved to. */
function holdBack({ shared }: Execution, target: object, args: unknown[]): void {
  if (!shared.isGuest) return;
  const ranges = (target as { _ranges?: object[] })._ranges ?? [target];
  for (const each of [...ranges, ...args] as { _sheet?: SheetModel; _area?: Area }[])
    if (each?._sheet) refuseProtected(each._sheet, each._area ?? null, shared.user);
}

/** The stand-in behind what a script handed back; arrays are looked into. */
export function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const target = targets.get(value);
  if (target) return target;
  return Array.isArray(value) ? value.map(unwrapped) : value;
}

/** Arrays and dates as the script's own, so that instanceof holds. */
export function toRealm(value: unknown, execution: Execution): unknown {
  const { realm } = execution;
  if (Array.isArray(value)) return realm.Array.from(value, (each) => toRealm(each, execution));
  if (value instanceof Date) return new realm.Date(value.getTime());
  if (
    value !== null &&
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype
  )
    return realm.Object.assign(new realm.Object(), value);
  return value;
}

/** A host error as an error of the script's global. */
export function inRealm(error: unknown, execution: Execution): unknown {
  if (!(error instanceof Error)) return error;
  const made = new execution.realm.Error(error.message);
  made.name = error instanceof ServiceError ? 'Exception' : error.name;
  return made;
}

/** True for a date of whatever global. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

/** True for what a service handed to the script. */
export const isService = (value: unknown): boolean =>
  value instanceof Enum || (typeof value === 'object' && value !== null && targets.has(value));

/** How Google names the types of arguments it refuses; services of SpreadsheetApp carry its name. */
export function signature(
  args: readonly unknown[],
  method: string,
  owner = 'SpreadsheetApp.',
): ServiceError {
  const prefix = owner.startsWith('SpreadsheetApp.') ? 'SpreadsheetApp.' : '';
  return new ServiceError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${prefix}${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? '' : typeName(value[0])}[]`;
  if (typeof value === 'object' && names.has(value)) return names.get(value)!;
  if (isDate(value)) return 'Date';
  const plain: Record<string, string> = { string: 'String', boolean: 'Boolean', object: 'Object' };
  return plain[typeof value] ?? typeof value;
}
