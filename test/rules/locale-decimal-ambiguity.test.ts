import { decimalSign } from '../../src/domain/decimalSign.ts';
import { testRule } from '../_rules.ts';

const text = (found: string, locale: string) =>
  ({ tab: 'keyResults', column: 'target', found, with: { locale } }) as const;

testRule('locale-decimal-ambiguity', {
  kept: [
    text('1,5', 'de_DE'),
    text('1.5', 'en_GB'),
    // Thousands in groups of three.
    text('1,234', 'en_US'),
    text('1.234', 'de_DE'),
    text('1,234.5', 'en_US'),
    text('n/a', 'en_US'),
    text('2,5 to 3,5', 'en_US'),
    // Nobody asked for the locale, or nobody knows it.
    { tab: 'keyResults', column: 'target', found: '1,5' },
    text('1,5', 'xx_YY'),
  ],
  broken: [
    [
      text('1,5', 'en_US'),
      { header: 'Target', text: '“1,5”', sign: 'point', number: '1.5' },
      { severity: 'warning', column: 'target', id: 'O1-KR1', fix: null },
    ],
    [
      { ...text('3.25', 'fr_FR'), column: 'start' },
      { header: 'Start', text: '“3.25”', sign: 'comma', number: '3,25' },
    ],
    [
      text('82,5 %', 'en_GB'),
      { header: 'Target', text: '“82,5 %”', sign: 'point', number: '82.5' },
    ],
  ],
  instead: [
    [text('1,5', 'de_DE'), 'number-as-text'],
    [text('1,234', 'en_US'), 'number-as-text'],
  ],
});

test.each([
  ['de_DE', ','],
  ['de_CH', '.'],
  ['es_ES', ','],
  ['es_MX', '.'],
  ['pt-BR', ','],
  ['en_AU', '.'],
  ['en_ZA', null],
  ['', null],
])('decimals in %s are parted by %p', (locale, sign) => expect(decimalSign(locale)).toBe(sign));
