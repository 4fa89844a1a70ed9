import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'id',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'This cycle has {count} objectives, more than {most}.',
  advice: 'Choose {choice}, and write the others into the tab Not this cycle.',
  why: 'A team keeps two or three changes in its head. From the fourth on the week decides which one gets attention, and mostly none gets enough to be reached.',
  source: 'Ben Lamorte and 15Five, who ask for one to three; OpenOKR',
  limits: { most: 3 },
  bad: {
    with: {
      objectives: [2, 3, 4, 5].map((row) => ({ row, id: `O${row}`, rank: row })),
    },
  },
  good: { with: { objectives: [2, 3, 4].map((row) => ({ row, id: `O${row}`, rank: row })) } },

  check(_, { objectives, limits: { most = 3 } }) {
    const count = objectives.filter(({ objective }) => objective !== '').length;
    return count > most && { count, most, choice: most === 1 ? 'one' : `${most} or fewer` };
  },
});
