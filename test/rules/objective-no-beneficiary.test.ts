import { testRule } from '../_rules.ts';

testRule('objective-no-beneficiary', {
  kept: [
    { objective: '' },
    { objective: 'Bakers sleep through the night' },
    { objective: 'Our code is a joy to read' },
    { objective: 'The dry dock runs like clockwork for Hansen' },
    { objective: 'Steady cash through the winter' },
    // The proof says for whom.
    {
      objective: 'A quiet reading room',
      with: { keyResults: [{ keyResult: 'Students who stay past noon, 20 to 60' }] },
    },
    // What is wrong with the sentence itself is told instead.
    { objective: 'Reduce downtime' },
    { objective: 'Install new lamps' },
  ],
  broken: [
    [
      {
        objective: 'A modern parking concept',
        with: { keyResults: [{ keyResult: 'Free bays at noon, 4 to 20' }] },
      },
      { objective: '“A modern parking concept”' },
      { severity: 'info', declared: 'info' },
    ],
    [
      { objective: 'Parking without a detour', with: { keyResults: [] } },
      { objective: '“Parking without a detour”' },
    ],
  ],
});
