import { testRule } from '../_rules.ts';

testRule('objective-jargon', {
  kept: [
    { objective: '' },
    { objective: 'Better NPS and CSAT without a KPI circus' },
    { objective: 'The QBR is worth its hour' },
    { objective: 'EVERY GUEST IS A VIP' },
    { objective: 'Phase III and chapter VII read like a novel' },
    { objective: 'Our B2B and SaaS clients call the API by heart' },
  ],
  broken: [
    [
      { objective: 'Every RMA from the ODM channel ends well' },
      { words: '“RMA” and “ODM”' },
      { severity: 'info', declared: 'info' },
    ],
    [{ objective: 'DSO, ICP and TTV in good shape' }, { words: '“DSO”, “ICP” and “TTV”' }],
  ],
});
