import * as fc from '../_fastCheck.ts';
import type { CellChange, ChangeSet } from '../../src/changes/changeSet.ts';
import type { Content } from '../../src/changes/content.ts';
import { fromJournal, toJournal } from '../../src/changes/journal.ts';
import { piecesOf, valueOf } from '../../src/changes/pieces.ts';
import { aCell, aSet } from './_sets.ts';

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant({ date: '2027-02-17', time: '' }),
  fc.constant({ date: '2027-02-17', time: '09:30' }),
  fc
    .tuple(fc.constantFrom('=A2', '=SUM($B$2:B22)*2', '="{r}"&C2&"{{}"', '=A2&"2"'), fc.string())
    .map(([formula, tail]) => ({ formula: formula + tail })),
);

const change: fc.Arbitrary<CellChange> = fc
  .record({
    row: fc.integer({ min: 2, max: 30 }),
    column: fc.constantFrom('id', 'keyResult', 'progress', 'current'),
    id: fc.constantFrom('', 'O1-KR1', 'O1-KR2'),
    before: content,
    after: content,
    isNewRow: fc.boolean(),
    isTyped: fc.boolean(),
    isLasting: fc.boolean(),
    checkbox: fc.constantFrom(true, false, null),
    formats: fc.constantFrom<[string, string] | null>(null, ['0 %', '0.00']),
  })
  .map((fields) => aCell(fields));

const byPlace = (set: ChangeSet): CellChange[] =>
  [...set.cells].sort(
    (a, b) =>
      a.row - b.row ||
      a.id.localeCompare(b.id) ||
      Number(a.isNewRow) - Number(b.isNewRow) ||
      a.column.localeCompare(b.column),
  );

describe('a journal', () => {
  test('gives back the change-set it was made of, through cells of text', () => {
    const cells = fc.uniqueArray(change, {
      selector: ({ row, id, column, isNewRow }) => `${row} ${id} ${column} ${isNewRow}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, (list) => {
        const set = aSet({ cells: list });
        const kept = valueOf(piecesOf(toJournal(set))) as ReturnType<typeof toJournal>;
        const back = fromJournal(kept);
        expect(byPlace(back)).toEqual(byPlace(set));
        expect({ ...back, cells: [] }).toEqual({ ...set, cells: [] });
      }),
      { seed: 7 },
    );
  });

  test('keeps the formula of a thousand rows once', () => {
    const cells = Array.from({ length: 1000 }, (_, at) =>
      aCell({
        row: at + 2,
        id: `O1-KR${at}`,
        column: 'progress',
        after: {
          formula: `=IF($H${at + 2}="";"";(H${at + 2}-E${at + 2})/(F${at + 2}-E${at + 2}))`,
        },
      }),
    );
    const journal = toJournal(aSet({ cells }));
    expect(journal.formulas).toHaveLength(1);
    expect(fromJournal(journal).cells).toEqual(cells);
  });
});
