import { dateIn } from '../../src/rules/_dateIn.ts';
import { testRule } from '../_rules.ts';

const text = (found: string) =>
  ({ tab: 'initiatives', column: 'due', trouble: 'not-a-date', found }) as const;

testRule('date-as-text', {
  kept: [
    text('end of March'),
    text('Q2 2027'),
    text('March 2027'),
    text('2027-W07'),
    text('31.02.2027'),
    { ...text('#N/A'), trouble: 'formula-error' },
    { tab: 'keyResults', column: 'target', trouble: 'not-a-number', found: '2027-01-04' },
  ],
  broken: [
    [
      text('26 Feb 2027'),
      {
        ...{ header: 'Due', text: '“26 Feb 2027”' },
        cure: 'Choose Format ▸ Number ▸ Date for the cell and type 26 Feb 2027 again.',
      },
      {
        ...{ severity: 'warning', tab: 'initiatives', row: 2, column: 'due' },
        fix: [{ do: 'set', tab: 'initiatives', row: 2, column: 'due', value: '2027-02-26' }],
      },
    ],
    [
      text('03/04/2027'),
      {
        ...{ header: 'Due', text: '“03/04/2027”' },
        cure: 'Type the date again with the month as a word, so that day and month cannot be exchanged.',
      },
      { fix: null },
    ],
    [
      { ...text('2027-04-04'), tab: 'cycles', column: 'ends' },
      {
        ...{ header: 'Ends', text: '“2027-04-04”' },
        cure: 'Choose Format ▸ Number ▸ Date for the cell and type 4 Apr 2027 again.',
      },
    ],
  ],
});

test.each([
  ['2027-1-4', '2027-01-04'],
  ['2027/01/04', '2027-01-04'],
  ['04.01.2027', '2027-01-04'],
  ['31/12/2027', '2027-12-31'],
  ['12/31/2027', '2027-12-31'],
  ['5/5/2027', '2027-05-05'],
  ['Mon, 4 January 2027', '2027-01-04'],
  ['Jan 4th, 2027', '2027-01-04'],
  ['4-Jan-2027', '2027-01-04'],
  ['4 Sept. 2027', '2027-09-04'],
])('%s is %s', (words, date) => expect(dateIn(words)).toEqual({ date }));

test.each(['4 Juneau 2027', 'Jan 4', '4.1.27', '13/13/2027', 'soon', '', '1'.repeat(60)])(
  '%j is no date',
  (words) => expect(dateIn(words)).toBeNull(),
);
