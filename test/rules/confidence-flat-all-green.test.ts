import { testRule } from '../_rules.ts';
import { aKeyResult } from '../_build.ts';

/** Key results 82 → 92, each with its confidence three weeks running and its value now. */
const set = (...list: { said: (number | null)[]; value: number }[]) => ({
  with: {
    keyResults: list.map((_, at) => aKeyResult({ row: at + 2, id: `KR${at + 1}` })),
    checkIns: list.flatMap(({ said, value }, at) =>
      said.map((confidence, week) => ({
        ...{ row: 2 + 3 * at + week, id: `CK${3 * at + week}`, keyResult: `KR${at + 1}` },
        ...{ for: ['2027-02-03', '2027-02-10', '2027-02-17'][week] ?? '', value, confidence },
      })),
    ),
  },
});
const green = [8, 8, 7];

testRule('confidence-flat-all-green', {
  kept: [
    set({ said: green, value: 82 }, { said: [8, 6, 8], value: 82 }),
    set({ said: green, value: 82 }, { said: [null, 8, 8], value: 82 }),
    set({ said: green, value: 86 }, { said: green, value: 87 }),
    // One of four behind is ordinary.
    set(
      { said: green, value: 82 },
      { said: green, value: 87 },
      { said: green, value: 87 },
      { said: green, value: 87 },
    ),
    // Behind by a quarter of the way exactly.
    { ...set({ said: green, value: 82 }), with: { keyResults: [] } },
    { ...set({ said: green, value: 82 }), status: 'Planning' },
  ],
  broken: [
    [
      set({ said: green, value: 82 }, { said: [9, 9, 9], value: 87 }),
      { high: 7, ids: 'KR1', are: 'is' },
      { severity: 'warning', tab: 'cycles', row: 2, id: null },
    ],
    // What is reached needs no belief.
    [
      set(
        { said: [null, null, null], value: 92 },
        { said: green, value: 82 },
        { said: green, value: 82.5 },
      ),
      { high: 7, ids: 'KR2 and KR3', are: 'are' },
    ],
  ],
});
