import { testRule } from '../_rules.ts';

/** What a second objective supports, and what one initiative does. */
const supports = (objective: string, initiative = 'O9-KR1') => ({
  with: {
    objectives: [{ id: 'O1' }, { id: 'O2', supports: objective }],
    initiatives: [{ supports: initiative }],
  },
});

testRule('child-covers-parent', {
  kept: [
    supports(''),
    // The objective as a whole covers all its key results.
    supports('O1'),
    supports('O1-KR1'),
    supports('O1-KR2', 'O1-KR1, O1-KR2'),
    supports('O1-KR2', 'O1'),
    supports('https://example.org'),
  ],
  broken: [
    [supports('O1-KR2'), {}, { severity: 'info', column: 'id', id: 'O1-KR1' }],
    [supports('o1-kr2', 'O1-KR2'), {}],
    [supports('O1-KR2, O1-KR7'), {}],
  ],
});
