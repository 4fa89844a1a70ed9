import { Temporal } from 'temporal-polyfill';
import { createHost, newWorkbook, type Host } from '../host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../host/model.ts';
import type { Addon } from '../host/session.ts';
import { RANKS, sampleCycle, VISITOR } from './sampleCycle.ts';

/**
 * The workbook that opens when no file is named: six weeks of a small company's work, done step by step through
 * the add-on itself on a clock that is set back, so that nothing in it is made up.
 */
export async function sampleWorkbook(addon: Addon): Promise<WorkbookModel> {
  const workbook = newWorkbook('Field service OKRs');
  const today = Temporal.Now.plainDateISO(workbook.zone).toString();
  let clock = 0;
  const host = createHost({ ...addon, workbook, now: () => clock });
  try {
    for (const { at, method, input } of sampleCycle(today)) {
      clock = Temporal.PlainDateTime.from(at.replace(' ', 'T')).toZonedDateTime(
        workbook.zone,
      ).epochMilliseconds;
      const reply = host.call('callServer', [method, input]) as { ok: boolean; message?: string };
      if (!reply.ok) throw new Error(`The sample stopped at ${method}, ${at}: ${reply.message}`);
    }
    host.call('callServer', ['saveWho', { who: VISITOR }]);
  } finally {
    host.dispose();
  }
  dropBlankSheet(workbook);
  workbook.active = workbook.sheets.find(({ hidden }) => !hidden)?.id ?? 0;
  return workbook;
}

/** Somebody ranks the objectives as they come, straight in the grid. */
function typeRanks(host: Host, workbook: WorkbookModel): void {
  const sheet = sheetByName(workbook, RANKS.tab);
  if (!sheet) return;
  const { columns } = extentOf(sheet);
  const headers = Array.from({ length: columns }, (_, at) => cellAt(sheet, 1, at + 1)?.value);
  const column = headers.indexOf(RANKS.header) + 1;
  host.edit(RANKS.tab, 2, column, RANKS.texts);
}

/** The empty tab that every new file has; the add-on never removes it. */
function dropBlankSheet(workbook: WorkbookModel): void {
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Sheet1');
}
