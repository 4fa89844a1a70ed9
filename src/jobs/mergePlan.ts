import { planChanged } from '../errors.ts';

/** A value as the sheet has it, as the person saw it, and as they want it. */
export type Three<T> = { now: T; seen: T; form: T };

/**
 * True where somebody wants another value than was seen and than stands there.
 * @throws UserError where the sheet has a third one.
 */
export function isToWrite<T>({ now, seen, form }: Three<T>, what: string): boolean {
  if (form === seen || form === now) return false;
  if (now !== seen) throw planChanged(what, String(now ?? ''));
  return true;
}

/** Whether two flat records hold the same. */
export const isSame = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);
