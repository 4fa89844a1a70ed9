import { bareWords } from '../bareWords.ts';
import { sameId } from '../ids.ts';
import { dayOf } from '../log.ts';
import type { Explained } from './explained.ts';
import { counted, say } from './pieces.ts';
import type { Subject } from './subject.ts';

/** Through how many reviews what stands in the way of a key result has stood; nothing where nothing does. */
export function blockerWorkings({ figures, one, plan }: Subject): Explained[] {
  const open = figures.blockers.find(({ keyResult }) => sameId(keyResult, one.id));
  if (!open) return [];
  const { blocker, since, reviews } = open;
  const first = plan.rows.checkIns.find(
    (each) =>
      sameId(each.keyResult, one.id) &&
      dayOf(each) === since &&
      bareWords(each.blocker) === bareWords(blocker),
  );
  const count = reviews === 0 ? say`no review` : counted(reviews, 'review');
  return [
    {
      figure: 'blocker',
      label: 'Blocker',
      value: say`open for ${count}`,
      working: say`“${blocker}” was first named on ${{ day: since }}; ${count} since then, weeks off left out`,
      cells: first ? [{ tab: 'checkIns', row: first.row, column: 'blocker' }] : [],
    },
  ];
}
