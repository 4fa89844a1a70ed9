import { isoWeek } from '../domain/days.ts';
import { sameId } from '../domain/ids.ts';
import { LARGEST } from '../tabs/_columns.ts';
import { tooLarge, unknownRow } from '../errors.ts';
import type { Input, Result } from '../protocol.ts';
import { tabs } from '../tabs/_all.ts';
import { operate } from '../workbook/operate.ts';

const WANTS = { tabs: ['healthMetrics', 'checkIns'], formulas: ['healthMetrics'] } as const;

/**
 * Logs today's value of a health metric. A formula in its Current stays.
 * @throws UserError when its row is gone, or for a number that no sheet keeps exactly.
 */
export function measure({ by, id, value }: Input<'measure'>): Result<'measure'> {
  if (Math.abs(value) >= LARGEST) throw tooLarge(id, value);
  const {
    value: name,
    undoId,
    notices,
  } = operate<string>(
    { wants: WANTS, what: (metric) => `Value of ${metric}`, by },
    ({ plan, today, now }, changes) => {
      const found = plan.rows.healthMetrics.find((each) => sameId(each.id, id));
      if (!found) throw unknownRow(tabs.healthMetrics.name, id);
      changes.addRow('checkIns', {
        ...{ at: now, for: today, week: isoWeek(today), keyResult: found.id, value },
        ...{ by, source: 'Sidebar' },
      });
      const isFormula = plan.made?.some(
        ({ tab, row, column }) =>
          tab === 'healthMetrics' && row === found.row && column === 'current',
      );
      if (!isFormula) changes.setCell('healthMetrics', found.row, 'current', value);
      changes.setCell('healthMetrics', found.row, 'updated', today);
      return found.metric;
    },
  );
  return { message: `Saved: ${name}, ${value}.`, undoId, notices };
}
