import { isPercentUnit, kindOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

const VANITY =
  /\b(?:page ?views|impressions|followers|downloads|(?:instagram|facebook|linkedin|tiktok|social|post|video) (?:likes|views|shares)|registered users|(?:web ?site|site|web|blog|app store|landing page) (?:visits|visitors|traffic|hits)|visits to (?:the|our) (?:web ?site|site|blog|page)|app installs|reach on (?:social|instagram|facebook|linkedin|tiktok))\b/i;
/** A rate or what people do afterwards makes the number mean something. */
const WORTH =
  /\b(?:rates?|ratio|per|conversion|convert\w*|engag\w+|active|activat\w+|retain\w*|retention|returning|repeat|paying|paid|purchas\w+|buy\w*|revenue|sales|share of|qualified|cost|complet\w+|sign(?:ed)?[- ]?ups?|leads?|subscri\w+|who)\b/i;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'info',
  phase: 'launch',
  group: 'wording',
  message: '{metric} can grow without anybody being better off.',
  advice: 'Measure what people do next, such as how many come back, ask or buy.',
  why: 'If the number doubled, what would you do differently? Counts of attention rise with every campaign and fall after it, and no decision follows from either.',
  source: 'OKR Orca: if that number doubles, who is better off',
  deep: true,
  words: true,
  waits: true,
  bad: {
    keyResult: 'Followers of the museum from 8,000 to 12,000',
    start: 8000,
    target: 12000,
    unit: 'followers',
  },
  good: {
    keyResult: 'Followers who visit the museum from 300 to 900',
    start: 300,
    target: 900,
    unit: 'visitors',
  },

  check(keyResult, { read }) {
    const { keyResult: text, unit, start, target } = keyResult;
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    const found = VANITY.exec(text);
    if (found === null || WORTH.test(text) || isPercentUnit(unit)) return false;
    const falls = start !== null && target !== null && target < start;
    const { direction } = read(text).reading.parse;
    return !falls && direction !== 'decrease' && { metric: quote(found[0]) };
  },
});
