import * as fc from '../_fastCheck.ts';
import { findingsOf, testRule } from '../_rules.ts';

const set = (count: number, slot: number | null) => ({
  slot,
  with: {
    keyResults: Array.from({ length: count }, (_, at) => ({
      row: at + 2,
      id: `O1-KR${at + 1}`,
      owner: `P${at}x`,
    })),
  },
});

testRule('review-time-budget', {
  kept: [
    set(3, 15),
    set(7, 20),
    set(12, 30),
    set(12, null),
    set(12, 45),
    { slot: 5, with: { keyResults: [] } },
    { slot: 15, with: { keyResults: [{}, { row: 3, status: 'Dropped' }] } },
  ],
  broken: [
    [
      set(4, 15),
      { count: 4, needed: 20, slot: 15 },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'slot', id: null },
    ],
    [set(12, 25), { count: 12, needed: 30, slot: 25 }],
    [set(1, 10), { count: 1, needed: 15, slot: 10 }],
    [
      { ...set(8, 20), status: 'Planning' },
      { count: 8, needed: 25, slot: 20 },
      { severity: 'info' },
    ],
  ],
  instead: [[set(20, 30), 'too-many-key-results-set']],
});

test('a slot of what a week needs is enough, and a minute less is not', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
      const heard = (slot: number) =>
        findingsOf('set', set(count, slot)).find((each) => each.rule === 'review-time-budget');
      const needed = Number(heard(1)?.args['needed']);
      expect(heard(needed)).toBeUndefined();
      expect(heard(needed - 1)?.args).toEqual({ count, needed, slot: needed - 1 });
    }),
    { numRuns: 12 },
  ));
