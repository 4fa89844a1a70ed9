/** The add-on's jobs, bundled from the sources, on the local host: no built files and no mocks are needed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, newWorkbook, type Host } from '../src/host/host.ts';
import type { Input, PlanForm, Result, Server } from '../src/protocol.ts';
import { columnOf, rowOf, type WorkbookModel } from '../src/host/model.ts';
import { planCycle } from './_forms.ts';

/** Every job by the name that the sidebar calls it, and the simple trigger. */
const ENTRY = `
export { open as openSidebar } from './src/jobs/open.ts';
export { report } from './src/jobs/report.ts';
export { loadClose } from './src/jobs/loadClose.ts';
export { closeCycle } from './src/jobs/closeCycle.ts';
export { setUp } from './src/jobs/setUp.ts';
export { loadPlan } from './src/jobs/loadPlan.ts';
export { savePlan } from './src/jobs/savePlan.ts';
export { saveObjective } from './src/jobs/saveObjective.ts';
export { loadObjective } from './src/jobs/loadObjective.ts';
export { loadPublish } from './src/jobs/loadPublish.ts';
export { publish } from './src/jobs/publish.ts';
export { saveWho } from './src/jobs/saveWho.ts';
export { goTo } from './src/jobs/goTo.ts';
export { saveDraft } from './src/jobs/saveDraft.ts';
export { checkIn } from './src/jobs/checkIn.ts';
export { decide, lookAgain } from './src/jobs/decide.ts';
export { sayWhy } from './src/jobs/sayWhy.ts';
export { measure } from './src/jobs/measure.ts';
export { commit, setKept } from './src/jobs/commitments.ts';
export { open } from './src/jobs/open.ts';
export { drift } from './src/jobs/drift.ts';
export { explain } from './src/jobs/explain.ts';
export { repair } from './src/jobs/repair.ts';
export { undo } from './src/jobs/undo.ts';
export { validate } from './src/jobs/validate.ts';
export { settings, previewSettings, saveSettings } from './src/jobs/settings.ts';
export { applyFixes } from './src/jobs/applyFixes.ts';
export { acceptFinding, reopenFinding } from './src/jobs/acceptFinding.ts';
export { completeReview, weeklyReview } from './src/jobs/weeklyReview.ts';
export { refreshOverview } from './src/jobs/overview.ts';
export { lookBack } from './src/jobs/lookBack.ts';
export { onEditJob as onEdit } from './src/jobs/onEdit.ts';
export { look, mend, takeOver, launches, driftOf, madeOf, deleteColumn, mergeCells, insertRow, moveRow, formulasIn } from './test/_look.ts';
`;

let bundled: string | null = null;

/** The bundle as Apps Script would get it, made once a test file. */
function bundle(): string {
  if (bundled !== null) return bundled;
  const folder = mkdtempSync(join(tmpdir(), 'okr-cadence-bundle-'));
  const file = join(folder, 'code.js');
  const names = [...ENTRY.matchAll(/export \{ ([^}]+) \}/g)].flatMap(([, list = '']) =>
    list.split(', ').map((each) => each.split(' as ').pop() ?? each),
  );
  execFileSync(
    'node_modules/.bin/esbuild',
    ['--bundle', '--format=iife', '--global-name=Jobs', '--target=es2019', `--outfile=${file}`, '--loader=ts', '--log-level=warning', '--sourcefile=entry.ts'],
    { input: ENTRY },
  ); // prettier-ignore
  const footer = names.map(
    (name) => `function ${name}() { return Jobs.${name}.apply(this, arguments); }`,
  );
  bundled = [readFileSync(file, 'utf8'), ...footer].join('\n');
  rmSync(folder, { recursive: true });
  return bundled;
}

