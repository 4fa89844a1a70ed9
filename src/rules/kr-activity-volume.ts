import { kindOf } from '../domain/scope.ts';
import { countsWork, makesCount } from './_countsWork.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

/** What comes of it, or comes from others. */
const EFFECT =
  /\b(?:conver(?:t\w*|sions?)|retention|churn|revenue|adopt\w*|activat\w*|satisf\w+|nps|time[- ]to|won|closed|signed|bought|booked|renew\w*|return(?:ed|ing)|attend\w*|answered|accepted|paid|paying|that (?:lead|end|result|turn)\w*|leading to|achieving|reaching|and have|missed|cancelled|failed|wasted|unnecessary|inbound|incoming|(?<!pull )request\w*|jobs|homes|places|savings|by (?:members|users|customers|readers|students|guests|volunteers|others))\b/i;
/** What is said to follow from it. */
const FOLLOWS =
  /\b(?:that (?:lead|end|result|turn)\w*|leading to|resulting in|achieving|reaching|and (?:have|get|reach|win)|by (?:members|users|customers|readers|students|guests|volunteers|others))\b/i;

export default rule({
  on: 'keyResult',
  at: 'keyResult',
  severity: 'warning',
  phase: 'typing',
  group: 'wording',
  message: '{sentence} counts what the team does, not what comes of it.',
  advice:
    'Say what is different once it is done, and keep this as an initiative. If it is an early sign on purpose, write “leading” into Notes.',
  why: 'Effort can be doubled without anything changing for anybody. A team that is measured by it does more of it, whether or not it works.',
  source: 'OKR Orca; Felipe Castro on value and activity; OpenOKR',
  deep: true,
  words: true,
  bad: { keyResult: 'Hold 12 neighbourhood evenings', start: 0, target: 12, unit: 'evenings' },
  good: {
    keyResult: 'Neighbours in a working group from 15 to 60',
    start: 15,
    target: 60,
    unit: 'neighbours',
  },

  check(keyResult, { read }) {
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    const { keyResult: text, notes, start, target } = keyResult;
    if (/\bleading\b/i.test(`${notes} ${text}`)) return false;
    const analysis = read(text);
    // Behind a verb of work only what follows from it counts: "Check 40 vacant places".
    const isWork = makesCount(analysis) || analysis.reading.kind === 'initiative';
    if ((isWork ? FOLLOWS : EFFECT).test(text)) return false;
    if (start !== null && target !== null && target < start) return false;
    return countsWork(text, analysis) && { sentence: quote(text) };
  },
});
