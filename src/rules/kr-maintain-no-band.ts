import { kindOf } from '../domain/scope.ts';
import { fieldsOf } from '../sentence/fields.ts';
import { printQuantity } from '../sentence/print.ts';
import type { KeyResult } from '../tabs/keyResults.ts';
import { boundsOf, put } from './_put.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'floor',
  severity: 'error',
  phase: 'launch',
  group: 'structure',
  message: 'It is to stay as it is, and neither Floor nor Ceiling says how far it may stray.',
  advice: '{cure}',
  why: 'What is to be held has no way from start to target. It is inside its limits or outside, and without a limit it is neither.',
  source: 'OpenOKR and the control figures of Profit.co: at least, at most',
  silences: ['kr-no-target'],
  bad: { keyResult: 'Rooms stay warm at night', kind: 'Maintain', start: null, target: null },
  good: {
    keyResult: 'Rooms stay warm at night',
    kind: 'Maintain',
    start: null,
    target: null,
    floor: 19,
    unit: '°C',
  },

  check(keyResult, { unread }) {
    if (kindOf(keyResult) !== 'Maintain') return 'skip';
    const { floor, ceiling, row, unit } = keyResult;
    if (floor !== null || ceiling !== null) return false;
    if (['floor', 'ceiling'].some((column) => unread('keyResults', row, column))) return false;
    const named = boundOf(keyResult);
    const [[bound, value] = []] = Object.entries(named ?? {});
    return {
      cure:
        bound === undefined || value === undefined
          ? 'Type the lowest value that is still fine into Floor, the highest into Ceiling, or both.'
          : `Type ${printQuantity(value, unit)} into ${bound === 'floor' ? 'Floor' : 'Ceiling'}, as the row has it.`,
    };
  },

  fix(keyResult) {
    const named = boundOf(keyResult);
    return named && put(keyResult, named);
  },
});

/** The bounds that the sentence names; null when it names none, or a number other than Target. */
function boundOf({ keyResult, target }: KeyResult): { floor?: number; ceiling?: number } | null {
  const { kind, floor, ceiling } = fieldsOf(keyResult);
  if (kind !== 'Maintain') return null;
  const bounds = boundsOf(floor, ceiling);
  const values = Object.values(bounds);
  if (values.length === 0 || (target !== null && !values.includes(target))) return null;
  return bounds;
}
