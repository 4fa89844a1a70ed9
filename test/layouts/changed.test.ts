import { changesSinceLaunch, sayChange, withoutSameBeginning, type Promised } from '../../src/domain/changesSinceLaunch.ts'; // prettier-ignore
import { changedIn } from '../../src/layouts/changed.ts';

const LONG = 'Increase breakfast guests from 120 to 200 guests';
const OTHER = 'Increase breakfast guests from 120 to 200 visitors';
const promised: Promised = { wording: LONG, start: 120, target: 200, owner: 'Bea' };

function shown(before: Partial<Promised>, now: Partial<Promised>, room: number): string {
  const changes = changesSinceLaunch(
    { ...promised, ...before },
    { ...promised, ...before, ...now },
  );
  const say = (each: (typeof changes)[number]): string => sayChange(each, String);
  const said = changes.map(say).join('; ');
  return changedIn({ said, brief: changes.map((each) => say(withoutSameBeginning(each))).join('; ') }, room); // prettier-ignore
}

test.each<[number, Partial<Promised>, Partial<Promised>, string]>([
  [64, {}, { target: 180 }, 'Target 200 → 180'],
  [200, {}, { wording: OTHER }, `Wording “${LONG}” → “${OTHER}”`],
  [64, {}, { wording: OTHER }, 'Wording “… 200 guests” → “… 200 visitors”'],
  [
    60,
    { wording: 'Guests come back' },
    { wording: 'Everybody who was here once comes back within a year' },
    'Wording “Guests come back” → “Everybody who was here once c…',
  ],
  [
    40,
    { wording: 'Guests come back soon' },
    { wording: 'Guests come back' },
    'Wording “… come back soon” → “… come ba…',
  ],
  [
    90,
    {},
    { target: 180, wording: OTHER, owner: 'Ines' },
    'Target 200 → 180; Wording “… 200 guests” → “… 200 visitors”; Owner Bea → Ines',
  ],
  [
    70,
    { wording: 'Wording “old” → “older” guests of the house on the hill stay' },
    { wording: 'Wording “old” → “older” guests of the house on the hill go' },
    'Wording “… hill stay” → “… hill go”',
  ],
])('in %i letters what changed since %j to %j can be seen', (room, before, now, text) => {
  expect(shown(before, now, room)).toBe(text);
});
