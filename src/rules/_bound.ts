import { Says } from '../words/words.ts';
import { speaksOf } from '../sentence/ground.ts';
import { fieldsOf } from '../sentence/fields.ts';
import type { Analysis } from '../sentence/parse.ts';
import { isTime } from '../sentence/units.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { boundsOf } from './_put.ts';
import type { Context } from './_rule.ts';
import { readUnit } from './_unit.ts';

/** Which end of a band a level is, by the words of its sentence: a floor where more is better; null for neither. */
export function boundIn({ sentence, roles, reading }: Analysis): 'floor' | 'ceiling' | null {
  const { direction } = reading.parse;
  const isHigh = roles.target?.high === true || speaksOf(sentence, Says.smaller);
  const isLow = roles.target?.low === true || speaksOf(sentence, LEVELS);
  if (direction === 'decrease' || (isHigh && !isLow)) return 'ceiling';
  return direction === 'increase' || (isLow && !isHigh) ? 'floor' : null;
}

/** Metrics that are better when larger. */
const LEVELS = Says.level | Says.points | Says.score;

/** The bounds that the sentence names, or Target as the bound that its words make it; null where nobody can know. */
export function bandOf(
  { keyResult, target, unit }: KeyResult,
  read: Context['read'],
): { floor?: number; ceiling?: number } | null {
  const { kind, floor, ceiling } = fieldsOf(keyResult);
  const bounds = kind === 'Maintain' ? boundsOf(floor, ceiling) : {};
  const values = Object.values(bounds);
  if (values.length > 0) return target === null || values.includes(target) ? bounds : null;
  const analysis = read(keyResult);
  // Of opening hours more are better, of waiting hours fewer.
  if (isTime(readUnit(unit))) return null;
  const bound = target === null || analysis.reading.numbers.length > 0 ? null : boundIn(analysis);
  return bound && { [bound]: target };
}
