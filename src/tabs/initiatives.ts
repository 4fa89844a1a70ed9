import { choice, date, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const initiatives = tab({
  name: 'Initiatives',
  id: 'id',
  prefix: 'I',
  text: 'initiative',
  shown: true,
  log: false,
  columns: {
    id: text('ID', 56, 'Given by the add-on, such as I3. It never changes.'),
    initiative: text(
      'Initiative',
      330,
      'A planned action, such as: label every pallet at goods-in.',
      { wrap: true },
    ),
    supports: text(
      'Supports',
      150,
      'The IDs of the key results it is meant to move, with commas between.',
      { wrap: true },
    ),
    owner: text('Owner', 130, 'One person who does it or sees to it.', { suggests: 'people' }),
    status: choice(
      'Status',
      104,
      ['Not started', 'In progress', 'Done', 'Stopped'],
      'Where it stands.',
    ),
    due: date('Due', 96, 'When it is meant to be done.'),
    doneOn: date('Done on', 96, 'When it was done.'),
    link: text('Link', 200, 'Where the work lives, such as a ticket or a document.'),
    notes: text('Notes', 240, 'Anything worth keeping.', { wrap: true }),
  },
});

export type Initiative = Read<typeof initiatives>;
