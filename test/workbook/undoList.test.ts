import { withEntry, type UndoEntry } from '../../src/workbook/undoList.ts';
import { aSet } from '../changes/_sets.ts';

const after = (sizes: readonly number[]): number[] =>
  sizes
    .reduce<UndoEntry[]>((list, size, at) => withEntry(list, aSet({ number: at + 1 }), size), [])
    .map(({ number }) => number);

describe('the list of what can be undone', () => {
  test('keeps the last ten', () => {
    expect(after(Array.from({ length: 12 }, () => 1))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('keeps what fits into two megabytes, the newest first', () => {
    expect(after([900_000, 900_000, 900_000])).toEqual([2, 3]);
    expect(after([1, 2_000_001])).toEqual([]);
    expect(after([1_999_999, 1])).toEqual([1, 2]);
  });

  test('says who did what, and when', () => {
    expect(withEntry([], aSet(), 7)).toEqual([
      { number: 1, what: 'Save objective O1', by: 'Ida Brandt', at: '2027-02-17 09:00', size: 7 },
    ]);
  });
});
