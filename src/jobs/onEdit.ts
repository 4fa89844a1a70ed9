import { UserError } from '../errors.ts';
import type { EditEvent, Range } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';

/**
 * The simple trigger: makes check-ins of what was typed or pasted into Current and Confidence, and lets these follow
 * numbers that were corrected in the log. Everything else it leaves after one call; what it cannot do within 2 s the
 * next operation does.
 */
export function onEditJob({ range }: EditEvent): void {
  const watched = WATCHED[range.getSheet().getName()];
  if (watched && headersOf(range).some((header) => watched.includes(header))) operateQuietly();
}

function headersOf(range: Range): string[] {
  const columns = range.getNumColumns();
  const [headers = []] = range.getSheet().getRange(1, range.getColumn(), 1, columns).getValues();
  return headers.map((header) => String(header).trim().toLowerCase());
}

function operateQuietly(): void {
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
        // Somebody may still be typing it, and has to be told what in it does not count.
        leavesNewCheckIns: true,
      },
      () => undefined,
    );
  } catch (error) {
    // Nobody asked for anything: the next operation says what is wrong, to somebody who can mend it.
    if (!(error instanceof UserError)) throw error;
  }
}

const { keyResults, checkIns } = tabs;
const WATCHED: Record<string, string[]> = {
  [keyResults.name]: [keyResults.columns.current, keyResults.columns.confidence].map(lower),
  [checkIns.name]: [checkIns.columns.value, checkIns.columns.confidence].map(lower),
};

function lower({ header }: { header: string }): string {
  return header.toLowerCase();
}
