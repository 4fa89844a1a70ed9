import { testRule } from '../_rules.ts';

const keyResult = (text: string) => ({ with: { keyResults: [{ keyResult: text }] } });

testRule('test-data-left', {
  kept: [
    keyResult('Test coverage of the billing code from 40 % to 70 %'),
    keyResult('Sample returns answered within two days'),
    { with: { objectives: [{ objective: 'Every goal has a keeper' }] } },
    { with: { initiatives: [{ initiative: 'Test the new labels in one shop' }] } },
    keyResult('Cut late deliveries from 14 % to 6 %'),
    keyResult(''),
  ],
  broken: [
    [
      { with: { objectives: [{ objective: 'Objective 1' }] } },
      { header: 'Objective', text: '“Objective 1”' },
      { severity: 'warning', tab: 'objectives', column: 'objective', id: 'O1' },
    ],
    // The example in a header's note, copied.
    [
      keyResult('Cut late deliveries from 14 % to 5 %.'),
      { header: 'Key result', text: '“Cut late deliveries from 14 % to 5 %.”' },
    ],
    [
      { with: { initiatives: [{ initiative: '[your initiative here]' }] } },
      { header: 'Initiative', text: '“[your initiative here]”' },
      { tab: 'initiatives' },
    ],
    [
      { with: { keyResults: [{ keyResult: 'xxx' }], objectives: [{ status: 'Draft' }] } },
      { header: 'Key result', text: '“xxx”' },
      { severity: 'info', declared: 'warning' },
    ],
  ],
});
