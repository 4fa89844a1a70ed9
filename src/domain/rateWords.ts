import { addDays, days } from './days.ts';
import { withMinus } from './minus.ts';

/** How a value is printed with its unit. */
type Print = (value: number, unit: string) => string;

/** A metric that is not there yet: what it has to move a week and what it moved lately, in its unit with its sign. */
export type Rate = {
  required: number;
  recent: number | null;
  start: number | null;
  target: number;
  unit: string;
  /** From which day on to the one it is due. */
  on: string;
  due: string;
  /** The days of its numbers, oldest first. */
  numbers: readonly string[];
};

/**
 * What is needed a week beside what was moved lately: "Needs 3.9 points a week for 7 weeks; the last three averaged
 * 0.3." Of a number that is to fall both are told as what it has to lose; one that rose instead, by how much more.
 */
export function rateWords(rate: Rate, print: Print): string {
  const { required, recent, start, target, unit, on, due } = rate;
  const falls = start !== null && target < start;
  const sign = falls ? -1 : 1;
  const weeks = Math.max(1, Math.round(days(on, due) / 7));
  const amount = falls ? lost(sign * required, unit, print) : moved(sign * required, unit, print);
  const first = `Needs ${amount} ${weekAfter(countedOnce(unit))} for ${weeks === 1 ? 'one week' : `${weeks} weeks`}`;
  if (recent === null) return `${first}.`;
  const lately = rounded(sign * recent, Math.max(1, decimalsOf(required)));
  const averaged =
    falls && lately < 0 ? `${print(-lately, '')} more` : print(lately, '').replace('-', '−');
  return `${first}; ${lastWeeks(rate)} averaged ${averaged}.`;
}

const WORDS = ['', 'the last one', 'the last two', 'the last three'];

/** How many weeks the recent average covers, at most three. */
function lastWeeks({ numbers }: Rate): string {
  const [first = ''] = numbers;
  const last = numbers[numbers.length - 1] ?? '';
  const from = first < addDays(last, -21) ? addDays(last, -21) : first;
  return WORDS[Math.min(3, Math.max(1, Math.round(days(from, last) / 7)))] ?? '';
}

/** "3.9 points", "0.4 h", "€1,200", "2.3 calls" of calls a week. Percentages differ by points. */
function moved(rate: number, unit: string, print: Print): string {
  const number = rounded(rate, decimalsOf(rate));
  if (unit === '%')
    return `${print(number, '').replace('-', '−')} ${Math.abs(number) === 1 ? 'point' : 'points'}`;
  return withMinus(print(number, countedOnce(unit)));
}

/** "0.4 h less" of what is measured, "2.4 fewer calls" of what is counted. */
function lost(rate: number, unit: string, print: Print): string {
  if (!isCounted(unit)) return `${moved(rate, unit, print)} less`;
  const number = print(rounded(rate, decimalsOf(rate)), '').replace('-', '−');
  return `${number} fewer ${countedOnce(unit)}`;
}

/** Plurals that measure: of these there is less, not fewer. */
const MEASURES = new Set(
  'points hours hrs minutes mins seconds secs days weeks months years miles metres meters kilometres kilometers litres liters gallons grams kilos kilograms tonnes tons pounds ounces degrees watts kilowatts bytes megabytes gigabytes euros dollars francs cents percent stars grades'.split(
    ' ',
  ),
);
const IRREGULAR = new Set('people children women men'.split(' '));

/** True for a unit in the plural of things that are counted: 'calls', 'missed visits', 'people a day'. */
export function isCounted(unit: string): boolean {
  const [what = ''] = unit.trim().toLowerCase().split(/\s+(?:a|an|per|each|every|of|in|on|at|for|by|from|about|with|without|to|who|that)\s|\s*\//);
  const words = what.split(/\s+/);
  const last = words[words.length - 1] ?? '';
  if (words.some((word) => MEASURES.has(word))) return false;
  return IRREGULAR.has(last) || (/^\p{L}{3,}s$/u.test(last) && !last.endsWith('ss'));
} // prettier-ignore

/** A unit without its own “a week”: calls a week move by so many calls a week. */
export const countedOnce = (unit: string): string => unit.trim().replace(EACH_WEEK, '');

/** What a unit says of the week itself. */
const EACH_WEEK = /(?:\s+(?:a|per|each|every)\s+|\s*\/\s*)(?:week|wk)\.?$/i;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const decimalsOf = (rate: number): number =>
  Math.abs(rate) >= 100 ? 0 : Math.abs(rate) >= 1 ? 1 : 2;

/** How an amount goes on for each week: "3 orders a week", but "7 books a term every week", where it is a rate already. */
export const weekAfter = (amount: string): string => `${IS_RATE.test(amount) ? 'every' : 'a'} week`;

const IS_RATE = /(?:(?:^|\s)(?:a|an|per|each|every)\s|\/)\s*\p{L}+$/u;
