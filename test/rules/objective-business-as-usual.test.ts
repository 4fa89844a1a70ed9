import { testRule } from '../_rules.ts';

const said = (objective: string) => [{ objective }, { objective: `“${objective}”` }] as const;

testRule('objective-business-as-usual', {
  kept: [
    { objective: '' },
    { objective: 'Keep far less timber lying in the rain' },
    { objective: 'Maintain our tone while we merge the two papers' },
    { objective: 'Keep patients safe through the move' },
    { objective: 'Support young farmers in their first year' },
    { objective: 'Run the friendliest ferry on the lake' },
    { objective: 'Ensure that no caller hears a tape' },
    { objective: 'Manage growth without burning out' },
    { objective: 'Keep-fit classes draw the whole village' },
  ],
  broken: [
    [...said('Keep the lights on'), { severity: 'warning', column: 'objective' }],
    [...said('Maintain current service levels')],
    [...said('Continue to support the branches')],
    [...said('Run day-to-day operations')],
    [
      { ...said('Manage the fleet')[0], status: 'Draft' },
      said('Manage the fleet')[1],
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
