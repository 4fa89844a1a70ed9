/**
 * Everything the add-on can refuse to do, in one place so the wording can be read together.
 * Each says what is wrong, where, and what to do next. Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  override name = 'UserError';
}

/** A write that Google Sheets refused half-way: what stands in its way, how to mend that, and what became of the rest. */
export class RefusedWrite extends UserError {
  constructor(
    readonly what: string,
    readonly way: string,
    end = 'What was half-written is put back by the next action.',
  ) {
    super(`${what} ${way}, then do it again. ${end}`);
  }
}

/** It has been put back already, but for the cells in `left`. */
export class PutBack extends RefusedWrite {
  constructor({ what, way }: RefusedWrite, left: readonly string[]) {
    const isWhole = left.length === 0;
    super(what, way, isWhole ? 'Nothing was changed.' : `Put back, but for ${listed(left)}.`);
  }
}

/** What of the grid was not taken over because of such a refusal. */
export const notTakenOver = ({ what, way }: RefusedWrite): string =>
  `What was typed into the sheet is not in the log yet: ${what.charAt(0).toLowerCase()}${what.slice(1)} ${way}. Until then it counts as it stands in its cells.`;

export const missingTab = (tab: string): UserError =>
  new UserError(
    `There is no tab “${tab}”. Choose Extensions ▸ OKR Cadence ▸ Set up this workbook; your other tabs stay as they are.`,
  );

export const tabRenamed = (tab: string, now: string): UserError =>
  new UserError(
    `There is no tab “${tab}”, but “${now}” has its columns. Give it the name “${tab}” again. Nothing was changed.`,
  );

export const writtenTabRenamed = (tab: string, now: string): UserError =>
  new UserError(
    `${byAnotherName(tab, now)}. Give it the name “${tab}” again, or delete it to have a new one. Nothing was changed.`,
  );

/** The same where something else was asked for. */
export const renamedIsUnread = (tab: string, now: string): string =>
  `${byAnotherName(tab, now)}: what is typed there counts nowhere. Give it the name “${tab}” again.`;

const byAnotherName = (tab: string, now: string): string =>
  `There is no tab “${tab}”, but “${now}” is that one by another name`;

export const missingColumns = (tab: string, headers: readonly string[]): UserError =>
  new UserError(
    `The tab “${tab}” has no column ${headers.map((header) => `“${header}”`).join(', ')}. ` +
      'Put the header back into row 1, or choose Extensions ▸ OKR Cadence ▸ Repair the workbook… to have it done. Nothing was changed.',
  );

export const doubledColumn = (tab: string, header: string, cells: readonly string[]): UserError =>
  new UserError(
    `The tab “${tab}” has the column “${header}” more than once, in ${cells.join(' and ')}. ` +
      'Choose Extensions ▸ OKR Cadence ▸ Repair the workbook…, or rename the one that is yours; then try again. Nothing was changed.',
  );

export const workbookBusy = (seconds: number): UserError =>
  new UserError(
    `Somebody else is saving, and the sheet stayed busy for ${seconds} seconds. Nothing was changed. Try again in a moment.`,
  );

export const unknownRow = (tab: string, id: string): UserError =>
  new UserError(
    `“${id}” is no longer in the tab “${tab}”. Somebody removed it or changed its ID; open the sidebar again to see what is there.`,
  );

export const noSuchTab = (tab: string): UserError =>
  new UserError(`There is no tab “${tab}” any more. Open the sidebar again to see what is there.`);

export const noCell = (tab: string, cell: string): UserError =>
  new UserError(
    `The tab “${tab}” has no cell ${cell} any more: rows or columns were deleted. Validate again to see what is there.`,
  );

export const nameTaken = (tab: string): UserError =>
  new UserError(
    `The workbook has a tab “${tab}” of its own, and OKR Cadence needs that name. Rename your tab, then try again. Nothing was changed.`,
  );

