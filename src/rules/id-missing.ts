import { tabs } from '../tabs/_all.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'info',
  phase: 'data',
  group: 'integrity',
  message: 'This row of {tab} has no ID yet.',
  advice: '{cure}',
  why: 'Everything that belongs to a row finds it by its ID. As long as it has none, nothing can be noted about it, and sorting or copying may cut what was meant to hold together.',
  source: 'A rule of this workbook: its tabs are joined by IDs',
  bad: { with: { objectives: [{ id: '', objective: 'Swimmers of all ages share the pool' }] } },
  good: { with: { objectives: [{ id: 'O1', objective: 'Swimmers of all ages share the pool' }] } },

  check({ tab, id }) {
    const { id: column, name, log } = tabs[tab];
    // Nobody types into a log; its rows get their IDs as they are added.
    if (column === null || log) return 'skip';
    const cure =
      tab === 'cycles'
        ? 'Give the cycle a name, such as 2027-Q1; objectives name it in their column Cycle.'
        : 'Open the sidebar or run any menu item: it numbers new rows first.';
    return id === '' && { tab: name, cure };
  },

  fix: ({ tab, row }) => (tab === 'cycles' ? null : [{ do: 'number', tab, row }]),
});
