import { idKey, sameId } from '../domain/ids.ts';
import { supportsOf } from '../domain/supports.ts';
import { loopThrough } from './_alignment.ts';
import { rule } from './_rule.ts';

export default rule({
  on: 'objective',
  at: 'supports',
  severity: 'error',
  phase: 'data',
  group: 'integrity',
  guess: true,
  message: 'It supports itself: {loop}.',
  advice: 'Empty Supports in the row of the objective that comes first, the one the others serve.',
  why: 'Objectives that support each other in a ring serve nobody outside it, and nothing that follows the links upwards ever arrives.',
  source: 'The classic fault of linked goals',
  bad: {
    with: {
      objectives: [
        { id: 'O1', supports: 'O2' },
        { id: 'O2', supports: 'O1' },
      ],
    },
  },
  good: {
    with: {
      objectives: [
        { id: 'O1', supports: '' },
        { id: 'O2', supports: 'O1' },
      ],
    },
  },

  check(objective, context) {
    if (objective.supports === '') return 'skip';
    const loop = loopThrough(objective, context);
    if (loop === null) return false;
    // One ring, one finding: in the row of it that stands last.
    const rows = loop.map((id) => context.named('objectives', id)?.row ?? 0);
    const isLast = objective.row === Math.max(...rows) && idKey(loop[0] ?? '') !== '';
    return isLast && { loop: loop.join(' → ') };
  },

  /** Takes out the link that closes the ring in the last of its rows, most likely the newest. */
  fix(objective, context) {
    const next = loopThrough(objective, context)?.[1] ?? '';
    const leads = (id: string): boolean =>
      sameId(context.named('keyResults', id)?.objective ?? id, next);
    const value = supportsOf(objective)
      .filter((id) => !leads(id))
      .join(', ');
    return [{ do: 'set', tab: 'objectives', row: objective.row, column: 'supports', value }];
  },
});
