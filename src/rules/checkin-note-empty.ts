import { hasMoved, upToNewest } from './_newest.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

const BEFORE = { row: 2, id: 'CK1', for: '2027-02-08', value: 85 };
const NOW = { row: 3, id: 'CK2', for: '2027-02-16', value: 88 };

export default rule({
  on: 'checkIn',
  at: 'changed',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  message: 'The {what} moved, and What changed says {note}.',
  advice: 'Add half a sentence of why: what was done, what came in between.',
  why: 'In the last week nobody remembers what made the number jump in the third. The few words from then are all that there is to learn from.',
  source: 'Quantive calls a short note of why essential; OpenOKR asks for a line or two',
  limits: { words: 3 },
  deep: true,
  bad: { with: { checkIns: [BEFORE, { ...NOW, changed: '' }] } },
  good: { with: { checkIns: [BEFORE, { ...NOW, changed: 'The second ferry runs' }] } },

  check(checkIn, context) {
    // The grid has no place for a note.
    if (checkIn.source === 'Sheet') return 'skip';
    const all = upToNewest(checkIn, context);
    if (!all) return 'skip';
    const before = all.slice(0, -1);
    const what = (['value', 'confidence'] as const).find((column) =>
      hasMoved(column, checkIn, before),
    );
    if (what === undefined || isEnough(checkIn.changed, context.limits.words ?? 3)) return false;
    return { what, note: checkIn.changed === '' ? 'nothing' : `only ${quote(checkIn.changed)}` };
  },
});

/** Languages that put no blanks between words need few signs for a sentence. */
const isEnough = (note: string, words: number): boolean =>
  note.split(/\s+/).filter(Boolean).length >= words ||
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{6}/u.test(note);
