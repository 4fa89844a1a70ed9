import { testRule } from '../_rules.ts';

const held = {
  kind: 'Maintain',
  start: null,
  target: null,
  floor: null,
  ceiling: null,
  unit: '%',
} as const;
const cure =
  'Type the lowest value that is still fine into Floor, the highest into Ceiling, or both.';
const set = (column: string, value: number) => ({
  do: 'set',
  tab: 'keyResults',
  row: 2,
  column,
  value,
});

testRule('kr-maintain-no-band', {
  kept: [
    { ...held, keyResult: 'Keep the pool open', floor: 95 },
    { ...held, keyResult: 'Keep complaints low', ceiling: 3 },
    { ...held, keyResult: 'Keep the pool warm', floor: 26, ceiling: 28 },
    { keyResult: 'Keep the pool open', start: 80, target: 95 },
    { ...held, kind: 'Milestone', due: '2027-03-01', keyResult: 'Pool open' },
    { ...held, keyResult: 'Keep the pool open', cells: [{ column: 'floor', found: '95 %' }] },
  ],
  broken: [
    [
      { ...held, keyResult: 'Keep the pool open' },
      { cure },
      { severity: 'error', column: 'floor', id: 'O1-KR1', fix: null },
    ],
    [
      { ...held, keyResult: 'Pool opening hours stay at or above 95%' },
      { cure: 'Type 95\u00a0% into Floor, as the row has it.' },
      { fix: [set('floor', 95)] as never },
    ],
    [
      { ...held, keyResult: 'Keep complaints below 3 a week', target: 3, unit: 'complaints' },
      { cure: 'Type 3\u00a0complaints into Ceiling, as the row has it.' },
      { fix: [set('ceiling', 3)] as never },
    ],
    [
      { ...held, keyResult: 'Keep the water between 26 and 28 degrees', unit: 'degrees' },
      { cure: 'Type 26\u00a0degrees into Floor, as the row has it.' },
      { fix: [set('floor', 26), set('ceiling', 28)] as never },
    ],
    // Target is the level; which end of the band it is, the words say.
    [
      { ...held, keyResult: 'Satisfaction of the guests', start: 4, target: 4, unit: 'points' },
      { cure: 'Type 4\u00a0points into Floor, as the row has it.' },
      { fix: [set('floor', 4)] as never },
    ],
    [
      { ...held, keyResult: 'Complaints a week', target: 3, unit: 'complaints' },
      { cure: 'Type 3\u00a0complaints into Ceiling, as the row has it.' },
      { fix: [set('ceiling', 3)] as never },
    ],
    [{ ...held, keyResult: 'Opening hours', target: 40, unit: 'h' }, { cure }, { fix: null }],
    // The row holds another number: nobody can know.
    [{ ...held, keyResult: 'Keep complaints below 3 a week', target: 5 }, { cure }, { fix: null }],
  ],
  instead: [
    [
      {
        ...held,
        keyResult: 'Keep the pool open',
        cells: [{ column: 'floor', found: '#DIV/0!', trouble: 'formula-error' }],
      },
      'formula-error',
    ],
  ],
});
