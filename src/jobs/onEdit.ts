import { UserError } from '../errors.ts';
import type { EditEvent } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';

/**
 * The simple trigger: makes check-ins of what was typed or pasted into Current and Confidence. Everything else
 * it leaves after one call; what it cannot do within 2 s the next operation does, with the same result.
 */
export function onEditJob({ range }: EditEvent): void {
  const sheet = range.getSheet();
  if (sheet.getName() !== tabs.keyResults.name) return;
  const from = range.getColumn();
  const to = from + range.getNumColumns() - 1;
  const headers = sheet.getRange(1, from, 1, to - from + 1).getValues()[0] ?? [];
  if (!headers.some((header) => WATCHED.includes(String(header).trim().toLowerCase()))) return;
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
      },
      () => null,
    );
  } catch (error) {
    // Nobody asked for anything: the next operation says what is wrong, to somebody who can mend it.
    if (!(error instanceof UserError)) throw error;
  }
}

const { current, confidence } = tabs.keyResults.columns;
const WATCHED = [current, confidence].map(({ header }) => header.toLowerCase());
