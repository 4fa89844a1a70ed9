import type { Changes, Values } from '../changes/changes.ts';
import { addDays, isoWeek, mondayOfWeek } from '../domain/days.ts';
import { isStanding } from '../domain/decisions.ts';
import { sameId } from '../domain/ids.ts';
import type { Layout, LayoutCell, Words } from '../layouts/_layout.ts';
import { unpack } from '../layouts/_pack.ts';
import { reviewName, reviewNames } from '../domain/reviewTabs.ts';
import { launchChangeOf } from '../domain/launchChanges.ts';
import { isKept, keptKey } from '../layouts/followUp.ts';
import { reasonFor } from '../layouts/launchChanges.ts';
import { printQuantity } from '../sentence/print.ts';
import { KEPT } from '../tabs/commitments.ts';
import type { Decision } from '../tabs/decisions.ts';
import type { Plan } from '../domain/plan.ts';
import type { Book } from '../workbook/book.ts';

import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { wordsIn } from '../workbook/words.ts';
import { withRow } from './carryOut.ts';
import { carriedBefore } from './carriedBefore.ts';
import { comesBackOn } from './comesBackOn.ts';
import { dayIn } from './dayIn.ts';
import { notCarried } from './notCarried.ts';
import { choiceOf, lacksReason, type Place } from './reviewPlace.ts';
import { reasonOf } from './sayWhy.ts';

/** What people typed into a review tab, with the layout it stands in. */
export type ReviewWords = { week: string; layout: Layout; words: Words };

/** Reads what people typed into the review of a week, or into the newest one; null without a review. One call. */
export function reviewWords(book: Book, week?: string): ReviewWords | null {
  const name = week === undefined ? newestReview(book) : reviewName(week);
  const sheet = name === null ? null : book.sheet(name);
  const layout = name === null ? null : unpack(recordOf(book.data, layoutKey(name)));
  if (name === null || sheet === null || layout === null) return null;
  const words = wordsIn(layout, sheet.getDataRange().getValues(), book.zone);
  // What was laid there from the tab Commitments is nobody's word: the tab may say otherwise by now.
  for (const [key, laid] of Object.entries(layout.own ?? {}))
    if (isKept(key) && words[key] === laid) delete words[key];
  return { week: name.slice(reviewName('').length), layout, words };
}

const newestReview = ({ plan }: Book): string | null => reviewNames(plan.tabNames)[0] ?? null;

/** Which row of Decisions or Commitments came from which place of the review: key to IDs. */
type Carried = Record<string, string[]>;

/**
 * Copies decisions and commitments typed into a review to their tabs: a row the first time, the cells that it says
 * otherwise since later; what people corrected in those tabs stays. Needs the tabs decisions and commitments in the
 * book; returns the plan with what was copied, and the IDs of all rows that came from this review.
 */
export function carryReview(
  book: Book,
  changes: Changes,
  typed: ReviewWords,
): { plan: Plan; ids: string[] } {
  const key = `carried ${typed.week}`;
  const before = (recordOf(book.data, key) ?? {}) as Carried;
  const carried: Carried = { ...before };
  const tabs = new Carrier(book, changes);
  const memory = carriedBefore(book, changes, typed.week);
  for (const { row, id, kept: old } of book.plan.rows.commitments) {
    // Whether last week's commitments were kept; a blank takes nothing away.
    const said = typed.words[keptKey(id)]?.trim().toLowerCase();
    const kept = KEPT.find((known) => known.toLowerCase() === said);
    if (id === '' || kept === undefined) continue;
    if (memory.isNew(keptKey(id), kept, old) && kept !== old)
      tabs.set('commitments', row, { kept });
  }
  for (const place of placesIn(typed)) {
    const known = before[place.key];
    if (known === undefined && !isBlank(place))
      carried[place.key] = added(tabs, takenAt(book, typed.week), place);
    const rows = rowsFrom(tabs.plan, place, carried[place.key] ?? []);
    const news = PARTS.filter((part) =>
      memory.isNew(`${place.key} ${part}`, place[part], rows[0]?.said[part] || place[part]),
    );
    if (known !== undefined) update(tabs, rows, place, news);
  }
  for (const [place, why] of Object.entries(typed.words)) {
    const id = reasonFor(place);
    const known = before[place];
    if (id === null) continue;
    if (known !== undefined) correct(tabs, known, why, (old) => memory.isNew(place, why, old));
    else {
      memory.isNew(place, why, why);
      carried[place] = reasoned(tabs, takenAt(book, typed.week), { id, why });
    }
  }
  memory.keep();
  if (JSON.stringify(before) !== JSON.stringify(carried)) changes.setData(key, carried);
  const places = placesIn(typed).map((place) => ({ ...place, ids: carried[place.key] ?? [] }));
  const left = notCarried(tabs.plan, reviewName(typed.week), places);
  if (left !== '') book.notices.push(left);
  return { plan: tabs.plan, ids: Object.values(carried).flat() };
}

