import { isPlaced } from './_alignment.ts';
import { perRun } from './_perRun.ts';
import { rule, type Subjects } from './_rule.ts';

export default rule({
  on: 'objective',
  at: 'supports',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  deep: true,
  message: 'It does not say what it supports, though {linked} of {count} objectives here do.',
  advice:
    'Put the ID of the objective it contributes to into Supports, or say in Notes why it stands alone.',
  why: 'An objective may well stand alone. Somebody should have meant it, though, and not forgotten the link.',
  source: 'OpenOKR asks for a parent or a reason; Perdoo calls it good practice',
  bad: {
    with: {
      objectives: [{ id: 'O1' }, { id: 'O2', supports: 'CO1' }, { id: 'O3', supports: 'CO2' }],
    },
  },
  good: { with: { objectives: [{ id: 'O1' }, { id: 'O2' }, { id: 'O3' }] } },

  check(objective, context) {
    const { objectives } = context;
    const linked = linkedIn(objectives);
    // Where most name nothing, there is no level above.
    if (linked * 2 < objectives.length) return 'skip';
    return !isPlaced(objective, context) && { linked, count: objectives.length };
  },
});

/** How many name something that they support. */
const linkedIn = perRun(
  (objectives: readonly Subjects['objective'][]) =>
    objectives.filter(({ supports }) => supports !== '').length,
);
