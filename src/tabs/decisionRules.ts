import { number, text } from './_columns.ts';
import { tab, type Read } from './_tab.ts';

export const decisionRules = tab({
  name: 'Decision rules',
  id: null,
  prefix: '',
  text: 'rule',
  shown: false,
  log: false,
  columns: {
    rule: text('Rule', 150, 'The name of the rule; the add-on knows it by this name.'),
    limit: number('Limit', 64, 'The number at which it fires.'),
    when: text('When', 280, 'The same in words.', { wrap: true }),
    whoDecides: text('Who decides', 200, 'Who takes the decision, and when.', { wrap: true }),
    options: text('Options', 360, 'What can be decided.', { wrap: true }),
    lookAgain: text('Look again', 130, 'When the decision comes back.'),
  },
});

export type DecisionRule = Read<typeof decisionRules>;
