import { choice, formula, number, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const objectives = tab({
  name: 'Objectives',
  id: 'id',
  prefix: 'O',
  text: 'objective',
  shown: true,
  log: false,
  columns: {
    id: text('ID', 56, 'Given by the add-on, such as O1. It never changes.'),
    cycle: text('Cycle', 100, 'The ID of its cycle in the tab Cycles.'),
    objective: text(
      'Objective',
      330,
      'What will be different, in words and without a number, such as: planners trust the stock figures.',
      { wrap: true },
    ),
    owner: text('Owner', 130, 'One person who answers for it.', { suggests: 'people' }),
    why: text(
      'Why now',
      270,
      'What makes it worth doing this cycle, such as: three contracts are up for renewal.',
      { wrap: true },
    ),
    status: choice(
      'Status',
      106,
      ['Draft', 'Published', 'Closed', 'Dropped'],
      'Draft until the team stands behind it, then Published.',
    ),
    progress: formula(
      'Progress',
      78,
      'Mean progress of its key results that are known, by weight. Calculated.',
      '0 %',
    ),
    confidence: formula(
      'Confidence',
      88,
      'The lowest confidence among its key results. Calculated.',
      '0',
    ),
    rank: number('Rank', 60, 'Its place among the objectives: 1 matters most.', { hidden: true }),
    supports: text('Supports', 110, 'The ID or link of the objective it contributes to.', {
      hidden: true,
    }),
    type: choice(
      'Type',
      124,
      ['Committed', 'Aspirational'],
      'Committed: meant to be reached in full. Aspirational: a stretch.',
      { hidden: true },
    ),
    score: number('Score', 60, 'From 0 to 1, at the close.', { hidden: true, format: '0.00' }),
    notes: text('Notes', 240, 'Anything worth keeping.', { hidden: true, wrap: true }),
  },
});

export type Objective = Read<typeof objectives>;
