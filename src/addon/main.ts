/** Every export of this file becomes a global function that Google Sheets can call; nothing else does. */
import { google, type EditEvent, type Spreadsheet } from '../google.ts';
import { onEditJob } from '../jobs/onEdit.ts';
import { setUp as setUpJob } from '../jobs/setUp.ts';
import { undo as undoJob } from '../jobs/undo.ts';
import { validate as validateJob } from '../jobs/validate.ts';
import { weeklyReview as weeklyReviewJob } from '../jobs/weeklyReview.ts';

export { callServer } from './callServer.ts';
export { report } from '../jobs/report.ts';
export * from './customFunctions.ts';

const NAME = 'OKR Cadence';

/** Builds the menu and nothing else: before the first use in a file no permission is there. */
export function onOpen(): void {
  google()
    .SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open', 'openSidebar')
    .addItem('Check in', 'openCheckIn')
    .addItem('Validate', 'validate')
    .addItem('Weekly review', 'weeklyReview')
    .addSeparator()
    .addItem('Set up this workbook', 'setUp')
    .addItem('Close the cycle…', 'openClose')
    .addItem('Repair the workbook…', 'openRepair')
    .addSeparator()
    .addItem('Undo the last change', 'undoLastChange')
    .addItem('Settings', 'openSettings')
    .addItem('Help', 'openHelp')
    .addToUi();
}

/** On the day of installation the file is already open, so onOpen does not run by itself. */
export function onInstall(): void {
  onOpen();
}

/** A simple trigger: a number typed into Current or Confidence becomes a check-in. */
export function onEdit(event: EditEvent): void {
  onEditJob(event);
}

export function openSidebar(): void {
  show('home');
}

export function openCheckIn(): void {
  show('check-in');
}

export function openSettings(): void {
  show('settings');
}

export function openHelp(): void {
  show('help');
}

export function openClose(): void {
  show('close');
}

export function openRepair(): void {
  show('repair');
}

export function validate(): void {
  const found = validateJob({});
  say(found, found.findings.length > 0 ? 'See the tab Findings.' : '');
}

export function weeklyReview(): void {
  say(weeklyReviewJob({}));
}

export function setUp(): void {
  say(setUpJob({}));
}

export function undoLastChange(): void {
  say(undoJob({ id: null }));
}

/** Seconds that a toast stays, and how fast it is read. */
const SHORTEST = 8;
const LETTERS_A_SECOND = 15;

const workbook = (): Spreadsheet => google().SpreadsheetApp.getActiveSpreadsheet();

/** The sidebar on the screen that was asked for; the page reads it from its body. */
function show(screen: 'home' | 'check-in' | 'settings' | 'help' | 'close' | 'repair'): void {
  const { HtmlService, SpreadsheetApp } = google();
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(NAME);
  const content = page.getContent().replace('data-screen="home"', `data-screen="${screen}"`);
  SpreadsheetApp.getUi().showSidebar(page.setContent(content));
}

/** One sentence of outcome, after anything that had to be mended first. */
function say(
  outcome: { message: string; notices?: string[] } | { outcome: string; notices: string[] },
  next = '',
): void {
  const sentence = 'message' in outcome ? outcome.message : outcome.outcome;
  const said = [...(outcome.notices ?? []), sentence, next].filter(Boolean);
  const text = said.join(' ');
  workbook().toast(text, NAME, Math.max(SHORTEST, text.length / LETTERS_A_SECOND));
}
