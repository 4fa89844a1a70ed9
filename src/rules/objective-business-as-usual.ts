import { rule } from './_rule.ts';
import { isUsual } from './_usual.ts';
import { quote } from './_wording.ts';

export default rule({
  on: 'objective',
  at: 'objective',
  severity: 'warning',
  phase: 'launch',
  group: 'wording',
  message: '{objective} is what has to happen anyway.',
  advice:
    'Watch it as a health metric with a floor or a ceiling, and use the objective for what is to change.',
  why: 'Daily business fills the day without being written down. As an objective it turns green by itself and takes the place of a change.',
  source:
    'Google’s OKR playbook, second trap; GitLab, where OKRs are what is different this quarter',
  words: true,
  silences: ['objective-no-beneficiary'],
  deep: true,
  bad: { objective: 'Maintain the cold chain' },
  good: { objective: 'Strawberries reach the shelf as firm as they left the field' },

  check: ({ objective }, { read }) =>
    isUsual(read(objective).sentence) && { objective: quote(objective) },
});
