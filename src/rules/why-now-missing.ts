import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'why',
  severity: 'info',
  phase: 'launch',
  group: 'structure',
  message: '{found}, so nobody can tell why this cannot wait.',
  advice: 'Write in one sentence what would be lost if this waited for another cycle.',
  why: 'When the quarter gets tight, people drop what they see no reason for. The reason is known best on the day of choosing, and forgotten soonest.',
  source:
    'Ben Lamorte, who lists the unsaid “why now” among the classic slips; OKRsMatter asks for it',
  limits: { fewest: 5 },
  deep: true,
  waits: true,
  bad: { why: '' },
  good: { why: 'The ferry stops in May and every guest comes by road' },

  check({ why }, { limits, language }) {
    if (why.trim() === '') return { found: 'Why now is empty' };
    const words = why.match(/[\p{L}\p{N}]+/gu) ?? [];
    // Only in English is it known how much fits into few words.
    const isShort = language === 'en' && words.length < (limits['fewest'] ?? 5);
    return isShort && { found: `Why now says no more than ${quote(why)}` };
  },
});
