import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'drift',
  at: 'column',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'A second column is called {header}; the one in {used} is read.',
  advice: 'Rename the column that is yours, or delete it if it is a copy.',
  why: 'Two columns with one name split what people type: half of it lands where nobody looks, and nothing is saved until it is clear which one counts.',
  source: 'A rule of this workbook: one column a field',
  bad: { kind: 'header-duplicate', column: 'target', cell: 'S1', found: 'Target', expected: 'F1' },
  good: { kind: 'header-renamed', column: 'target', cell: 'F1', found: 'Goal', expected: 'Target' },

  check({ kind, found, expected }) {
    if (kind !== 'header-duplicate') return false;
    return { header: quote(found), used: expected };
  },
});
