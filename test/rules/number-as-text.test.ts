import { numberIn } from '../../src/rules/_numberIn.ts';
import { testRule } from '../_rules.ts';

const text = (found: string) => ({ tab: 'keyResults', column: 'target', found }) as const;

testRule('number-as-text', {
  kept: [
    text('n/a'),
    text('TBD'),
    text('2-3'),
    text('2h'),
    text('12 of 30'),
    text('04.01.2027'),
    text('V2'),
    { ...text('#REF!'), trouble: 'formula-error' },
    { tab: 'objectives', column: 'rank', found: 'first' },
    // Nothing is said about a row that is not written yet.
    { ...text('12'), with: { keyResults: [{ keyResult: '' }] } },
    { ...text('12'), row: 9 },
  ],
  broken: [
    [
      text('10'),
      { header: 'Target', text: '“10”', number: '10' },
      { severity: 'error', tab: 'keyResults', row: 2, column: 'target', id: 'O1-KR1' },
    ],
    [
      { ...text(' 82 % '), column: 'current' },
      { header: 'Current', text: '“82 %”', number: '82' },
      { severity: 'error' },
    ],
    [
      { ...text('7'), column: 'confidence' },
      { header: 'Confidence', text: '“7”', number: '7' },
      { severity: 'warning' },
    ],
    [
      { ...text('€4.0M'), column: 'start' },
      { header: 'Start', text: '“€4.0M”', number: '4000000' },
    ],
    // Whatever its status: a number is a number.
    [
      { ...text('10'), with: { objectives: [{ status: 'Closed' }] } },
      { header: 'Target', text: '“10”', number: '10' },
    ],
    // The log tells it under the key result.
    [
      { tab: 'checkIns', column: 'value', found: '1.5' },
      { header: 'Value', text: '“1.5”', number: '1.5' },
      { severity: 'warning', id: 'O1-KR1' },
    ],
  ],
});

test.each([
  ['10', 10],
  ['-4', -4],
  ['−4', -4],
  ['(4)', -4],
  ['+4', 4],
  ['1,200', 1200],
  ['1,5', 1.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1 200', 1200],
  ['1\u202f200,5', 1200.5],
  ["1'200", 1200],
  ['12.5k', 12500],
  ['2,000,000', 2000000],
  ['$ 3.5 bn', 3.5e9],
  ['300 EUR', 300],
  ['0.1', 0.1],
  ['', null],
  ['%', null],
  ['1.2.3', null],
  ['1,2,3', null],
  ['1,234,5', null],
  ['1.234.5,6,7', null],
  ['5.', null],
  ['10 days', null],
  ['1e5', null],
  ['9'.repeat(41), null],
])('reads %j as %p', (words, number) => expect(numberIn(words)).toBe(number));
