import { Mark, Says, Word } from '../words/words.ts';
import { isGlued, isNoun, isWord, mayMark, says, unitAt, wordAt } from './ground.ts';
import type { Mention } from './mentions.ts';
import type { Sentence } from './sentence.ts';
import { isTime } from './units.ts';

/** The unit of a number: as written, else as the metric beside it has it, else 'count'. */
export function unitOf(sentence: Sentence, mention: Mention): string {
  if (mention.unit) return mention.unit;
  const beside = mention.part ? 'count' : besideNoun(sentence, mention);
  if (beside) return beside;
  // "Incident rate from 4/month to 1/month": so many in a time, and no share.
  const each = wordAt(sentence, mention.to + 1);
  const isEach = /^(?:\/|per)$/.test(wordAt(sentence, mention.to));
  if (
    isEach &&
    (isTime(unitAt(sentence, mention.to + 1) ?? '') || /^(?:quarter|sprint)$/.test(each))
  )
    return 'count';
  let near = '';
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 40); at--) {
    if (says(sentence, at, Says.points)) return 'points';
    // "DAU/MAU of 0.3".
    const over = wordAt(sentence, at) === '/' && isGlued(sentence, at) && isGlued(sentence, at + 1);
    if (over && mention.value < 10 && [at - 1, at + 1].every((of) => isMetric(sentence, of)))
      return 'ratio';
    near ||= named(sentence, at, mention.value) || timeAt(sentence, at);
  }
  return near || 'count';
}

const isMetric = (sentence: Sentence, at: number): boolean => isWord(sentence, at, Word.metric);

/** What the noun behind the number says: "85 eNPS" is points, "85 customers" a count; '' without a noun. */
function besideNoun(sentence: Sentence, mention: Mention): string {
  let head = mention.to;
  while (head < mention.to + 4 && isNoun(sentence, head)) head++;
  // "Auf 4,5 steigern": German has the verb behind.
  const { verbAt, begin } = sentence;
  if (verbAt > begin && head === verbAt + 1) head--;
  if (head === mention.to || isWord(sentence, mention.to, Word.more | Word.less)) return '';
  const scored =
    says(sentence, head - 1, Says.score) &&
    mention.value <= (/^stars?$/.test(wordAt(sentence, head - 1)) ? 5 : 100) &&
    mention.scale === 1;
  const points =
    says(sentence, scored ? head - 2 : head - 1, Says.points) ||
    says(sentence, head - 1, Says.points);
  // "99.95 availability".
  if (says(sentence, head - 1, Says.level) && mention.value <= 100) return 'percent';
  return points ? 'points' : scored ? 'score' : 'count';
}

/** "Sick days per head: 9": a plural time that heads the metric, and is no other number's unit. */
function timeAt(sentence: Sentence, at: number): string {
  const unit = /..s$/.test(wordAt(sentence, at)) ? (unitAt(sentence, at) ?? '') : '';
  const each = mayMark(sentence, at - 1, Mark.per) || wordAt(sentence, at - 1) === '/';
  const heads = isTime(unit) && !isNoun(sentence, at + 1) && !each;
  return heads && !sentence.mentions.some(({ from, to }) => from <= at && at < to) ? unit : '';
}

function named(sentence: Sentence, at: number, value: number): string {
  // "North Star" is no star.
  const star = /^stars?$/.test(wordAt(sentence, at));
  if (star && (value > 5 || wordAt(sentence, at - 1) === 'north')) return '';
  if (says(sentence, at, Says.score) && value <= 100) return 'score';
  if (says(sentence, at, Says.ratio)) return 'ratio';
  return says(sentence, at, Says.rate) && value >= 0 && value <= 100 ? 'percent' : '';
}
