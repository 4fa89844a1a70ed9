import * as fc from '../_fastCheck.ts';
import { runsOf } from '../../src/changes/runs.ts';

const places = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 7 }) }),
  { selector: ({ row, column }) => `${row} ${column}`, maxLength: 40 },
);

describe('runsOf', () => {
  test('covers every cell once, in its place, and no other cell', () => {
    fc.assert(
      fc.property(places, (cells) => {
        const covered = runsOf(cells).flatMap(({ row, column, cells: lines }) =>
          lines.flatMap((line, down) =>
            line.map((cell, right) => {
              expect(cell).toEqual({ row: row + down, column: column + right });
              return `${cell.row} ${cell.column}`;
            }),
          ),
        );
        expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row} ${column}`).sort());
      }),
      { seed: 7 },
    );
  });

  test('takes one run for a block, in whichever order its cells come', () => {
    const block = [2, 3, 4].flatMap((row) => [5, 6].map((column) => ({ row, column })));
    expect(runsOf(block.reverse())).toHaveLength(1);
  });

  test('runs along columns where rows would take more', () => {
    const cells = [1, 2, 3, 4].flatMap((row) => [
      { row, column: 1 },
      ...(row % 2 === 0 ? [{ row, column: 2 }] : []),
    ]);
    expect(runsOf(cells)).toHaveLength(3);
  });

  test('makes nothing of nothing', () => expect(runsOf([])).toEqual([]));
});
