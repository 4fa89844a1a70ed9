import { windowWeeks } from '../domain/cadence.ts';
import { addDays, mondayOf } from '../domain/days.ts';
import { dayOf } from '../domain/log.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'keyResult',
  at: 'confidence',
  severity: 'warning',
  phase: 'review',
  group: 'rhythm',
  message: '{silence} how sure the team is of reaching it.',
  advice: 'Ask the owner for a number from 0 to 10, before the others have said theirs.',
  why: 'The value says where the key result stands, confidence says where it is going. Last week’s confidence carried on in silence hides the very turn that the review is held for.',
  source: 'Christina Wodtke, Quantive and OpenOKR ask for it with every check-in',
  bad: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 85 }] } },
  good: {
    with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 85, confidence: 0 }] },
  },

  check(keyResult, { checkInsOf, figuresOf, on, unread }) {
    const figures = figuresOf(keyResult);
    // What is late or was never begun is told as that.
    if (!figures || figures.lastCheckIn === null || figures.missing) return 'skip';
    if (figures.done || figures.stale) return false;
    const from = addDays(mondayOf(on), -7 * (windowWeeks(keyResult) - 1));
    const lines = checkInsOf(keyResult.id).filter((checkIn) => dayOf(checkIn) >= from);
    const isStated =
      figures.points.some((point) => point.for >= from && point.confidence !== null) ||
      unread('keyResults', keyResult.row, 'confidence') !== null ||
      (keyResult.confidence !== null && figures.confidence === null) ||
      lines.some(
        ({ row, confidence }) => confidence !== null || unread('checkIns', row, 'confidence'),
      );
    if (isStated) return false;
    if (figures.confidence === null) return { silence: 'Nobody has said yet' };
    // Whoever typed the number into the grid saw the confidence beside it, and left it.
    return (
      lines.some(({ source }) => source !== 'Sheet') && {
        silence: 'The newest check-in does not say',
      }
    );
  },
});
