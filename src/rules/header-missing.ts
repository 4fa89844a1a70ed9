import { rule } from './_rule.ts';
import { columnOf, quote } from './_wording.ts';
import { tabs } from '../tabs/_all.ts';

export default rule({
  on: 'drift',
  at: 'column',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'The tab {tab} has no column {header}.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Repair the workbook… to have it added, or give its header in row 1 that name again.',
  why: 'Columns are found by their headers, wherever they stand. Without this one its values are blank for every figure and every rule.',
  source: 'A rule of this workbook: columns are found by header',
  bad: { kind: 'header-missing', column: 'start', cell: '', found: '', expected: 'Start' },
  good: { kind: 'header-missing', column: 'weight', cell: '', found: '', expected: 'Weight' },

  check({ kind, tab, column, expected }) {
    if (kind !== 'header-missing' || column === null) return false;
    // A column that is hidden until somebody uses it may be missing until then.
    if (!tabs[tab].shown || columnOf(tab, column)?.hidden) return false;
    return {
      tab: quote(tabs[tab].name),
      header: quote(expected),
      severity: isVital(tab, column) ? 'error' : 'warning',
    };
  },
});

/** Without these a row cannot be told from another, or has no figures. */
const VITAL = ['objective', 'cycle', 'start', 'target', 'current', 'starts', 'ends', 'status'];

const isVital = (tab: keyof typeof tabs, column: string): boolean =>
  column === tabs[tab].id || column === tabs[tab].text || VITAL.includes(column);
