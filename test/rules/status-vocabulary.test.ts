import { testRule } from '../_rules.ts';

const word = (found: string, column = 'status') =>
  ({ tab: 'initiatives', column, trouble: 'not-a-choice', found }) as const;
const CHOICES = 'Not started, In progress, Done and Stopped';

testRule('status-vocabulary', {
  kept: [
    { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: 'WIP' },
    { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: 'Done' },
    { tab: 'keyResults', column: 'every', trouble: 'formula-error', found: '#N/A' },
    { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: 'In progress' },
    { ...word('WIP'), with: { initiatives: [{ initiative: '' }] } },
  ],
  broken: [
    [
      word('WIP'),
      { header: 'Status', word: '“WIP”', choices: CHOICES, meant: 'In progress' },
      {
        ...{ severity: 'warning', tab: 'initiatives', row: 2, column: 'status', id: 'I1' },
        fix: [{ do: 'set', tab: 'initiatives', row: 2, column: 'status', value: 'In progress' }],
      },
    ],
    [
      word('Waiting for legal'),
      { header: 'Status', word: '“Waiting for legal”', choices: CHOICES, meant: 'one of them' },
      { fix: null },
    ],
    [
      { tab: 'keyResults', column: 'every', trouble: 'not-a-choice', found: 'weekly' },
      {
        ...{ header: 'Check in every', word: '“weekly”' },
        ...{ choices: 'Week, 2 weeks and Month', meant: 'Week' },
      },
    ],
  ],
});
