import { defaultDecisionRules } from '../../src/domain/defaults.ts';
import { testRule } from '../_rules.ts';

const row = (rule: string, fields = {}) => ({
  rule,
  whoDecides: 'Whoever leads the review',
  options: 'Wait; ask for help; stop',
  ...fields,
});
const added = defaultDecisionRules.map((values) => ({
  ...{ do: 'add' as const, tab: 'decisionRules' as const },
  values,
}));

testRule('decision-rules-missing', {
  kept: [
    {},
    { with: { decisionRules: [row('a'), row('b'), row('c')] } },
    // Rules of people's own, without a name that the add-on knows.
    {
      with: {
        decisionRules: ['Flood', 'Strike', 'New law'].map((when) => row('', { when, options: '' })),
      },
    },
    { status: 'Closed', with: { decisionRules: [] } },
  ],
  broken: [
    [
      { with: { decisionRules: [] } },
      { found: 'no row that says', rows: 3 },
      { severity: 'warning', tab: 'cycles', row: 2, id: null, fix: added },
    ],
    [
      { with: { decisionRules: [row('confidence-drop'), row('Strike')] } },
      { found: 'only 2 rows that say', rows: 3 },
      { fix: added.slice(1) },
    ],
    // Names alone decide nothing.
    [
      {
        status: 'Planning',
        with: {
          decisionRules: ['a', 'b', 'c'].map((each) => row(each, { whoDecides: '', options: '' })),
        },
      },
      { found: 'no row that says', rows: 3 },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
