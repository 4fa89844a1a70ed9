import { addDays, days } from '../domain/days.ts';
import { decisionDay } from '../domain/decisions.ts';
import { elapsed } from '../domain/expected.ts';
import { idKey } from '../domain/ids.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'set',
  at: 'ends',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message:
    'Half of the cycle was over on {half}, and no decision about an objective was written down around that day.',
  advice:
    'Give one review to the objectives themselves, and write down in Decisions what becomes of each, with its ID in About.',
  why: 'The weekly review looks at numbers. Once in the middle somebody has to ask whether these are still the right ones, while there is time to act on the answer.',
  source: 'Google’s re:Work has a check in the middle of the quarter; Ppulse writes one page',
  limits: { share: 0.55, weeks: 6 },
  deep: true,
  bad: { starts: '2026-12-28', ends: '2027-03-07' },
  good: {
    starts: '2026-12-28',
    ends: '2027-03-07',
    with: {
      decisions: [{ at: '2027-02-03 10:00', about: 'O1', rule: 'mid-cycle', choice: 'Continue' }],
    },
  },

  check(cycle, { limits, objectives, on, plan }) {
    const { share = 0.55, weeks = 6 } = limits;
    const { starts, ends } = cycle;
    const length = days(starts, ends);
    const past = elapsed(cycle, ends, on);
    if (past === null || length < 7 * weeks || objectives.length === 0) return 'skip';
    if (past <= share || past >= 1) return false;
    const ids = new Set(objectives.map(({ id }) => idKey(id)));
    const from = addDays(starts, Math.floor(length / 3));
    const isHeld = plan.rows.decisions.some((decision) => {
      const day = decisionDay(decision);
      if (day !== '' && (day < from || day > on)) return false;
      return ids.has(idKey(decision.about)) || /\b(?:mid|half)/i.test(decision.rule);
    });
    return !isHeld && { half: sayDate(addDays(starts, Math.floor(length / 2))) };
  },
});
