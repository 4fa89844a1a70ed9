import { analyse } from './parse.ts';
import type { Placed } from './roles.ts';
import { isWord, type Sentence } from './sentence.ts';

/**
 * The number with a meaning that an objective should not hold, as written ("from 81% to 90%", "by
 * 20 %"); null if none. Years, quarters and names such as ISO 27001, top 10, 24/7 or P1 are none.
 */
export function metricIn(text: string): string | null {
  const { sentence, roles } = analyse(text);
  const { start, target } = roles;
  if (start && target && !start.spelled && !target.spelled) {
    const [first, last] = start.from < target.from ? [start, target] : [target, start];
    return written(sentence, last.lead < first.to ? first.from : lead(sentence, first), last.to);
  }
  const found = roles.placed.find((mention) => !mention.spelled && !isPlain(sentence, mention));
  return found ? written(sentence, lead(sentence, found), found.to) : null;
}

/** Numbers that only describe: "the first 5 minutes", "a 2-day week". */
function isPlain(sentence: Sentence, mention: Placed): boolean {
  const before = sentence.tokens[mention.from - 1]?.lower ?? '';
  return (
    ['first', 'last', 'next', 'top'].includes(before) ||
    (mention.hyphen && mention.unit !== 'percent') ||
    isWord(sentence, mention.from - 1, 'nameBefore')
  );
}

function lead(sentence: Sentence, mention: Placed): number {
  const spoken = (['from', 'by', 'low', 'high'] as const).some((mark) => mention.before.has(mark));
  const first = sentence.tokens[mention.lead]?.lower ?? '';
  return spoken && first !== 'to' && mention.lead < mention.from ? mention.lead : mention.from;
}

function written(sentence: Sentence, from: number, to: number): string {
  return sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
}
