import { testRule } from '../_rules.ts';

const said = (objective: string) => [{ objective }, { objective: `“${objective}”` }] as const;

testRule('objective-vague', {
  kept: [
    { objective: '' },
    { objective: 'Win the county cup' },
    { objective: 'Achieve fiscal sustainability' },
    { objective: 'Be a better neighbour to the allotments' },
    { objective: 'Improve the smell of the stairwell' },
    { objective: 'Great bread in every village' },
    { objective: 'Be a better firm to work at' },
    { objective: 'Scale Lisbon' },
    { objective: 'Independence from the grid' },
    { objective: 'A calm checkout process' },
    { objective: 'Bread quality people taste' },
    { objective: 'Drive operational efficiency' },
    { objective: 'Be better', status: 'Closed' },
  ],
  broken: [
    [...said('Be better'), { severity: 'warning', column: 'objective', id: 'O1' }],
    [...said('Improve performance')],
    [...said('Improve our product')],
    [...said('Achieve Operational Excellence')],
    [...said('Take our business to the next level')],
    [...said('Do great things every day')],
    [...said('Create things')],
    // A topic, of which nothing is said.
    [...said('Oven quality and automation')],
    [...said('Continuity of process')],
  ],
});
