import { testRule } from '../_rules.ts';

const about = (objective: string, keyResult: string) => ({
  keyResult,
  start: null,
  target: null,
  unit: '',
  with: { objectives: [{ objective }] },
});

testRule('kr-repeats-objective', {
  kept: [
    about('Guests come back', 'Guests who book a second stay'),
    // With a number it measures the objective.
    about(
      'Guests come back without being asked',
      'Guests who come back without being asked, 31 to 50 %',
    ),
    about('Grow', 'Growing'),
    about('Fill 90% of our beds', 'Guests who come back up to 90%'),
    about('Double the bookings of our hostels', 'Bookings of our hostels from 100 to 300'),
    about('Double the bookings of our hostels', 'Guests who come back from 100 to 200'),
    about('Open 2 hostels with other clubs', 'Open 2 kitchens'),
    about('', 'Guests come back'),
    { keyResult: 'Guests come back', objective: 'O9' },
  ],
  broken: [
    ...(
      [
        ['Double the bookings of our hostels', 'Bookings from 100 to 200'],
        ['Cross €1M in bookings', '€1M+ bookings by September'],
        [
          'Do well by running two joint hostel projects',
          'Finish at least two joint hostel projects',
        ],
      ] as const
    ).map(
      ([objective, keyResult]) =>
        [about(objective, keyResult), { keyResult: `“${keyResult}”` }] as [
          object,
          { keyResult: string },
        ],
    ),
    [about('Fill 90% of our beds', 'Beds filled: 90%'), { keyResult: '“Beds filled: 90%”' }],
    [
      about('Improve the welcome at our hostels', 'The welcome at our hostels is improved'),
      { keyResult: '“The welcome at our hostels is improved”' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1' },
    ],
    [
      about('Guests come back without being asked', 'Guests come back without being asked'),
      { keyResult: '“Guests come back without being asked”' },
    ],
  ],
});
