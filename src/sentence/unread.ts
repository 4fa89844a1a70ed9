import { Word } from '../words/words.ts';
import type { Analysis } from './parse.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether a sentence has a number and too few words that the lists know to say what it is: where it stands, where it
 * is to go, or by how much. Signs say it in any language: "60% → 80%".
 */
export function isUnread({ sentence, roles }: Analysis): boolean {
  const { start, target, movement } = roles;
  if (start || movement.at >= 0 || (target && target.before !== 0)) return false;
  if (!/\p{N}/u.test(sentence.text)) return false;
  const words = sentence.tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  const known = words.filter(isKnown).length;
  // Few words in Latin letters are read as English: "Reading club, 12 workshops".
  const isForeign = words.some(({ text }) => !/^\p{Script=Latin}/u.test(text));
  return sentence.language === 'unknown' && isForeign
    ? known < words.length
    : words.length > 2 && known === 0;
}

const isKnown = ({ is, entry }: Sentence['tokens'][number]): boolean =>
  (is & ~(Word.any | Word.number)) !== 0 ||
  entry.says !== 0 ||
  entry.marks !== 0 ||
  entry.unit !== undefined ||
  entry.multiple !== undefined ||
  entry.number !== undefined;
