import { testRule } from '../_rules.ts';

const level = { kind: 'Maintain', floor: 98, start: null, target: null } as const;
const dropped = {
  ...{ do: 'set' as const, tab: 'keyResults' as const, row: 2 },
  ...{ column: 'status', value: 'Dropped' },
};
const list = (...rows: object[]) => ({
  with: {
    keyResults: rows.map((fields, at) => ({ row: at + 2, id: `O1-KR${at + 1}`, ...fields })),
  },
});
const watching = (metric: string) => ({ with: { healthMetrics: [{ metric }] } });

testRule('kpi-in-kr-list', {
  kept: [
    list(level, level, {}, {}),
    list(level),
    list(level, {}),
    { keyResult: 'Raise buses on time from 81 % to 90 %', ...watching('Buses') },
    { keyResult: 'Raise buses on time from 81 % to 90 %', ...watching('On time') },
    { keyResult: 'Raise buses on time from 81 % to 90 %', ...watching('') },
    { keyResult: 'Cut overtime among drivers from 9 to 4 hours', ...watching('Overtime') },
  ],
  broken: [
    [
      list(level, {}, level),
      { what: '2 of 3 key results only hold a level' },
      {
        ...{ severity: 'warning', tab: 'keyResults', row: 2, column: 'kind', id: 'O1-KR1' },
        fix: [
          {
            ...{ do: 'add', tab: 'healthMetrics' },
            values: {
              metric: 'Raise trays delivered in the promised week from 82 % to 92 %',
              ...{ owner: 'Jon Adeyemi', floor: 98, source: 'Dispatch book, tab Late' },
            },
          },
          dropped,
        ],
      },
    ],
    [list({}, level, level), { what: '2 of 3 key results only hold a level' }, { row: 3 }],
    [
      { keyResult: 'Raise buses on time from 81 % to 90 %', ...watching('Buses on time') },
      { what: '“Buses on time” is watched already' },
      { severity: 'warning', column: 'keyResult', id: 'O1-KR1', fix: null },
    ],
    [
      { keyResult: 'Missed calls', ...watching('missed  calls') },
      { what: '“missed calls” is watched already' },
    ],
    [
      { keyResult: 'Missed calls', ...level, ...watching('missed calls') },
      { what: '“missed calls” is watched already' },
      { fix: [dropped] },
    ],
  ],
});
