import { testRule } from '../_rules.ts';

const parked = (priority: string, fields = {}) => ({
  with: { notThisCycle: [{ priority, ...fields }] },
});

testRule('competing-priority-active', {
  kept: [
    {
      tab: 'initiatives',
      text: 'Heat the second greenhouse and mend its doors',
      ...parked('A second greenhouse'),
    },
    { tab: 'initiatives', text: 'New website', ...parked('A new website') },
    { text: 'Trays delivered in the promised week', ...parked('Trays from recycled paper') },
    {
      tab: 'initiatives',
      text: 'Open the second greenhouse',
      ...parked('A second greenhouse', { cycle: '2026-Q4' }),
    },
    { tab: 'objectives', text: 'A second greenhouse', ...parked('A second greenhouse') },
    {
      with: {
        ...parked('A second greenhouse').with,
        initiatives: [
          { initiative: 'A second greenhouse', status: 'Stopped' },
          { row: 3, id: 'I2', initiative: 'A second greenhouse', status: 'Done' },
        ],
      },
    },
  ],
  broken: [
    [
      { tab: 'initiatives', text: 'Open the second greenhouse', ...parked('A second greenhouse') },
      { text: '“Open the second greenhouse”', priority: '“A second greenhouse”' },
      { severity: 'warning', tab: 'initiatives', row: 2, column: 'initiative', id: 'I1' },
    ],
    [
      { text: 'Subscriptions by post, from 0 to 200', ...parked('Subscriptions by post, 200') },
      { text: '“Subscriptions by post, from 0 to 200”', priority: '“Subscriptions by post, 200”' },
      { tab: 'keyResults', column: 'keyResult', id: 'O1-KR1' },
    ],
  ],
});
