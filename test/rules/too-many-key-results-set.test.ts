import type { Rows } from '../../src/domain/plan.ts';
import { testRule } from '../_rules.ts';

type KeyResult = Partial<Rows['keyResults'][number]>;
const set = (count: number, ...others: KeyResult[]) => ({
  with: {
    keyResults: [...Array.from({ length: count }, (): KeyResult => ({})), ...others].map(
      (fields, at) => ({ row: at + 2, id: `O1-KR${at + 1}`, owner: `P${at}x`, ...fields }),
    ),
  },
});

testRule('too-many-key-results-set', {
  kept: [
    set(12),
    set(12, { status: 'Dropped' }),
    set(12, { objective: 'O9' }),
    set(12, { keyResult: '' }),
    { with: { ...set(30).with, objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      set(13),
      { count: 13, many: 12 },
      { severity: 'warning', tab: 'cycles', row: 2, column: 'id', id: null },
    ],
    [set(20), { count: 20, many: 12 }, { severity: 'warning' }],
    [set(21), { count: 21, many: 12 }, { severity: 'error' }],
    [
      { status: '', ...set(21) },
      { count: 21, many: 12 },
      { severity: 'info', declared: 'error' },
    ],
  ],
});
