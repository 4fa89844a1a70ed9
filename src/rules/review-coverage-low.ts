import { reviewDayOf } from '../domain/cadence.ts';
import { rule } from './_rule.ts';
import { listOf } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'reviewDay',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{have} of {all} key results {has} a check-in for this review.',
  advice: 'Ask for what is missing before you begin: {missing}.',
  why: 'A meeting that has to collect numbers has no time left to talk about them. With the numbers there beforehand, half an hour is enough.',
  source: 'OpenOKR, which wants three quarters; the practice of “no update, no speaking”',
  limits: { share: 0.8 },
  bad: {
    with: {
      checkIns: [
        { id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-10', value: 85 },
        { id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-11', value: 105 },
      ],
    },
  },
  good: {
    with: {
      checkIns: [
        { id: 'CK1', keyResult: 'O1-KR1', for: '2027-02-15', value: 85 },
        { id: 'CK2', keyResult: 'O1-KR2', for: '2027-02-16', value: 105 },
      ],
    },
  },

  check(cycle, { figures, limits, on }) {
    if (!figures || figures.coverage === null) return 'skip';
    const { coverage, keyResults } = figures;
    if (on < reviewDayOf(cycle, on) || coverage >= (limits.share ?? 0.8)) return false;
    const missing = keyResults.filter((each) => each.missing);
    const [only] = missing;
    // One who is late is told at its own row, and in a set of two or three is no pattern.
    if (missing.length === 1 && (only?.stale || keyResults.length < 4)) return false;
    const have = keyResults.length - missing.length;
    return {
      have: have === 0 ? 'None' : `Only ${have}`,
      has: have < 2 ? 'has' : 'have',
      all: keyResults.length,
      missing: listOf(
        missing.map(({ id, keyResult: { owner } }) => (owner ? `${id} (${owner})` : id)),
      ),
    };
  },
});
