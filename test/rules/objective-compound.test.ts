import { testRule } from '../_rules.ts';

const said = (first: string, second: string, joint = ' and ') =>
  [
    { objective: `${first}${joint}${second}` },
    { first: `“${first}”`, second: `“${second}”` },
  ] as const;

testRule('objective-compound', {
  kept: [
    { objective: '' },
    { objective: 'Safe and gentle rides for every toddler' },
    { objective: 'Research and development share one canteen' },
    { objective: 'Attract and keep the best potters in the county' },
    { objective: 'Help tenants report and follow their repairs' },
    { objective: 'Make it easy to rent a boat and return it at night' },
    { objective: 'Build a choir that sings well and draws a crowd' },
    { objective: 'Plan less, learn more' },
    { objective: 'Win parents and teachers over' },
    { objective: 'Visitors wait less and leave with a smile' },
  ],
  broken: [
    [
      ...said('Win back lapsed members', 'renovate the changing rooms'),
      {
        ...{ severity: 'warning', column: 'objective' },
        fix: [
          {
            ...{ do: 'set', tab: 'objectives', row: 2, column: 'objective' },
            value: 'Win back lapsed members',
          },
          {
            do: 'add',
            tab: 'objectives',
            values: {
              ...{ cycle: '2027-Q1', objective: 'Renovate the changing rooms' },
              ...{ owner: 'Noor Visser', status: 'Draft' },
            },
          },
        ],
      },
    ],
    [...said('Grow revenue', 'hire a sales team')],
    [...said('Cut the queue', 'raise the mood of the staff', ' & ')],
  ],
});
