import { days, isDate } from '../domain/days.ts';
import { everyOf } from '../domain/scope.ts';
import { rule } from './_rule.ts';
import { allOf } from './_wording.ts';

/** What is known late, by its name. */
const LATE =
  /\b(?:arr|mrr|revenue|turnover|profit|margin|ebitda|nps|enps|attrition|annual|yearly|quarterly|renewals?|market share)\b/i;

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  message:
    '{all} key results are known once a month and late, so the weekly review has nothing to see.',
  advice: 'Add one key result that moves from week to week and comes before them.',
  why: 'Revenue, attrition and the like say how a bet ended. A team that sees nothing else steers by the wake of the ship.',
  source: 'John Doerr and Perdoo on leading and lagging metrics; OpenOKR',
  deep: true,
  words: true,
  waits: true,
  limits: { days: 200 },
  bad: {
    objective: 'Nurses stay because the ward is a good place',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Attrition among nurses', every: 'Month' },
        { id: 'O1-KR2', keyResult: 'eNPS of the ward', every: 'Month' },
      ],
    },
  },
  good: {
    objective: 'Nurses stay because the ward is a good place',
    with: {
      keyResults: [
        { id: 'O1-KR1', keyResult: 'Attrition among nurses', every: 'Month' },
        { id: 'O1-KR2', keyResult: 'Shifts without a break', every: 'Week' },
      ],
    },
  },

  check(objective, { keyResultsOf, cycle, limits }) {
    const keyResults = keyResultsOf(objective);
    if (keyResults.length < 2 || !cycle) return 'skip';
    // In a long cycle a month is often enough.
    const isShort =
      isDate(cycle.starts) &&
      isDate(cycle.ends) &&
      days(cycle.starts, cycle.ends) < (limits.days ?? 200);
    const areLate = keyResults.every(
      (keyResult) =>
        everyOf(keyResult) === 'Month' && LATE.test(`${keyResult.keyResult} ${keyResult.unit}`),
    );
    return isShort && areLate && { all: allOf(keyResults.length) };
  },
});
