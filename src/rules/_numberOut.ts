import { Word } from '../words/words.ts';
import { isWord, wordAt } from '../sentence/ground.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { metricPlace, rateEnd } from '../sentence/objective.ts';
import type { Analysis } from '../sentence/parse.ts';

/** An objective without its number, and the key result that takes the number over. */
export type Parted = { objective: string; keyResult: string };

const FEWEST = 3;
/** What a number can be taken away with; "Earn a 4.8 rating" would lose its sense. */
const LEADS = /^(?:from|by|to|under|over|above|below|at|within)$/;

/** Parts a sentence such as "Lift repeat bookings from 40% to 55%"; null where the rest would say nothing. */
export function numberOut(analysis: Analysis): Parted | null {
  const { sentence } = analysis;
  const place = metricPlace(analysis);
  const first = place && sentence.tokens[place.from];
  const last = place && sentence.tokens[place.to - 1];
  if (!place || !first || !last || !LEADS.test(wordAt(sentence, place.from))) return null;
  if (place.from - sentence.begin < 2 || isWord(sentence, place.from - 1, Word.preposition))
    return null;
  const before = sentence.text.slice(0, first.start).trim();
  const end = rateEnd(sentence, last.end);
  const after = sentence.text.slice(end).trim();
  const objective = `${before}${/^[.,;:)]/.test(after) ? '' : ' '}${after}`.trim();
  const isEmpty = objective.split(/\s+/).length < FEWEST || /\p{N}/u.test(objective);
  return isEmpty
    ? null
    : { objective, keyResult: `${before} ${sentence.text.slice(first.start, end)}` };
}

/** The cells of that key result, as its sentence has them. */
export function cellsOf(keyResult: string): Record<string, string | number | null> {
  const { kind, unit, start, target, floor, ceiling } = fieldsOf(keyResult);
  const cells = {
    keyResult,
    kind: kind === 'Metric' ? '' : kind,
    unit,
    start,
    target,
    floor,
    ceiling,
  };
  return Object.fromEntries(
    Object.entries(cells).filter(([, cell]) => cell !== null && cell !== ''),
  );
}
