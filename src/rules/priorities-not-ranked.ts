import { rankTrouble } from './_ranks.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{which}, so nobody can tell which one gives way.',
  advice:
    'Number the objectives in the column Rank, 1 for the one that matters most and none twice.',
  why: 'Two objectives will want the same people in the same week. Who ranked them beforehand has the answer; all others ask for more hours.',
  source:
    'The okr.mx course, where focus comes from constraint; Google’s playbook has priorities ranked in one order',
  guess: true,
  bad: {
    with: {
      objectives: [
        { row: 2, id: 'O1' },
        { row: 3, id: 'O2' },
      ],
    },
  },
  good: {
    with: {
      objectives: [
        { row: 2, id: 'O1', rank: 1 },
        { row: 3, id: 'O2', rank: 2 },
      ],
    },
  },

  check(_, { objectives, unread }) {
    const all = objectives.filter(
      ({ objective, row }) => objective !== '' && !unread('objectives', row, 'rank'),
    );
    if (all.length < 2) return 'skip';
    const which = rankTrouble(all);
    return which !== null && { which };
  },

  /** The order of the rows, where nobody has ranked anything yet. */
  fix(_, { objectives, unread }) {
    if (objectives.some(({ rank, row }) => rank !== null || unread('objectives', row, 'rank')))
      return null;
    return objectives.map(({ row }, at) => ({
      do: 'set',
      tab: 'objectives',
      row,
      column: 'rank',
      value: at + 1,
    }));
  },
});
