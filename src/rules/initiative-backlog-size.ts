import { isUnfinished } from '../domain/supports.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'item',
  at: 'id',
  severity: 'warning',
  phase: 'review',
  group: 'structure',
  message: '{count} initiatives are open for {what}.',
  advice:
    'Keep the {most} likeliest to move a number, stop the others here, and leave small tasks in your task list.',
  why: 'Initiatives are bets on a number. With a dozen open nobody can tell which one worked, and the tab turns into a second to-do list that nobody weeds.',
  source:
    'The okr.mx course, which wants no second backlog; Christina Wodtke’s three or four commitments a week',
  limits: { each: 5, all: 15 },
  bad: {
    with: {
      initiatives: [2, 3, 4, 5, 6, 7].map((row) => ({
        row,
        id: `I${row}`,
        initiative: `Bet ${row}`,
      })),
    },
  },
  good: {
    with: {
      initiatives: [2, 3, 4, 5, 6].map((row) => ({ row, id: `I${row}`, initiative: `Bet ${row}` })),
    },
  },

  check({ tab, id }, { initiatives, initiativesOf, limits: { each = 5, all = 15 } }) {
    if (tab !== 'cycles' && tab !== 'keyResults') return 'skip';
    const isSet = tab === 'cycles';
    const count = (isSet ? initiatives : initiativesOf(id)).filter(isUnfinished).length;
    const most = isSet ? all : each;
    return count > most && { count, most, what: isSet ? 'this cycle' : 'this key result' };
  },
});
