import { oddIn } from './_odd.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'error',
  phase: 'typing',
  group: 'arithmetic',
  message: 'Confidence says {text}, {but}.',
  advice: 'Type a whole number {scale}{meant}.',
  why: 'One 70 or “high” among numbers up to ten is left out of every figure, or is taken for a fall or a leap that nobody meant.',
  source: 'Christina Wodtke’s 0 to 10; Quantive and Koan each hold to one scale',
  bad: { confidence: 80 },
  good: { confidence: 8 },

  check(keyResult, context) {
    const odd = oddIn(keyResult, context);
    if (odd === 'skip' || odd === false) return odd;
    const { said, column, meant } = odd;
    const scale = said.scale === 'none' ? null : column.scale;
    return {
      text: quote(said.text),
      but:
        scale === null
          ? 'which is no number from 0 to 10'
          : `while the others are given ${SCALES[scale]}`,
      scale: column.scale === 'one' ? SCALES.one : SCALES.ten,
      meant: meant === null ? '' : `: ${meant}, if that is what was meant`,
    };
  },
  fix(keyResult, context) {
    const odd = oddIn(keyResult, context);
    if (odd === 'skip' || odd === false || odd.meant === null) return null;
    const { row } = keyResult;
    return [{ do: 'set', tab: 'keyResults', row, column: 'confidence', value: odd.meant }];
  },
});

const SCALES = { ten: 'from 0 to 10', one: 'from 0 to 1', words: 'in words' };
