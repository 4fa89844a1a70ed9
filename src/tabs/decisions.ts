import { choice, date, moment, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const CHOICES = [
  'Continue', 'Update', 'Start', 'Stop', 'No action',
] as const; // prettier-ignore
export const ENDINGS = ['Keep', 'Modify', 'Defer', 'Abandon', 'Achieved'] as const;
export type Ending = (typeof ENDINGS)[number];

export const decisions = tab({
  name: 'Decisions',
  id: 'id',
  prefix: 'D',
  text: 'decision',
  shown: false,
  log: false,
  columns: {
    id: text('ID', 60, 'Given by the add-on, such as D4.'),
    at: moment('At', 130, 'When it was decided.'),
    week: text('Week', 84, 'The ISO week of the review, such as 2027-W07.'),
    about: text('About', 84, 'The ID of the key result or health metric it is about.'),
    rule: text('Rule', 140, 'The rule that brought it up.'),
    why: text('Why it came up', 260, 'What the figures said.', { wrap: true }),
    decision: text('Decision', 300, 'What was decided.', { wrap: true }),
    choice: choice(
      'Choice',
      96,
      [...CHOICES, ...ENDINGS],
      'Continue, Update, Start, Stop or No action; at the close what becomes of the objective.',
    ),
    owner: text('Owner', 130, 'Who carries it out.', { suggests: 'people' }),
    due: date('Due', 96, 'When to look at it again.'),
    status: choice('Status', 84, ['Open', 'Done', 'Dropped'], 'Where it stands.'),
  },
});

export type Decision = Read<typeof decisions>;
