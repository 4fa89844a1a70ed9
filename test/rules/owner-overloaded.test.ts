import { testRule } from '../_rules.ts';

const of = (...owners: string[]) => ({
  with: { keyResults: owners.map((owner, at) => ({ row: at + 2, id: `K${at + 1}`, owner })) },
});
const times = (count: number, owner: string): string[] => Array<string>(count).fill(owner);

testRule('owner-overloaded', {
  kept: [
    of(...times(5, 'Ada Mensah')),
    of(...times(5, 'Ada Mensah'), ...times(5, 'Jo Lind')),
    // Two people of one first name, and a sixth that was dropped.
    of(...times(4, 'Ada Mensah'), ...times(4, 'Ada Lind')),
    {
      with: {
        keyResults: of(...times(6, 'Ada')).with.keyResults.map((each, at) =>
          at === 0 ? { ...each, status: 'Dropped' as const } : each,
        ),
      },
    },
    of(...times(8, '')),
    // What is no person has a finding of its own.
    of(...times(8, 'Growth team')),
    {
      with: {
        keyResults: of(...times(6, 'Ada')).with.keyResults.map((each) => ({
          ...each,
          status: 'Dropped' as const,
        })),
      },
    },
    { with: { ...of(...times(9, 'Ada')).with, objectives: [{ status: 'Closed' }] } },
  ],
  broken: [
    [
      of(...times(6, 'Ada Mensah')),
      { owner: '“Ada Mensah”', count: 6, most: 5 },
      { severity: 'warning', tab: 'keyResults', row: 7, column: 'owner', id: 'K6' },
    ],
    [
      of('Jo', ...times(4, 'Ada  Mensah'), 'Jo', ...times(4, 'ada mensah')),
      { owner: '“ada mensah”', count: 8, most: 5 },
      { row: 9 },
    ],
    [
      { with: { ...of(...times(6, 'Ada')).with, objectives: [{ status: 'Draft' }] } },
      { owner: '“Ada”', count: 6, most: 5 },
      { severity: 'info' },
    ],
  ],
});
