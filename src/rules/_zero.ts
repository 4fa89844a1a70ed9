import type { Analysis } from '../sentence/parse.ts';
import { put } from './_put.ts';
import type { Subjects } from './_rule.ts';

type KeyResult = Subjects['keyResult'];

export const ZERO_CURE =
  'If none may happen at all, set Kind to Maintain and Ceiling to 0. If there are some to work off, type how many there are today into Start.';

/** Whether a key result is "Zero lost parcels": nothing that moves, and no number to move from. */
export const isZero = ({ target, ceiling }: KeyResult, { roles }: Analysis): boolean =>
  target === 0 &&
  ceiling === null &&
  roles.target?.value === 0 &&
  roles.target.before === 0 &&
  roles.placed.length === 1 &&
  roles.movement.at < 0;

/** The same as a level to keep. */
export const keptAtZero = (keyResult: KeyResult) =>
  put(keyResult, { kind: 'Maintain', target: null, ceiling: 0 });
