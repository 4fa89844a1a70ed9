import { commitmentsOf } from '../../src/domain/commitments.ts';
import type { Commitment } from '../../src/tabs/commitments.ts';
import { aCommitment, aCycle, aKeyResult, anObjective, aPlan } from '../_build.ts';

function of(...rows: Partial<Commitment>[]) {
  const plan = aPlan({
    objectives: [anObjective(), anObjective({ id: 'O2', cycle: '2027-Q1 Sales' })],
    keyResults: [aKeyResult(), aKeyResult({ id: 'O2-KR1', objective: 'O2' })],
    commitments: rows.map((fields, at) => aCommitment({ id: `C${at + 1}`, ...fields })),
  });
  const { last, now, kept, rate } = commitmentsOf(plan, aCycle(), '2027-W07');
  const ids = (list: Commitment[]) => list.map(({ id }) => id);
  return { last: ids(last), now: ids(now), kept, rate };
}

test('commitments of last week come up with how many were kept, those of this week beside them', () => {
  const W06 = '2027-W06';
  expect(
    of(
      { week: W06, kept: 'Yes' },
      { week: W06, kept: 'No' },
      { week: W06, kept: 'Dropped' },
      { week: W06, kept: '' },
      {},
      { week: '' },
    ),
  ).toEqual({ last: ['C1', 'C2', 'C3', 'C4'], now: ['C5', 'C6'], kept: [1, 2], rate: 0.5 });
});

test('one that is for an objective of another cycle is that cycle’s', () => {
  expect(of({ keyResult: 'O2' }, { keyResult: 'O1' }, { keyResult: 'O2-KR1' }).now).toEqual(['C2']);
});

test('one that nobody answered stays until somebody does; the rate counts all weeks', () => {
  expect(
    of(
      { week: '2027-W04', kept: '' },
      { week: '2027-W04', kept: 'Yes' },
      { week: '2027-W05', kept: 'Yes' },
      { week: '2027-W06', kept: 'No' },
      { week: '2027-W08' },
    ),
  ).toEqual({ last: ['C1', 'C4'], now: [], kept: [0, 1], rate: 2 / 3 });
});

test('one for another team’s key result, of an earlier cycle or without words is not ours', () => {
  expect(
    of(
      { keyResult: 'O2-KR1' },
      { week: '2026-W52' },
      { commitment: '' },
      { keyResult: '' },
      { keyResult: 'gone' },
    ),
  ).toEqual({ last: [], now: ['C4', 'C5'], kept: [0, 0], rate: null });
});
