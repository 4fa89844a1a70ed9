import { testRule } from '../_rules.ts';

const set = (column: string, value: string | null) =>
  ({ do: 'set', tab: 'keyResults', row: 2, column, value }) as const;
const fix = [set('kind', 'Milestone'), set('start', null), set('target', null)];

testRule('kr-binary-number', {
  kept: [
    { keyResult: 'Win counties', start: 0, target: 4, unit: '' },
    { keyResult: 'Share of roads swept', start: 0, target: 1, unit: '%' },
    { keyResult: 'Faults a week', start: 6, target: 1, unit: '' },
    { keyResult: 'Win the county', start: 0, target: 1, kind: 'Milestone', due: '2027-03-01' },
    { keyResult: 'Win the county', start: 0, target: null, unit: '' },
  ],
  broken: [
    [
      { keyResult: 'Win the county', start: 0, target: 1, unit: '' },
      {},
      { severity: 'info', column: 'target', id: 'O1-KR1', fix },
    ],
    [{ keyResult: 'Win the county', start: null, target: 1, unit: '' }, {}, { fix }],
    [{ keyResult: 'Win the county', start: 0, target: 1, unit: '', current: 0 }, {}, { fix: null }],
  ],
  instead: [
    [{ keyResult: 'Write the tender', start: 0, target: 1, unit: '' }, 'kr-is-a-task'],
    [
      {
        keyResult: 'Win the county',
        start: 0,
        unit: '',
        cells: [{ column: 'target', found: '1' }],
      },
      'number-as-text',
    ],
  ],
});
