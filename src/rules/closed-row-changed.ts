import type { Closing } from '../domain/close/record.ts';
import { closedRows } from './_closed.ts';
import { changeOf, reopened } from './_closedChange.ts';
import { rule } from './_rule.ts';
import { sayDate } from './_wording.ts';

const A_CLOSING: Closing = {
  cycle: '2026-Q4',
  on: '2027-01-08',
  by: 'Ines Roth',
  rows: [{ id: 'O1-KR1', said: ['Borrow 400 books a month', 'Ines Roth', 250, 400, 'books', 0.6] }],
  endings: {},
  given: {},
  causes: {},
  corrections: [],
  late: [],
  next: '',
};
const ROW = {
  ...{ id: 'O1-KR1', objective: 'O1', keyResult: 'Borrow 400 books a month', owner: 'Ines Roth' },
  ...{ start: 250, unit: 'books', score: 0.6 },
};

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  message: '{what} was {before} when {cycle} was closed on {day}, and is {now} now.',
  advice:
    'Put it back. If the close was wrong, choose Close the cycle… and correct it there: then its Retro says so.',
  why: 'People decided by what they saw that day. A score or a target that changes afterwards turns a lesson into a story.',
  source: 'OpenOKR keeps the history of a cycle; Google’s OKR playbook on shifted goals',
  bad: { with: { keyResults: [{ ...ROW, target: 350 }], closings: [A_CLOSING] } },
  good: { with: { keyResults: [{ ...ROW, target: 400 }], closings: [A_CLOSING] } },

  check({ tab, id, values }, { plan }) {
    const known = closedRows(plan).get(id.trim().toLowerCase());
    if (!known) return 'skip';
    const change = known.row ? changeOf(tab, values, known.row.said) : reopened(tab, values);
    if (!change) return false;
    const { cycle, on } = known.closing;
    return { ...change, cycle, day: sayDate(on) };
  },
});
