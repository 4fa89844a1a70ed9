import { kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { sharedBound } from './_sharedBound.ts';
import { splitFix } from './_split.ts';
import { quote } from './_wording.ts';

const NUMBER = /\p{N}+(?:[.,]\p{N}+)*|\bzero\b/giu;
const LINK = /[,;&+.]\s|\(|\b(?:and|or|while|with|plus|but)\b/i;
/** A bound that may be one for two. */
const BOUND =
  /[<>≤≥]|\b(?:below|under|above|over|at (?:or (?:below|above)|least|most)|less|more|fewer)\b/i;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{sentence} holds {count} targets in one key result.',
  advice: 'Keep one here and give each other target a key result of its own.',
  why: 'One row has one current number and one confidence. Of two targets the sheet can only follow one, and half reached is told as reached or as missed, as one likes.',
  source: 'The okr.mx course and common practice: one key result, one number',
  words: true,
  silences: ['kr-no-target', 'kr-no-baseline', 'kr-activity-volume'],
  guess: true,
  bad: {
    keyResult: 'Raise on-time starts to 95% and cut overtime to 40 hours a week',
    start: null,
    target: null,
  },
  good: { keyResult: 'Raise on-time starts from 80% to 95%', start: 80, target: 95 },

  check(keyResult, { read }) {
    const { keyResult: text } = keyResult;
    if (['Milestone', 'Baseline'].includes(kindOf(keyResult))) return 'skip';
    // Two targets take two numbers with a link between them, or one bound for two; most sentences need not be read.
    if (!LINK.test(text)) return false;
    const isOneNumber = (text.match(NUMBER) ?? []).length < 2;
    if (isOneNumber && !BOUND.test(text)) return false;
    const analysis = read(text);
    const count = isOneNumber ? (sharedBound(analysis)?.length ?? 1) : analysis.reading.targets;
    return count > 1 && { sentence: quote(text), count };
  },

  fix: (keyResult, { read }) => splitFix(keyResult, read),
});
