import { testRule } from '../_rules.ts';

testRule('kr-owner-missing', {
  kept: [
    // That it is nobody, a group or two people is told by other rules.
    { owner: 'Kitchen team' },
    { owner: 'tbd' },
    { owner: 'Sofie Brun & Karim Aït' },
    { owner: 'J' },
    { owner: '', status: 'Dropped' },
    { owner: '', with: { objectives: [{ status: 'Dropped' }] } },
    { owner: '', with: { objectives: [] } },
  ],
  broken: [
    [
      { owner: '' },
      {},
      {
        severity: 'error',
        tab: 'keyResults',
        column: 'owner',
        id: 'O1-KR1',
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'owner', value: 'Noor Visser' }],
      },
    ],
    [{ owner: '', with: { objectives: [{ owner: '' }] } }, {}, { fix: null }],
    [{ owner: '', with: { objectives: [{ owner: 'Nursery team' }] } }, {}, { fix: null }],
    [{ owner: '', kind: 'Milestone' }, {}],
    [
      { owner: '', with: { objectives: [{ status: '' }] } },
      {},
      { severity: 'info', declared: 'error' },
    ],
  ],
  instead: [[{ owner: '', objective: 'O9' }, 'kr-orphan']],
});