/** Writes rows, and keeps a plan that has them already. */
class Carrier {
  plan: Plan;
  constructor(
    readonly book: Book,
    readonly changes: Changes,
  ) {
    this.plan = book.plan;
  }

  add<K extends Carriable>(tab: K, values: Values<K>): string {
    const id = this.changes.addRow(tab, values);
    this.plan = withRow(this.book, this.plan, tab, id, values);
    return id;
  }

  set<K extends Carriable>(tab: K, row: number, values: Values<K>): void {
    for (const [column, value] of Object.entries(values))
      this.changes.setCell(tab, row, column as keyof Values<K> & string, value as never);
    const rows = (this.plan.rows[tab] as { row: number }[]).map((each) =>
      each.row === row ? { ...each, ...values } : each,
    );
    this.plan = { ...this.plan, rows: { ...this.plan.rows, [tab]: rows } };
  }
}

type Carriable = 'commitments' | 'decisions';

/** What was typed into last week's review was decided then, whenever it is carried. */
const takenAt = ({ now, today }: Book, week: string): { week: string; at: string } => ({
  week,
  at: week === isoWeek(today) ? now : `${addDays(mondayOfWeek(week), 6)} 12:00`,
});

/** True for a row that decides nothing: without words and choice, or “No action” without its reason. */
const isBlank = (place: Place): boolean =>
  lacksReason(place) || (place.choice === '' && place.text === '');

/** What came up, without the name above it and what stands quiet behind it. */
const cameUpIn = (cell: LayoutCell | undefined): string =>
  cell?.parts
    ? cell.parts
        .filter(({ text, quiet }) => !quiet && !text.endsWith('\n'))
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    : String(cell?.value ?? '');

function placesIn({ layout, words }: ReviewWords): Place[] {
  const keys = new Set(
    layout.free.flatMap(({ key }) => /^((?:decision|more|commitment) \S+) /.exec(key)?.[1] ?? []),
  );
  return [...keys].map((key) => {
    const [kind = '', name = ''] = key.split(' ');
    const word = (part: string): string => words[`${key} ${part}`] ?? '';
    const choice = layout.free.find((cell) => cell.key === `${key} choice`);
    const settles = choice?.settles ?? [];
    const why = layout.rows[(choice?.row ?? 0) - 1]?.cells.find(({ column }) => column === 2);
    return {
      key,
      kind: kind === 'commitment' ? 'commitment' : 'decision',
      // A decision that came back about nothing in particular has the row of its own ID.
      about: kind === 'decision' ? (settles.includes(name) ? '' : name) : word('about'),
      rules: choice?.answers ?? [],
      settles,
      why: kind === 'decision' ? cameUpIn(why) : '',
      choice: word('choice'),
      text: kind === 'decision' ? word('decision') : word('text'),
      owner: word('owner'),
      due: word('due'),
    };
  });
}

