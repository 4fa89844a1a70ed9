import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { rule } from './_rule.ts';
import { quote, sayCell } from './_wording.ts';

const UNKNOWN =
  'Type where the number stands today into Start. If nobody knows, make Kind a Baseline until somebody does.';

export default rule({
  on: 'keyResult',
  at: 'start',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{found}, so there is nothing to count progress from.',
  advice: '{cure}',
  why: 'Progress is the way covered since the start. A team that cannot say where it stands also finds out late that it cannot measure it; and “a fifth less” means nothing without the whole.',
  source: 'Jeff Gothelf on percentages without a base; Perdoo on tracking a metric before using it',
  bad: { keyResult: 'Bring sick days down to 4', start: null, target: 4 },
  good: { keyResult: 'Sign 5 partner studios', start: null, target: 5 },

  check(keyResult, { read, unread }) {
    if (kindOf(keyResult) !== 'Metric') return 'skip';
    if (keyResult.start !== null) return false;
    const { parse, fromNothing } = read(keyResult.keyResult).reading;
    const found = unread('keyResults', keyResult.row, 'start')?.found;
    // Something won or signed begins at none; nobody has to write that down.
    if (fromNothing && found === undefined) return false;
    const named = fieldsOf(keyResult.keyResult).start;
    return {
      found: found === undefined ? 'Start is empty' : `Start says ${quote(sayCell(found))}`,
      cure: named === null ? UNKNOWN : `Type ${named} into Start, as the sentence has it.`,
      severity: parse.relative?.unit === 'percent' ? 'error' : 'warning',
    };
  },
});
