import { aCycle, anObjective, aPlan } from '../_build.ts';
import { checkOn, soundRows, testRule } from '../_rules.ts';

const missing = (column: string, expected: string) =>
  ({ kind: 'header-missing', column, cell: '', found: '', expected }) as const;

testRule('header-missing', {
  kept: [
    missing('notes', 'Notes'),
    missing('kind', 'Kind'),
    // A tab that appears when it is first used.
    { ...missing('owner', 'Owner'), tab: 'decisions' },
    { kind: 'header-renamed', column: 'current', cell: 'H1', found: 'Now', expected: 'Current' },
  ],
  broken: [
    [
      missing('start', 'Start'),
      { tab: '“Key Results”', header: '“Start”' },
      { severity: 'error', tab: 'keyResults', row: 0, column: 'start', id: null },
    ],
    [
      missing('health', 'Health'),
      { tab: '“Key Results”', header: '“Health”' },
      { severity: 'warning' },
    ],
    [
      { ...missing('owner', 'Owner'), tab: 'initiatives' },
      { tab: '“Initiatives”', header: '“Owner”' },
      { severity: 'warning' },
    ],
  ],
});

test('what rows lack only because their column is gone is not told row by row', () => {
  const plan = aPlan({
    ...soundRows(),
    cycles: [aCycle()],
    objectives: [anObjective({ owner: '' })],
    drift: [{ ...missing('owner', 'Owner'), tab: 'objectives' }],
  });
  expect(checkOn(plan).findings.map(({ rule }) => rule)).toEqual(['header-missing']);
});
