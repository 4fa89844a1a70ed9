import { testRule } from '../_rules.ts';

const more = (id: string, fields = {}) => ({
  id,
  row: Number(id.slice(-1)) + 1,
  keyResult: `Homes on line ${id.slice(-1)}`,
  start: 200,
  target: 600,
  unit: 'homes',
  ...fields,
});
const faster = { keyResult: 'Days from order to line', start: 40, target: 15, unit: 'days' };

testRule('kr-no-counter-metric', {
  kept: [
    {
      with: {
        keyResults: [more('O1-KR1'), more('O1-KR2', { keyResult: 'Lines that fail', target: 50 })],
      },
    },
    {
      with: { keyResults: [more('O1-KR1'), more('O1-KR2', { unit: '%', start: 20, target: 60 })] },
    },
    { with: { keyResults: [more('O1-KR1')] } },
    {
      with: {
        keyResults: [more('O1-KR1'), more('O1-KR2')],
        healthMetrics: [{ metric: 'Lines that fail in the first week' }],
      },
    },
    { with: { keyResults: [more('O1-KR1'), more('O1-KR2', { kind: 'Maintain', ceiling: 3 })] } },
    { with: { keyResults: [more('O1-KR1'), more('O1-KR2', { ...faster, target: 60 })] } },
  ],
  broken: [
    [
      { with: { keyResults: [more('O1-KR1'), more('O1-KR2', faster)] } },
      { all: 'both' },
      { severity: 'info', tab: 'objectives', column: 'objective', id: 'O1' },
    ],
    [
      {
        with: {
          keyResults: [
            more('O1-KR1'),
            more('O1-KR2', { unit: '€', keyResult: 'Sales' }),
            more('O1-KR3'),
          ],
        },
      },
      { all: 'all 3' },
    ],
  ],
});
