import { testRule } from '../_rules.ts';

const decision = 'The decision “Rent a second van until March”';

testRule('decision-incomplete', {
  kept: [
    {},
    { status: '' },
    // Carried out, or given up: nobody has to be named any more.
    { owner: '', due: '', status: 'Done' },
    { owner: '', due: '', status: 'Dropped' },
    // To do nothing needs nobody; nor does what becomes of an objective.
    { owner: '', due: '', choice: 'No action' },
    { about: 'O1', owner: '', due: '', choice: 'Keep' },
    // Not begun.
    { decision: '', choice: '', owner: '', due: '' },
    // Of the cycle before, or of what was dropped.
    { owner: '', at: '2026-11-20 10:00' },
    { owner: '', with: { objectives: [{ status: 'Dropped' }] } },
    { owner: '', with: { objectives: [{ status: 'Draft' }] } },
    { due: '', with: {}, cells: [{ tab: 'decisions', column: 'due', found: 'soon' }] },
  ],
  broken: [
    [
      { owner: '' },
      { decision, missing: 'Owner' },
      { severity: 'warning', tab: 'decisions', row: 2, column: 'owner', id: 'D1', fix: null },
    ],
    [
      { choice: '', owner: '', due: '' },
      { decision, missing: 'Choice, Owner and Due' },
      { column: 'choice' },
    ],
    [{ decision: '', due: '' }, { decision: 'This decision', missing: 'Due' }, { column: 'due' }],
    // About nothing that anybody can find.
    [{ about: '', choice: 'No action' }, { decision, missing: 'About' }, { column: 'about' }],
  ],
});
