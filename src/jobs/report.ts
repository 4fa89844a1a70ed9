import { chooseCycle, type Choice } from '../domain/cycle.ts';
import type { Figures } from '../domain/figures.ts';
import { figuresOf, type FiguresOptions } from '../domain/figuresOf.ts';
import { graceDaysOf, profileNamed, PROFILES, type ProfileName } from '../domain/profile.ts';
import type { Plan, TabKey } from '../domain/plan.ts';
import { reviewJson, type ReviewJson } from '../domain/reviewJson.ts';
import { UserError } from '../errors.ts';
import { google } from '../google.ts';
import { listed } from '../layouts/words.ts';
import { rules } from '../rules/_all.ts';
import { byRulesAtClose } from '../rules/_atClose.ts';
import { checkPlan, type CheckResult } from '../rules/_check.ts';
import { configOf, type Config } from '../rules/_config.ts';
import { sayForeign } from '../rules/_foreign.ts';
import { validateJson, type ValidateJson } from '../rules/_json.ts';
import { tabs } from '../tabs/_all.ts';
import type { Cycle } from '../tabs/cycles.ts';
import { archivedOf } from '../workbook/archived.ts';
import type { Book } from '../workbook/book.ts';
import { sayCopies } from '../workbook/copiedTabs.ts';
import { recordOf } from '../workbook/okrData.ts';
import { configKey, readBook } from '../workbook/readBook.ts';
import { MERGED, NOTED } from './checked.ts';

export type ReportOptions = {
  /** The ID of a cycle; without it the one that the day is about. */
  cycle?: string;
  /** Runs the rules of the deep check too. */
  deep?: boolean;
  /** The profile whose severities and thresholds count instead of the workbook's. */
  profile?: string;
};

/** What the command line prints as JSON, with sentences for the person beside it where there are any. */
export type Report = (ValidateJson | ReviewJson) & { notices?: string[] };
/** Why there is nothing to print, in a sentence. */
export type NoReport = { error: string };

/**
 * Findings or figures of the open workbook on today's date as JSON text; writes nothing. Where they cannot be
 * had, a `NoReport` with a sentence that says why.
 */
export function report(kind: 'validate' | 'review', options: ReportOptions = {}): string {
  return JSON.stringify(reported(kind, options));
}

function reported(kind: 'validate' | 'review', options: ReportOptions): Report | NoReport {
  const profile = options.profile === undefined ? undefined : profileNamed(options.profile);
  if (profile === null)
    return {
      error: `There is no profile “${options.profile}”. Choose one of ${PROFILES.join(', ')}.`,
    };
  const spreadsheet = google().SpreadsheetApp.getActiveSpreadsheet();
  // The whole log: a cycle of last year may be asked for.
  const book = readBook(spreadsheet, {
    tabs: EVERY_TAB,
    formats: ['keyResults'],
    formulas: MERGED,
    notes: NOTED,
    merges: MERGED,
    locale: true,
    logSince: '',
    // Nothing is written, so doubled and missing columns are findings and no reason to stop.
    lenient: true,
  });
  const { plan, today, data } = book;
  const notices = [...book.notices, ...sayCopies(plan.tabNames)];
  // A tracker of somebody's own may have a tab that only happens to be called like one of ours.
  if (!book.tables.objectives && !book.tables.keyResults) return { error: noTabs(plan) };
  const choice = chooseCycle(plan, today, options.cycle);
  if ('several' in choice || 'unknown' in choice) return { error: notOne(choice) };
  const cycle = 'cycle' in choice ? choice.cycle : null;
  const gone = cycle?.status === 'Closed' ? withArchive(book, cycle) : '';
  if (gone !== '' && kind === 'review') return { error: gone };
  if (kind === 'review')
    return cycle === null
      ? {
          error: `${NO_CYCLE} A review needs one: give it a row with Starts, Ends and Status Active.`,
        }
      : review(figuresOf(plan, cycle, today, graceOf(profile)), notices);
  const deep = options.deep === true;
  const told =
    cycle === null
      ? [`${NO_CYCLE} Only the rows themselves were checked.`]
      : [gone].filter((each) => each !== '');
  const kept = cycle && (recordOf(data, configKey(cycle.id)) as Config | null);
  const config = configOf(plan, rules, { profile, cycle, kept });
  const figures = cycle === null || gone !== '' ? null : figuresOf(plan, cycle, today, config);
  const result = byRulesAtClose(plan, config, (each) =>
    checkPlan(plan, { on: today, cycle, figures, deep, ...each }),
  );
  return withNotices(validateJson(plan, result), [...notices, ...told, ...asides(result)]);
}

/** Adds what the archive of a closed cycle holds, since that is what is looked back at; where it is gone, says so. */
function withArchive(book: Book, cycle: Cycle): string {
  try {
    book.plan.archived = archivedOf(book, cycle);
    return '';
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** The figures, and which of them are those of an older check-in because Current cannot be read. */
function review(figures: Figures, notices: readonly string[]): Report {
  const odd = figures.keyResults.flatMap(({ id, unreadable }) =>
    unreadable === null
      ? []
      : [`“${unreadable}” in Current of ${id} cannot be read: its last check-in counts.`],
  );
  return withNotices(reviewJson(figures), [...notices, ...odd]);
}

/** What a run says beside its findings: a set that word rules cannot read, rules that failed, and what was accepted on purpose. */
function asides(result: CheckResult): string[] {
  const { failed, accepted } = result;
  const foreign = sayForeign(result);
  const { length } = accepted;
  return [
    ...(foreign === '' ? [] : [foreign]),
    ...failed.map(
      ({ rule, message }) =>
        `The rule ${rule} could not run (${message}); the others did. Report it with this workbook.`,
    ),
    ...(length > 0
      ? [
          length === 1
            ? 'One finding is accepted on purpose and left out.'
            : `${length} findings are accepted on purpose and left out.`,
        ]
      : []),
  ];
}

const graceOf = (profile?: ProfileName): FiguresOptions =>
  profile ? { graceDays: graceDaysOf(profile) } : {};

const EVERY_TAB = Object.keys(tabs) as TabKey[];
const NO_CYCLE = 'The tab Cycles has no cycle that is Active or in Planning.';

const withNotices = (report: ValidateJson | ReviewJson, notices: readonly string[]): Report =>
  notices.length === 0 ? report : { ...report, notices: [...notices] };

const noTabs = ({ tabNames }: Plan): string =>
  `This workbook has neither a tab “Objectives” nor “Key Results”, but ${listed(tabNames.map((name) => `“${name}”`))}. ` +
  'Open the workbook and choose Extensions ▸ OKR Cadence ▸ Set up this workbook.';

const notOne = (choice: Exclude<Choice, { cycle: Cycle } | { none: true }>): string =>
  'unknown' in choice
    ? `There is no cycle “${choice.unknown}” in the tab Cycles. Look there for its ID.`
    : `${choice.several.map((id) => `“${id}”`).join(' and ')} are Active at the same time. Name one with --cycle, or set Status in the tab Cycles so that one is.`;
