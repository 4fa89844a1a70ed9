import { isService } from './guard.ts';

/** What crosses google.script.run: plain data, copied; dates and functions do not. */

const isPlain = (value: object): boolean => {
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Object]' || tag === '[object Array]';
};

/** @throws TypeError for an argument that Google refuses in the page. */
export function refuseArguments(args: readonly unknown[]): void {
  args.forEach((value, at) => {
    if (!isLegal(value, [])) throw new TypeError(`Failed due to illegal value in property: ${at}`);
  });
}

function isLegal(value: unknown, above: unknown[]): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return false;
  if (typeof value !== 'object') return true;
  if (above.includes(value) || isService(value)) return false;
  if (!isPlain(value))
    return ['[object Map]', '[object Set]'].includes(Object.prototype.toString.call(value));
  return Object.values(value).every((each) => isLegal(each, [...above, value]));
}

/** A result on its way to the page: a copy, or null when anything in it cannot travel. */
export function crossing(value: unknown): unknown {
  if (!isLegal(value, [])) return null;
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
