import { testRule } from '../_rules.ts';

const proofs = (...fields: object[]) => ({ with: { keyResults: fields } });

testRule('objective-single-key-result', {
  kept: [
    proofs({}, { id: 'O1-KR2', keyResult: 'Growers who order twice from 20 to 45' }),
    // None at all is another rule's word.
    proofs(),
    proofs({ status: 'Dropped' }, { id: 'O1-KR2', status: 'Dropped' }),
    { status: 'Closed', ...proofs({}) },
    { cycle: '2026-Q4', ...proofs({}) },
  ],
  broken: [
    [
      proofs({}, { id: 'O1-KR2', status: 'Dropped' }),
      {
        objective: '“Growers plan their season around us”',
        only: '“Raise trays delivered in the promised week from 82 % to 92 %”',
      },
      { severity: 'warning', tab: 'keyResults', row: 0, id: 'O1' },
    ],
    [
      { status: 'Draft', ...proofs({ keyResult: 'Calls answered, 40 to 80 %' }) },
      { objective: '“Growers plan their season around us”', only: '“Calls answered, 40 to 80 %”' },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
