import { testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;
const set = (column: string, value: string | number | null) =>
  ({ do: 'set', tab: 'keyResults', row: 2, column, value }) as const;
const LIFTS = 'Keep lifts in service at 99.5% or more';
const unknown = 'its progress stays unknown without a Start';
const still = 'staying where it is counts as no progress';

testRule('kind-declared', {
  kept: [
    { keyResult: LIFTS, ...bare, kind: 'Maintain', floor: 99.5 },
    { keyResult: LIFTS, start: null, target: 99.5, kind: 'Metric' },
    // What the cells make clear need not be said.
    { keyResult: 'Lifts in service at or above 99.5%', ...bare, floor: 99.5 },
    { keyResult: 'New lift approved by the inspector', ...bare, current: false },
    // There is a way to go until the level holds.
    { keyResult: 'Keep queues at 5 minutes', start: 12, target: 5, unit: 'min' },
    { keyResult: LIFTS, start: 97, target: 99.5, unit: '%' },
    // The target is better than the level: that is a way to go, too.
    { keyResult: 'Keep queues under 8 minutes', start: 7, target: 5, unit: 'min' },
    { keyResult: 'Fewer than 8 visitors stuck in a lift', start: 20, target: 8 },
    { keyResult: 'Keep a log of 40 lifts', start: null, target: 40, kind: 'Milestone' },
    { keyResult: 'Bring lifts in service to 99.5%', start: null, target: 99.5 },
    { keyResult: '', start: null, target: 4 },
  ],
  broken: [
    [
      { keyResult: LIFTS, start: null, target: 99.5, unit: '%' },
      { keyResult: `“${LIFTS}”`, harm: unknown },
      {
        severity: 'warning',
        column: 'kind',
        fix: [set('kind', 'Maintain'), set('floor', 99.5), set('target', null)],
      },
    ],
    [
      { keyResult: 'Keep queues under 8 minutes', start: null, target: 8, unit: 'min' },
      { keyResult: '“Keep queues under 8 minutes”', harm: unknown },
      { fix: [set('kind', 'Maintain'), set('ceiling', 8), set('target', null)] },
    ],
    // It holds already, and it is no way from 5 up to 8.
    [
      { keyResult: 'Keep queues under 8 minutes', start: 5, target: 8, unit: 'min' },
      { keyResult: '“Keep queues under 8 minutes”', harm: still },
    ],
    // The cell says another level than the words: one of them is a slip.
    [
      { keyResult: LIFTS, start: null, target: 95, unit: '%' },
      { keyResult: `“${LIFTS}”`, harm: unknown },
      { fix: null },
    ],
  ],
  instead: [
    [{ keyResult: LIFTS, ...bare }, 'kr-no-target'],
    [{ keyResult: LIFTS, start: 99.5, target: 99.5 }, 'kr-target-equals-baseline'],
    [
      { keyResult: LIFTS, target: 99.5, cells: [{ column: 'start', found: '99 %' }] },
      'number-as-text',
    ],
  ],
});
