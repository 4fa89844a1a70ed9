import { testRule } from '../_rules.ts';

const owners = (...names: string[]) => ({
  with: { keyResults: names.map((owner, at) => ({ id: `O1-KR${at + 1}`, row: at + 2, owner })) },
});

testRule('whitespace-and-lookalikes', {
  kept: [
    { with: { keyResults: [{ objective: ' o1 ' }] } },
    // Another ID is another finding.
    { with: { keyResults: [{ objective: 'O7' }] } },
    // Capitals do not part people.
    owners('Ida Brandt', 'ida brandt'),
    owners('Ida Brandt', 'Ida Brandl'),
    { with: { checkIns: [{ keyResult: 'o1-kr1', for: '2027-02-15', value: 86 }] } },
    { with: { keyResults: [{ keyResult: 'Share\u00a0of trays  in the week' }] } },
  ],
  broken: [
    [
      { with: { keyResults: [{ objective: 'O\u200b1' }] } },
      { header: 'Objective', found: '“O\u200b1”', meant: '“O1”' },
      {
        ...{ severity: 'warning', tab: 'keyResults', row: 2, column: 'objective' },
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'objective', value: 'O1' }],
      },
    ],
    [
      { with: { checkIns: [{ keyResult: 'O1–KR1', for: '2027-02-15', value: 86 }] } },
      { header: 'Key result', found: '“O1–KR1”', meant: '“O1-KR1”' },
      { tab: 'checkIns' },
    ],
    [
      owners('Jon Adeyemi', 'Jon\u00a0Adeyemi', 'Jon Adeyemi'),
      { header: 'Owner', found: '“Jon Adeyemi”', meant: '“Jon Adeyemi”' },
      { row: 3, column: 'owner' },
    ],
    // A letter and its accent as two characters.
    [
      owners('José Lima', 'José Lima', 'Jose\u0301 Lima'),
      { header: 'Owner', found: '“José Lima”'.normalize('NFD'), meant: '“José Lima”' },
      { row: 4 },
    ],
  ],
  instead: [[{ with: { keyResults: [{ objective: 'O7' }] } }, 'kr-orphan']],
});
