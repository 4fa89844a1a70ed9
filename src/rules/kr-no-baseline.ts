import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import type { Analysis } from '../sentence/parse.ts';
import { printQuantity } from '../sentence/print.ts';
import { put } from './_put.ts';
import { isQuestion } from './_question.ts';
import { rule, type Subjects } from './_rule.ts';
import { isSameUnit } from './_unit.ts';
import { quote, sayCell } from './_wording.ts';

const UNKNOWN =
  'Type where the number stands today into Start. If nobody knows, set Kind to Baseline until somebody does.';
const NONE =
  'If none may happen at all, set Kind to Maintain and Ceiling to 0. If there are some to work off, type how many there are today into Start.';

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
    const { parse, fromNothing } = analysis.reading;
    const fields = fieldsOf(keyResult.keyResult, analysis);
    const found = unread('keyResults', keyResult.row, 'start')?.found;
    // Only a number to move has a start, whether or not Kind says already that it is something else.
    const isMoved = fields.kind === 'Metric' && parse.direction !== 'maintain';
    if (keyResult.kind === '' && !isMoved) return false;
    // Something won or signed begins at none; nobody has to write that down.
    if (fromNothing && found === undefined) return false;
    const named = fields.start;
    if (found === undefined && isNone(keyResult, analysis))
      return {
        found: 'It is not said how many there are today',
        cure: NONE,
      };
    return {
      found: found === undefined ? 'Start is empty' : `Start says ${quote(sayCell(found))}`,
      cure:
        named === null
          ? UNKNOWN
          : `Type ${printQuantity(named, '')} into Start, as the sentence has it.`,
    };
  },

  fix(keyResult, { read, unread, launchOf }) {
    const { keyResult: text } = keyResult;
    const analysis = read(text);
    if (unread('keyResults', keyResult.row, 'start') !== null) return null;
    if (isNone(keyResult, analysis))
      // What was published is changed by people only.
      return launchOf(keyResult.id) === null
        ? put(keyResult, { kind: 'Maintain', target: null, ceiling: 0 })
        : null;
    const { unit, start, target } = fieldsOf(text, analysis);
    if (start === null) return null;
    // The sentence and the cells have to mean the same numbers.
    if (keyResult.target !== null && keyResult.target !== target) return null;
    return isSameUnit(keyResult.unit, unit) ? put(keyResult, { start }) : null;
  },
});

/** "Zero lost parcels": nothing that moves, and no number to move from. */
const isNone = ({ target, ceiling }: Subjects['keyResult'], { roles }: Analysis): boolean =>
  target === 0 &&
  ceiling === null &&
  roles.target?.value === 0 &&
  roles.target.before === 0 &&
  roles.placed.length === 1 &&
  roles.movement.at < 0;
