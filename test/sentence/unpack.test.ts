import * as fc from '../_fastCheck.ts';
// @ts-expect-error The build is plain JavaScript.
import { pack as packed } from '../../packWords.mjs';
import { languages } from '../../src/words/languages.ts';
import { unpack } from '../../src/words/unpack.ts';

const pack = packed as (text: string) => string;

describe('unpack', () => {
  test('gives back what was packed', () => {
    const word = fc.stringMatching(/^[a-zà-ÿ]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 400 }), (words) => {
        // Twice over, as word lists repeat themselves.
        const text = [...words, ...words].join(' ');
        expect(unpack(pack(text))).toBe(text);
      }),
      { seed: 20270107, numRuns: 60 },
    );
  });

  test('gives back the words of every language', () => {
    const text = JSON.stringify(languages()).replace(/[^\0-\xff]/g, '?');
    expect(unpack(pack(text))).toBe(text);
    expect(pack(text).length).toBeLessThan(text.length * 0.6);
  });

  test('refuses what was not packed so', () => {
    expect(() => unpack('    ')).toThrow('another kind');
  });
});
