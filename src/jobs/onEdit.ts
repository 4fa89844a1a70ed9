import { UserError } from '../errors.ts';
import type { EditEvent, Range } from '../google.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';

/**
 * The simple trigger: makes check-ins of what was typed or pasted into Current and Confidence, lets these follow
 * numbers that were corrected in the log, logs values of health metrics, and dates initiatives that were set to Done.
 * Everything else it leaves after one call; what it cannot do within 2 s the next operation does, but for that date.
 */
export function onEditJob({ range }: EditEvent): void {
  const tab = range.getSheet().getName();
  const watched = WATCHED[tab];
  if (!watched || !headersOf(range).some((header) => watched.includes(header))) return;
  if (tab === tabs.initiatives.name) quietly(() => dateDone(range.getRow(), range.getNumRows()));
  else quietly(tab === tabs.healthMetrics.name ? takeMetrics : takeOver);
}

function headersOf(range: Range): string[] {
  const columns = range.getNumColumns();
  const [headers = []] = range.getSheet().getRange(1, range.getColumn(), 1, columns).getValues();
  return headers.map((header) => String(header).trim().toLowerCase());
}

function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    // Nobody asked for anything: the next operation says what is wrong, to somebody who can mend it.
    if (!(error instanceof UserError)) throw error;
  }
}

function takeOver(): void {
  operate(
    {
      wants: {
        tabs: ['cycles', 'objectives', 'keyResults', 'checkIns'],
        formulas: ['keyResults'],
        formats: ['keyResults'],
      },
      what: '',
      patience: PATIENCE,
      // Somebody may still be typing it, and has to be told what in it does not count.
      leavesNewCheckIns: true,
      telling: 'later',
    },
    () => undefined,
  );
}

/** Values of health metrics. */
function takeMetrics(): void {
  const tabs = ['healthMetrics', 'checkIns'] as const;
  operate(
    { wants: { tabs }, what: '', patience: PATIENCE, leavesNewCheckIns: true },
    () => undefined,
  );
}

/** Initiatives that were just set to Done were done today, unless a day stands there. */
function dateDone(first: number, count: number): void {
  operate(
    { wants: { tabs: ['initiatives'] }, what: DATED, patience: PATIENCE, leavesGrid: () => true },
    ({ plan, today }, changes) => {
      for (const { row, status, doneOn } of plan.rows.initiatives)
        if (row >= first && row < first + count && status === 'Done' && doneOn === '')
          changes.setCell('initiatives', row, 'doneOn', today);
    },
  );
}

/** Seconds to wait for others: a simple trigger may not run for long. */
const PATIENCE = 2;
const DATED = 'Done on, set with Status';

const { keyResults, checkIns, healthMetrics, initiatives } = tabs;
const WATCHED: Record<string, string[]> = {
  [keyResults.name]: [keyResults.columns.current, keyResults.columns.confidence].map(lower),
  [initiatives.name]: [lower(initiatives.columns.status)],
  [healthMetrics.name]: [lower(healthMetrics.columns.current)],
  [checkIns.name]: [checkIns.columns.value, checkIns.columns.confidence].map(lower),
};

function lower({ header }: { header: string }): string {
  return header.toLowerCase();
}
