import { ownerCellsOf, severalIn } from './_owner.ts';
import { rule, type Item, type Step } from './_rule.ts';
import { headerOf, quote } from './_wording.ts';

export default rule({
  on: 'item',
  at: 'owner',
  severity: 'warning',
  phase: 'typing',
  group: 'structure',
  message: '{owner} names {count} people.',
  advice: 'Keep the one who answers for it in {column}. Nobody needs to own it to help.',
  why: 'Where two people own one thing, each trusts the other to watch it. If both names are needed, there are often two results in one sentence that can be split.',
  source:
    'GitLab’s handbook, where an objective with two owners is one to split; John Doerr asks for one name a goal',
  guess: true,
  bad: { owner: 'Sofie Brun & Karim Aït' },
  good: { owner: 'Sofie Brun' },

  check({ tab, owner }, { plan, on }) {
    // Two people may do a piece of work together.
    if (tab === 'initiatives' || owner === '') return 'skip';
    const people = severalIn(owner, on === '' ? null : ownerCellsOf(plan));
    if (people.length < 2) return false;
    return { owner: quote(owner), count: people.length, column: headerOf(tab, 'owner') };
  },

  /** The first keeps it; the others are named in Notes where the tab has them. */
  fix(item, { plan, unread }) {
    const [first = '', ...others] = severalIn(item.owner, ownerCellsOf(plan));
    const { tab, row } = item;
    const keep: Step = { do: 'set', tab, row, column: 'owner', value: first };
    if (!hasNotes(item)) return [keep];
    if (unread(tab, row, 'notes')) return null;
    const notes = plan.rows[item.tab].find((each) => each.row === row)?.notes ?? '';
    const value = [notes, `Also named as owner: ${others.join(', ')}`].filter(Boolean).join('\n');
    return [keep, { do: 'set', tab, row, column: 'notes', value }];
  },
});

const hasNotes = (item: Item): item is Item & { tab: 'objectives' | 'keyResults' } =>
  item.tab !== 'cycles';
