import { testRule } from '../_rules.ts';

const said = (objective: string, solution: string) =>
  [{ objective }, { objective: `“${objective}”`, solution: `“${solution}”` }] as const;

testRule('objective-names-solution', {
  kept: [
    { objective: '' },
    { objective: 'Become the tool surveyors recommend' },
    { objective: 'Build a platform that volunteers love' },
    { objective: 'Move every guest into a dry room' },
    { objective: 'Adopt a calmer way to plan' },
    { objective: 'Switch to trains without missing a meeting' },
    { objective: 'Deliver Relief To Every Flooded Village' },
    { objective: 'The portal feels like a helpful clerk' },
  ],
  broken: [
    [
      ...said('Launch the tenants’ portal', 'tenants’ portal'),
      { severity: 'info', declared: 'info', column: 'objective' },
    ],
    [...said('Roll out a new booking tool', 'booking tool')],
    [...said('Implement Acme Flow in all depots', 'Acme Flow')],
    [...said('Complete the data migration', 'data migration')],
  ],
});
