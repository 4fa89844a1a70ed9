import { sameWords } from './_alike.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'supports',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  message: '{objective} says the same as {parent}, which it supports.',
  advice: 'Write what this team adds to it; the parent stays where it is.',
  why: 'A copy passes the goal down without saying who does what. When it slips, every team had the same objective and none the missing part.',
  source: 'OpenOKR, which asks for the team’s own contribution; Felipe Castro on cascading',
  deep: true,
  bad: {
    id: 'O2',
    row: 3,
    supports: 'O1',
    objective: 'Cyclists choose our bridge!',
    with: {
      objectives: [
        { id: 'O1', objective: 'Cyclists choose our bridge' },
        { id: 'O2', row: 3, supports: 'O1', objective: 'Cyclists choose our bridge!' },
      ],
    },
  },
  good: { supports: '' },

  check({ objective, supports, id }, { named }) {
    const parent = supports === '' ? null : named('objectives', supports);
    if (!parent || parent.id === id) return 'skip';
    return (
      sameWords(objective, parent.objective) && { objective: quote(objective), parent: parent.id }
    );
  },
});
