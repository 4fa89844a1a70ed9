import { messageOf } from '../../src/rules/_message.ts';
import { anyOf, counted, quote, sayCell, sayDate } from '../../src/rules/_wording.ts';

describe('messageOf', () => {
  test('fills the holes of both texts', () =>
    expect(
      messageOf({
        rule: 'kr-no-target',
        args: { found: 'Target is empty', cure: 'Type 45 into Target.' },
      }),
    ).toEqual({
      what: 'Target is empty, so nobody could say when this is reached.',
      advice: 'Type 45 into Target.',
    }));

  test('begins with a capital letter, whatever fills the first hole', () =>
    expect(messageOf({ rule: 'kr-no-target', args: { found: 'nothing', number: 1 } }).what).toBe(
      'Nothing, so nobody could say when this is reached.',
    ));

  test('keeps what people wrote as it is, braces and dollars too', () =>
    expect(
      messageOf({ rule: 'objective-contains-metric', args: { metric: quote('$1 {what} $&') } })
        .what,
    ).toBe('The objective carries a number: “$1 {what} $&”.'));

  test('names a rule that is gone', () =>
    expect(messageOf({ rule: 'long-ago', args: {} })).toEqual({ what: 'long-ago', advice: '' }));
});

describe('quote', () => {
  test.each([
    ['Stop the van', '“Stop the van”'],
    ['  two\n lines ', '“two lines”'],
    ['', '“”'],
    ['a'.repeat(80), `“${'a'.repeat(80)}”`],
    ['a'.repeat(81), `“${'a'.repeat(80)}…”`],
    // Never half of an emoji.
    [`${'a'.repeat(79)}🚚 late`, `“${'a'.repeat(79)}…”`],
  ])('says %j as %j', (words, quoted) => expect(quote(words)).toBe(quoted));
});

test.each([
  ['2027-02-01', '1 Feb 2027'],
  ['2027-12-31', '31 Dec 2027'],
  ['soon', 'soon'],
])('sayDate of %j is %j', (date, words) => expect(sayDate(date)).toBe(words));

test.each([
  [{ date: '2027-03-09', time: '10:00' }, '9 Mar 2027'],
  [true, 'TRUE'],
  [0, '0'],
  ['#REF!', '#REF!'],
])('sayCell of %j is %j', (cell, words) => expect(sayCell(cell)).toBe(words));

test.each([
  [[], ''],
  [['O1'], 'O1'],
  [['O1', 'O2'], 'O1 or O2'],
  [['1', '2', '3', '4', '5'], '1, 2, 3, 4 or 5'],
  [['1', '2', '3', '4', '5', '6'], '1, 2, 3, 4, 5 or another'],
])('anyOf %j is %j', (words, said) => expect(anyOf(words)).toBe(said));

test.each([
  [1, '1 day'],
  [0, '0 days'],
  [12, '12 days'],
])('counted %i', (count, words) => expect(counted(count, 'day')).toBe(words));
