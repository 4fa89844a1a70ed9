import { testRule } from '../_rules.ts';

const early = '2027-01-13';
const barrels = { keyResult: 'Gardens with a rain barrel', start: 20, target: 45, unit: '' };
const alone = { checkIns: [] };
const draft = { objectives: [{ status: 'Draft' as const }] };

testRule('kr-already-met', {
  kept: [
    { ...barrels, current: 30, on: early, with: alone },
    // One more is missing; a check-in tells it as well as the cell.
    { ...barrels, current: 44, on: early, with: alone },
    {
      ...{ ...barrels, current: null, on: early },
      with: { checkIns: [{ for: '2027-01-11', value: 44 }] },
    },
    { ...barrels, start: 45, target: 20, current: 21, on: early, with: alone },
    // Reached on the way is what everybody hopes for.
    { ...barrels, current: 47 },
    { ...barrels, current: null, on: early },
    { ...barrels, start: null, current: 47, on: early },
    { ...barrels, start: 45, current: 45, on: early },
    { ...barrels, kind: 'Maintain', floor: 45, current: 47, on: early },
    { ...barrels, kind: 'Milestone', current: true, due: '2027-02-01', on: early },
  ],
  broken: [
    [
      { ...barrels, current: 47, on: early, with: { checkIns: [] } },
      { target: '45', current: '47' },
      { severity: 'warning', column: 'target', id: 'O1-KR1' },
    ],
    [
      { ...barrels, start: 45, target: 20, current: 18, on: early, with: { checkIns: [] } },
      { target: '20', current: '18' },
    ],
    [
      { ...barrels, current: 45, with: draft },
      { target: '45', current: '45' },
      { severity: 'info', declared: 'warning' },
    ],
    [
      {
        ...barrels,
        current: 52,
        on: early,
        with: {
          checkIns: [
            { for: '2027-01-11', value: 50, confidence: 6 },
            { id: 'CK2', row: 3, keyResult: 'O1-KR2', value: 100 },
          ],
        },
      },
      { target: '45', current: '52' },
    ],
  ],
});
