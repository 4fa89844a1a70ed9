import { rule } from './_rule.ts';
import { sayShare } from './_wording.ts';

export default rule({
  on: 'keyResult',
  at: 'progress',
  severity: 'info',
  phase: 'review',
  group: 'rhythm',
  deep: true,
  message: 'Progress is {raw} and counts as {counted} in its objective.',
  advice: '{cure}',
  why: 'Bars and roll-ups end at nothing and at all. It is worth knowing when one of them hides how far a number really went.',
  source: 'Perdoo counts below zero as zero; oslokommune’s tracker ends at both sides',
  needs: ['start', 'target', 'current'],
  bad: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 94 }] } },
  good: { with: { checkIns: [{ keyResult: 'O1-KR1', for: '2027-02-15', value: 92 }] } },

  check(keyResult, { figuresOf }) {
    const { progress = null, clamped = null, kind } = figuresOf(keyResult) ?? {};
    if (progress === null || clamped === null || kind !== 'Metric') return 'skip';
    if (progress >= 0 && progress <= 1) return false;
    const cure =
      progress > 1
        ? 'If it was easier than thought, say so at the close; moving the target now would hide it.'
        : 'If it is no slip, say in the check-in why it fell below the start.';
    const [raw, counted] = [sayShare(progress), sayShare(clamped)];
    // What is rounded away nobody can see.
    return raw !== counted && { raw, counted, cure };
  },
});
