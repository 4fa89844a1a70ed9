import { testRule } from '../_rules.ts';

testRule('kr-orphan', {
  kept: [
    { objective: ' o1' },
    { objective: 'O1', with: { objectives: [{ status: 'Closed' }] } },
    { objective: 'O9', keyResult: '' },
    { objective: 'O3', with: { objectives: [{ id: 'O3', cycle: '2020' }] } },
  ],
  broken: [
    [
      { objective: 'O7' },
      { reason: 'the tab Objectives has no “O7”', known: ': O1' },
      { severity: 'error', tab: 'keyResults', column: 'objective', id: 'O1-KR1' },
    ],
    [{ objective: '' }, { reason: 'Objective is empty', known: ': O1' }, { fix: null }],
    // The only ID within two letters is what was meant.
    [
      { objective: 'O-12', with: { objectives: [{ id: 'O1' }, { id: 'O12' }, { id: 'O31' }] } },
      { reason: 'the tab Objectives has no “O-12”', known: ': O1, O12 or O31' },
      {
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'objective', value: 'O12' }],
      },
    ],
    [
      { objective: 'O7', with: { objectives: [{ id: 'O1' }, { id: 'O2' }] } },
      { reason: 'the tab Objectives has no “O7”', known: ': O1 or O2' },
      { fix: null },
    ],
    [
      { objective: 'Growers', with: { objectives: [{ id: 'O1' }] } },
      { reason: 'the tab Objectives has no “Growers”', known: ': O1' },
      { fix: null },
    ],
    [{ objective: '', id: '' }, { reason: 'Objective is empty', known: ': O1' }, { id: null }],
    [
      { with: { objectives: [] } },
      { reason: 'the tab Objectives has no “O1”', known: ', once it has a row' },
    ],
    [
      {
        objective: 'O9',
        with: { objectives: ['O1', 'O2', 'O3', 'O4', 'O5', 'O6'].map((id) => ({ id })) },
      },
      { reason: 'the tab Objectives has no “O9”', known: ': O1, O2, O3, O4, O5 or another' },
    ],
  ],
  instead: [
    [
      { cells: [{ column: 'objective', found: '#REF!', trouble: 'formula-error' }] },
      'formula-error',
    ],
    // A row whose ID is taken is told about nothing else.
    [
      {
        with: {
          keyResults: [
            { id: 'O1-KR1', objective: 'O1', row: 2 },
            { id: 'O1-KR1', objective: 'O9', row: 3 },
          ],
        },
      },
      'id-duplicate',
    ],
  ],
});