/** Adds the row, for a decision one for each rule that it answers; returns the IDs. */
function added(tabs: Carrier, { week, at }: { week: string; at: string }, place: Place): string[] {
  const { kind, about, rules, why, text, owner } = place;
  if (kind === 'commitment')
    return [tabs.add('commitments', { week, commitment: text, keyResult: about, owner })];
  const choice = choiceOf(place.choice);
  endOlder(tabs, place);
  const isSettled = choice === 'No action';
  // The day that stands beside it as the one to look again; a further decision has no rule that says one.
  const again =
    place.due === '' && !isSettled ? comesBackOn(tabs.plan, rules, at.slice(0, 10)) : '';
  return (rules.length > 0 ? rules : ['']).map((rule) =>
    tabs.add('decisions', {
      ...{ at, week, about, rule, why, choice, owner },
      decision: text || place.choice,
      due: dayIn(place.due) || again,
      status: isSettled ? 'Done' : 'Open',
    }),
  );
}

/** Ends the decisions that a new one replaces: about the same thing by the same rule, or come back in its row. */
function endOlder(tabs: Carrier, { about, rules, settles }: Place): void {
  for (const each of tabs.plan.rows.decisions) {
    const isSame = sameId(each.about, about) && rules.some((rule) => sameId(rule, each.rule));
    const isBack = settles.some((id) => sameId(id, each.id));
    if ((isSame || isBack) && isStanding(each)) tabs.set('decisions', each.row, { status: 'Done' });
  }
}

/** Adds why something says otherwise than at its launch; nothing where it says by now what it said then. */
function reasoned(
  tabs: Carrier,
  { week, at }: { week: string; at: string },
  { id, why }: { id: string; why: string },
): string[] {
  const change = launchChangeOf(tabs.plan, id, printQuantity);
  if (!change) return [];
  const row = reasonOf({ now: at, today: at.slice(0, 10) }, { ...change, why });
  return [tabs.add('decisions', { ...row, week })];
}

/** Words of a reason that were changed since. */
function correct(
  tabs: Carrier,
  ids: readonly string[],
  why: string,
  isNew: (old: string) => boolean,
): void {
  const isOurs = ({ id }: Decision): boolean => ids.some((each) => sameId(each, id));
  for (const { row, why: old } of tabs.plan.rows.decisions.filter(isOurs))
    if (isNew(old) && old !== why) tabs.set('decisions', row, { why });
}

/** What a place of the review says, part by part; a commitment has no choice and no day. */
const PARTS = ['text', 'choice', 'owner', 'due', 'about'] as const;
type Part = (typeof PARTS)[number];

/** The rows that came from a place, and what each says of its parts by now. */
function rowsFrom(
  { rows }: Plan,
  { kind }: Place,
  ids: readonly string[],
): { row: number; said: Partial<Record<Part, string>> }[] {
  const isOurs = ({ id }: { id: string }): boolean => ids.some((each) => sameId(each, id));
  return kind === 'commitment'
    ? rows.commitments.filter(isOurs).map(({ row, commitment, keyResult, owner }) => ({
        row,
        said: { text: commitment, about: keyResult, owner },
      }))
    : rows.decisions.filter(isOurs).map(({ row, decision, choice, owner, due }) => ({
        row,
        said: { text: decision, choice, owner, due },
      }));
}

/** Brings the rows that came from a place up to what it says otherwise since; a blank takes nothing away. */
function update(
  tabs: Carrier,
  rows: readonly { row: number }[],
  place: Place,
  news: readonly Part[],
): void {
  const word = (part: Part): string => (news.includes(part) ? place[part] : '');
  const owner = word('owner');
  for (const { row } of rows)
    if (place.kind === 'commitment')
      tabs.set(
        'commitments',
        row,
        filled({ commitment: word('text'), keyResult: word('about'), owner }),
      );
    else {
      const choice = choiceOf(word('choice'));
      tabs.set(
        'decisions',
        row,
        filled({ decision: word('text'), choice, owner, due: dayIn(word('due')) }),
      );
    }
}

const filled = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>;