export const otherChange = (what: string): UserError =>
  new UserError(
    `The last change is another one now: ${what}. Open the sidebar again to see what Undo would take back.`,
  );

export const noCycle = (): UserError =>
  new UserError(
    'The tab “Cycles” has no cycle to review. Open the sidebar and fill in its dates, or set Status to Active in the tab.',
  );

export const lastReview = (tab: string, of: string, next: string): UserError =>
  new UserError(
    `“${tab}” is a review of “${of}”, and “${next}” has nothing published to put in its place. Publish an objective first, or wait for the next week. Nothing was changed.`,
  );

export const noHoliday = (unread: readonly string[]): UserError =>
  new UserError(
    `${unread.map((part) => `“${part}”`).join(' and ')} ${unread.length === 1 ? 'is no day' : 'are no days'}. Write holidays such as 2027-04-02, 2027-12-24 to 2027-12-31. Nothing was changed.`,
  );

export const nothingToClose = (): UserError =>
  new UserError(
    'There is no cycle to close. Give one a row in the tab “Cycles”, with Starts, Ends and Status Active.',
  );

export const notReadyToClose = (lacks: readonly string[]): UserError =>
  new UserError(
    `Not closed yet. ${lacks.slice(0, 4).join(' ')}${lacks.length > 4 ? ` And ${lacks.length - 4} more.` : ''} Nothing was changed.`,
  );

export const statusInFormula = (): UserError =>
  new UserError(
    'A formula stands where the close has to write, in Status or Score. Put a plain value in its place, then close again. Nothing was changed.',
  );

export const noReview = (tab: string): UserError =>
  new UserError(
    `There is no tab “${tab}” to complete. Choose Extensions ▸ OKR Cadence ▸ Weekly review first, and answer what it asks.`,
  );

export const severalCycles = (ids: readonly string[]): UserError =>
  new UserError(
    `${ids.map((id) => `“${id}”`).join(' and ')} are Active at the same time. Set Status in the tab “Cycles” so that one is.`,
  );

export const nothingToAccept = (): UserError =>
  new UserError(
    'This finding is not there any more: its row was changed, or somebody settled it. Validate again to see what is left.',
  );

export const untilTooLate = (last: string): UserError =>
  new UserError(
    last === ''
      ? 'That day has passed. Choose today or later.'
      : `Choose a day from today to ${last}, the end of the cycle: then it is looked at again. Nothing was saved.`,
  );

export const unknownRule = (rule: string): UserError =>
  new UserError(
    `There is no rule “${rule}” in this version. The tab Findings may be of an older one: Validate again.`,
  );

export const noDraft = (id: string, status: string, cycle: string): UserError =>
  new UserError(
    status === 'Draft'
      ? `“${id}” names the cycle “${cycle}”, which is not an open one in the tab “Cycles”. Choose another in the tab “Objectives”, column Cycle.`
      : `“${id}” is ${status} already, so there is nothing to publish. Open the sidebar again to see what is a draft.`,
  );

export const statusIsFormula = (): UserError =>
  new UserError(
    'A formula stands in Status, so it cannot be set. Write Draft in its place in the tab “Objectives”, or Planning in the tab “Cycles”, then publish again. Nothing was changed.',
  );

export const noCheckIn = (id: string, why: string, then: string): UserError =>
  new UserError(`“${id}” takes no check-in: ${why}. ${then} Nothing was saved.`);

export const emptyCheckIn = (id: string): UserError =>
  new UserError(
    `The check-in on “${id}” says nothing. Give a value, a confidence or a line on what changed. Nothing was saved.`,
  );

export const dayAhead = (day: string, today: string): UserError =>
  new UserError(
    `${day} is still to come; today is ${today} in this spreadsheet’s time zone. Choose today or an earlier day. Nothing was saved.`,
  );

export const dayBeforeStart = (day: string, cycle: string, starts: string): UserError =>
  new UserError(
    `${day} is before the cycle “${cycle}” began. Choose a day from ${starts} on. Nothing was saved.`,
  );

