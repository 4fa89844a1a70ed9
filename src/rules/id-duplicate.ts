import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'row',
  at: 'id',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  message: 'Row {first} has the ID {id} already.',
  advice: '{cure} Everything that names the ID goes on meaning row {first}.',
  why: 'Check-ins, decisions and links find a row by its ID, wherever it was sorted to. Two rows with one ID, usually made by copying a row, make every one of them a guess.',
  source: 'A rule of this workbook: IDs never change and are never used again',
  bad: {
    with: {
      objectives: [
        { id: 'O1', objective: 'Pharmacists stop phoning us about stock' },
        { id: 'O1', objective: 'Night orders leave the same morning' },
      ],
    },
  },
  good: {
    with: {
      objectives: [
        { id: 'O1', objective: 'Pharmacists stop phoning us about stock' },
        { id: 'O2', objective: 'Night orders leave the same morning' },
      ],
    },
  },

  check({ tab, row, id }, { named }) {
    const first = named(tab, id);
    if (!first) return 'skip';
    if (first.row === row) return false;
    const cure =
      tab === 'cycles'
        ? 'Name this cycle as no other is named.'
        : 'Empty this cell, and the next save gives the row an ID of its own.';
    return { id: quote(id), first: first.row, cure };
  },

  // A cycle's ID is its name, which nobody can make up.
  fix: ({ tab, row }) => (tab === 'cycles' ? null : [{ do: 'number', tab, row }]),
});
