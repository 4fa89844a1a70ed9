import { isStanding } from '../domain/decisions.ts';
import { ENDINGS } from '../tabs/decisions.ts';
import { rule, type Subjects } from './_rule.ts';
import { headerOf, listOf, quote } from './_wording.ts';

export default rule({
  on: 'decision',
  at: 'owner',
  severity: 'warning',
  phase: 'review',
  group: 'structure',
  message: '{decision} lacks {missing}.',
  advice: 'Fill in {missing} while those who decided still know.',
  why: 'A decision without a name and a date is a wish. Next week nobody can say whether it was carried out, so it is discussed again from the beginning.',
  source: 'OpenOKR’s decision log',
  bad: { decision: 'Lend two teachers to the reading club', owner: '', due: '' },
  good: {
    decision: 'Lend two teachers to the reading club',
    owner: 'Ines Roth',
    due: '2027-03-01',
  },

  check(decision, { unread }) {
    // What is done, or was dropped, needs nobody any more.
    if (!isStanding(decision)) return 'skip';
    const isBegun = decision.decision !== '' || decision.choice !== '' || decision.owner !== '';
    if (!isBegun) return 'skip';
    const missing = wanted(decision).filter(
      (column) => decision[column] === '' && !unread('decisions', decision.row, column),
    );
    const [at] = missing;
    if (at === undefined) return false;
    return {
      at,
      decision: decision.decision ? `The decision ${quote(decision.decision)}` : 'This decision',
      missing: listOf(missing.map((column) => headerOf('decisions', column))),
    };
  },
});

const OF_EVERY = ['about', 'choice'] as const;
const OF_ACTIONS = [...OF_EVERY, 'owner', 'due'] as const;

/** Nobody has to carry out that nothing is done, nor what becomes of an objective at the close. */
function wanted({ choice }: Subjects['decision']): readonly (typeof OF_ACTIONS)[number][] {
  const isVerdict = choice === 'No action' || ENDINGS.some((ending) => ending === choice);
  return isVerdict ? OF_EVERY : OF_ACTIONS;
}
