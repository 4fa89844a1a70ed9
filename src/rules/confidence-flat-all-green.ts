import { HIGH } from '../domain/confidence.ts';
import { isBeyond, OFF_TRACK } from '../domain/expected.ts';
import { isMixed, threeWeeks } from './_belief.ts';
import { rule } from './_rule.ts';
import { listOf } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'change',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: 'Everybody has said {high} or more for three weeks, while {ids} {are} far behind.',
  advice: 'Let each write down a number alone before the next review, and turn them over together.',
  why: 'Green outside, red inside: where all belief is high and the numbers are not, people say what they think is wanted. The first honest low number is worth more than all the others.',
  source: 'Orgtp on teams in which everyone reports green',
  limits: { confidence: HIGH, share: 0.3 },
  bad: {
    with: {
      checkIns: [
        { id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-03', value: 82, confidence: 8 },
        { id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-03', value: 110, confidence: 8 },
        { id: 'CK3', keyResult: 'O1-KR1', for: '2027-02-16', value: 82.5, confidence: 8 },
        { id: 'CK4', keyResult: 'O1-KR2', for: '2027-02-16', value: 100, confidence: 9 },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-03', value: 82, confidence: 8 },
        { id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-03', value: 110, confidence: 8 },
        { id: 'CK3', keyResult: 'O1-KR1', for: '2027-02-16', value: 82.5, confidence: 5 },
        { id: 'CK4', keyResult: 'O1-KR2', for: '2027-02-16', value: 100, confidence: 9 },
      ],
    },
  },

  check(_cycle, context) {
    const { figures, limits, on } = context;
    if (!figures || figures.keyResults.length === 0 || isMixed(context)) return 'skip';
    const { confidence: high = HIGH, share = 0.3 } = limits;
    const { keyResults } = figures;
    const areGreen = keyResults.every((each) => {
      const known = each.done ? [] : threeWeeks(each, on);
      return known !== null && known.every((confidence) => confidence >= high);
    });
    if (!areGreen) return false;
    const behind = keyResults.filter(
      ({ gap, health }) => health !== 'done' && health !== 'early' && isBeyond(gap, OFF_TRACK),
    );
    if (behind.length === 0 || behind.length < share * keyResults.length) return false;
    const ids = listOf(behind.map(({ id }) => id));
    return { high, ids, are: behind.length === 1 ? 'is' : 'are' };
  },
});
