import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'drift',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  message: 'The column {header} {now}.',
  advice:
    'It is still used as {header}. Give it that name again, or choose Extensions ▸ OKR Cadence ▸ Repair the workbook…: a copy of the file finds columns by header alone.',
  why: 'The add-on knows the column by a hidden mark, which does not travel with every copy or export. The header is what people and files go by.',
  source: 'A rule of this workbook: columns are found by header',
  bad: {
    kind: 'header-renamed',
    column: 'source',
    cell: 'P1',
    found: 'Where from',
    expected: 'Data source',
  },
  good: { kind: 'merged', cell: 'B4:B5', found: 'O1', expected: '' },

  check({ kind, found, expected }) {
    if (kind !== 'header-renamed') return false;
    const now = found === '' ? 'has no name now' : `is called ${quote(found)} now`;
    return { header: quote(expected), now };
  },
});