export const wrongMeasure = (id: string, found: string, then: string): UserError =>
  new UserError(`“${found}” is no value for “${id}”. ${then} Nothing was saved.`);

/** A sheet keeps fifteen digits of a number. */
export const tooLarge = (id: string, found: number): UserError =>
  wrongMeasure(id, String(found), 'A sheet keeps fifteen digits: write it in a larger unit.');

export const noDecision = (id: string, status: string): UserError =>
  new UserError(
    `The decision “${id}” is ${status} already. Open the sidebar again to see what is still open. Nothing was saved.`,
  );

export const noDay = (on: string): UserError =>
  new UserError(`“${on}” is no day. Write a date such as 2027-02-11. Nothing was saved.`);

export const stillToCome = (on: string): UserError =>
  new UserError(`${on} is still to come. Choose today or an earlier day. Nothing was written.`);

export const noCycleOn = (on: string): UserError =>
  new UserError(
    `No cycle was under way on ${on}. Choose a day between Starts and Ends of a row in the tab Cycles whose Status is Active or Closed. Nothing was written.`,
  );

export const notUnderWay = (id: string, on: string): UserError =>
  new UserError(
    `${id} was not under way on ${on}. Choose a day between its Starts and Ends, or the cycle that was under way that day. Nothing was written.`,
  );

export const severalCyclesOn = (on: string, ids: readonly string[]): UserError =>
  new UserError(
    `${ids.map((id) => `“${id}”`).join(' and ')} were under way on ${on}. Choose one of them. Nothing was written.`,
  );

export const nothingToSay = (id: string): UserError =>
  new UserError(
    `“${id}” says by now what it said at its launch, or somebody gave the reason. Open the sidebar again to see what is still open. Nothing was saved.`,
  );

export const goneKeyResult = (tab: string, id: string): UserError =>
  new UserError(
    `“${id}” is no longer in the tab “${tab}”. Somebody removed it, changed its ID or made it an initiative; open the sidebar again to see what is there. Nothing was saved.`,
  );

const REJECTED = /in cell ([A-Z]+\d+) violates the data validation rules/i;
const UNANSWERED = /Service (?:error: )?Spreadsheets|Service unavailable|Server error occurred/i;

/** What it means that a rule of somebody's rejects what was to be written to a tab ('' where that is not known); else null. */
export function refusedCell(error: unknown, tab: string): RefusedWrite | null {
  const [, cell] = REJECTED.exec(String(error)) ?? [];
  if (cell === undefined) return null;
  return new RefusedWrite(
    `Cell ${cell}${tab === '' ? '' : ` of the tab “${tab}”`} has a rule that rejects what has to be written there.`,
    'Select it, choose Data ▸ Data validation, and let the rule show a warning instead of rejecting the input',
  );
}

/** What a refusal or a failure of Google's own means for the person; null for anything else. */
export function fromGoogle(error: unknown): UserError | null {
  if (UNANSWERED.test(String(error)))
    return new UserError(
      'Google Sheets did not answer in time. Try again in a moment. What was half-written is put back by the next action.',
    );
  return refusedWrite(error);
}

/** An error as a refusal of what was to be written, null for any other. */
export function refusedWrite(error: unknown): RefusedWrite | null {
  if (error instanceof RefusedWrite) return error;
  return isProtection(error) ? isProtected([], []) : refusedCell(error, '');
}

/** Whether Google refuses a write because of a protection, in the languages we know it to say so in. */
export const isProtection = (error: unknown): boolean =>
  /protected (?:cell|range|sheet|object)|geschützte?n? (?:Zelle|Bereich)|cellule.* protégé|celda.* protegida|cella.* protetta/i.test(
    String(error),
  );

/**
 * Such a refusal in our words. `places` are the tabs that are protected, or cells of theirs, such as “Key Results”
 * (H2:I9); where Google tells none, `tabs` are those that had to change.
 */
