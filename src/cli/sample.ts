import { Temporal } from 'temporal-polyfill';
import { createHost, newWorkbook, type Host } from '../host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../host/model.ts';
import type { Addon } from '../host/session.ts';
import { sampleCycle, VISITOR, type Closes, type Planned, type Typed } from './sampleCycle.ts';

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
      else if ('closes' in step) closeCycle(host, step);
      else if ('plan' in step) planCycle(host, step);
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

/** What the sample takes from the add-on's answer. */
type Closing = {
  cycle: { id: string };
  objectives: { id: string; keyResults: { id: string; computed: number | null }[] }[];
  next: { starts: string };
  learned: string[];
  process: object;
};

/** Closes the cycle that is over, with what is said of it; its objectives are done with. */
function closeCycle(host: Host, { at, closes }: { at: string; closes: Closes }): void {
  const view = ask(host, { at, method: 'loadClose', input: { cycle: '' } }) as Closing;
  const { objectives, next, learned, process } = view;
  const input = {
    cycle: view.cycle.id,
    isFinal: true,
    objectives: objectives.map(({ id, keyResults }) => ({
      ...{ id, choice: 'Abandon', why: closes.why },
      keyResults: keyResults.map((each) => ({
        ...{ id: each.id, given: null, why: '', along: false },
        cause: each.computed !== null && each.computed >= 0.7 ? '' : 'Capacity',
      })),
    })),
    learned: learned.map((text, nth) => closes.learned[nth] ?? text),
    process: { ...process, text: closes.process, owner: closes.owner, from: next.starts },
    next: { ...next, id: closes.next },
  };
  ask(host, { at, method: 'closeCycle', input });
}

/** Saves a plan, as the Plan screen does: of the cycle that closing the one before has begun, else of a new one. */
function planCycle(host: Host, { at, plan }: { at: string; plan: Planned }): void {
  const load = (cycle: string | null) =>
    ask(host, { at, method: 'loadPlan', input: { cycle } }) as { form: object; cycles: string[] };
  const planned = load(null);
  const { id } = plan.cycle;
  const { form } = planned.cycles.includes(id) ? load(id) : planned;
  ask(host, { at, method: 'savePlan', input: { seen: form, form: { ...form, ...plan } } });
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
