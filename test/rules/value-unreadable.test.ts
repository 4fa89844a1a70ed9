import { testRule } from '../_rules.ts';

const inCurrent = { tab: 'keyResults', column: 'current' } as const;
const says = (text: string, slip: string, cure: string) => ({
  ...{ header: 'Current', text, slip, cure },
  until: 'Until then the number of its last check-in counts, and nothing as done.',
});
const PLAIN = 'Choose Format ▸ Number ▸ Automatic for the cell and write the number';
const inHours = { with: { keyResults: [{ unit: 'hours' }] } };
const milestone = {
  with: { keyResults: [{ kind: 'Milestone' as const, start: null, target: null }] },
};

testRule('value-unreadable', {
  kept: [
    // A number as text, and a broken formula, have a rule of their own.
    { ...inCurrent, trouble: 'not-a-number', found: '1,200' },
    { ...inCurrent, trouble: 'not-a-number', found: '82 %' },
    { ...inCurrent, trouble: 'not-a-number', found: '4.0M', ...inHours },
    { ...inCurrent, trouble: 'formula-error', found: '#REF!' },
    { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: 'lots' },
    { tab: 'keyResults', column: 'confidence', trouble: 'not-a-number', found: 'high' },
    { ...inCurrent, trouble: 'not-a-number', found: 'lots', with: { keyResults: [{ keyResult: '' }] } },
  ],
  broken: [
    [
      { ...inCurrent, trouble: 'not-a-number', found: 'lots' },
      says('“lots”', 'is no number', 'Write the number'),
      { severity: 'error', tab: 'keyResults', row: 2, column: 'current', id: 'O1-KR1' },
    ],
    [
      { ...inCurrent, trouble: 'not-a-number', found: 'lots', ...inHours },
      says('“lots”', 'is no number', 'Write the number in “hours”'),
    ],
    // Said on purpose: nobody knows yet.
    [
      { ...inCurrent, trouble: 'not-a-number', found: 'TBD' },
      says('“TBD”', 'is no number', 'Write the number'),
      { severity: 'warning' },
    ],
    [
      { ...inCurrent, trouble: 'truth-value', found: true, shown: 'WAHR' },
      says('“WAHR”', 'is no number', 'Write the number'),
    ],
    [
      { ...inCurrent, trouble: 'too-large', found: 1e308, shown: '1E+308' },
      says('“1E+308”', 'is larger than a sheet keeps exactly', 'Correct it, or use a larger unit'),
    ],
    [
      { ...inCurrent, trouble: 'stray-share', found: 0.35, shown: '35%', ...inHours },
      says('“35%”', 'is a share, and the unit is “hours”', `${PLAIN} in “hours”`),
    ],
    [
      { ...inCurrent, trouble: 'stray-share', found: 0.35, shown: '35%', with: { keyResults: [{ unit: '' }] } },
      says('“35%”', 'is a share, and the other numbers of the row are none', PLAIN),
    ],
    [
      { ...inCurrent, trouble: 'not-a-number', found: { date: '2026-11-28', time: '' }, shown: '11/28/2026' },
      says('“11/28/2026”', 'is a date', PLAIN),
    ],
    // A date that lost its format.
    [
      { ...inCurrent, trouble: 'day-number', found: 46354, shown: '46354' },
      says('“46354”', 'is the number of a day, 2026-11-28', 'Write the number'),
    ],
    // 79.5 typed into a cell that has the format of a date.
    [
      { ...inCurrent, trouble: 'not-a-number', found: { date: '1900-03-19', time: '12:00' }, shown: '19 Mar 1900' },
      says('“19 Mar 1900”', 'is a date', `${PLAIN}, 79.5 if that was typed`),
    ],
    [
      { ...inCurrent, trouble: 'neither-done', found: 5, ...milestone },
      says('“5”', 'is neither done nor open', 'Tick it, or write TRUE or FALSE'),
    ],
    [
      { ...inCurrent, trouble: 'not-a-number', found: '5', ...milestone },
      says('“5”', 'is neither done nor open', 'Tick it, or write TRUE or FALSE'),
    ],
    [
      { tab: 'healthMetrics', column: 'current', trouble: 'not-a-number', found: 'lots', with: { healthMetrics: [{}] } },
      { ...says('“lots”', 'is no number', 'Write the number'), until: 'Until then its last value counts.' },
      { severity: 'warning' },
    ],
  ],
}); // prettier-ignore
