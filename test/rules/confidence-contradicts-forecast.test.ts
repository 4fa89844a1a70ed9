import { figuresOf } from '../../src/domain/figuresOf.ts';
import { checkOn, planWith, testRule } from '../_rules.ts';

const ON = '2027-02-17';
const said = (value: number, confidence: number, fields = {}) => ({
  checkIns: [
    { row: 2, id: 'CK1', for: '2027-02-01', value: 84, confidence },
    { row: 3, id: 'CK2', for: '2027-02-16', value, confidence, nextStep: 'Ask again', ...fields },
  ],
});
const unsure = {
  evidence: 'the number is where it should be by now, or better',
  question: 'Ask the owner what is coming that the number does not show yet.',
};

testRule('confidence-contradicts-forecast', {
  kept: [
    { with: said(88, 4) },
    { with: said(84, 3) },
    { with: said(88, 8) },
    // Behind and sure: without a forecast nobody can say that it is too late.
    { with: said(83, 9) },
    { with: said(92, 2) },
    // Too early to be anywhere.
    { on: '2027-01-12', with: { checkIns: [{ for: '2027-01-11', value: 84, confidence: 2 }] } },
    { kind: 'Maintain', target: null, floor: 80, with: said(88, 2) },
  ],
  broken: [
    [
      { with: said(88, 3) },
      { confidence: 3, ...unsure },
      { severity: 'warning', tab: 'keyResults', column: 'confidence', id: 'O1-KR1' },
    ],
    [{ with: said(90, 0) }, { confidence: 0, ...unsure }],
  ],
  instead: [
    [{ with: said(88, 1, { nextStep: '', confidence: 0 }) }, 'confidence-low-no-action'],
    [{ on: '2027-02-28', with: said(91, 3) }, 'kr-stale'],
  ],
});

/** What is said when the figures hold a forecast with this chance of the target. */
function heard(confidence: number, chance: number, value = 88): (string | number | undefined)[] {
  const plan = planWith('keyResult', { with: said(85, confidence) });
  const [cycle] = plan.rows.cycles;
  if (!cycle) return [];
  const figures = figuresOf(plan, cycle, ON);
  for (const each of figures.keyResults)
    each.forecast = { value, low: 86, high: 90, chance, chance70: chance };
  return checkOn(plan, { on: ON, figures })
    .findings.filter(
      ({ rule, id }) => rule === 'confidence-contradicts-forecast' && id === 'O1-KR1',
    )
    .map(({ args }) => args['evidence']);
}

test.each([
  [8, 0.02, ['as it has gone so far the target will hardly be reached']],
  [8, 0.22, ['as it has gone so far the target is reached in 2 of 10 cases']],
  [7, 0.49, ['as it has gone so far the target is reached in 5 of 10 cases']],
  [7, 0.5, []],
  [6, 0.1, []],
])('confidence %d with a chance of %d', (confidence, chance, evidence) =>
  expect(heard(confidence, chance)).toEqual(evidence),
);

test('a line that reaches the target contradicts nobody, however wide the range around it', () => {
  expect(heard(8, 0.3, 92)).toEqual([]);
  expect(heard(8, 0.3, 93.5)).toEqual([]);
  expect(heard(8, 0.3, 91.9)).toHaveLength(1);
});
