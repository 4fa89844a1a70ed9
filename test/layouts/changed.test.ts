import { changedIn } from '../../src/layouts/changed.ts';

const LONG =
  'Wording “Increase breakfast guests from 120 to 200 guests” → “Increase breakfast guests from 120 to 200 visitors”';

test.each([
  ['Target 35 % → 30 %', 64, 'Target 35 % → 30 %'],
  [LONG, 200, LONG],
  [LONG, 64, 'Wording “… 200 guests” → “… 200 visitors”'],
  [
    'Wording “Guests come back” → “Everybody who was here once comes back within a year”',
    60,
    'Wording “Guests come back” → “Everybody who was here once c…',
  ],
  [
    'Wording “Guests come back soon” → “Guests come back”',
    40,
    'Wording “… come back soon” → “… come ba…',
  ],
  [
    `Target 200 → 180; ${LONG}; Owner Bea → Ines`,
    90,
    'Target 200 → 180; Wording “… 200 guests” → “… 200 visitors”; Owner Bea → Ines',
  ],
])('of “%s” shows in %i letters what changed', (said, room, shown) => {
  expect(changedIn(said, room)).toBe(shown);
});
