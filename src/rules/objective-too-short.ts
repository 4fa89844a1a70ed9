import { Word } from '../words/words.ts';
import { rule } from './_rule.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'info',
  phase: 'typing',
  group: 'wording',
  message: '{objective} leaves most of it unsaid.',
  advice: 'Say in a sentence what will be different, and for whom.',
  why: 'Two words are quickly agreed on, because everybody hears something else. The disagreement comes back when the work has begun.',
  source: 'OpenOKR, which only notes it: a short objective can be a good one',
  limits: { fewest: 3 },
  words: true,
  silences: ['objective-no-beneficiary'],
  deep: true,
  bad: { objective: 'Better onboarding' },
  good: { objective: 'Achieve fiscal sustainability' },

  check({ objective }, { limits, read }) {
    const words = read(objective).sentence.tokens.filter(({ is }) => is & (Word.any | Word.number));
    const isShort = words.length > 0 && words.length < (limits['fewest'] ?? 3);
    return isShort && { objective: quote(objective) };
  },
});
