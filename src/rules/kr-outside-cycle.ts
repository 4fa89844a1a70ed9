import { hasNoSpan, isDate } from '../domain/days.ts';
import { rule, type Subjects } from './_rule.ts';
import { sayDate } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'due',
  severity: 'warning',
  phase: 'launch',
  group: 'structure',
  message: 'This key result is due on {due}; the cycle runs from {starts} to {ends}.',
  advice: '{cure}',
  why: 'What is due after the cycle cannot be judged at its close, and what was due before it is no plan any more. Either way nobody is reminded in time.',
  source: 'OpenOKR and 15Five: key results are bound to the time of their cycle',
  guess: true,
  bad: { due: '2027-06-30' },
  good: { due: '2027-03-26' },

  check(keyResult, { cycle, objectiveOf }) {
    const { due } = keyResult;
    if (!cycle || hasNoSpan(cycle) || !isDate(due)) return 'skip';
    const { starts, ends } = cycle;
    if (due >= starts && due <= ends) return false;
    if (due > ends && isCarried(keyResult, objectiveOf(keyResult))) return false;
    const cure =
      due > ends
        ? 'Empty Due, which then means the end of the cycle, and set Target to what can be reached by then.'
        : 'Choose a day within the cycle, or empty Due, which then means its end.';
    return { due: sayDate(due), starts: sayDate(starts), ends: sayDate(ends), cure };
  },

  fix: ({ row }, { cycle }) =>
    cycle && [{ do: 'set', tab: 'keyResults', row, column: 'due', value: cycle.ends }],
});

/** A stretch whose Notes, or those of its objective, say that it takes more than one cycle. */
const isCarried = (
  { notes }: Subjects['keyResult'],
  objective: Subjects['objective'] | null,
): boolean => objective?.type === 'Aspirational' && CARRIED.test(`${notes}\n${objective.notes}`);

const CARRIED =
  /\bcarr(?:y|ies|ied|ying)\b|\bmulti-?cycle\b|\b(?:several|two|three|next) (?:cycles?|quarters?)\b/i;
