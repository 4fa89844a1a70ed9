import { oddIn } from './_lookalike.ts';
import { rule } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'warning',
  phase: 'data',
  group: 'reading',
  deep: true,
  message:
    '{header} says {found}, which only looks like {meant}: a blank, a dash or a letter is another one.',
  advice: 'Type {meant} anew.',
  why: 'To a person both are the same. To every look-up they are two, and the row falls out of the figures without a sound.',
  source: 'The classic fault of pasted text',
  silences: ['kr-orphan', 'objective-cycle-unknown', 'parent-not-found', 'checkin-unknown-kr'],
  bad: { with: { keyResults: [{ objective: 'O\u200b1' }] } },
  good: { with: { keyResults: [{ objective: 'o1' }] } },

  check(row, { plan }) {
    const odd = oddIn(row, plan);
    if (!odd) return false;
    const { column, found, meant } = odd;
    return {
      at: column,
      header: headerOf(row.tab, column),
      found: quote(found),
      meant: quote(meant),
    };
  },

  fix(row, { plan }) {
    const odd = oddIn(row, plan);
    if (!odd) return null;
    return [{ do: 'set', tab: row.tab, row: row.row, column: odd.column, value: odd.meant }];
  },
});
