import { OVERVIEW } from '../layouts/overview.ts';
import type { Home, Result } from '../protocol.ts';
import { rules } from '../rules/_all.ts';
import { configOf } from '../rules/_config.ts';
import { tabs } from '../tabs/_all.ts';
import { google } from '../google.ts';
import type { Book } from '../workbook/book.ts';
import { operate } from '../workbook/operate.ts';
import { recordOf } from '../workbook/okrData.ts';
import { ownTabs } from '../workbook/ownTabs.ts';
import { carryReview, reviewWords } from './carryReview.ts';
import { carryTyped, isRetroNewer } from './carryRetro.ts';
import { homeView } from './homeView.ts';
import { draftsIn, WHO } from './memory.ts';
import { alsoToday } from './otherCheckIns.ts';
import { overviewBehind } from './overview.ts';
import { completedKey } from './weeklyReview.ts';

/**
 * Everything that Home and Check in show. What was typed into the grid or into the review meanwhile is taken
 * over first; without that nothing is written.
 */
export function open(_input: object): Result<'open'> {
  const { PropertiesService, SpreadsheetApp } = google();
  const remembered = PropertiesService.getUserProperties().getProperties();
  const { value, notices } = operate({ wants: WANTS, what: '' }, (book, changes) => {
    // Of the two tabs that people type into the newer is read: opening has to be quick.
    const typed = isRetroNewer(book) ? null : reviewWords(book);
    if (typed) book.plan = carryReview(book, changes, typed).plan;
    if (isRetroNewer(book)) carryTyped(book, changes);
    const also = alsoToday(book.plan, remembered[WHO] ?? '', book.today);
    return { ...homeOf(book), also };
  });
  const { also, ...home } = value;
  return {
    ...home,
    who: remembered[WHO] ?? '',
    drafts: draftsIn(remembered, SpreadsheetApp.getActiveSpreadsheet().getId()),
    notices: [...home.notices, ...notices, ...also],
  };
}

const WANTS = {
  tabs: [
    'cycles',
    'objectives',
    'keyResults',
    'initiatives',
    'checkIns',
    'decisions',
    'decisionRules',
    'healthMetrics',
    'commitments',
    'settings',
  ],
  formulas: ['keyResults', 'healthMetrics'],
  formats: ['keyResults'],
} as const;

function homeOf(book: Book): Omit<Home, 'who' | 'drafts'> {
  const { plan, today, data } = book;
  const shown = Object.values(tabs).filter((tab) => tab.shown);
  const undo = data.head.undo[data.head.undo.length - 1];
  const { severities, limits } = configOf(plan, rules);
  return {
    ...homeView(plan, today, (tab) => recordOf(data, completedKey(tab)) !== null),
    isSetUp: shown.every(({ name }) => plan.tabNames.includes(name)),
    otherTabs: ownTabs(plan.tabNames).filter((name) => name !== OVERVIEW).length,
    overviewBehind: overviewBehind(book),
    findings: data.head.findings,
    coaching: { severities, limits },
    undo: undo ? { id: String(undo.number), what: undo.what, by: undo.by, at: undo.at } : null,
  };
}
