import type { Mention } from './mentions.ts';
import { isWord, type Sentence } from './sentence.ts';

/** The unit of a number: as written, else as the metric beside it has it, else 'count'. */
export function unitOf(sentence: Sentence, mention: Mention): string {
  if (mention.unit) return mention.unit;
  if (mention.part) return 'count';
  const beside = besideNoun(sentence, mention);
  if (beside) return beside;
  let near = '';
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 40); at--) {
    if (isWord(sentence, at, 'points')) return 'points';
    near = near || named(sentence, at, mention.value);
  }
  return near || 'count';
}

/** What the noun behind the number says: "85 eNPS" is points, "85 customers" a count. */
function besideNoun(sentence: Sentence, mention: Mention): string {
  for (let at = mention.to; at < mention.to + 4; at++) {
    const token = sentence.tokens[at];
    const ends =
      token?.kind !== 'word' ||
      isWord(sentence, at, 'preposition') ||
      isWord(sentence, at, 'conjunction') ||
      isWord(sentence, at, 'auxiliary');
    if (ends) return at > mention.to && token?.lower !== '→' ? 'count' : '';
    if (isWord(sentence, at, 'points')) return 'points';
    if (isWord(sentence, at, 'score') && mention.value <= 100 && mention.scale === 1)
      return 'score';
    if (isWord(sentence, at, 'more') || isWord(sentence, at, 'less')) return '';
  }
  return 'count';
}

function named(sentence: Sentence, at: number, value: number): string {
  if (isWord(sentence, at, 'score') && value <= 100) return 'score';
  if (isWord(sentence, at, 'ratio')) return 'ratio';
  return isWord(sentence, at, 'rate') && value >= 0 && value <= 100 ? 'percent' : '';
}