const JOBS = [
  'setUp', 'saveObjective', 'loadObjective', 'checkIn', 'undo', 'validate', 'weeklyReview', 'completeReview', 'lookBack', 'refreshOverview',
  'applyFixes', 'acceptFinding', 'reopenFinding', 'settings', 'previewSettings',
  'saveSettings', 'loadClose', 'closeCycle', 'loadPublish', 'publish', 'saveWho', 'saveDraft', 'goTo', 'explain', 'drift', 'repair',
  'decide', 'lookAgain', 'sayWhy', 'measure', 'commit', 'setKept', 'open', 'loadPlan', 'savePlan',
] as const; // prettier-ignore
type Jobs = Pick<Server, (typeof JOBS)[number]>;

/** A host with the jobs as methods; the clock stands at `now` until it is set. */
export type OnHost = Host & {
  jobs: { [M in keyof Jobs]: (input: Input<M>) => Result<M> };
  /** Plans a cycle by the Plan screen's door; by default one of thirteen weeks around the clock's day. */
  planCycle(fields?: Partial<PlanForm['cycle']>): Result<'savePlan'>;
  /** Sets the clock to an instant such as '2027-02-17T08:00:00Z'. */
  at(instant: string): void;
  /** Runs an operation that wants nothing: it settles what was interrupted. Returns what it says. */
  mend(): string[];
  /** Runs an operation that reads all, and so takes over what was typed into the grid. */
  takeOver(): string[];
  /** Everything that people see in cells: values, formulas, notes and merges of all tabs but the hidden one. */
  seen(): Record<string, string>;
  /** What a tab holds: texts, numbers and dates as 'YYYY-MM-DD', by header, row by row. */
  rows(tab: string): Record<string, unknown>[];
};

/** The add-on on a workbook of the test's, by default a new one in Berlin. */
export function onHost(
  workbook: WorkbookModel = aWorkbook(),
  withTrigger = false,
  place: { zone?: string; locale?: string; id?: string } = {},
): OnHost {
  Object.assign(workbook, place);
  let now = Date.parse('2027-02-17T08:00:00Z');
  const source = withTrigger ? bundle() : bundle().replace('function onEdit(', 'function unused(');
  const host = createHost({
    files: [{ name: 'code', source }],
    workbook,
    now: () => now,
    manifest: {
      timeZone: 'America/New_York',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    },
  });
  const job =
    (name: string) =>
    (input: unknown): never =>
      host.call(name, [input]) as never;
  const jobs = Object.fromEntries(
    JOBS.map((name) => [name, job(name)]),
  ) as unknown as OnHost['jobs'];
  return Object.assign(host, {
    jobs,
    planCycle: (fields?: Partial<PlanForm['cycle']>) =>
      planCycle((method, input) => job(method)(input), fields),
    at: (instant: string) => void (now = Date.parse(instant)),
    mend: () => host.call('mend', []) as string[],
    takeOver: () => host.call('takeOver', []) as string[],
    seen: () => seen(host.workbook),
    rows: (tab: string) => host.call('look', [tab]) as Record<string, unknown>[],
  });
}

/** A new workbook in a zone and locale, with one empty tab of the user's. */
export const aWorkbook = (zone = 'Europe/Berlin', locale = 'en_GB'): WorkbookModel =>
  Object.assign(newWorkbook(), { zone, locale });

function seen({ sheets }: WorkbookModel): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, cells, merges } of sheets.filter((sheet) => sheet.name !== 'OKR data')) {
    found[name] = isGenerated(name)
      ? ''
      : merges
          .map((area) => JSON.stringify(area))
          .sort()
          .join();
    for (const [place, { value, formula, note }] of cells) {
      if (value === null && formula === undefined && note === undefined) continue;
      found[`${name} ${rowOf(place)} ${columnOf(place)}`] = JSON.stringify([
        formula ?? value,
        note,
      ]);
    }
  }
  return found;
}

const isGenerated = (name: string): boolean => /^(Overview|Findings|Review |Retro )/.test(name);

/** Hosts that all begin with the same workbook, which is made once: that is what takes the time. */
export function prepared(make: (host: OnHost) => void): (withTrigger?: boolean) => OnHost {
  let made: WorkbookModel | null = null;
  return (withTrigger = false) => {
    if (made === null) {
      const host = onHost();
      make(host);
      made = host.workbook;
    }
    return onHost(structuredClone(made), withTrigger);
  };
}
