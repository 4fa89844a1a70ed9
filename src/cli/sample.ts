import { newWorkbook } from '../host/host.ts';
import type { WorkbookModel } from '../host/model.ts';
import type { Addon } from '../host/session.ts';

/** The workbook that opens when no file is named. */
export async function sampleWorkbook(_addon: Addon): Promise<WorkbookModel> {
  return newWorkbook('Sample cycle');
}
