import { perRun } from './_perRun.ts';
import { rule, type Subjects } from './_rule.ts';
import { counted } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'type',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  deep: true,
  guess: true,
  message: 'It does not say whether it is Committed or Aspirational{others}.',
  advice: 'Choose Aspirational for a stretch, Committed for what has to be reached in full.',
  why: 'A score of 0.7 is fine for the one and a broken promise for the other. Nobody can read it without knowing which it was.',
  source: 'Google’s OKR playbook: the first trap is not telling the two apart',
  limits: { others: 1 },
  bad: { type: '', with: { objectives: [{ type: '' }, { id: 'O2', type: 'Committed' }] } },
  good: { type: 'Aspirational' },

  check(objective, { objectives, cycle, limits, on }) {
    // Teams that use one type only leave the column empty throughout; where both are asked for, the limit is 0.
    const typed = typedIn(objectives);
    if (typed < (limits['others'] ?? 1)) return 'skip';
    if (objective.type !== '') return false;
    const isOver = cycle !== null && cycle.ends !== '' && on > cycle.ends;
    return {
      others:
        typed === 0
          ? ''
          : `, though ${counted(typed, 'other')} here ${typed === 1 ? 'does' : 'do'}`,
      severity: isOver ? 'warning' : 'info',
    };
  },

  // What nobody called a promise is a stretch.
  fix: ({ row }) => [{ do: 'set', tab: 'objectives', row, column: 'type', value: 'Aspirational' }],
});

/** How many say whether they are Committed or Aspirational. */
const typedIn = perRun(
  (objectives: readonly Subjects['objective'][]) =>
    objectives.filter(({ type }) => type !== '').length,
);
