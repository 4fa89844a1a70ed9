import { plainNumberIn } from '../../src/rules/_plainNumber.ts';
import { aKeyResult, aPlan } from '../_build.ts';
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
      {
        ...{ severity: 'error', tab: 'keyResults', row: 2, column: 'target', id: 'O1-KR1' },
        fix: [{ do: 'set', tab: 'keyResults', row: 2, column: 'target', value: 10 }],
      },
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
  ['1\u00a0200,5', 1200.5],
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

describe('one click mends only what has one reading', () => {
  test.each([
    ['10', '', 10],
    [' −4 ', '', -4],
    ['1,5', '', 1.5],
    ['1,5', 'de_DE', 1.5],
    ['1,5', 'en_GB', null],
    ['1,234', '', null],
    ['1,234', 'en_GB', 1234],
    ['1,234', 'de_DE', null],
    ['1.234', 'en_GB', 1.234],
    ['1.234', 'de_DE', null],
    ['1.234,5', 'de_DE', 1234.5],
    ['1.234,5', 'en_GB', null],
    ['1,234,567', '', 1234567],
    ['82 %', '', 82],
    ['€ 300', '', null],
    ['4.0M', '', null],
    ['+4', '', null],
    ['(4)', '', null],
    ['soon', '', null],
  ])('%j in a file of %j is %p', (found, locale, number) => {
    const plan = aPlan({ keyResults: [aKeyResult()], ...(locale === '' ? {} : { locale }) });
    expect(plainNumberIn(plan, 'keyResults', 2, found)).toBe(number);
  });

  test('a percent sign needs a unit that is one', () => {
    const plan = aPlan({ keyResults: [aKeyResult({ unit: 'hours' })] });
    expect(plainNumberIn(plan, 'keyResults', 2, '82 %')).toBeNull();
    expect(plainNumberIn(plan, 'initiatives', 2, '82 %')).toBeNull();
  });
});
