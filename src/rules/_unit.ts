import { lexiconOf } from '../sentence/lexicon.ts';
import { peopleUnit } from '../sentence/units.ts';

const SCALE = '(?:k|m|mn|mio|mm|bn|b|thousands?|millions?|billions?)';
const SIGN = '(?:[€$£¥]|eur|usd|gbp|chf)';
const BEFORE = new RegExp(`^${SCALE} ?(?=${SIGN})`);
const BEHIND = new RegExp(`(?<=^${SIGN}) ?${SCALE}$`);
const SCALED = new RegExp(`(?:^|\\s|${SIGN})${SCALE}(?=$|\\s|[./]|${SIGN})`, 'i');

/** The unit of a cell as a reading names it: 'percent', 'min', 'EUR' for k€ too; '' for a noun or nothing. */
export function readUnit(unit: string): string {
  const words = unit.trim().toLowerCase().replace(BEFORE, '').replace(BEHIND, '');
  const [first = ''] = words.split(/[\s/]/);
  return first.startsWith('%') ? 'percent' : (lexiconOf('en').entry(first).unit ?? '');
}

/** Whether the numbers of a unit are thousands or more: k€, M EUR, million users. */
export const isScaled = (unit: string): boolean => SCALED.test(unit);

/** Whether a number with the unit of a sentence can go into a row with this unit as it is. */
export function isSameUnit(held: string, spoken: string): boolean {
  const unit = held.trim().toLowerCase();
  if (unit === '' || unit === spoken.toLowerCase()) return true;
  if (isScaled(unit)) return false;
  const [a, b] = [readUnit(unit), readUnit(spoken)];
  // Two nouns may well name the same things.
  return a === b;
}

/** A unit in people's words that the sentence names; null when the row has one already. */
export const newUnit = (held: string, spoken: string): { unit?: string } =>
  held.trim() === '' && spoken !== '' ? { unit: peopleUnit(spoken) } : {};
