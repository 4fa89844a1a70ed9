import { supportsOf } from '../domain/supports.ts';
import { knownNear } from './_known.ts';
import { nearestId } from './_nearest.ts';
import { rule, type Context } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'initiative',
  at: 'supports',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: '{initiative} moves no key result: {reason}.',
  advice: 'Put the ID of the key result it is meant to move into Supports{known}.',
  why: 'Work that supports nothing written down is either not needed or the trace of a goal nobody wrote. Both are cheap to settle before it starts.',
  source: 'OpenOKR, where each key result names the work that should move it; the okr.mx course',
  bad: { initiative: 'Paint the waiting room', supports: '' },
  good: { initiative: 'Paint the waiting room', supports: 'O1-KR1' },

  check(initiative, context) {
    if (isOver(initiative, context)) return 'skip';
    const unknown = unknownIn(initiative, context);
    const { supports } = initiative;
    if (supports.trim() !== '' && unknown.length === 0) return false;
    const known = knownNear(unknown[0] ?? '', context.keyResults);
    return {
      initiative: quote(initiative.initiative || initiative.id),
      reason:
        unknown[0] === undefined ? 'Supports is empty' : `no row has the ID ${quote(unknown[0])}`,
      known: known === '' ? '' : `: ${known}`,
    };
  },

  fix(initiative, context) {
    const unknown = unknownIn(initiative, context);
    const known = [...context.keyResults, ...context.objectives].map(({ id }) => id);
    const meant = supportsOf(initiative).map((id) =>
      unknown.includes(id) ? nearestId(id, known) : id,
    );
    if (meant.length === 0 || meant.includes(null)) return null;
    const value = meant.join(', ');
    return [{ do: 'set', tab: 'initiatives', row: initiative.row, column: 'supports', value }];
  },
});

type Initiative = Context['plan']['rows']['initiatives'][number];

/** Stopped, or done before the cycle began: nobody will look it up any more. */
const isOver = ({ status, doneOn }: Initiative, { cycle }: Context): boolean =>
  status === 'Stopped' || (status === 'Done' && (doneOn === '' || doneOn < (cycle?.starts ?? '')));

const unknownIn = (initiative: Initiative, { named }: Context): string[] =>
  supportsOf(initiative).filter(
    (id) => !named('keyResults', id) && !named('objectives', id) && !named('healthMetrics', id),
  );
