import type { FreeCell, Layout, LayoutRow } from '../../src/layouts/_layout.ts';
import { columnsIn } from '../../src/workbook/columnPlaces.ts';
import { placesOf } from '../../src/workbook/rowPlaces.ts';
import { wordsIn } from '../../src/workbook/words.ts';
import type { Zone } from '../../src/workbook/zone.ts';

// No cell of these tests holds a day.
const ZONE = {} as Zone;

/** A small review, a line a row; “_key” is a cell for typing. */
const REVIEW = [
  'Week 7 of 13',
  '',
  '1  Movers | 15 min',
  'What came up | Agreed for this | Decision',
  'O1-KR1 | Confidence 8 → 3 | Call the guests | _O1-KR1',
  'O1-KR3 | Confidence 7 → 5 | Open at six | _O1-KR3',
  'O2-KR2 | Confidence 3 | Ask the cook | _O2-KR2',
  '',
  '2  All key results',
  'ID | Key result | Owner | Health',
  'O1-KR1 | Bookings | Ines | Off track',
  'O1-KR2 | Wait | Bea | On track',
  'O1-KR3 | Breakfast guests | Ines | Behind',
  'O2-KR2 | Food waste | Bea | On track',
  '',
  '3  This week’s commitments',
  'Commitment | Key result',
  '_promise 1',
  '_promise 2',
  '_promise 3',
  '',
  '4  Wins',
  '_win',
];

const TYPED: Record<string, string> = {
  'O1-KR1': 'Ring ten guests',
  'O1-KR3': 'Open at half past six',
  'O2-KR2': 'Buy less',
  'promise 1': 'Print the list',
  'promise 2': 'Call the baker',
  win: 'A letter of thanks',
};

/** The layout as it was written last; `kept` are words that it had then. */
function layoutOf(lines: readonly string[], kept: Record<string, string> = {}): Layout {
  const free: FreeCell[] = [];
  const rows = lines.map((line, at): LayoutRow => ({
    cells: line.split(' | ').flatMap((text, index) => {
      const column = index + 1;
      if (!text.startsWith('_')) return text === '' ? [] : [{ column, value: text }];
      const key = text.slice(1);
      free.push({ key, row: at + 1, column, columns: 1 });
      return [{ column, value: kept[key] ?? '' }];
    }),
  }));
  return { name: 'Review', widths: [1, 1, 1, 1], rows, free, merges: [], charts: [], frozen: 0, hidden: 0 }; // prettier-ignore
}

/** The tab after people typed into it. */
const sheetOf = (lines: readonly string[], typed = TYPED): string[][] =>
  lines.map((line) => {
    const cells = line.split(' | ').map((text) => (text.startsWith('_') ? (typed[text.slice(1)] ?? '') : text)); // prettier-ignore
    return [...cells, '', '', ''].slice(0, 4);
  });

const without = <T>(all: readonly T[], ...rows: number[]): T[] => all.filter((_, at) => !rows.includes(at)); // prettier-ignore
const words = (sheet: string[][], kept = {}): Record<string, string> =>
  wordsIn(layoutOf(REVIEW, kept), sheet, ZONE);
const but = (...keys: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(TYPED).filter(([key]) => !keys.includes(key)));

