import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { boundsOf, put } from './_put.ts';
import { isQuestion } from './_question.ts';
import { rule } from './_rule.ts';
import { followsFromStart, targetCure, targetIn } from './_targetIn.ts';
import { isSameUnit, newUnit } from './_unit.ts';
import { quote, sayCell } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'target',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: '{found}, so nobody could say when this is reached.',
  advice: '{cure}',
  why: 'A key result is reached or it is not, and anybody can look that up. Without a target the quarter ends in a discussion about what was meant.',
  source: 'Marissa Mayer as quoted by John Doerr: without a number it is no key result',
  bad: { keyResult: 'Shorten the queue at the desk', target: null },
  good: { keyResult: 'Shorten the queue at the desk', start: 25, target: 8, unit: 'min' },

  check(keyResult, { read, unread }) {
    const kind = kindOf(keyResult);
    if (kind === 'Milestone' || kind === 'Baseline') return 'skip';
    const { target, floor, ceiling } = keyResult;
    if (target !== null || floor !== null || ceiling !== null) return false;
    const found = unread('keyResults', keyResult.row, 'target')?.found;
    if (found !== undefined)
      return { found: `Target says ${quote(sayCell(found))}`, cure: targetCure(keyResult, read) };
    const empty = followsFromStart(keyResult, read)
      ? 'Target is empty, and so is Start, from which it follows'
      : 'Target is empty';
    return { found: empty, cure: targetCure(keyResult, read) };
  },

  fix(keyResult, { read, unread }) {
    const { row, keyResult: text, unit } = keyResult;
    if (unread('keyResults', row, 'target') !== null || isQuestion(text)) return null;
    const { kind, floor, ceiling, unit: spoken } = fieldsOf(text, read(text));
    if (keyResult.kind === '' && (kind === 'Milestone' || kind === 'Baseline'))
      return put(keyResult, { kind });
    if (!isSameUnit(unit, spoken)) return null;
    if (kind === 'Maintain')
      return put(keyResult, { kind, ...boundsOf(floor, ceiling), ...newUnit(unit, spoken) });
    const target = targetIn(keyResult, read);
    return target === null ? null : put(keyResult, { target, ...newUnit(unit, spoken) });
  },
});