export const isProtected = (places: readonly string[], tabs: readonly string[]): RefusedWrite =>
  new RefusedWrite(
    `${protectedPlaces(places, tabs)}, and you may not edit it.`,
    'Ask the owner of the file to let you (Data ▸ Protect sheets and ranges)',
  );

/** Of a generated tab: it can be written again at any time, so nobody waits for it. */
export const keptShut = (name: string): string =>
  `The tab “${name}” is protected and stays as it is; whoever may edit it can have it written again.`;

function protectedPlaces(places: readonly string[], tabs: readonly string[]): string {
  if (places.length > 0)
    return `${places.length === 1 ? 'The tab' : 'Each of the tabs'} ${listed(places)} is protected`;
  return tabs.length === 0
    ? 'A cell or tab that has to change is protected'
    : `A cell that has to change is protected, in ${tabs.length === 1 ? 'the tab' : 'one of the tabs'} ${listed(tabs.map((tab) => `“${tab}”`))}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** So that the names of the tabs made for it stay within what Sheets takes. */
export const longCycleName = (id: string, most: number): UserError =>
  new UserError(
    `The cycle “${id.slice(0, 40)}…” has a name of ${id.length} characters, too long for a tab of its own. Shorten it to ${most} in the tab “Cycles”, and where objectives name it. Nothing was changed.`,
  );

export const planChanged = (what: string, now: string): UserError =>
  new UserError(
    `${what} is ${now === '' ? 'blank' : `“${now}”`} by now: somebody changed it after the plan was opened. Start over to plan on from there. Nothing was saved.`,
  );

export const planRowGone = (what: string, tab: string): UserError =>
  new UserError(
    `“${what}” is no longer in the tab “${tab}”: somebody removed or renamed it. Start over to see what is there. Nothing was saved.`,
  );

export const wrongPlan = (found: string, field: string, then: string): UserError =>
  new UserError(`“${found}” in ${field} does not work. ${then} Nothing was saved.`);

export const cycleTaken = (id: string): UserError =>
  new UserError(
    `There is a cycle “${id}” already. Choose it above to change it, or give this one another name. Nothing was saved.`,
  );

export const notADraft = (id: string, status: string): UserError =>
  new UserError(
    `“${id}” is ${status}, and only a draft can be left out of the cycle here. Move it above the line again, or set its Status to Dropped first. Nothing was saved.`,
  );

const FROM_HISTORY =
  'File ▸ Version history ▸ See version history still has it: make a copy of a version from before and bring back what was in it.';

export const tabGone = (tab: string, isLog: boolean): string =>
  isLog
    ? `The tab “${tab}” was deleted, and with it the log: figures begin again with what Current and Confidence hold. ${FROM_HISTORY}`
    : `The tab “${tab}” was deleted, with all that stood in it. ${FROM_HISTORY}`;

export const archiveGone = (tab: string, cycle: string): UserError =>
  new UserError(
    `The hidden tab “${tab}”, to which the check-ins of “${cycle}” were moved when it was closed, was deleted or has another name by now, so its figures cannot be told. Nothing was changed. Give it the name “${tab}” again. ${FROM_HISTORY}`,
  );

export const tabDeleted = (tab: string): UserError =>
  new UserError(`${tabGone(tab, false)} Nothing was changed.`);

/** What Repair says of it: it can bring back the tab, and none of its rows. */
export const deletedNote = `It was deleted. ${FROM_HISTORY} Set up this workbook adds an empty one.`;

export const dataRenamed = (now: string): UserError =>
  new UserError(
    `The hidden tab “OKR data” is called “${now}” by now. Give it the name “OKR data” again. Nothing was changed.`,
  );

export const dataGone = `The hidden tab “OKR data” was deleted: earlier changes can no longer be undone, and what was promised at the launch is not known any more. Your rows are as they were. ${FROM_HISTORY}`;
