import type { Launch, Plan } from '../domain/plan.ts';
import { printQuantity } from '../sentence/print.ts';
import { looksLike } from './_lookalike.ts';
import { perRun } from './_perRun.ts';
import type { Report, Subjects } from './_rule.ts';
import { quote } from './_wording.ts';

type Change = Report & { what: string; before: string; now: string };

/**
 * What a key result says otherwise than at its launch, the weightiest first; null for the same. A target that was
 * eased is left to target-eased, and blanks, capitals and full stops are no other words. A new owner is a note.
 */
export function differenceFrom(launch: Launch, keyResult: Subjects['keyResult']): Change | null {
  const { start, target, owner, unit } = keyResult;
  const say = (number: number): string => printQuantity(number, unit);
  if (isOther(launch.start, start))
    return { what: 'Start', at: 'start', before: say(launch.start ?? 0), now: say(start ?? 0) };
  if (isOther(launch.target, target) && !isEased(launch, keyResult))
    return { what: 'Target', at: 'target', before: say(launch.target ?? 0), now: say(target ?? 0) };
  if (wordsOf(launch.wording) !== wordsOf(keyResult.keyResult))
    return { what: 'The wording', at: 'keyResult', before: quote(launch.wording), now: 'another' };
  if (launch.owner === '' || owner === '' || looksLike(launch.owner) === looksLike(owner))
    return null;
  const named = { before: quote(launch.owner), now: quote(owner) };
  return { what: 'Owner', at: 'owner', severity: 'info', ...named };
}

/** What was empty at the launch was filled, not changed. */
const isOther = (before: number | null, now: number | null): boolean =>
  before !== null && now !== null && Math.abs(before - now) > 1e-9;

const isEased = ({ start, target }: Launch, now: Subjects['keyResult']): boolean =>
  start !== null &&
  target !== null &&
  now.target !== null &&
  Math.abs(now.target - start) < Math.abs(target - start);

const wordsOf = (text: string): string => looksLike(text).replace(/[.!\s]+$/, '');

/** The first day from one on at which something was published; after all days where nothing was. */
export function firstSince(plan: Plan, starts: string): string {
  const known = firstDays(plan);
  let first = known.get(starts);
  if (first === undefined) {
    const later = plan.launches.map(({ on }) => on).filter((on) => on >= starts);
    first = later.reduce((least, on) => (on < least ? on : least), NEVER);
    known.set(starts, first);
  }
  return first;
}

const firstDays = perRun<Plan, Map<string, string>>(() => new Map());
const NEVER = '9999-99-99';
