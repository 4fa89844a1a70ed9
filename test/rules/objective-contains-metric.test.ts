import { testRule } from '../_rules.ts';

testRule('objective-contains-metric', {
  kept: [
    { objective: '' },
    { objective: 'Pass the ISO 9001 and SOC 2 audits without a late night in 2027' },
    { objective: 'Win back the Fortune 500 clients who left in Q3' },
    { objective: 'A 24/7 hotline that ambulance crews rely on' },
    { objective: 'Be the first bakery people think of in B2B catering' },
    { objective: 'Get into the top 10 of every city guide' },
    { objective: 'Move every tenant onto v2 of the 5G gateway with a smile' },
    { objective: 'Keep P1 incidents away from nurses' },
    { status: 'Closed', objective: 'Raise renewals by 20%' },
  ],
  broken: [
    [
      { objective: 'Raise attendance at evening classes from 31% to 55%' },
      { metric: '“from 31% to 55%”' },
      { severity: 'warning', column: 'objective', id: 'O1' },
    ],
    [
      { objective: 'Cut scrap by 20 %', status: 'Draft' },
      { metric: '“by 20 %”' },
      { severity: 'warning' },
    ],
    [{ objective: 'Earn €2 million with repairs' }, { metric: '“€2 million”' }],
  ],
  instead: [
    [
      {
        cells: [
          { tab: 'objectives', column: 'objective', found: '#REF!', trouble: 'formula-error' },
        ],
      },
      'formula-error',
    ],
  ],
});
