import { isNobody } from './_owner.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'owner',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'Owner is empty: nobody keeps this number up to date.',
  advice: 'Put one person into Owner: whoever will check in.',
  why: 'A check-in is a habit of one person. Where no name stands, the number stays as it was on the first day, and the review finds out in week five.',
  source: 'The okr.mx course, which has the owner confirmed before launch',
  waits: true,
  guess: true,
  bad: { owner: '' },
  good: { owner: 'Jon Adeyemi' },

  check: ({ owner }) => owner === '' && {},

  /** Whoever answers for the objective, until somebody nearer to the number is named. */
  fix(keyResult, { objectiveOf }) {
    const owner = objectiveOf(keyResult)?.owner ?? '';
    if (owner === '' || isNobody(owner)) return null;
    return [{ do: 'set', tab: 'keyResults', row: keyResult.row, column: 'owner', value: owner }];
  },
});
