import { testRule } from '../_rules.ts';

const share = (id: string, fields = {}) => ({
  id,
  row: Number(id.slice(-1)) + 1,
  keyResult: `Plates of kind ${id} that come back empty`,
  start: 50,
  target: 75,
  unit: '%',
  ...fields,
});

testRule('kr-ratio-without-absolute', {
  kept: [
    { with: { keyResults: [share('O1-KR1'), share('O1-KR2', { unit: 'plates' })] } },
    { with: { keyResults: [share('O1-KR1')] } },
    {
      with: {
        keyResults: [share('O1-KR1'), share('O1-KR2')],
        healthMetrics: [{ metric: 'Children who eat at school' }],
      },
    },
    {
      with: {
        keyResults: [
          share('O1-KR1'),
          share('O1-KR2', { kind: 'Maintain', floor: 50, target: null }),
        ],
      },
    },
  ],
  broken: [
    [
      { with: { keyResults: [share('O1-KR1'), share('O1-KR2')] } },
      { all: 'both' },
      { severity: 'info', tab: 'objectives', column: 'objective', id: 'O1' },
    ],
    [
      {
        with: {
          keyResults: [
            share('O1-KR1'),
            share('O1-KR2', { unit: 'percent' }),
            share('O1-KR3'),
            share('O1-KR4', { unit: 'plates', status: 'Dropped' }),
          ],
        },
      },
      { all: 'all 3' },
    ],
  ],
});
