import { testRule } from '../_rules.ts';

const bare = { start: null, target: null, unit: '' } as const;

testRule('kr-percent-change-without-base', {
  kept: [
    { keyResult: 'Cut paper used by 30%', start: 40, target: 28 },
    // Points are counted from anywhere.
    { keyResult: 'Raise occupancy by 5 percentage points', ...bare },
    { keyResult: 'Raise occupancy by 5 pp', ...bare },
    { keyResult: 'Raise occupancy to 80%', ...bare },
    { keyResult: 'Raise occupancy from 70% to 80% (+14%)', ...bare },
    { keyResult: '30% of rooms booked without a call', ...bare },
    { keyResult: 'Reach 12% year-over-year growth in nights sold', ...bare },
    { keyResult: 'Stay 5% under budget', ...bare },
    { keyResult: 'Add 20 rooms', ...bare },
    { keyResult: 'Cut paper used by 30%', ...bare, kind: 'Milestone' },
    { keyResult: 'Cut paper used', ...bare },
  ],
  broken: [
    [
      { keyResult: 'Cut paper used by 30%', ...bare },
      {
        change: '30\u00a0%',
        rest: ', and what it comes to after the change into Target',
      },
      { severity: 'warning', column: 'start', id: 'O1-KR1' },
    ],
    [
      { keyResult: 'Reduce errors by 99.95%', ...bare },
      {
        change: '99.95\u00a0%',
        rest: ', and what it comes to after the change into Target',
      },
    ],
    [
      { keyResult: '15% more nights sold in winter', ...bare, target: 9200 },
      { change: '15\u00a0%', rest: '' },
    ],
    [
      { keyResult: 'Halve the time that guests wait for a key', ...bare },
      {
        change: '50\u00a0%',
        rest: ', and what it comes to after the change into Target',
      },
    ],
    [
      {
        keyResult: 'Reducir el papel en un 30%',
        ...bare,
        with: { objectives: [{ objective: 'La oficina ya no imprime nada por costumbre' }] },
      },
      {
        change: '30\u00a0%',
        rest: ', and what it comes to after the change into Target',
      },
    ],
  ],
});
