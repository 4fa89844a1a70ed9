import { testRule } from '../_rules.ts';

testRule('parent-not-found', {
  kept: [
    { supports: '' },
    { supports: 'Company goal 2: fewer returns' },
    // IDs of other files.
    { supports: 'SALES-O3' },
    { supports: 'https://docs.example.org/d/1#O44' },
    { supports: 'O2', with: { objectives: [{ supports: 'O2' }, { id: 'o2' }] } },
    { supports: 'O1-KR2' },
  ],
  broken: [
    [
      { supports: 'O9' },
      { parent: '“O9”' },
      { severity: 'error', tab: 'objectives', column: 'supports' },
    ],
    [{ supports: 'O1-KR2, o1-kr9' }, { parent: '“o1-kr9”' }, { fix: null }],
    // One letter beside the only one that it can be.
    [
      {
        supports: 'O12, O1-KR2',
        with: { objectives: [{ supports: 'O12, O1-KR2' }, { id: 'O102', row: 3 }] },
      },
      { parent: '“O12”' },
      {
        fix: [{ do: 'set', tab: 'objectives', row: 2, column: 'supports', value: 'O102, O1-KR2' }],
      },
    ],
    // Never itself, and not where two are equally near.
    [{ supports: 'O11' }, { parent: '“O11”' }, { fix: null }],
    [
      { supports: 'O9', with: { objectives: [{ supports: 'O9' }, { id: 'O2' }, { id: 'O3' }] } },
      { parent: '“O9”' },
      { fix: null },
    ],
    // Whatever its status.
    [{ supports: 'O9', status: 'Closed' }, { parent: '“O9”' }],
  ],
});
