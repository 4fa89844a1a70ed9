import { isWord, wordAt } from './ground.ts';
import { analyse } from './parse.ts';
import type { Placed } from './roles.ts';
import { type Sentence, textOf } from './sentence.ts';

/**
 * The number with a meaning that an objective should not hold, as written ("from 81% to 90%", "by
 * 20 %"); null if none. Years, quarters and names such as ISO 27001, top 10, 24/7 or P1 are none.
 */
export function metricIn(text: string): string | null {
  const { sentence, roles } = analyse(text);
  const { start, target } = roles;
  if (start && target && !start.spelled && !target.spelled) {
    const [first, last] = start.from < target.from ? [start, target] : [target, start];
    return textOf(sentence, leadOf(sentence, first), last.to);
  }
  const found = roles.placed.find((mention) => !mention.spelled && !describes(sentence, mention));
  return found ? textOf(sentence, leadOf(sentence, found), found.to) : null;
}

/** Numbers that only describe: "the first 5 minutes", "a 2-day week". */
function describes(sentence: Sentence, { from, hyphen, unit }: Placed): boolean {
  const ranked = /^(?:first|last|next|top)$/.test(wordAt(sentence, from - 1));
  return ranked || (hyphen && unit !== 'percent') || isWord(sentence, from - 1, 'nameBefore');
}

/** With its "from", "by" or bound, which belongs to what was written. */
function leadOf(sentence: Sentence, { before, lead, from }: Placed): number {
  const spoken = before.has('from') || before.has('by') || before.has('low') || before.has('high');
  if (!spoken || wordAt(sentence, lead) === 'to') return from;
  return wordAt(sentence, lead) === ':' ? lead + 1 : lead;
}
