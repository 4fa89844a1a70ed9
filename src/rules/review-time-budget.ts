import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'slot',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'A usual week of {count} key results takes {needed} minutes, and the review has {slot}.',
  advice: 'Set Slot to {needed}, or take key results out of the cycle.',
  why: 'What does not fit is left out, and mostly the same rows week after week. The agenda takes 14 minutes for opening, promises, blockers and wins, 5 for each key result that moved, of which we count one in four, and 1 for all that did not.',
  source:
    'Our own arithmetic; Felipe Castro reviews a team in 15 minutes and a company in 30 to 40',
  limits: { reserved: 14, mover: 5, others: 1, among: 4 },
  bad: { slot: 15, with: { keyResults: [2, 3, 4, 5].map((row) => ({ row, id: `O1-KR${row}` })) } },
  good: { slot: 20, with: { keyResults: [2, 3, 4, 5].map((row) => ({ row, id: `O1-KR${row}` })) } },

  check(cycle, { keyResults, limits }) {
    const count = keyResults.filter(({ keyResult }) => keyResult !== '').length;
    if (count === 0) return 'skip';
    const { reserved = 14, mover = 5, others = 1, among = 4 } = limits;
    const needed = reserved + mover * Math.floor(count / Math.max(1, among)) + others;
    const slot = cycle.slot ?? USUAL;
    return needed > slot && { count, needed, slot };
  },
});

/** Minutes of a review whose Slot is blank. */
const USUAL = 30;
