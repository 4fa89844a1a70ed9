import { readFileSync } from 'node:fs';
import { createHost, newWorkbook, type Host } from '../src/host/host.ts';
import type { WorkbookModel } from '../src/host/model.ts';

const START = Date.UTC(2027, 1, 17, 9);

export type Grown = { workbook: WorkbookModel; ids: string[] };

/** The deployed bundle on a copy of a grown workbook. */
export const hosting = ({ workbook }: Grown): Host => opened(structuredClone(workbook), true);

const opened = (workbook: WorkbookModel, isCalculated: boolean): Host =>
  createHost({
    files: [{ name: 'code.js', source: readFileSync('dist/code.js', 'utf8') }],
    html: { sidebar: readFileSync('dist/sidebar.html', 'utf8') },
    workbook,
    isCalculated,
    now: () => START,
  });

/**
 * A workbook in its seventh week with so many key results, ten an objective, each checked in once; below a log of so
 * many check-ins of the years before.
 */
export function grown(keyResults: number, history = 0): Grown {
  const host = opened(newWorkbook('Bench', { zone: 'Europe/Berlin' }), false);
  const call = (method: string, input: object): unknown => {
    const reply = host.call('callServer', [method, input]) as { ok: boolean; value?: unknown; message?: string };
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
    return reply.value;
  };
  call('setUp', {});
  plan(call);
  const objectives = Math.ceil(keyResults / 10);
  type(host, 'Objectives', Array.from({ length: objectives }, (_, at) => [`O${at + 1}`, '2027-Q1', `Part ${letter(at)} of the house feels welcoming`, 'Ada Lund', 'Many say so', 'Published']));
  const ids = Array.from({ length: keyResults }, (_, at) => `O${Math.floor(at / 10) + 1}-KR${(at % 10) + 1}`);
  type(host, 'Key Results', ids.map((id, at) => [id, id.split('-')[0]!, `Raise visits to room ${letter(at)} from 20 to 60 a day`, 'Ada Lund', '20', '60', 'visits', '', '', '', '', '', '', 'Week', '', 'Door counter', 'Move the exhibit']));
  if (history > 0) type(host, 'Check-ins', before(history));
  // The first action completes the rows; the bench is about the ones after it.
  call('validate', {});
  call('checkIn', { by: 'Ada Lund', entries: ids.map((keyResult) => ({ keyResult, value: 30, confidence: 6, changed: '', blocker: '', blockerType: '', blockerOwner: '', blockerDue: '', nextStep: '', decision: null })) });
  host.dispose();
  return { workbook: host.workbook, ids };
} // prettier-ignore

/** Plans the cycle as the Plan screen does. */
function plan(call: (method: string, input: object) => unknown): void {
  const { form } = call('loadPlan', { cycle: null }) as { form: object };
  call('savePlan', { seen: form, form: { ...form, cycle: CYCLE } });
}

/** Check-ins of cycles long closed, oldest first. */
const before = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2027, 0, 1) - Math.ceil((count - at) / 100) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return [
      `CK${at + 1}`,
      `${day} 09:00`,
      day,
      '',
      `O90-KR${(at % 100) + 1}`,
      String(at % 90),
      String(at % 10),
      'As counted',
    ];
  });

const letter = (at: number): string =>
  (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const type = (host: Host, tab: string, rows: string[][]): void => host.edit(tab, 2, 1, rows);

const CYCLE = {
  ...{ id: '2027-Q1', team: '', starts: '2027-01-04', ends: '2027-04-04', change: 'Visitors feel welcome' },
  ...{ owner: 'Ada Lund', reviewDay: 'Wednesday', reviewTime: '10:00', slot: 30 },
}; // prettier-ignore
