import { testRule } from '../_rules.ts';

const chain = (...supports: string[]) => ({
  with: { objectives: supports.map((each, at) => ({ id: `O${at + 1}`, supports: each })) },
});

testRule('alignment-depth', {
  kept: [
    chain(''),
    chain('O2', 'O3', ''),
    chain('https://example.org', 'O1', 'O2'),
    // A ring is another finding.
    chain('O2', 'O1'),
    // Wide is not deep.
    chain('', 'O1', 'O1', 'O1', 'O1'),
  ],
  broken: [
    [
      chain('O2', 'O3', 'O4', ''),
      { levels: 4, chain: 'O1 → O2 → O3 → O4' },
      { severity: 'info', tab: 'objectives', row: 2, column: 'supports' },
    ],
    [chain('', 'O1', 'O2', 'O3'), { levels: 4, chain: 'O4 → O3 → O2 → O1' }, { row: 5 }],
    // What stands in no row ends the chain.
    [chain('O2', 'O3', 'O4', 'Company goal'), { levels: 4, chain: 'O1 → O2 → O3 → O4' }],
  ],
});
