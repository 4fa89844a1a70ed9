import { Temporal } from 'temporal-polyfill';
import { createHost, newWorkbook, type Host } from '../host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../host/model.ts';
import type { Addon } from '../host/session.ts';
import { sampleCycle, VISITOR, type Typed } from './sampleCycle.ts';

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
    for (const step of sampleCycle(today)) {
      clock = Temporal.PlainDateTime.from(step.at.replace(' ', 'T')).toZonedDateTime(
        workbook.zone,
      ).epochMilliseconds;
      if ('typed' in step) type(host, step.typed);
      else if ('mended' in step) mend(host, step);
      else ask(host, step);
    }
    host.call('callServer', ['saveWho', { who: VISITOR }]);
  } finally {
    host.dispose();
  }
  dropBlankSheet(workbook);
  workbook.active = workbook.sheets.find(({ hidden }) => !hidden)?.id ?? 0;
  return workbook;
}

function ask(
  host: Host,
  { at, method, input }: { at: string; method: string; input: object },
): unknown {
  const reply = host.call('callServer', [method, input]) as {
    ok: boolean;
    value?: unknown;
    message?: string;
  };
  if (!reply.ok) throw new Error(`The sample stopped at ${method}, ${at}: ${reply.message}`);
  return reply.value;
}

/** Validates, and has the findings of a rule mended as they are offered. */
function mend(host: Host, { at, mended }: { at: string; mended: string }): void {
  const { findings } = ask(host, { at, method: 'validate', input: {} }) as {
    findings: { rule: string; key: string; fix: object[] }[];
  };
  const fixes = findings
    .filter(({ rule }) => rule === mended)
    .map(({ key, fix }) => ({ key, shown: JSON.stringify(fix) }));
  ask(host, { at, method: 'applyFixes', input: { fixes } });
}

/** Types into the grid as a person does. */
function type(host: Host, { tab, header, texts }: Typed): void {
  const sheet = sheetByName(host.workbook, tab);
  if (!sheet) return;
  const headers = Array.from(
    { length: extentOf(sheet).columns },
    (_, at) => cellAt(sheet, 1, at + 1)?.value,
  );
  host.edit(tab, 2, headers.indexOf(header) + 1, texts);
}

/** The empty tab that every new file has; the add-on never removes it. */
function dropBlankSheet(workbook: WorkbookModel): void {
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Sheet1');
}
