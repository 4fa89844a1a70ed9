import { choice, date, number, text, time } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const DAYS = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
] as const; // prettier-ignore

export const cycles = tab({
  name: 'Cycles',
  id: 'id',
  prefix: '',
  text: 'change',
  shown: true,
  log: false,
  columns: {
    id: text('ID', 110, 'A name for the cycle that is used once, such as 2027-Q1.'),
    team: text(
      'Team',
      130,
      'The team whose set this is, such as Field service. Empty means the only team.',
    ),
    starts: date('Starts', 96, 'First day of the cycle, such as 4 Jan 2027.'),
    ends: date('Ends', 96, 'Last day of the cycle, such as 4 Apr 2027.'),
    status: choice(
      'Status',
      90,
      ['Planning', 'Active', 'Closed'],
      'Planning while you write, Active while it runs, Closed when scored.',
    ),
    change: text(
      'The one change',
      340,
      'The one change this cycle is for, such as: clinics trust our delivery dates.',
      { wrap: true },
    ),
    owner: text('Review owner', 130, 'One person who leads the weekly review.', {
      suggests: 'people',
    }),
    reviewDay: choice('Review day', 100, DAYS, 'The weekday of the review.'),
    reviewTime: time('Review time', 92, 'When the review begins, such as 10:00.'),
    slot: number('Slot', 60, 'Minutes the review may take, such as 30.'),
  },
});

export type Cycle = Read<typeof cycles>;
