import { testRule } from '../_rules.ts';

testRule('objective-too-short', {
  kept: [
    { objective: '' },
    { objective: 'Win the cup' },
    { objective: 'Nobody drowns here' },
    { objective: 'Feed 200 families' },
    // Where words are joined, or not parted, two may say it all.
    {
      objective: 'Vertrauen zurückgewinnen',
      with: { keyResults: [{ keyResult: 'Den Anteil der Kündigungen von 12 auf 4 % senken' }] },
    },
  ],
  broken: [
    [{ objective: 'Better lunches' }, { objective: '“Better lunches”' }, { severity: 'info' }],
    [{ objective: '1. Grow!' }, { objective: '“1. Grow!”' }],
  ],
});
