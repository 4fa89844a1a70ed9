import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { rule } from './_rule.ts';
import { quote, sayCell } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: '{found}, so nobody could say when this is reached.',
  advice: 'Type {number} into Target.',
  why: 'A key result is reached or it is not, and anybody can look that up. Without a target the quarter ends in a discussion about what was meant.',
  source: 'Marissa Mayer as quoted by John Doerr: without a number it is no key result',
  bad: { keyResult: 'Shorten the queue at the desk', target: null },
  good: { keyResult: 'Shorten the queue at the desk', start: 25, target: 8, unit: 'min' },

  check(keyResult, { unread }) {
    const kind = kindOf(keyResult);
    if (kind === 'Milestone' || kind === 'Baseline') return 'skip';
    const { target, floor, ceiling } = keyResult;
    if (target !== null || floor !== null || ceiling !== null) return false;
    const found = unread('keyResults', keyResult.row, 'target')?.found;
    const named = fieldsOf(keyResult.keyResult).target;
    return {
      found: found === undefined ? 'Target is empty' : `Target says ${quote(sayCell(found))}`,
      number: named === null ? 'the number to reach' : `${named}, as the sentence has it,`,
    };
  },
});
