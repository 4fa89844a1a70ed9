import { printQuantity, shownValue } from '../sentence/print.ts';
import type { CheckIn } from '../tabs/checkIns.ts';

/** What a check-in states, in words: '35 %' or 'done', and 'confidence 6'; empty where it is only a note. */
export const numbersSaid = (
  { value, confidence }: Pick<CheckIn, 'value' | 'confidence'>,
  unit: string,
): string[] => [
  ...(typeof value === 'number' ? [printQuantity(shownValue(value), unit)] : []),
  ...(typeof value === 'boolean' ? [value ? 'done' : 'not done'] : []),
  ...(confidence === null ? [] : [`confidence ${confidence}`]),
];
