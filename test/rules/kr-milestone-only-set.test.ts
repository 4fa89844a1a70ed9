import { testRule } from '../_rules.ts';

const milestone = (id: string, fields = {}) => ({
  id,
  row: Number(id.slice(-1)) + 1,
  keyResult: `Hall ${id} open to the public`,
  kind: 'Milestone' as const,
  due: '2027-03-12',
  start: null,
  target: null,
  ...fields,
});

testRule('kr-milestone-only-set', {
  kept: [
    { with: { keyResults: [milestone('O1-KR1'), { id: 'O1-KR2', row: 3 }] } },
    { with: { keyResults: [milestone('O1-KR1')] } },
    { with: { keyResults: [] } },
    { type: 'Committed', with: { keyResults: [milestone('O1-KR1'), milestone('O1-KR2')] } },
    {
      status: 'Closed',
      with: { keyResults: [milestone('O1-KR1'), milestone('O1-KR2')] },
    },
    {
      with: { keyResults: [milestone('O1-KR1'), milestone('O1-KR2', { kind: 'Baseline' })] },
    },
  ],
  broken: [
    [
      { with: { keyResults: [milestone('O1-KR1'), milestone('O1-KR2')] } },
      { all: 'both' },
      { severity: 'warning', tab: 'objectives', column: 'objective', id: 'O1' },
    ],
    [
      {
        type: 'Aspirational',
        status: 'Draft',
        with: {
          keyResults: [
            milestone('O1-KR1'),
            milestone('O1-KR2', { kind: '', current: false }),
            milestone('O1-KR3'),
            milestone('O1-KR4', { status: 'Dropped', kind: 'Metric' }),
          ],
        },
      },
      { all: 'all 3' },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
