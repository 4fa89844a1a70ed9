import type { Plan } from '../domain/plan.ts';
import { perRun } from './_perRun.ts';

/** Runs of blank rows by tab, each with the row below it. */
export const gapsIn = perRun(({ blankRows = {} }: Plan) => {
  const found = new Map<string, { rows: number[]; below: number }[]>();
  for (const [tab, rows] of Object.entries(blankRows)) {
    const gaps: { rows: number[]; below: number }[] = [];
    for (const row of rows) {
      const last = gaps[gaps.length - 1];
      if (last?.below === row) Object.assign(last, { rows: [...last.rows, row], below: row + 1 });
      else gaps.push({ rows: [row], below: row + 1 });
    }
    found.set(tab, gaps);
  }
  return found;
});
