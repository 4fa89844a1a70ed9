import * as fc from '../_fastCheck.ts';
import { rateWords, type Rate } from '../../src/domain/rateWords.ts';
import { printQuantity } from '../../src/sentence/print.ts';

const say = (rate: Partial<Rate>): string =>
  rateWords(
    {
      ...{ required: 1.2, recent: 0.4, start: 10, target: 20, unit: 'orders' },
      ...{ on: '2027-02-15', due: '2027-04-05', numbers: ['2027-01-18', '2027-02-15'] },
      ...rate,
    },
    printQuantity,
  ).replace(/\u00a0/g, ' ');

test('says what is needed beside what was moved', () => {
  expect(say({})).toBe('Needs 1.2 orders a week for 7 weeks; the last three averaged 0.4.');
  expect(say({ unit: '%', required: 1 })).toMatch(/^Needs 1 point a week/);
  expect(say({ recent: null, due: '2027-02-20' })).toBe('Needs 1.2 orders a week for one week.');
});

test('a unit keeps its hyphen', () =>
  expect(say({ unit: 'sign-ups' })).toMatch(/^Needs 1\.2 sign-ups a week/));

test('of a number that is to fall, says what it has to lose', () => {
  const falling = { start: 40, target: 10, required: -3, recent: 0.5 };
  expect(say({ ...falling, unit: 'returns' })).toBe(
    'Needs 3 fewer returns a week for 7 weeks; the last three averaged 0.5 more.',
  );
});

test('of what is counted it takes fewer, of what is measured less', () => {
  const falling = { start: 40, target: 10, required: -2.4, recent: null };
  const needs = (unit: string): string => say({ ...falling, unit }).replace(/ for 7 weeks\.$/, '');
  for (const unit of ['calls', 'missed visits', 'people', 'complaints about bills'])
    expect(needs(unit)).toBe(`Needs 2.4 fewer ${unit} a week`);
  for (const unit of ['h', 'days', 'min', 'litres', 'working hours', 'kg', 'loss'])
    expect(needs(unit)).toBe(`Needs 2.4 ${unit} less a week`);
  expect(needs('%')).toBe('Needs 2.4 points less a week');
  expect(needs('€')).toBe('Needs €2.4 less a week');
  expect(needs('calls a week')).toBe('Needs 2.4 fewer calls a week');
  expect(needs('calls a day')).toBe('Needs 2.4 fewer calls a day every week');
});

test('does not say the week twice', () => {
  const units = ['calls a week', 'calls per week', 'calls/week', 'calls / wk', 'calls each week'];
  for (const unit of units) expect(say({ unit })).toMatch(/^Needs 1\.2 calls a week for/);
  expect(say({ unit: 'calls a day' })).toMatch(/^Needs 1\.2 calls a day every week for/);
});

test('never prints a hyphen for a minus, an exponent or a number that is none', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, number, (required, recent) => {
      expect(say({ required, recent })).toMatch(
        /^Needs −?[\d,.]+ orders? a week for 7 weeks; the last three averaged −?[\d,.]+\.$/,
      );
    }),
  );
});
