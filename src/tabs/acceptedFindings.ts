import { date, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const acceptedFindings = tab({
  name: 'Accepted findings',
  id: null,
  prefix: '',
  text: 'rule',
  shown: false,
  log: false,
  columns: {
    rule: text('Rule', 190, 'The rule whose finding is accepted.'),
    where: text('Where', 90, 'The ID of the row; empty means the whole set.'),
    wording: text('Wording', 110, 'A mark of the wording it was accepted for.'),
    reason: text('Reason', 340, 'Why it is fine as it is.', { wrap: true }),
    by: text('By', 130, 'Who accepted it.'),
    until: date('Until', 96, 'When to look at it again.'),
  },
});

export type AcceptedFinding = Read<typeof acceptedFindings>;
