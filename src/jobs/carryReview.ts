import type { Changes } from '../changes/changes.ts';
import { sameId } from '../domain/ids.ts';
import type { Layout, Words } from '../layouts/_layout.ts';
import { unpack } from '../layouts/_pack.ts';
import { reviewNames } from '../domain/reviewTabs.ts';
import { isKept, keptKey } from '../layouts/followUp.ts';
import { KEPT } from '../tabs/commitments.ts';
import { CHOICES } from '../tabs/decisions.ts';
import type { Book } from '../workbook/book.ts';

import { layoutKey, recordOf } from '../workbook/okrData.ts';
import { wordsIn } from '../workbook/words.ts';

/** What people typed into a review tab, with the layout it stands in. */
export type ReviewWords = { week: string; layout: Layout; words: Words };

/** Reads what people typed into the review of a week, or into the newest one; null without a review. One call. */
export function reviewWords(book: Book, week?: string): ReviewWords | null {
  const name = week === undefined ? newestReview(book) : `Review ${week}`;
  const sheet = name === null ? null : book.sheet(name);
  const layout = name === null ? null : unpack(recordOf(book.data, layoutKey(name)));
  if (name === null || sheet === null || layout === null) return null;
  const words = wordsIn(layout, sheet.getDataRange().getValues(), book.zone);
  // What was laid there from the tab Commitments is nobody's word: the tab may say otherwise by now.
  for (const [key, laid] of Object.entries(layout.own ?? {}))
    if (isKept(key) && words[key] === laid) delete words[key];
  return { week: name.slice('Review '.length), layout, words };
}

const newestReview = ({ plan }: Book): string | null => reviewNames(plan.tabNames)[0] ?? null;

/** Which row of Decisions or Commitments came from which place of the review: key to IDs. */
type Carried = Record<string, string[]>;

/**
 * Copies decisions and commitments typed into a review to their tabs: a row the first time, the changed cells
 * of that row later. Needs the tabs decisions and commitments in the book.
 */
export function carryReview(book: Book, changes: Changes, typed: ReviewWords): void {
  const key = `carried ${typed.week}`;
  const before = (recordOf(book.data, key) ?? {}) as Carried;
  const carried: Carried = { ...before };
  carryKept(book, changes, typed);
  for (const place of placesIn(typed)) {
    const known = before[place.key];
    if (known !== undefined) update(book, changes, known, place);
    else if (!isBlank(place)) carried[place.key] = added(book, changes, typed.week, place);
  }
  if (JSON.stringify(before) !== JSON.stringify(carried)) changes.setData(key, carried);
}

/** Whether last week's commitments were kept goes to their rows; a blank takes nothing away. */
function carryKept({ plan }: Book, changes: Changes, { words }: ReviewWords): void {
  for (const commitment of plan.rows.commitments) {
    const said = words[keptKey(commitment.id)]?.trim().toLowerCase();
    const kept = KEPT.find((known) => known.toLowerCase() === said);
    if (commitment.id !== '' && kept !== undefined && kept !== commitment.kept)
      changes.setCell('commitments', commitment.row, 'kept', kept);
  }
}

/** One row of the review that people fill in. */
type Place = {
  key: string;
  kind: 'decision' | 'commitment';
  about: string;
  rules: string[];
  why: string;
  choice: string;
  text: string;
  owner: string;
  due: string;
};

/** Without words there is nothing to carry; a choice alone is a decision. */
const isBlank = ({ choice, text }: Place): boolean => choice === '' && text === '';

function placesIn({ layout, words }: ReviewWords): Place[] {
  const keys = new Set(
    layout.free.flatMap(({ key }) => /^((?:decision|more|commitment) \S+) /.exec(key)?.[1] ?? []),
  );
  return [...keys].map((key) => {
    const [kind = '', name = ''] = key.split(' ');
    const word = (part: string): string => words[`${key} ${part}`] ?? '';
    const choice = layout.free.find((cell) => cell.key === `${key} choice`);
    const why = layout.rows[(choice?.row ?? 0) - 1]?.cells.find(({ column }) => column === 2);
    return {
      key,
      kind: kind === 'commitment' ? 'commitment' : 'decision',
      about: kind === 'decision' ? name : word('about'),
      rules: choice?.answers ?? [],
      why: kind === 'decision' ? String(why?.value ?? '') : '',
      choice: word('choice'),
      text: kind === 'decision' ? word('decision') : word('text'),
      owner: word('owner'),
      due: word('due'),
    };
  });
}

const choiceOf = (text: string): (typeof CHOICES)[number] | '' =>
  CHOICES.find((known) => known.toLowerCase() === text.toLowerCase()) ?? '';

const isDay = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');

/** Adds the row, for a decision one for each rule that it answers; returns the IDs. */
function added({ now }: Book, changes: Changes, week: string, place: Place): string[] {
  const { kind, about, rules, why, text, owner } = place;
  if (kind === 'commitment')
    return [changes.addRow('commitments', { week, commitment: text, keyResult: about, owner })];
  const choice = choiceOf(place.choice);
  return (rules.length > 0 ? rules : ['']).map((rule) =>
    changes.addRow('decisions', {
      at: now,
      ...{ week, about, rule, why, choice, owner },
      decision: text || place.choice,
      due: isDay(place.due),
      status: choice === 'No action' ? 'Done' : 'Open',
    }),
  );
}

/** Brings the rows that came from a place up to what stands there now; a blank takes nothing away. */
function update({ plan }: Book, changes: Changes, ids: readonly string[], place: Place): void {
  const { kind, text, owner, about } = place;
  for (const id of ids) {
    if (kind === 'commitment') {
      const row = plan.rows.commitments.find((each) => sameId(each.id, id))?.row;
      if (row === undefined) continue;
      if (text !== '') changes.setCell('commitments', row, 'commitment', text);
      if (about !== '') changes.setCell('commitments', row, 'keyResult', about);
      if (owner !== '') changes.setCell('commitments', row, 'owner', owner);
      continue;
    }
    const row = plan.rows.decisions.find((each) => sameId(each.id, id))?.row;
    if (row === undefined) continue;
    const choice = choiceOf(place.choice);
    if (text !== '') changes.setCell('decisions', row, 'decision', text);
    if (choice !== '') changes.setCell('decisions', row, 'choice', choice);
    if (owner !== '') changes.setCell('decisions', row, 'owner', owner);
    if (isDay(place.due) !== '') changes.setCell('decisions', row, 'due', place.due);
  }
}
