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
    [{ supports: 'O1-KR2, o1-kr9' }, { parent: '“o1-kr9”' }],
    // Whatever its status.
    [{ supports: 'O9', status: 'Closed' }, { parent: '“O9”' }],
  ],
});
