import { kindOf } from '../domain/scope.ts';
import { printQuantity } from '../sentence/print.ts';
import { bandOf } from './_bound.ts';
import { put } from './_put.ts';
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

  check(keyResult, { read, unread }) {
    if (kindOf(keyResult) !== 'Maintain') return 'skip';
    const { floor, ceiling, row, unit } = keyResult;
    if (floor !== null || ceiling !== null) return false;
    if (['floor', 'ceiling'].some((column) => unread('keyResults', row, column))) return false;
    const named = bandOf(keyResult, read);
    const [[bound, value] = []] = Object.entries(named ?? {});
    return {
      cure:
        bound === undefined || value === undefined
          ? 'Type the lowest value that is still fine into Floor, the highest into Ceiling, or both.'
          : `Type ${printQuantity(value, unit)} into ${bound === 'floor' ? 'Floor' : 'Ceiling'}, as the row has it.`,
    };
  },

  fix(keyResult, { read }) {
    const named = bandOf(keyResult, read);
    return named && put(keyResult, named);
  },
});
