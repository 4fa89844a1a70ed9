import { Temporal } from 'temporal-polyfill';
import { createHost, newWorkbook, type Host } from '../host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../host/model.ts';
import type { Addon } from '../host/session.ts';
import { sampleCycle, VISITOR } from './sampleCycle.ts';
import type { Accepts, Closes, Edited, Planned, Step, Typed } from './sampleSteps.ts';

/**
 * The workbook that opens when no file is named: a closed cycle and six weeks of the next one of a small company,
 * done step by step through the add-on itself on a clock that is set back, so that nothing in it is made up. It ends
 * on the day that is given (YYYY-MM-DD), else today, and nothing in it is from later than `now`.
 */
export async function sampleWorkbook(
  addon: Addon,
  day = '',
  now = day === '' ? Date.now() : Infinity,
): Promise<WorkbookModel> {
  const workbook = newWorkbook(NAME);
  const today = day || Temporal.Now.plainDateISO(workbook.zone).toString();
  play(addon, workbook, sampleCycle(today), now);
  return workbook;
}

const NAME = 'Field service OKRs';

/**
 * The same company when the cycle before is over and nothing was said at its close yet, and the instant at which
 * somebody sits down to say it.
 */
export function sampleAtClose(addon: Addon): { workbook: WorkbookModel; now: number } {
  const workbook = newWorkbook(NAME);
  const steps = sampleCycle(Temporal.Now.plainDateISO(workbook.zone).toString());
  const last = steps.findIndex((step) => 'closes' in step);
  play(addon, workbook, steps.slice(0, last), Infinity);
  return { workbook, now: instantOf(workbook, steps[last]?.at ?? '') };
}

/** Does the steps through the add-on, each at its time, none later than `now`. */
function play(addon: Addon, workbook: WorkbookModel, steps: readonly Step[], now: number): void {
  let clock = 0;
  const host = createHost({ ...addon, workbook, now: () => clock });
  try {
    for (const step of steps) {
      clock = Math.min(now, instantOf(workbook, step.at));
      if ('typed' in step) type(host, step.typed);
      else if ('closes' in step) closeCycle(host, step);
      else if ('plan' in step) planCycle(host, step);
      else if ('edits' in step) editObjective(host, step);
      else if ('accepts' in step) acceptFindings(host, step);
      else ask(host, step);
    }
    host.call('callServer', ['saveWho', { who: VISITOR }]);
  } finally {
    host.dispose();
  }
  dropBlankSheet(workbook);
  workbook.active = workbook.sheets.find(({ hidden }) => !hidden)?.id ?? 0;
}

/** A local time of the workbook, as milliseconds. */
const instantOf = ({ zone }: WorkbookModel, at: string): number =>
  Temporal.PlainDateTime.from(at.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;

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
  objectives: { id: string; keyResults: { id: string }[] }[];
  next: object;
  learned: string[];
  process: object;
};

/** Closes the cycle that is over, with what is said of it. */
function closeCycle(host: Host, { at, closes }: { at: string; closes: Closes }): void {
  const { cycle, objectives, next, learned, process } = ask(host, {
    ...{ at, method: 'loadClose', input: { cycle: '' } },
  }) as Closing;
  const input = {
    cycle: cycle.id,
    isFinal: true,
    objectives: objectives.map(({ id, keyResults }, nth) => {
      const { choice = '', why = '', along = [] } = closes.endings[nth] ?? {};
      return {
        ...{ id, choice, why },
        keyResults: keyResults.map((each, place) => {
          const [cause = '', reason = ''] = closes.causes[each.id] ?? [];
          return { id: each.id, given: null, cause, why: reason, along: along.includes(place) };
        }),
      };
    }),
    learned: learned.map((text, nth) => closes.learned[nth] ?? text),
    process: { ...process, text: closes.process, owner: closes.owner, from: closes.next.starts },
    next: { ...next, ...closes.next },
  };
  ask(host, { at, method: 'closeCycle', input });
}

/** Opens the form of an objective, changes it, and saves it. */
function editObjective(host: Host, { at, edits }: { at: string; edits: Edited }): void {
  const input = { id: edits.id };
  const seen = ask(host, { at, method: 'loadObjective', input }) as Record<
    'keyResults' | 'initiatives',
    { id: string; alsoSupports?: string[] }[]
  >;
  const form = {
    ...{ ...seen, ...edits.fields },
    keyResults: changed(seen.keyResults, edits.keyResults),
    initiatives: changed(seen.initiatives, edits.initiatives),
  };
  ask(host, { at, method: 'saveObjective', input: { ...form, seen } });
}

/** What has a row keeps it, and what it supports elsewhere. */
function changed(known: readonly { id: string; alsoSupports?: string[] }[], wanted: object[]) {
  const changes = known.map((each, at) => {
    const { id, alsoSupports } = each;
    return { ...each, ...wanted[at], id, ...(alsoSupports ? { alsoSupports } : {}) };
  });
  return [...changes, ...wanted.slice(known.length)];
}

/** Validates, and accepts on purpose what the team knows already, as the screen Findings does. */
function acceptFindings(host: Host, { at, accepts }: { at: string; accepts: Accepts[] }): void {
  const { findings } = ask(host, { at, method: 'validate', input: {} }) as {
    findings: { key: string; rule: string; id: string | null }[];
  };
  for (const { rule, about, ...said } of accepts) {
    const found = findings.find((each) => each.rule === rule && each.id === about);
    ask(host, { at, method: 'acceptFinding', input: { key: found?.key ?? '', ...said } });
  }
}

/** Saves a plan, as the Plan screen does: of the cycle that closing the one before has begun, else of a new one. */
function planCycle(host: Host, { at, plan }: { at: string; plan: Planned }): void {
  const load = (cycle: string | null) =>
    ask(host, { at, method: 'loadPlan', input: { cycle } }) as {
      form: object & { priorities: { objective: string | null }[] };
      cycles: string[];
    };
  const planned = load(null);
  const { id } = plan.cycle;
  const { form } = planned.cycles.includes(id) ? load(id) : planned;
  const { waiting, ...filled } = plan;
  const { most = 0, revisit = '' } = waiting ?? {};
  const pursued = form.priorities.filter(({ objective }) => objective !== null);
  const left = form.priorities.filter(({ objective }) => objective === null).slice(0, most);
  const priorities = [...pursued, ...left.map((each) => ({ ...each, revisit }))];
  const input = { seen: form, form: { ...form, ...filled, priorities } };
  ask(host, { at, method: 'savePlan', input });
}

/** Types into the grid as a person does, who shows a column first that was hidden. */
function type(host: Host, { tab, header, texts, row = 2 }: Typed): void {
  const sheet = sheetByName(host.workbook, tab);
  if (!sheet) return;
  const headers = Array.from(
    { length: extentOf(sheet).columns },
    (_, at) => cellAt(sheet, 1, at + 1)?.value,
  );
  const column = headers.indexOf(header) + 1;
  sheet.hiddenColumns.delete(column);
  host.edit(tab, row, column, texts);
}

/** The empty tab that every new file has; the add-on never removes it. */
function dropBlankSheet(workbook: WorkbookModel): void {
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Sheet1');
}
