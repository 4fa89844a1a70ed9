import { nameKey } from './_owner.ts';
import { perRun } from './_perRun.ts';
import { rule, type Subjects } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'initiative',
  severity: 'warning',
  phase: 'data',
  group: 'wording',
  message: '{initiative} stands among the key results too, in row {row}.',
  advice: 'Keep it there if a number says when it is reached, else only here.',
  why: 'In both lists it is reported twice: once with a number, once as done. Sooner or later the two disagree.',
  source: 'The okr.mx course, which keeps initiatives out of the list of key results',
  deep: true,
  guess: true,
  bad: {
    initiative: 'Guides who speak two languages',
    with: { keyResults: [{ keyResult: 'Guides who speak two languages' }] },
  },
  good: {
    initiative: 'Pay for evening classes',
    with: { keyResults: [{ keyResult: 'Guides who speak two languages' }] },
  },

  check({ initiative, status }, { keyResults }) {
    if (status === 'Stopped') return 'skip';
    const row = rowsByText(keyResults).get(nameKey(initiative));
    return row !== undefined && { initiative: quote(initiative), row };
  },

  /** Where a number says when it is reached, it is no work to do. */
  fix({ row, initiative }, { keyResults }) {
    const twin = rowsByText(keyResults).get(nameKey(initiative));
    const isMeasured = keyResults.some((each) => each.row === twin && each.target !== null);
    return isMeasured
      ? [{ do: 'set', tab: 'initiatives', row, column: 'status', value: 'Stopped' }]
      : null;
  },
});

const rowsByText = perRun(
  (keyResults: readonly Subjects['keyResult'][]) =>
    new Map(keyResults.map(({ keyResult, row }) => [nameKey(keyResult), row])),
);
