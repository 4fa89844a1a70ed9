import type { Rows } from '../../src/domain/plan.ts';
import { testRule } from '../_rules.ts';

type Initiative = Partial<Rows['initiatives'][number]>;
const bets = (count: number, fields: (at: number) => Initiative = () => ({})): Initiative[] =>
  Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    id: `I${at + 1}`,
    initiative: `Try route ${at + 1}`,
    ...fields(at),
  }));
const spread = (at: number): Initiative => ({
  supports: ['O1', 'O1-KR1', 'O1-KR2', 'O2'][at % 4]!,
});
const two = {
  objectives: [
    { id: 'O1', rank: 1 },
    { row: 3, id: 'O2', rank: 2 },
  ],
};

testRule('initiative-backlog-size', {
  kept: [
    { with: { initiatives: bets(5) } },
    {
      with: {
        initiatives: [
          ...bets(5),
          { row: 9, id: 'I9', status: 'Done' },
          { row: 10, id: 'I10', status: 'Stopped' },
        ],
      },
    },
    { with: { ...two, initiatives: bets(15, spread) } },
    // Before the cycle began nobody is late with cutting.
    { with: { initiatives: bets(9), cycles: [{ status: 'Planning' }] } },
    { with: { initiatives: bets(9), objectives: [{ status: 'Draft' }] } },
    {
      with: {
        initiatives: bets(30, () => ({ supports: 'O7-KR1' })),
        objectives: [{}, { row: 3, id: 'O7', status: 'Closed' }],
        keyResults: [{}, { row: 3, id: 'O7-KR1', objective: 'O7' }],
      },
    },
  ],
  broken: [
    [
      { with: { initiatives: bets(6) } },
      { count: 6, most: 5, what: 'this key result' },
      { severity: 'warning', tab: 'keyResults', row: 2, column: 'id', id: 'O1-KR1' },
    ],
    [
      { with: { initiatives: bets(7, () => ({ supports: 'O9-KR9, o1-kr1', status: '' })) } },
      { count: 7, most: 5, what: 'this key result' },
    ],
    [
      { tab: 'cycles', with: { ...two, initiatives: bets(16, spread) } },
      { count: 16, most: 15, what: 'this cycle' },
      { tab: 'cycles', row: 2, column: 'id', id: null },
    ],
  ],
});
