import { testRule } from '../_rules.ts';

testRule('objective-has-key-result', {
  kept: [
    { id: 'o1' },
    { with: { keyResults: [{ status: '' }] } },
    // Of whatever kind, and whatever it still lacks.
    {
      with: { keyResults: [{ kind: 'Milestone', keyResult: 'The lease is signed', start: null }] },
    },
    { with: { keyResults: [{ target: null }, { row: 3, id: 'O1-KR9', status: 'Dropped' }] } },
    { status: 'Dropped', with: { keyResults: [] } },
    { status: 'Closed', with: { keyResults: [] } },
  ],
  broken: [
    [
      { with: { keyResults: [] } },
      { objective: '“Growers plan their season around us”' },
      {
        ...{ severity: 'error', tab: 'keyResults', row: 0, column: 'objective', id: 'O1' },
        fix: [
          {
            do: 'add',
            tab: 'keyResults',
            values: {
              objective: 'O1',
              keyResult: 'Which number will show it: Growers plan their season around us?',
              owner: 'Noor Visser',
            },
          },
        ],
      },
    ],
    [
      { status: 'Draft', objective: 'Night orders leave early', with: { keyResults: [] } },
      { objective: '“Night orders leave early”' },
      { severity: 'info', declared: 'error' },
    ],
    [
      { with: { keyResults: [{ status: 'Dropped' }] } },
      { objective: '“Growers plan their season around us”' },
    ],
    [
      { id: 'O2', objective: '', with: { keyResults: [{ objective: 'O1' }] } },
      { objective: '“O2”' },
      { fix: null },
    ],
  ],
});
