import { addDays } from '../domain/days.ts';
import { everyOf, kindOf } from '../domain/scope.ts';
import { finishedBy, movedSince } from './_bets.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'current',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message:
    '{count} initiatives for this number are done, and since {day} it has only gone from {from} to {to}.',
  advice: 'Bring it to the review: what was tried did not work, so agree on something else to try.',
  why: 'Finished work feels like progress, and the plan looks green while the number stands still. Two bets that did not pay are a reason to change the bet, not to work harder.',
  source: 'OpenOKR, which has a kind of blocker for an approach that does not work',
  deep: true,
  limits: { done: 2, days: 14, points: 5 },
  bad: { with: tried(84.2) },
  good: { with: tried(87) },

  check(keyResult, { figuresOf, initiativesOf, on, limits }) {
    const { done = 2, days = 14, points = 5 } = limits;
    const figures = figuresOf(keyResult);
    if (!figures || kindOf(keyResult) !== 'Metric' || everyOf(keyResult) === 'Month') return 'skip';
    const finished = finishedBy(initiativesOf(keyResult.id), addDays(on, -days));
    if (finished.length < done || figures.done) return false;
    // A number that nobody looked up since says nothing.
    const moved = movedSince(figures, {
      since: finished[0] ?? '',
      after: finished[done - 1] ?? '',
    });
    if (!moved || moved.progress * 100 > points - 1e-9) return false;
    return { count: finished.length, from: moved.from, to: moved.to, day: sayDate(moved.day) };
  },
});

/** Two initiatives done in January, and the number then and in the middle of February. */
function tried(value: number) {
  const [first, second, today] = ['2027-01-18', '2027-01-25', '2027-02-15'];
  return {
    initiatives: [first, second].map((doneOn, at) => ({
      row: at + 2,
      id: `I${at + 1}`,
      status: 'Done' as const,
      doneOn,
    })),
    checkIns: [
      { row: 2, id: 'CK1', for: first, value: 84 },
      { row: 3, id: 'CK2', for: today, value },
    ],
  };
}
