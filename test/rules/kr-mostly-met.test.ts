import { testRule } from '../_rules.ts';

const early = '2027-01-13';
const fridges = { keyResult: 'Fridges sorted by date', start: 0, target: 20, unit: '' };
const alone = { checkIns: [] };

testRule('kr-mostly-met', {
  kept: [
    { ...fridges, current: 15, on: early, with: alone },
    { ...fridges, current: 15.9, on: early, with: alone },
    // A quarter of the way is still to go, downwards too; reached is another finding.
    { ...fridges, start: 20, target: 0, current: 5, on: early, with: alone },
    { ...fridges, current: 20, on: early, with: alone },
    { ...fridges, current: 18 },
    { ...fridges, current: null, on: early, with: alone },
    { ...fridges, kind: 'Maintain', floor: 20, current: 18, on: early, with: alone },
  ],
  broken: [
    [
      { ...fridges, current: 16, on: early, with: alone },
      { percent: 80 },
      { severity: 'info', column: 'target', id: 'O1-KR1' },
    ],
    [{ ...fridges, start: 20, target: 0, current: 1, on: early, with: alone }, { percent: 95 }],
  ],
});
