import { choice, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

/** What became of a promise. */
export const KEPT = ['Yes', 'No', 'Dropped'] as const;

export const commitments = tab({
  name: 'Commitments',
  id: 'id',
  prefix: 'C',
  text: 'commitment',
  shown: false,
  log: false,
  columns: {
    id: text('ID', 60, 'Given by the add-on, such as C7.'),
    week: text('Week', 84, 'The ISO week it was made for, such as 2027-W07.'),
    commitment: text('Commitment', 360, 'One promise for the week.', { wrap: true }),
    keyResult: text('Key result', 90, 'The ID of the key result it helps.'),
    owner: text('Owner', 130, 'Who promised it.', { suggests: 'people' }),
    kept: choice('Kept', 84, KEPT, 'Answered at the next review.'),
  },
});

export type Commitment = Read<typeof commitments>;
