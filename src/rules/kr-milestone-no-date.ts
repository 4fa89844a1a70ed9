import { isDate } from '../domain/days.ts';
import { kindOf } from '../domain/scope.ts';
import { put } from './_put.ts';
import { rule } from './_rule.ts';
import { quote, sayCell, sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'due',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: '{found}: a milestone is a thing and a day.',
  advice: 'Type the day by which it is done into Due.{latest}',
  why: 'A milestone has no number that shows how far it is. The day is all there is to tell on time from late, week after week.',
  source: 'OpenOKR, which publishes no milestone without a date',
  waits: true,
  guess: true,
  bad: { keyResult: 'Allergen list signed off by the food inspector', kind: 'Milestone', due: '' },
  good: {
    keyResult: 'Allergen list signed off by the food inspector',
    kind: 'Milestone',
    due: '2027-03-12',
  },

  check(keyResult, { cycle, unread }) {
    if (kindOf(keyResult) !== 'Milestone') return 'skip';
    if (keyResult.due !== '') return false;
    const found = unread('keyResults', keyResult.row, 'due')?.found;
    const ends = cycle?.ends ?? '';
    return {
      found: found === undefined ? 'Due is empty' : `Due says ${quote(sayCell(found))}`,
      latest: isDate(ends) ? ` The cycle ends on ${sayDate(ends)}.` : '',
    };
  },

  fix(keyResult, { cycle, read, unread }) {
    const ends = cycle?.ends ?? '';
    if (!isDate(ends) || unread('keyResults', keyResult.row, 'due') !== null) return null;
    // A sentence that names its own day knows better.
    if (read(keyResult.keyResult).reading.parse.deadline !== null) return null;
    return put(keyResult, { due: ends });
  },
});
