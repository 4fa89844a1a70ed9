import { choice, date, moment, number, text, value } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const BLOCKER_TYPES = [
  'Resource', 'Dependency', 'Clarity', 'Priority conflict', 'External', 'Not working', 'Other',
] as const; // prettier-ignore

export const checkIns = tab({
  name: 'Check-ins',
  id: 'id',
  prefix: 'CK',
  text: 'keyResult',
  shown: false,
  log: true,
  columns: {
    id: text('ID', 70, 'Given by the add-on, such as CK12.'),
    at: moment('At', 130, 'When it was written.'),
    for: date('For', 96, 'The day the value describes.'),
    week: text('Week', 84, 'The ISO week of that day, such as 2027-W07.'),
    keyResult: text('Key result', 90, 'The ID of the key result, or of a health metric.'),
    value: value('Value', 80, 'The value on that day; empty if only confidence changed.'),
    confidence: number('Confidence', 88, 'Confidence on that day, 0 to 10.'),
    changed: text('What changed', 300, 'One line of why.', { wrap: true }),
    blocker: text('Blocker', 220, 'What stands in the way.', { wrap: true }),
    blockerType: choice('Blocker type', 132, BLOCKER_TYPES, 'What kind of obstacle it is.'),
    blockerOwner: text('Blocker owner', 120, 'Who removes it.'),
    blockerDue: date('Blocker due', 96, 'When somebody acts on it.'),
    nextStep: text('Next step', 220, 'What happens next.', { wrap: true }),
    by: text('By', 120, 'Who checked in; empty if typed into the grid.'),
    source: choice('Source', 84, ['Sidebar', 'Sheet', 'Import'], 'Where it came from.'),
    wording: text('Wording', 90, 'A mark of the wording and target at that time.', {
      hidden: true,
    }),
  },
});

export type CheckIn = Read<typeof checkIns>;
