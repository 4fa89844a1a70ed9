import { isOtherGrade, printGrade } from '../domain/grade.ts';
import type { Changes, Values } from '../changes/changes.ts';
import type { Close } from '../domain/close/close.ts';
import { isoWeek, mondayOfWeek } from '../domain/days.ts';
import { idKey, sameId } from '../domain/ids.ts';
import { reviewedWeeks } from '../domain/reviewTabs.ts';
import type { Words } from '../layouts/_layout.ts';
import type { Decision } from '../tabs/decisions.ts';
import type { Book } from '../workbook/book.ts';
import { recordOf } from '../workbook/okrData.ts';
import { closingOf } from '../workbook/readBook.ts';
import { carriedBefore } from './carriedBefore.ts';
import { dayIn } from './dayIn.ts';
import { endingOf, retroWords, type Said } from './retroWords.ts';

/** Which row of Decisions came from which place of a Retro. */
type Carried = Record<string, string>;

const carriedKey = (cycle: string): string => `carried retro ${idKey(cycle)}`;

/** The record of the Retro that was written last: the one that people may still be typing into. */
export const RETRO = 'retro';

/** Carries what was typed into the newest Retro since to Decisions. Needs the tab decisions; one read, if there is one. */
export function carryTyped(book: Book, changes: Changes): void {
  const cycle = recordOf(book.data, RETRO);
  if (typeof cycle !== 'string' || book.tables.decisions === undefined) return;
  const words = retroWords(book, cycle);
  if (Object.keys(words).length > 0)
    carryRetro(book, changes, cycle, { words, given: {}, causes: {} }, null);
}

/** True while the Retro written last is what people type into: until the first review of a week after it. */
export function isRetroNewer({ data, plan }: Book): boolean {
  const cycle = recordOf(data, RETRO);
  if (typeof cycle !== 'string') return false;
  const [week = ''] = reviewedWeeks(plan.tabNames);
  const closed = closingOf(data, cycle)?.on ?? '';
  return closed === '' || mondayOfWeek(week) <= closed;
}

/**
 * Copies what a Retro says to Decisions: a row the first time, the cells that it says otherwise since later; what
 * people corrected in Decisions stays. With the figures at hand the rows say what was scored.
 */
export function carryRetro(
  book: Book,
  changes: Changes,
  cycle: string,
  said: Said,
  close: Close | null,
): void {
  const key = carriedKey(cycle);
  const before = (recordOf(book.data, key) ?? {}) as Carried;
  const carried: Carried = { ...before };
  // Without the figures it is not said what was scored.
  const memory = carriedBefore(book, changes, `retro ${idKey(cycle)}`, close !== null);
  for (const [place, row] of Object.entries(rowsOf(cycle, said, close))) {
    const id = before[place];
    const known = book.plan.rows.decisions.find((each) => sameId(each.id, id ?? ''));
    const news = COLUMNS.filter((column) =>
      memory.isNew(`${place} ${column}`, row[column] ?? '', known?.[column] ?? row[column] ?? ''),
    );
    if (known) update(changes, known, news, row);
    else if (id === undefined) {
      const { now, today } = book;
      carried[place] = changes.addRow('decisions', { at: now, week: isoWeek(today), ...row });
    }
  }
  memory.keep();
  if (JSON.stringify(before) !== JSON.stringify(carried)) changes.setData(key, carried);
}

type Row = Values<'decisions'>;

/** Rows of Decisions by the place in the Retro that they come from. */
type Rows = Record<string, Row>;

const rowsOf = (cycle: string, said: Said, close: Close | null): Rows => ({
  ...endingRows(said, close),
  ...reasonRows(said, close),
  ...learnedRows(cycle, said),
  ...processRow(cycle, said),
});

/** What becomes of each objective. */
function endingRows({ words }: Said, close: Close | null): Rows {
  const rows: Rows = {};
  for (const id of idsIn(words, 'ending')) {
    const choice = endingOf(words[`ending ${id} choice`] ?? '');
    const why = words[`ending ${id} why`] ?? '';
    if (choice === '' && why === '') continue;
    const objective = close?.objectives.find((each) => sameId(each.id, id));
    rows[`ending ${id}`] = {
      ...{ about: id, choice, decision: why || choice, status: 'Done' },
      ...(objective ? { why: scored(objective.score, objective.standing) } : {}),
    };
  }
  return rows;
}

/** What made the score of a key result, and that it was set by hand. */
function reasonRows({ words, given, causes }: Said, close: Close | null): Rows {
  const rows: Rows = {};
  const ids = [...idsIn(words, 'reason'), ...Object.keys(given), ...Object.keys(causes)];
  for (const id of new Set(ids)) {
    const keyResult = close?.keyResults.find((each) => sameId(each.id, id));
    const cause = causes[id];
    const facts = [
      keyResult ? scored(keyResult.score, keyResult.standing) : '',
      keyResult && given[id] !== undefined
        ? `Set by the team; the figures say ${printed(keyResult.computed) ?? 'nothing'}.`
        : '',
      cause ? `Cause: ${cause.toLowerCase()}.` : '',
    ].filter(Boolean);
    const decision = words[`reason ${id} why`] || cause || 'Score set by the team';
    rows[`reason ${id}`] = {
      ...{ about: id, decision, status: 'Done' },
      ...(facts.length > 0 ? { why: facts.join(' ') } : {}),
    };
  }
  return rows;
}

const learnedRows = (cycle: string, { words }: Said): Rows =>
  Object.fromEntries(
    idsIn(words, 'learned').map((nth): [string, Row] => [
      `learned ${nth}`,
      {
        ...{ about: cycle, why: `Learned at the close of ${cycle}`, status: 'Done' },
        decision: words[`learned ${nth} text`] ?? '',
      },
    ]),
  );

/** The one change to how people work: it stays open, and the next cycle asks for it. */
function processRow(cycle: string, { words }: Said): Rows {
  const decision = words['process 1 text'] ?? '';
  if (decision === '') return {};
  return {
    'process 1': {
      ...{ about: cycle, choice: 'Start', decision, status: 'Open' },
      why: `One change to how we work, from the close of ${cycle}`,
      owner: words['process 1 owner'] ?? '',
      due: dayIn(words['process 1 from'] ?? ''),
    },
  };
}

/** 'ending O2 why' and 'ending O2 choice' are about O2. */
const idsIn = (words: Words, kind: string): string[] => [
  ...new Set(
    Object.keys(words).flatMap((key) => {
      const [first = '', id = '', part = ''] = key.split(' ');
      return first === kind && part !== '' ? [id] : [];
    }),
  ),
];

const printed = (score: number | null): string | null =>
  score === null ? null : printGrade(score);

const scored = (score: number | null, standing: number | null): string => {
  if (score === null) return 'No score.';
  return `Scored ${printGrade(score)}${standing !== null && isOtherGrade(score, standing) ? `, ${printGrade(standing)} as it stands` : ''}.`;
};

const COLUMNS = ['why', 'decision', 'choice', 'owner', 'due'] as const;

/** Writes what the Retro says otherwise since; a blank takes nothing away. */
function update(
  changes: Changes,
  known: Decision,
  news: readonly (typeof COLUMNS)[number][],
  row: Row,
): void {
  for (const column of news) {
    const value = row[column];
    if (value !== undefined && value !== '' && value !== known[column])
      changes.setCell('decisions', known.row, column, value);
  }
}
