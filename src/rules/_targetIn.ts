import { fieldsOf, type KeyResultFields } from '../sentence/fields.ts';
import type { Analysis } from '../sentence/parse.ts';
import { printQuantity } from '../sentence/print.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { isQuestion } from './_question.ts';
import type { Context } from './_rule.ts';
import { isSameUnit } from './_unit.ts';

/** The target that the sentence names, or comes to from Start: "by 20 %" of 50, "double" 12; null for none. */
export function targetIn(keyResult: KeyResult, read: Context['read']): number | null {
  const { keyResult: text, start } = keyResult;
  const analysis = read(text);
  const { target, unit } = fieldsOf(text, analysis);
  if (target !== null || start === null) return target;
  const change = changeIn(analysis);
  if (change === null) return null;
  // Five days less can only be taken off a number of days.
  if (change.unit === 'absolute' && !isSameUnit(keyResult.unit, unit)) return null;
  const reached = Number(changed(start, change).toPrecision(12));
  // More than there is cannot go, and millions are not added to fifty: the start is in another unit, or a slip.
  const isSlip = (reached < 0 && start >= 0) || (start !== 0 && reached > 1000 * Math.abs(start));
  return isSlip ? null : reached;
}

/** What to do about a missing target, by what the sentence needs: its number, its start, or another kind. */
export function targetCure(keyResult: KeyResult, read: Context['read']): string {
  const { keyResult: text, kind, start } = keyResult;
  if (isQuestion(text)) return ANSWER;
  const analysis = read(text);
  const fields = fieldsOf(text, analysis);
  if (kind === '' && fields.kind !== 'Metric') return KINDS[fields.kind](fields);
  const target = targetIn(keyResult, read);
  if (target !== null) {
    const source = fields.target === null ? 'as it follows from Start,' : 'as the sentence has it,';
    return `Type ${printQuantity(target, '')}, ${source} into Target.`;
  }
  const way = wayFromStart(analysis);
  return start !== null || way === null
    ? 'Type the number to reach into Target.'
    : `Target follows from Start: type where the number stands today into Start, and ${way} into Target.`;
}

/** Whether nobody can say the target before somebody has said the start. */
export const followsFromStart = (keyResult: KeyResult, read: Context['read']): boolean =>
  keyResult.start === null &&
  !isQuestion(keyResult.keyResult) &&
  targetIn(keyResult, read) === null &&
  wayFromStart(read(keyResult.keyResult)) !== null;

const ANSWER =
  'Answer the question in Key result with the number that will move, and type it into Start and Target.';

const KINDS: Record<
  Exclude<KeyResultFields['kind'], 'Metric'>,
  (fields: KeyResultFields) => string
> = {
  Maintain: ({ floor, ceiling }) => {
    const bounds = [bound(floor, 'Floor'), bound(ceiling, 'Ceiling')].filter(Boolean);
    return `The sentence keeps a level: set Kind to Maintain and type ${bounds.join(' and ')}.`;
  },
  Baseline: () => 'Set Kind to Baseline until the first number is known.',
  Milestone: () => 'Set Kind to Milestone, or type the number to reach into Target.',
};

const bound = (value: number | null, column: string): string =>
  value === null ? '' : `${printQuantity(value, '')} into ${column}`;

/** How the target follows from the start, "twice that"; null where the sentence names no change. */
function wayFromStart(analysis: Analysis): string | null {
  const change = changeIn(analysis);
  if (change === null) return null;
  const { size, unit, isUp } = change;
  const than = `${isUp ? 'more' : 'less'} than that`;
  if (unit === 'absolute') return `${printQuantity(size, '')} ${than}`;
  const factor = Number(changed(1, change).toPrecision(3));
  const word = WORDS[factor];
  if (word !== undefined) return word;
  return unit === 'percent'
    ? `${printQuantity(size, 'percent')} ${than}`
    : `${printQuantity(factor, '')} times that`;
}

const WORDS: Readonly<Record<number, string>> = { 0.5: 'half of it', 2: 'twice that' };

/** Growth from one period to the next is itself what is measured, and a plan is a base that everybody knows. */
export const COMPARED =
  /\b(?:[ymqw]o[ymqw]|growth rate|(year|month|quarter|week)[- ](?:over|on)[- ]\1|plan|budget|forecast|quota)\b/i;

type Change = { size: number; unit: 'percent' | 'times' | 'absolute'; isUp: boolean };

function changeIn({ sentence, reading: { parse } }: Analysis): Change | null {
  const { relative, direction } = parse;
  if (relative === null || (direction !== 'increase' && direction !== 'decrease')) return null;
  // "Three times less" is said of a third and of worse, and growth by the month of no start at all.
  const isUnclear = relative.unit === 'times' && direction === 'decrease';
  if (isUnclear || COMPARED.test(sentence.text)) return null;
  return { size: relative.change, unit: relative.unit, isUp: direction === 'increase' };
}

function changed(start: number, { size, unit, isUp }: Change): number {
  if (unit === 'percent') return start * (1 + ((isUp ? 1 : -1) * size) / 100);
  if (unit === 'times') return start * size;
  return isUp ? start + size : start - size;
}
