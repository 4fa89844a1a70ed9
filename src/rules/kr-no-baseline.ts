import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { printQuantity } from '../sentence/print.ts';
import { put } from './_put.ts';
import { isQuestion } from './_question.ts';
import { rule } from './_rule.ts';
import { isSameUnit } from './_unit.ts';
import { quote, sayCell } from './_wording.ts';
import { isZero, keptAtZero, ZERO_CURE } from './_zero.ts';

const UNKNOWN =
  'Type where the number stands today into Start. If nobody knows, set Kind to Baseline until somebody does.';

export default rule({
  on: 'keyResult',
  at: 'start',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{found}, so there is nothing to count progress from.',
  advice: '{cure}',
  why: 'Progress is the way covered since the start. A team that cannot say where it stands also finds out late that it cannot measure it.',
  source: 'Perdoo on tracking a metric before using it; OKR Orca',
  bad: { keyResult: 'Bring sick days down to 4', start: null, target: 4 },
  good: { keyResult: 'Sign 5 partner studios', start: null, target: 5 },

  check(keyResult, { read, unread }) {
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    if (keyResult.start !== null || isQuestion(keyResult.keyResult)) return false;
    const analysis = read(keyResult.keyResult);
    const fields = fieldsOf(keyResult.keyResult, analysis);
    const found = unread('keyResults', keyResult.row, 'start')?.found;
    // Only a number to move has a start, whether or not Kind says already that it is something else.
    const isMoved = fields.kind === 'Metric' && analysis.reading.parse.direction !== 'maintain';
    if (keyResult.kind === '' && !isMoved) return false;
    // Something won or signed begins at none; nobody has to write that down.
    if (analysis.reading.fromNothing && found === undefined) return false;
    if (found === undefined && isZero(keyResult, analysis))
      return { found: 'It is not said how many there are today', cure: ZERO_CURE };
    const named = fields.start !== null && printQuantity(fields.start, '');
    return {
      found: found === undefined ? 'Start is empty' : `Start says ${quote(sayCell(found))}`,
      cure: named ? `Type ${named} into Start, as the sentence has it.` : UNKNOWN,
    };
  },

  fix(keyResult, { read, unread, launchOf }) {
    const analysis = read(keyResult.keyResult);
    if (unread('keyResults', keyResult.row, 'start') !== null) return null;
    // What was published is changed by people only.
    if (isZero(keyResult, analysis)) return launchOf(keyResult.id) ? null : keptAtZero(keyResult);
    const { unit, start, target } = fieldsOf(keyResult.keyResult, analysis);
    if (start === null) return null;
    // The sentence and the cells have to mean the same numbers.
    if (keyResult.target !== null && keyResult.target !== target) return null;
    return isSameUnit(keyResult.unit, unit) ? put(keyResult, { start }) : null;
  },
});
