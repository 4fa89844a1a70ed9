import { rule } from './_rule.ts';

export default rule({
  on: 'objective',
  // Not the sentence: what is wrong with that is told beside it.
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'This objective has {count} key results, more than {most}.',
  advice:
    'Keep those that would prove it on their own, and set the Status of the others to Dropped or move them to Health metrics.',
  why: 'Everybody can recite three numbers and nobody nine. What is left out is usually a part of a number that stays, or something to watch rather than to move.',
  source: 'John Doerr, Measure What Matters, “five or fewer”; OpenOKR',
  limits: { most: 5 },
  waits: true,
  bad: {
    with: {
      keyResults: Array.from({ length: 6 }, (_, at) => ({
        id: `O1-KR${at + 1}`,
        keyResult: `Trips without a breakdown on line ${at + 1}, from 80 to 95 %`,
      })),
    },
  },
  good: {
    with: {
      keyResults: Array.from({ length: 5 }, (_, at) => ({
        id: `O1-KR${at + 1}`,
        keyResult: `Trips without a breakdown on line ${at + 1}, from 80 to 95 %`,
      })),
    },
  },

  check(objective, { keyResultsOf, limits }) {
    const { most = 5 } = limits;
    const count = keyResultsOf(objective).length;
    return count > most && { count, most };
  },
});
