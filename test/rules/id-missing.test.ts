import { testRule } from '../_rules.ts';

const MENU = 'Open the sidebar or run any menu item: it numbers new rows first.';

testRule('id-missing', {
  kept: [
    {},
    // Whatever people number their rows with is an ID.
    { with: { keyResults: [{ row: 7, id: '3.1', keyResult: 'Trips to the tip from 9 to 2' }] } },
    { with: { initiatives: [{ id: '0' }] } },
    { with: { cycles: [{}, { row: 3, id: 'Spring term', status: 'Planning' }] } },
    // A row that nobody has begun to fill, rows that have no IDs, and a log.
    { with: { keyResults: [{ id: '', keyResult: '' }] } },
    { with: { notThisCycle: [{ priority: 'A second van' }] } },
    { with: { checkIns: [{ id: '', for: '2027-02-15', value: 86 }] } },
  ],
  broken: [
    [
      { with: { keyResults: [{ row: 7, id: '', keyResult: 'Trips to the tip from 9 to 2' }] } },
      { tab: 'Key Results', cure: MENU },
      {
        severity: 'info',
        tab: 'keyResults',
        row: 7,
        column: 'id',
        id: null,
        fix: [{ do: 'number', tab: 'keyResults', row: 7 }],
      },
    ],
    [
      { with: { initiatives: [{ id: '' }] } },
      { tab: 'Initiatives', cure: MENU },
      { fix: [{ do: 'number', tab: 'initiatives', row: 2 }] },
    ],
    [
      { with: { cycles: [{}, { row: 3, id: '', status: 'Planning' }] } },
      {
        tab: 'Cycles',
        cure: 'Give the cycle a name, such as 2027-Q1; objectives name it in their column Cycle.',
      },
      { tab: 'cycles', row: 3, fix: null },
    ],
  ],
});
