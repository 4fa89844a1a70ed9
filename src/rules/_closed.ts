import type { ClosedRow, Closing } from '../domain/close/record.ts';
import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';

/** How the rows of closed cycles stood, by ID, each with its close; cycles themselves under theirs, without a row. */
export const closedRows = perRun(({ closings = [] }: Plan) => {
  const found = new Map<string, { closing: Closing; row: ClosedRow | null }>();
  for (const closing of closings) {
    if (closing.on === '') continue;
    found.set(idKey(closing.cycle), { closing, row: null });
    for (const row of closing.rows) found.set(idKey(row.id), { closing, row });
  }
  return found;
});
