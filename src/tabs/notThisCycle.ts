import { date, number, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const notThisCycle = tab({
  name: 'Not this cycle',
  id: null,
  prefix: '',
  text: 'priority',
  shown: true,
  log: false,
  columns: {
    priority: text(
      'Priority',
      280,
      'A priority you leave out on purpose, such as: second warehouse.',
      { wrap: true },
    ),
    cycle: text('Cycle', 100, 'The ID of the cycle it stays out of.'),
    rank: number('Rank', 60, 'Its place among what was left out: 1 comes first next time.'),
    whyNot: text(
      'Why not now',
      320,
      'What speaks against it now, such as: no site before autumn.',
      { wrap: true },
    ),
    revisit: date('Revisit on', 96, 'When to look at it again.'),
    decidedBy: text('Decided by', 130, 'Who decided to leave it out.', { suggests: 'people' }),
  },
});

export type LeftOut = Read<typeof notThisCycle>;
