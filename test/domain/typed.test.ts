import * as fc from '../_fastCheck.ts';
import { isDate } from '../../src/domain/days.ts';
import { isMisspelt, lettersApart } from '../../src/domain/spelling.ts';
import { typedDate } from '../../src/domain/typedDate.ts';
import { typedNumber } from '../../src/domain/typedNumber.ts';

describe('a number in a text', () => {
  test.each([
    ['84', 'en_GB', 84, true],
    ['−3', 'en_GB', -3, true],
    ['1,234', 'en_US', 1234, true],
    ['1,234.5', 'en_US', 1234.5, true],
    ['1 234,5', 'fr_FR', 1234.5, true],
    ['1.234', 'de_DE', 1234, true],
    ['1,5', 'de_DE', 1.5, true],
    ['€ 1.200', 'de_DE', 1200, true],
    ['1’234.5', 'de_CH', 1234.5, true],
    // The other way of writing, or either way.
    ['1,5', 'en_US', 1.5, false],
    ['1.234', 'en_US', 1.234, false],
    ['1,234', 'de_DE', 1.234, false],
    ['5k', 'en_US', 5000, false],
  ])('%s in %s is %p', (text, locale, value, isSure) => {
    expect(typedNumber(text, locale)).toMatchObject({ value, isSure });
  });

  test.each(['', 'about 5', '5 to 7', '5-7', '2h', '10:30', 'TBD', '1.2.3', '3 points', '=1', 'k'])(
    '%s is none',
    (text) => expect(typedNumber(text, 'en_US')).toBeNull(),
  );

  test('knows a percent sign', () => {
    expect(typedNumber('82 %', 'en_US')).toEqual({ value: 82, isPercent: true, isSure: true });
  });

  test('is what was printed in the same locale', () => {
    const locales = fc.constantFrom('en_US', 'de_DE', 'fr_FR', 'es_ES');
    const numbers = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((each) => each / 100);
    fc.assert(
      fc.property(locales, numbers, (locale, value) => {
        const text = value.toLocaleString(locale.replace('_', '-'), { maximumFractionDigits: 2 });
        expect(typedNumber(text, locale)?.value).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('answers to anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const typed = typedNumber(text, 'de_DE');
        expect(typed === null || Number.isFinite(typed.value)).toBe(true);
      }),
    );
  });
});

describe('a day in a text', () => {
  test.each([
    ['2027-02-11', 'en_US', '2027-02-11', true],
    ['11.2.2027', 'en_US', '2027-02-11', true],
    ['13/02/2027', 'en_US', '2027-02-13', true],
    ['02/13/2027', 'en_GB', '2027-02-13', true],
    ['3/4/2027', 'en_US', '2027-03-04', false],
    ['3/4/2027', 'en_GB', '2027-04-03', false],
    ['4/4/2027', 'en_US', '2027-04-04', true],
    ['11 Feb 2027', 'en_US', '2027-02-11', true],
    ['February 11, 2027', 'de_DE', '2027-02-11', true],
    ['11 Sept 2027', 'en_GB', '2027-09-11', true],
  ])('%s in %s is %s', (text, locale, date, isSure) => {
    expect(typedDate(text, locale)).toEqual({ date, time: '', isSure });
  });

  test('may have a time', () => {
    expect(typedDate('2027-02-11 9:05', 'en_US')).toMatchObject({
      date: '2027-02-11',
      time: '09:05',
    });
  });

  test.each(['', 'soon', 'Q1', '31.2.2027', '2027-13-01', '11 Foo 2027', '11.2.', '45'])(
    '%s is none',
    (text) => expect(typedDate(text, 'en_GB')).toBeNull(),
  );

  test('is a day of the calendar, whatever stands there', () => {
    const parts = fc.tuple(fc.nat(40), fc.constantFrom('.', '/', '-'), fc.nat(20), fc.integer({ min: 1900, max: 2100 })); // prettier-ignore
    fc.assert(
      fc.property(parts, ([a, sign, b, year]) => {
        const typed = typedDate(`${a}${sign}${b}${sign}${year}`, 'en_US');
        expect(typed === null || isDate(typed.date)).toBe(true);
      }),
    );
  });
});

describe('a misspelt header', () => {
  test.each([
    ['Ownr', 'Owner'],
    ['key-result', 'Key result'],
    ['Targte', 'Target'],
    ['Duo', 'Due'],
    ['I D', 'ID'],
  ])('%s may mean %s', (header, meant) => expect(isMisspelt(header, meant)).toBe(true));

  test.each([
    ['Lead', 'Owner'],
    ['IT', 'ID'],
    ['Rate', 'Due'],
    ['', 'ID'],
  ])('%s does not mean %s', (header, meant) => expect(isMisspelt(header, meant)).toBe(false));

  test('is as far away as it takes to write it, in either direction', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const away = lettersApart(a, b, Infinity);
        expect(away).toBe(lettersApart(b, a, Infinity));
        expect(away === 0).toBe(a === b);
        expect(away).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
