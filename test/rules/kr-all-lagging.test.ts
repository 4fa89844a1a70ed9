import { testRule } from '../_rules.ts';

const late = (id: string, fields = {}) => ({
  id,
  row: Number(id.slice(-1)) + 1,
  keyResult: `Attrition among the nurses of ward ${id.slice(-1)}`,
  start: 18,
  target: 12,
  unit: '%',
  every: 'Month' as const,
  ...fields,
});

testRule('kr-all-lagging', {
  kept: [
    { with: { keyResults: [late('O1-KR1'), late('O1-KR2', { every: 'Week' })] } },
    {
      with: {
        keyResults: [late('O1-KR1'), late('O1-KR2', { keyResult: 'Shifts without a break' })],
      },
    },
    { with: { keyResults: [late('O1-KR1')] } },
    {
      with: {
        cycles: [{ ends: '2027-12-31' }],
        keyResults: [late('O1-KR1'), late('O1-KR2')],
      },
    },
  ],
  broken: [
    [
      { with: { keyResults: [late('O1-KR1'), late('O1-KR2')] } },
      { all: 'both' },
      { severity: 'warning', tab: 'objectives', column: 'objective', id: 'O1' },
    ],
    [
      {
        status: 'Draft',
        with: {
          keyResults: [
            late('O1-KR1'),
            late('O1-KR2', { keyResult: 'Revenue of the pharmacy', start: 1, unit: 'M€' }),
            late('O1-KR3', { keyResult: 'eNPS of the house', unit: 'points' }),
          ],
        },
      },
      { all: 'all 3' },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
