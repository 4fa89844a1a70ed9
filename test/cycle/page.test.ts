/** What holds every figure of a review: a cell that nobody foresaw is a difference, and so is a digit among words. */
import { differences, type Line, type Said } from './_page.ts';

const line = (...cells: [number, Said][]): Line => new Map(cells);
const found = (is: Line[], should: Line[]): number =>
  differences(is, should, (serial) => `day ${serial}`).length;

test('a cell, a line, a number or a digit that the calculation does not know is a difference', () => {
  const known = [line([1, 'O1-KR1'], [2, 'Confidence 7.¤'], [6, 0.5], [19, { day: 'day 8' }])];
  const shown = (change: [number, Said]): Line[] => [
    new Map([...line([1, 'O1-KR1'], [2, 'Confidence 7. Median wait'], [6, 0.5], [19, 8]), change]),
  ];
  expect(found(shown([6, 0.5]), known)).toBe(0);
  expect(found(shown([9, '+3.5']), known)).toBe(1);
  expect(found(shown([6, 0.51]), known)).toBe(1);
  expect(found(shown([19, 9]), known)).toBe(1);
  expect(found(shown([2, 'Confidence 7. 3 points behind']), known)).toBe(1);
  expect(found([...shown([6, 0.5]), line([1, 'Rhythm 64 %'])], known)).toBe(1);
  expect(found([], known)).toBeGreaterThan(0);
});
