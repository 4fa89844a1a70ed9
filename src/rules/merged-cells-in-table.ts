import { rule } from './_rule.ts';

export default rule({
  on: 'drift',
  at: 'column',
  severity: 'warning',
  phase: 'data',
  group: 'integrity',
  deep: true,
  message: 'The cells {cells} are merged: {lost}.',
  advice:
    'Choose Extensions ▸ OKR Cadence ▸ Repair the workbook…: it takes them apart and fills every row that was covered.',
  why: 'Of merged cells only the first holds its value; the rows below are blank to every formula. Such a table cannot be sorted, and the first new row breaks it.',
  source: 'The classic fault of spreadsheets',
  bad: { kind: 'merged', column: 'objective', cell: 'B2:B4', found: 'O1', expected: '' },
  good: {
    kind: 'header-renamed',
    column: 'objective',
    cell: 'B1',
    found: 'Proves',
    expected: 'Objective',
  },

  check({ kind, cell }) {
    if (kind !== 'merged') return false;
    const [from = '', to = ''] = cell.split(':');
    const isTall = lineOf(from) !== lineOf(to);
    const lost = isTall
      ? 'the rows below the first are blank there'
      : 'only the first column holds a value';
    return { cells: cell, lost };
  },
});

const lineOf = (cell: string): string => cell.replace(/\D/g, '');
