import type { Changes } from '../changes/changes.ts';
import { isFormula } from '../changes/content.ts';
import { confidenceReader, isConfidence } from '../domain/confidence.ts';
import { percentPoints } from '../domain/scope.ts';
import type { Book } from './book.ts';
import { contentAt, formatAt, isPercentFormat, valueAt, type Table } from './table.ts';

/**
 * Writes the column Confidence of the key results as 0 to 10 where all of it is on another scale, so that the first
 * number from the sidebar does not make a mix of it, and cells that name their scale, such as “7/10”. A mix, and a
 * column with formulas, stay as they are. Returns what to say, '' for nothing.
 */
export function restateConfidence({ tables, plan }: Book, changes: Changes): string {
  const table = tables.keyResults;
  if (!table?.formulas) return '';
  const read = confidenceReader(plan, 'keyResults');
  const others = plan.rows.keyResults.flatMap((row) => {
    const stated = read(row);
    return isConfidence(stated) && stated !== row.confidence
      ? [{ row: row.row, id: row.id || `row ${row.row}`, stated }]
      : [];
  });
  const contents = others.map(({ row }) => contentAt(table, row, 'confidence'));
  if (others.length === 0 || contents.some(isFormula)) return '';
  for (const { row, stated } of others) {
    const format = formatAt(table, row, 'confidence');
    // Of a percent format 7 would become 700 %, and a text cell would keep it as a text.
    const isOther = isPercentFormat(format) || format === '@';
    const formats: [string, string] | null = isOther ? [format, '0'] : null;
    changes.setContent('keyResults', row, 'confidence', stated, { formats, checkbox: null });
  }
  const [first] = others;
  const found = shown(table, first?.row ?? 0);
  if (others.length === 1)
    return `Wrote “${found}” in Confidence of ${first?.id} as ${first?.stated}, in the tab “${table.places.name}”.`;
  return `Wrote the column Confidence of the tab “${table.places.name}” as 0 to 10; it held others, such as “${found}”.`;
}

/** What the cell shows: 70 % for 0.7 in a percent format. */
function shown(table: Table, row: number): string {
  const content = valueAt(table, row, 'confidence');
  const isPercent =
    typeof content === 'number' && isPercentFormat(formatAt(table, row, 'confidence'));
  return isPercent ? `${percentPoints(content)} %` : String(content);
}
