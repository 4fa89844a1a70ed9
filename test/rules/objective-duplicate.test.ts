import { testRule } from '../_rules.ts';

const two = (first: string, second: string, fields: object = {}) => ({
  row: 3,
  with: {
    objectives: [
      { id: 'O1', row: 2, objective: first },
      { id: 'O2', row: 3, objective: second, ...fields },
    ],
  },
});
const broken = (first: string, second: string) =>
  [two(first, second), { objective: `“${second}”`, row: 2 }, { row: 3, id: 'O2' }] as const;

testRule('objective-duplicate', {
  kept: [
    two('Cyclists in Spain choose our bridge', 'Cyclists in Italy choose our bridge'),
    two('Trains on line 4 run on time for all', 'Trains on line 5 run on time for all'),
    two('Divers trust our tanks', 'Divers trust our boats'),
    two('', ''),
    // Passed on, or out of the game.
    two('Cyclists choose our bridge', 'Cyclists choose our bridge', { supports: 'O1' }),
    two('Cyclists choose our bridge', 'Cyclists choose our bridge', { status: 'Dropped' }),
    two('Cyclists choose our bridge', 'Cyclists choose our bridge', { cycle: '2020' }),
  ],
  broken: [
    [...broken('Cyclists choose our bridge', 'cyclists choose our bridge.')],
    [
      ...broken(
        'Cyclists from the valley choose our bridge',
        'All cyclists from the valley choose our bridge',
      ),
    ],
    [...broken('Cyclists trust our brakes and tyres', 'Cyclists trust our brake and tyres')],
  ],
});
