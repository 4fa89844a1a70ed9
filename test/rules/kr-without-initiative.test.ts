import { findingsOf, testRule } from '../_rules.ts';

const none = { initiatives: [] };
const on = (confidence: number, before: number) => ({
  checkIns: [
    { row: 2, id: 'CK1', for: '2027-02-10', value: 84, confidence: before },
    { row: 3, id: 'CK2', for: '2027-02-15', value: 84, confidence },
  ],
});

const one = (age: string) => ({
  which: 'No initiative is open that could move this number',
  cure: 'Write down the first thing you will try in the tab Initiatives, with this ID in Supports.',
  age,
});
/** A set of key results, of which these many name an initiative. */
const set = (count: number, planned: number, more: object = {}) => ({
  ...more,
  tab: 'cycles' as const,
  with: {
    keyResults: Array.from({ length: count }, (_, at) => ({ row: at + 2, id: `O1-KR${at + 3}` })),
    initiatives: Array.from({ length: planned }, (_, at) => ({
      row: at + 2,
      id: `I${at + 1}`,
      supports: `O1-KR${count - at + 2}`,
    })),
  },
});

testRule('kr-without-initiative', {
  kept: [
    { with: { initiatives: [{ status: '' }] } },
    { with: { initiatives: [{ supports: 'O1' }] } },
    { with: { initiatives: [{ supports: 'O1-KR2, o1-kr1' }] } },
    { with: { ...none, keyResults: [{ kind: 'Maintain', floor: 80, target: null }] } },
    { with: { ...none, keyResults: [{ kind: 'Milestone' }] } },
    { with: { ...none, keyResults: [{ notes: 'Moved by the routine of the night shift' }] } },
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
      one('44 days'),
      { severity: 'info', tab: 'keyResults', row: 2, column: 'id', id: 'O1-KR1' },
    ],
    [{ with: { initiatives: [{ status: 'Stopped' }] } }, one('44 days')],
    [{ with: { ...none, ...on(5, 6) } }, one('44 days'), { severity: 'warning' }],
    [{ with: { ...none, ...on(6, 6) } }, one('44 days'), { severity: 'info' }],
    [{ with: { ...none, launches: [{ on: '2027-02-09' }] } }, one('8 days')],
    [
      { with: { ...none, commitments: [{ week: '2027-W05', keyResult: 'O1-KR1' }] } },
      one('44 days'),
    ],
  ],
});

describe('where most key results lack one', () => {
  const told = (count: number, planned: number) =>
    findingsOf('item', set(count, planned), true).filter(
      ({ rule }) => rule === 'kr-without-initiative',
    );
  test('it is told once, of the cycle', () => {
    expect(told(8, 1)).toMatchObject([
      {
        tab: 'cycles',
        column: 'change',
        id: null,
        severity: 'info',
        args: {
          which:
            '7 of 8 key results have no open initiative that could move them: O1-KR3, O1-KR4, O1-KR5, O1-KR6, O1-KR7 and 2 more',
          cure: 'Write down for each the first thing you will try in the tab Initiatives, with its ID in Supports.',
          age: '44 days',
        },
      },
    ]);
  });
  test('otherwise each is named in its row', () => {
    expect(told(8, 4).map(({ tab, row }) => [tab, row])).toEqual(
      [2, 3, 4, 5].map((row) => ['keyResults', row]),
    );
    expect(told(3, 0).map(({ tab }) => tab)).toEqual(['keyResults', 'keyResults', 'keyResults']);
  });
});
