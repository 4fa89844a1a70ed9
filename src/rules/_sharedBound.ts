import { Word } from '../words/words.ts';
import { isNoun, isWord, wordAt } from '../sentence/ground.ts';
import type { Analysis } from '../sentence/parse.ts';
import { type Sentence, textOf } from '../sentence/sentence.ts';
import { isTime } from '../sentence/units.ts';

/** "Food waste", "late deliveries": what is longer may be no metric alone. */
const LONGEST = 3;
/** Then the bound is of the sum. */
const TOGETHER = /\b(?:combined|joint(?:ly)?|overall|total)\b/i;

/**
 * The sentences that "Keep churn and refunds below 3 %" is made of, one metric each; null where the bound is of one
 * thing. A count or a sum may be meant of all together, a percentage or a time never is.
 */
export function sharedBound({ sentence, roles }: Analysis): string[] | null {
  const { target, start, relative, placed } = roles;
  if (sentence.language !== 'en' || !target || start || relative || placed.length > 1) return null;
  if (TOGETHER.test(sentence.text)) return null;
  if (!(target.low || target.high) || !(target.unit === 'percent' || isTime(target.unit)))
    return null;
  const { begin } = sentence;
  const moves = isWord(sentence, begin, Word.keep | Word.up | Word.down);
  if (!moves && sentence.verb !== null) return null;
  const metrics = metricsIn(sentence, moves ? begin + 1 : begin, target.lead);
  if (!metrics) return null;
  const verb = moves ? `${textOf(sentence, begin, begin + 1)} ` : '';
  const bound = textOf(sentence, target.lead, sentence.tokens.length);
  return metrics.map(({ from, to }) => `${verb}${textOf(sentence, from, to)} ${bound}`);
}

type Phrase = { from: number; to: number };

/** What "and" and commas part, where each is a metric alone; in "heating and cooling costs" the first is none. */
function metricsIn(sentence: Sentence, from: number, to: number): Phrase[] | null {
  const phrases: Phrase[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    const word = wordAt(sentence, at);
    if (at < to && word !== 'and' && word !== '&' && word !== ',') {
      if (!isNoun(sentence, at)) return null;
      continue;
    }
    if (at > begin) phrases.push({ from: begin, to: at });
    begin = at + 1;
  }
  const last = phrases[phrases.length - 1];
  const isAlone = last !== undefined && last.to - last.from === 1;
  const isMetric = ({ to: end }: Phrase): boolean => isWord(sentence, end - 1, Word.metric);
  const isNamed = (each: Phrase): boolean =>
    each.to - each.from <= LONGEST &&
    (isMetric(each) || wordAt(sentence, each.to - 1).endsWith('s'));
  return isAlone && phrases.length > 1 && phrases.some(isMetric) && phrases.every(isNamed)
    ? phrases
    : null;
}
