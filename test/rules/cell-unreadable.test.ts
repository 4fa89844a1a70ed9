import { testRule } from '../_rules.ts';

const floor = { tab: 'keyResults', column: 'floor', trouble: 'not-a-number' } as const;
const due = { tab: 'keyResults', column: 'due', trouble: 'not-a-date' } as const;
const kept = {
  with: { keyResults: [{ kind: 'Maintain' as const, start: null, target: null, ceiling: 5 }] },
};
const milestone = {
  with: { keyResults: [{ kind: 'Milestone' as const, start: null, target: null }] },
};
const NO_BAND = 'Until then nobody knows whether it is within its limits.';
const says = (header: string, text: string, slip: string, cure: string, until: string) => ({ header, text, slip, cure, until }); // prettier-ignore

testRule('cell-unreadable', {
  kept: [
    // A number or a day that is kept as text, a broken formula and a word of another list have rules of their own.
    { ...floor, found: '1,200' },
    { ...floor, found: '19 %' },
    { ...floor, trouble: 'formula-error', found: '#REF!' },
    { ...due, found: '26 Feb 2027' },
    { tab: 'initiatives', column: 'status', trouble: 'not-a-choice', found: 'WIP' },
    // So have the numbers that everything rests on, and the day of a milestone.
    { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: 'lots' },
    { tab: 'keyResults', column: 'current', trouble: 'not-a-number', found: 'lots' },
    { tab: 'cycles', column: 'starts', trouble: 'not-a-date', found: 'soon' },
    { ...due, found: 'soon', ...milestone },
    // Said on purpose: nobody knows yet.
    { ...due, found: 'TBD' },
    { tab: 'keyResults', column: 'weight', trouble: 'not-a-number', found: '–' },
    { ...floor, found: '–' },
  ],
  broken: [
    [
      { ...floor, found: 'at least 19', ...kept },
      says('Floor', '“at least 19”', 'is no number', 'Type the number alone, or empty the cell if there is no such limit', NO_BAND),
      { severity: 'error', tab: 'keyResults', row: 2, column: 'floor', id: 'O1-KR1' },
    ],
    // Said on purpose as well, and the other limit alone must not speak for both.
    [
      { ...floor, found: 'n/a', ...kept },
      says('Floor', '“n/a”', 'is no number', 'Type the number alone, or empty the cell if there is no such limit', NO_BAND),
      { severity: 'error' },
    ],
    // A metric is not held within limits.
    [
      { ...floor, found: 'at least 19' },
      says('Floor', '“at least 19”', 'is no number', 'Type the number alone, or empty the cell if there is no such limit', NO_BAND),
      { severity: 'warning' },
    ],
    [
      { ...floor, column: 'ceiling', trouble: 'too-large', found: 1e308, shown: '1E+308', ...kept },
      says('Ceiling', '“1E+308”', 'is larger than a sheet keeps exactly', 'Type the number alone, or empty the cell if there is no such limit', NO_BAND),
    ],
    [
      { tab: 'healthMetrics', column: 'ceiling', trouble: 'not-a-number', found: 'a few', with: { healthMetrics: [{}] } },
      says('Ceiling', '“a few”', 'is no number', 'Type the number alone, or empty the cell if there is no such limit', NO_BAND),
      { severity: 'error' },
    ],
    [
      { ...due, found: 'when Ada is back' },
      says('Due', '“when Ada is back”', 'is no day', 'Type a day', 'Until then it is due on the last day of the cycle.'),
      { severity: 'warning' },
    ],
    [
      { tab: 'objectives', column: 'rank', trouble: 'not-a-number', found: 'top', with: { objectives: [{}] } },
      says('Rank', '“top”', 'is no number', 'Type the number alone', 'Until then it stands behind all that have a rank.'),
    ],
    [
      { tab: 'initiatives', column: 'due', trouble: 'not-a-date', found: 'after the fair', with: { initiatives: [{}] } },
      says('Due', '“after the fair”', 'is no day', 'Type a day', 'Until then it has no day.'),
    ],
  ],
}); // prettier-ignore
