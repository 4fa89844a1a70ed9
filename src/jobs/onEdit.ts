import { UserError } from '../errors.ts';
import type { EditEvent, Range } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';
import { correctLog, type Corrected } from './correctLog.ts';

/**
 * The simple trigger: makes check-ins of what was typed or pasted into Current and Confidence, and lets these follow a
 * number that was corrected in the log. Everything else it leaves after one call; what it cannot do within 2 s the
 * next operation does.
 */
export function onEditJob({ range, oldValue }: EditEvent): void {
  const name = range.getSheet().getName();
  if (name === tabs.keyResults.name && headersOf(range).some((header) => WATCHED.includes(header)))
    operateQuietly(null);
  if (name !== tabs.checkIns.name || oldValue === undefined) return;
  const [header = ''] = headersOf(range);
  const column = header === VALUE ? 'value' : header === CONFIDENCE ? 'confidence' : null;
  if (column) operateQuietly({ row: range.getRow(), column, before: oldValue });
}

function headersOf(range: Range): string[] {
  const columns = range.getNumColumns();
  const [headers = []] = range.getSheet().getRange(1, range.getColumn(), 1, columns).getValues();
  return headers.map((header) => String(header).trim().toLowerCase());
}

function operateQuietly(corrected: Corrected | null): void {
  try {
    operate(
      {
        wants: {
          tabs: ['cycles', 'objectives', 'keyResults', 'checkIns'],
          formulas: ['keyResults'],
          formats: ['keyResults'],
        },
        what: '',
        patience: 2,
        // What only the log knows better is no number that was typed into the cells.
        leavesGrid: () => corrected !== null,
      },
      (book, changes) => {
        if (corrected) correctLog(book, changes, corrected);
      },
    );
  } catch (error) {
    // Nobody asked for anything: the next operation says what is wrong, to somebody who can mend it.
    if (!(error instanceof UserError)) throw error;
  }
}

const VALUE = tabs.checkIns.columns.value.header.toLowerCase();
const CONFIDENCE = tabs.checkIns.columns.confidence.header.toLowerCase();
const { current, confidence } = tabs.keyResults.columns;
const WATCHED = [current, confidence].map(({ header }) => header.toLowerCase());
