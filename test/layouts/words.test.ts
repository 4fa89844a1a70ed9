import * as fc from '../_fastCheck.ts';
import { PERCENT, share } from '../../src/layouts/_layout.ts';
import { bar } from '../../src/layouts/bar.ts';
import { shownWeeks } from '../../src/layouts/heatStrip.ts';
import { fit, listed, nameIn, shortDay, widthOf } from '../../src/layouts/words.ts';

test('a bar always has ten signs, as many full ones as tenths', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -2, max: 3 }), (share) => {
      const signs = bar(share);
      const full = Math.round(Math.min(1, Math.max(0, share)) * 10);
      expect(signs).toHaveLength(10);
      expect(signs.split('█')).toHaveLength(full + 1);
    }),
    { seed: 7 },
  );
});

test('there is no bar for an unknown share', () => {
  expect(bar(null)).toBe('');
});

test('a share far from the way is written close, so that its column holds it', () => {
  const formats = [0.5, 1.03, -0.99, -1, -1.55, 12].map((value) => share(6, value, 'right').format);
  expect(formats).toEqual([PERCENT, PERCENT, PERCENT, '0%', '0%', '0%']);
});

test('a text is cut at a word so that it fits, and a name to the first of its names', () => {
  const text = 'Pharmacies reorder because it is easy, not because they must';
  expect(fit(text, 1000)).toBe(text);
  expect(fit(text, 260)).toBe('Pharmacies reorder because it is easy, not…');
  expect(widthOf(fit('W'.repeat(80), 100))).toBeLessThanOrEqual(100);
  expect(nameIn('Ada Lund', 130)).toBe('Ada Lund');
  expect(nameIn('Maximiliane von Hohenstein-Baumgartner', 130)).toBe('Maximiliane');
});

test('shows the last eight weeks, or the first eight of a young cycle', () => {
  expect(shownWeeks([3, 13])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shownWeeks([11, 13])).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test('words of lists and days', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  expect([shortDay('2027-02-01'), shortDay(null)]).toEqual(['1 Feb', '–']);
});