describe('rows of a generated tab', () => {
  const all = sheetOf(REVIEW);

  test('are found where they stand', () => {
    expect(placesOf(layoutOf(REVIEW), all, ZONE)).toEqual(REVIEW.map((_, at) => at));
    expect(words(all)).toEqual(TYPED);
  });

  test('that were deleted are gone, and no other with the same ID is taken for them', () => {
    const decision = without(all, 5);
    expect(placesOf(layoutOf(REVIEW), decision, ZONE)[5]).toBe(-1);
    expect(words(decision)).toEqual(but('O1-KR3'));
    expect(words(without(all, 5, 9))).toEqual(but('O1-KR3'));
    expect(words(without(all, 4, 5, 6))).toEqual(but('O1-KR1', 'O1-KR3', 'O2-KR2'));
    // The whole table.
    expect(words(without(all, 8, 9, 10, 11, 12, 13, 14))).toEqual(TYPED);
  });

  test('below a head that was deleted are those that stand there', () => {
    expect(words(without(all, 16))).toEqual(TYPED);
    expect(words(without(all, 3))).toEqual(TYPED);
    expect(words(without(all, 15, 16))).toEqual(TYPED);
    expect(words(without(all, 2, 3))).toEqual(TYPED);
  });

  test('for typing keep their place when one among them is deleted after it was read once', () => {
    expect(words(without(all, 17), TYPED)).toEqual(but('promise 1'));
    expect(words(without(all, 17, 18), TYPED)).toEqual(but('promise 1', 'promise 2'));
  });

  test('are followed where they were sorted, cut out or pushed down', () => {
    const sorted = [...all.slice(0, 10), ...all.slice(10, 14).reverse(), ...all.slice(14)];
    expect(words(sorted)).toEqual(TYPED);
    expect(words(without(sorted, 5))).toEqual(but('O1-KR3'));
    const turned = [...all.slice(0, 4), ...all.slice(4, 7).reverse(), ...all.slice(7)];
    expect(words(turned)).toEqual(TYPED);
    const promises = [...all.slice(0, 2), ...all.slice(15, 21), ...all.slice(2, 15), ...all.slice(21)];
    expect(words(promises)).toEqual(TYPED);
    const pushed = [['Mine', '', '', ''], ['', '', '', ''], ...all];
    expect(words(pushed)).toEqual({ ...TYPED, 'stray Mine': 'Mine' });
  }); // prettier-ignore

  test('whose ID was overwritten keep their place', () => {
    const over = all.map((line, at) => (at === 5 ? ['mine', ...line.slice(1)] : line));
    expect(words(over)).toEqual({ ...TYPED, 'stray mine': 'mine' });
  });

  test('are read in their columns, wherever those were pushed, and what was typed beside them stays', () => {
    const pushed = all.map((line, at) => [...line.slice(0, 2), at === 1 ? 'Mine' : '', ...line.slice(2)]);
    expect(words(pushed)).toEqual({ ...TYPED, 'stray Mine': 'Mine' });
    const cut = all.map((line) => without(line, 2));
    expect(words(cut)).toEqual(TYPED);
    const head = all.map((line) => without(line, 0));
    expect(words(head)).toEqual(but('promise 1', 'promise 2', 'win'));
  }); // prettier-ignore

  test('are read in their columns where one was dragged, or deleted with its words repeated elsewhere', () => {
    const dragged = all.map(([id = '', second = '', ...rest]) => [id, ...rest, second]);
    expect(words(dragged)).toEqual(TYPED);
    const asAgreed = { ...TYPED, 'O2-KR2': 'Ask the cook' };
    const cut = sheetOf(REVIEW, asAgreed).map((line) => without(line, 2));
    expect(words(cut)).toEqual(asAgreed);
  }); // prettier-ignore

  test('in the thousands are found at once where all but a few are as they were', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `O${at}-KR1 | Name ${at} | Ines | On track`);
    const lines = [...REVIEW.slice(0, 9), ...many, ...REVIEW.slice(14)];
    const sheet = without(sheetOf(lines), 5, 1500);
    expect(wordsIn(layoutOf(lines), sheet, ZONE)).toEqual(but('O1-KR3'));
  }); // prettier-ignore
});

test('a strip of weeks is known by its heads, whose words are numbers from the tenth on', () => {
  const heads = ['ID', 'Name', 'W9', '10', '11', '12', 'Forecast', 'Last'];
  const lines = ['2  All key results', heads.join(' | '), 'O1-KR1 | Bookings | 8 | 7 | 6 | 5 | by May | today', 'O1-KR2 | Wait | 4 | 4 | 4 | 4 | – | never'];
  const layout = layoutOf(lines);
  const known = { ...layout, widths: heads.map(() => 1), rows: layout.rows.map((row, at) => (at === 1 ? { ...row, line: 'head' as const } : row)) };
  const sheet = lines.map((line, at) => {
    const cells = [...line.split(' | ').map((text) => (at > 1 && /^\d+$/.test(text) ? Number(text) : text)), ...heads.map(() => '')].slice(0, heads.length);
    return [...cells.slice(0, 4), '', ...cells.slice(4)];
  });
  expect(columnsIn(known, sheet, ZONE)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
}); // prettier-ignore
