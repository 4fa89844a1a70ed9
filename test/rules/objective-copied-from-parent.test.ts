import { testRule } from '../_rules.ts';

const two = (first: string, second: string, supports: string) => ({
  id: 'O2',
  row: 3,
  objective: second,
  supports,
  with: {
    objectives: [
      { id: 'O1', row: 2, objective: first },
      { id: 'O2', row: 3, objective: second, supports },
    ],
  },
});

testRule('objective-copied-from-parent', {
  kept: [
    two('Sailors choose our harbour', 'Sailors choose our harbour bar', 'O1'),
    two('Sailors choose our harbour', 'Harbour pilots choose our sailors', 'O1'),
    two('Sailors choose our harbour', 'Sailors find a berth by night', 'O1'),
    two('Sailors choose our harbour', 'Sailors choose our harbour', ''),
    two('Sailors choose our harbour', 'Sailors choose our harbour', 'https://intranet/goals/7'),
    two('Sailors choose our harbour', 'Sailors choose our harbour', 'O2'),
  ],
  broken: [
    [
      two('Sailors choose our harbour', ' Sailors choose our harbour!', 'o1'),
      { objective: '“Sailors choose our harbour!”', parent: 'O1' },
      { severity: 'warning', column: 'supports', id: 'O2' },
    ],
  ],
});
