import { saysNothing } from './_owner.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'set',
  at: 'change',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'The one change of this cycle is not written down.',
  advice: 'Write one sentence into The one change: what would others notice once it has happened?',
  why: 'A set of objectives holds together when all of it serves one change. Without that sentence everything sounds equally urgent, and the first busy week decides instead of the team.',
  source:
    'Christina Wodtke’s one objective a quarter; the okr.mx course asks for the one business change first',
  bad: { change: '' },
  good: { change: 'Wholesale buyers reorder without being called' },

  check: ({ change }) => (change === '' || saysNothing(change)) && {},
});
