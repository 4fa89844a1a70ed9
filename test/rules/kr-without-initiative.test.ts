import { testRule } from '../_rules.ts';

const none = { initiatives: [] };
const on = (confidence: number, before: number) => ({
  checkIns: [
    { row: 2, id: 'CK1', for: '2027-02-10', value: 84, confidence: before },
    { row: 3, id: 'CK2', for: '2027-02-15', value: 84, confidence },
  ],
});

testRule('kr-without-initiative', {
  kept: [
    { with: { initiatives: [{ status: '' }] } },
    { with: { initiatives: [{ supports: 'O1' }] } },
    { with: { initiatives: [{ supports: 'O1-KR2, o1-kr1' }] } },
    { kind: 'Maintain', floor: 80, target: null, with: none },
    { kind: 'Milestone', with: none },
    { notes: 'Moved by the routine of the night shift', with: none },
    { with: { ...none, commitments: [{ week: '2027-W06', keyResult: 'O1-KR1' }] } },
    // Planned, done, and on its way.
    { with: { initiatives: [{ status: 'Done' }], checkIns: [{ for: '2027-02-15', value: 88 }] } },
    { with: { ...none, checkIns: [{ for: '2027-02-15', value: 93 }] } },
    { on: '2027-01-11', with: { ...none, checkIns: [{ for: '2027-01-11', value: 83 }] } },
    { with: { ...none, launches: [{ on: '2027-02-10' }] } },
    { with: { ...none, objectives: [{ status: 'Draft' }] } },
  ],
  broken: [
    [
      { with: none },
      { age: '44 days' },
      { severity: 'info', tab: 'keyResults', row: 2, column: 'id', id: 'O1-KR1' },
    ],
    [{ with: { initiatives: [{ status: 'Stopped' }] } }, { age: '44 days' }],
    [{ with: { ...none, ...on(5, 6) } }, { age: '44 days' }, { severity: 'warning' }],
    [{ with: { ...none, ...on(6, 6) } }, { age: '44 days' }, { severity: 'info' }],
    [{ with: { ...none, launches: [{ on: '2027-02-09' }] } }, { age: '8 days' }],
    [
      { with: { ...none, commitments: [{ week: '2027-W05', keyResult: 'O1-KR1' }] } },
      { age: '44 days' },
    ],
  ],
});
