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
    // One level to hold, and a guardrail that shows at what price.
    {
      with: {
        keyResults: [{ kind: 'Maintain', start: null, target: null, floor: 90 }],
        healthMetrics: [{ metric: 'Overtime hours a week' }],
      },
    },
  ],
  broken: [
    // A number to move needs its counterpart in the set, and a level without a guardrail as well.
    ...[
      { keyResults: [{}], healthMetrics: [{ metric: 'Overtime hours a week' }] },
      { keyResults: [{ kind: 'Maintain' as const, start: null, target: null, floor: 90 }] },
    ].map(
      (rows) =>
        [
          { with: rows },
          {
            objective: '“Growers plan their season around us”',
            only: '“Raise trays delivered in the promised week from 82 % to 92 %”',
          },
        ] as [object, Record<string, string>],
    ),
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
