import { isBeforeLastWeek, mondayOfWeek } from '../domain/days.ts';
import { initiativesToLookAt, type ToLookAt } from '../domain/initiativesToLookAt.ts';
import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import { KEPT, type Commitment } from '../tabs/commitments.ts';
import { subjectOf } from '../sentence/subject.ts';
import { at, dayCell, type LayoutCell, type Page, type Words } from './_layout.ts';
import type { linksOf } from './links.ts';
import { counted, cut, plain } from './words.ts';

type Links = ReturnType<typeof linksOf>;
/** The minutes of a section, or in words with which others it is gone through. */
export type Time = number | string;
export type Section = (title: string, time: Time) => void;
type Input = {
  plan: Plan;
  figures: Figures;
  words: Words;
  promised: readonly Commitment[];
  links: Links;
  section: Section;
};

/** Where Kept is answered: J to O. */
const ANSWER = { column: 10, columns: 6 } as const;
/** The week of a promise that is older than last week. */
const WEEK_OF = 19;
/** As many letters as A to D hold. */
const WIDE = 74;

export const keptKey = (id: string): string => `kept ${id}`;
export const isKept = (key: string): boolean => key.startsWith(keptKey(''));

/** What a review asks about: what was promised last week, what waits for an answer, and what got it in this review. */
export function promisesToAnswer(
  { rows }: Plan,
  { commitments }: Figures,
  answered: readonly string[],
): Commitment[] {
  const here = new Set(answered);
  return rows.commitments.filter(
    (each) => commitments.last.includes(each) || here.has(keptKey(each.id)),
  );
}

/** What was promised last week and whether it was kept; returns what stands there already. */
export function lastCommitments(page: Page, input: Input, minutes: number): Words {
  const { figures, links, words, promised, section } = input;
  const { kept } = figures.commitments;
  if (promised.length === 0) return {};
  const open = promised.filter(
    ({ id, kept: answer }) => (words[keptKey(id)] ?? answer) === '',
  ).length;
  const title =
    kept[1] > 0 ? `: ${kept[0]} of ${kept[1]} kept${open > 0 ? `, ${open} open` : ''}` : '';
  const isOlder = ({ week }: Commitment): boolean => isBeforeLastWeek(week, figures.on);
  section(`${promised.every(isOlder) ? 'Earlier' : 'Last week’s'} commitments${title}`, minutes);
  const heads = [at(1, 'Commitment', 'head'), at(5, 'Key result', 'head'), at(7, 'Owner', 'head'), at(ANSWER.column, 'Kept', 'head')]; // prettier-ignore
  page.add(promised.some(isOlder) ? [...heads, at(WEEK_OF, 'Week of', 'headRight')] : heads);
  const from = page.next;
  const own: Words = {};
  for (const each of promised) {
    const { id, kept: answer } = each;
    const key = keptKey(id);
    const shown = words[key] ?? answer;
    if (shown !== '') own[key] = shown;
    page.add([
      ...promiseCells(each, links, 7),
      at(ANSWER.column, shown, 'free'),
      ...(isOlder(each) ? [dayCell(WEEK_OF, mondayOfWeek(each.week), 'denseRight')] : []),
    ]);
    page.freeCell({ key, ...ANSWER, choices: [...KEPT] });
  }
  page.merges.push({ row: from, rows: page.next - from, ...ANSWER });
  return own;
}

/** What somebody promised: the promise, what it helps, and who, in the column that is given. */
export const promiseCells = (
  { commitment, keyResult, owner }: Pick<Commitment, 'commitment' | 'keyResult' | 'owner'>,
  links: Links,
  ownerColumn: number,
): LayoutCell[] => [
  at(1, cut(commitment, WIDE), 'dense'),
  linked(5, keyResult, links),
  at(ownerColumn, cut(owner, 20), 'dense'),
];

/** What stands in the way, oldest first; from the third review on it is somebody else's to move. */
export function blockers(page: Page, { figures, links, section }: Input, minutes: number): void {
  if (figures.blockers.length === 0) return;
  section('Blockers, oldest first', minutes);
  page.add([
    ...[at(1, 'Blocker', 'head'), at(5, 'Key result', 'head'), at(7, 'Owner', 'head')],
    ...[at(10, 'Type', 'head'), at(16, 'Open for', 'head'), at(19, 'Due', 'headRight')],
  ]);
  for (const each of figures.blockers)
    page.add([
      at(1, cut(each.blocker, WIDE), 'dense'),
      linked(5, each.keyResult, links),
      at(7, cut(each.owner || 'nobody yet', 20), each.owner ? 'dense' : 'denseStrong'),
      ...(each.type === '' ? [] : [at(10, each.type, 'dense')]),
      at(16, ageOf(each.reviews, each.isEscalated), each.isEscalated ? 'alarm' : 'dense'),
      dayCell(19, each.due, each.isOverdue ? 'denseStrongRight' : 'denseRight'),
    ]);
}

const ageOf = (reviews: number, isEscalated: boolean): string =>
  reviews <= 1 ? 'new' : `${isEscalated ? '▲ ' : ''}${counted(reviews, 'review')}`;

const INITIATIVES_MAX = 8;

/** Initiatives that are late, or move nothing, and numbers that did not answer to what was done. */
export function initiatives(page: Page, { plan, figures, links, section }: Input): void {
  const all = initiativesToLookAt(plan, figures.cycle, figures);
  if (all.length === 0) return;
  section('Initiatives to look at', 'with the blockers');
  for (const each of all.slice(0, INITIATIVES_MAX)) page.add(initiativeCells(each, links));
  const more = all.length - INITIATIVES_MAX;
  if (more > 0) page.add([at(1, `and ${more} more`, 'note')]);
}

function initiativeCells(each: ToLookAt, links: Links): LayoutCell[] {
  const cells = (id: string, name: string, why: string, owner: string): LayoutCell[] => [
    linked(1, id, links),
    at(2, cut(name, 44), 'dense'),
    at(4, why, 'dense'),
    at(10, owner, 'dense'),
  ];
  if (each.kind === 'flat') {
    const { id, keyResult } = each.keyResult;
    const moved =
      each.change === 0 ? 'number flat' : `number ${each.change > 0 ? 'up' : 'down'} ${plain(Math.abs(each.change))}`; // prettier-ignore
    const why = `${counted(each.done, 'initiative')} done, ${moved}`;
    return cells(id, subjectOf(keyResult.keyResult, 36), why, keyResult.owner);
  }
  const { id, initiative, owner, status } = each.initiative;
  const why =
    each.kind === 'late'
      ? `${counted(each.days, 'day')} late, ${(status || 'Not started').toLowerCase()}`
      : each.initiative.supports.trim() === ''
        ? 'supports no key result yet'
        : 'supports no key result that exists';
  return cells(id, initiative, why, owner);
}

function linked(column: number, id: string, links: Links): LayoutCell {
  const link = links(id);
  return at(column, id, 'dense', link ? { link } : {});
}
