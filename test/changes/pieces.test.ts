import * as fc from '../_fastCheck.ts';
import { piecesOf, valueOf } from '../../src/changes/pieces.ts';

describe('piecesOf', () => {
  test('valueOf puts together whatever was taken apart', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(valueOf(piecesOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 7 },
    );
  });

  test('no piece is longer than 45,000 characters, nor looks like a formula, a number or a date', () => {
    const texts = ['=A1+1', '\ud83c\udf31'.repeat(40_000), "'0123456789".repeat(9_000)];
    for (const text of texts) {
      const pieces = piecesOf(text);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(45_000);
        expect(piece).toMatch(/^\|[^]*\|$/);
      }
      expect(valueOf(pieces)).toBe(text);
    }
  });

  test('keeps halves of characters and what is no character in a file', () => {
    const text = '\ud83c x \udf31 \u2028 \uffff \u0007';
    expect(piecesOf(text).join('')).not.toMatch(/[\ud800-\udfff\uffff\u2028]/);
    expect(valueOf(piecesOf(text))).toBe(text);
  });
});

describe('valueOf', () => {
  test.each([
    ['nothing', []],
    ['blank cells', ['', '']],
    ['a text of somebody', ['hello']],
    ['a piece that was cut short', ['|{"a":1', '|}|']],
    ['a piece that is missing', piecesOf('x'.repeat(100_000)).slice(1)],
  ])('is null for %s', (_, pieces) => expect(valueOf(pieces)).toBeNull());
});
