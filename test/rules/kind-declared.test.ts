import { testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;
const set = (column: string, value: string | number | null) =>
  ({ do: 'set', tab: 'keyResults', row: 2, column, value }) as const;

testRule('kind-declared', {
  kept: [
    { keyResult: 'Lifts in service at or above 99.5%', ...bare, kind: 'Maintain', floor: 99.5 },
    // What the cells make clear need not be said.
    { keyResult: 'Lifts in service at or above 99.5%', ...bare, floor: 99.5 },
    { keyResult: 'New lift approved by the inspector', ...bare, current: false },
    { keyResult: 'Keep queues at 5 minutes', start: 12, target: 5, unit: 'min' },
    // A missing number alone makes no milestone.
    { keyResult: 'Fewer visitors stuck in a lift', ...bare },
    { keyResult: 'Measure twice as many lifts', start: null, target: 60, unit: 'lifts' },
    { keyResult: '', ...bare },
  ],
  broken: [
    [
      { keyResult: 'Measure how long visitors wait for a lift', ...bare },
      {
        keyResult: '“Measure how long visitors wait for a lift”',
        kind: 'Baseline',
        cure: 'Make Kind a Baseline until the first number is known.',
      },
      { severity: 'info', column: 'kind', fix: [set('kind', 'Baseline')] },
    ],
    [
      { keyResult: 'Keep lifts in service at 99.5% or more', start: null, target: 99.5, unit: '%' },
      {
        keyResult: '“Keep lifts in service at 99.5% or more”',
        kind: 'Maintain',
        cure: 'Make Kind a Maintain and give the level to Floor or Ceiling; else name start and target.',
      },
      { fix: [set('kind', 'Maintain'), set('floor', 99.5), set('target', null)] },
    ],
    // The cell says another level than the words: one of them is a slip.
    [
      { keyResult: 'Keep lifts in service at 99.5% or more', start: null, target: 95, unit: '%' },
      {
        keyResult: '“Keep lifts in service at 99.5% or more”',
        kind: 'Maintain',
        cure: 'Make Kind a Maintain and give the level to Floor or Ceiling; else name start and target.',
      },
      { fix: null },
    ],
    [
      { keyResult: 'Milestone: freight lift handed over', ...bare },
      {
        keyResult: '“Milestone: freight lift handed over”',
        kind: 'Milestone',
        cure: 'Make Kind a Milestone, or write down the number it should move.',
      },
      { fix: [set('kind', 'Milestone')] },
    ],
  ],
});
