import { OTHERS, slotOf, type Agenda, type Block } from '../domain/agenda.ts';
import { clock, isoWeek, weekday } from '../domain/days.ts';
import { holidaysOf, isWeekOff } from '../domain/holidays.ts';
import { lateEntriesIn } from '../domain/lateEntries.ts';
import type { Figures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import { at, Page, rich } from './_layout.ts';
import { headline } from './keyResultWords.ts';
import { shortDay, WEEK_OFF } from './words.ts';

/** What the head is made of. */
type HeadInput = {
  plan: Plan;
  figures: Figures;
  agenda: Agenda;
  completed?: { by: string; at: string } | null;
  isPast?: boolean;
};

const TYPING =
  'Cells with a border are for typing. Writing the review again keeps what stands in them.';
const STOOD =
  'As it stood on that day, from the log. Wording, targets and owners are those of today; nothing here is for typing.';

/** The head of a review, over all its columns: the answer, who checked in, what came late, and the agenda. */
export function reviewHead(
  page: Page,
  { plan, figures, agenda, completed, isPast }: HeadInput,
  lastColumn: number,
): void {
  const { cycle, weekOf, keyResults, on } = figures;
  const when = `${weekday(on).slice(0, 3)} ${shortDay(on)} ${on.slice(0, 4)}`;
  const who = [
    [when, cycle.reviewTime].filter(Boolean).join(', '),
    `${slotOf(cycle)} min`,
    cycle.owner,
    completed
      ? `complete since ${clock(completed.at)}${completed.by ? `, ${completed.by}` : ''}`
      : '',
  ];
  const [first = '', ...rest] = headline(keyResults);
  const answer = `Week ${weekOf[0]} of ${weekOf[1]}: ${first.toLowerCase()}${rest.join('')}`;
  const aside = at(lastColumn, who.filter(Boolean).join(' · '), 'aside');
  page.add([at(1, answer, 'answer'), aside], { height: 44 });
  if (cycle.change !== '')
    page.add([rich(1, [{ text: 'The one change: ', quiet: true }, { text: cycle.change }])]);
  page.add([rich(1, checkedIn(plan, figures))]);
  const late = lateLine(plan, figures);
  if (late !== '') page.add([rich(1, [{ text: 'Entered late: ', quiet: true }, { text: late }])]);
  page.add([rich(1, agendaLine(agenda))]);
  for (const line of leftLines(agenda)) page.add([rich(1, [{ text: line, bold: true }])]);
  page.add([at(1, isPast ? STOOD : TYPING, 'note')]);
}

/** 'Agenda, 29 of 30 min: opening 1 · movers 10 …'. */
function agendaLine({ slot, minutes, total }: Agenda): Parameters<typeof rich>[1] {
  const blocks = (Object.keys(minutes) as Block[]).filter((block) => minutes[block] > 0);
  return [
    { text: `Agenda, ${total} of ${slot} min: `, quiet: true },
    { text: `${blocks.map((block) => `${block} ${minutes[block]}`).join(' · ')}.` },
  ];
}

/** As many letters as the page holds in a line, and as many lines as may name what is left out. */
const LINE = 140;
const LEFT_LINES = 4;

/** 'No time today, first next week: O1-KR2, O2-KR1.', in as many lines as it takes. */
function leftLines({ left }: Agenda): string[] {
  const ids = left.filter((id) => id !== OTHERS);
  const lines: string[] = [];
  let line = 'No time today, first next week: ';
  for (const [index, id] of ids.entries()) {
    const isLast = index === ids.length - 1;
    const next = `${id}${isLast ? '.' : ', '}`;
    if (line.length + next.length > LINE) {
      if (lines.length === LEFT_LINES - 1)
        return [...lines, `${line}and ${ids.length - index} more.`];
      lines.push(line.trimEnd());
      line = '';
    }
    line += next;
  }
  if (ids.length > 0) lines.push(line);
  if (ids.length < left.length)
    lines.push('No time today for the key results that nothing speaks about.');
  return lines;
}

function checkedIn(plan: Plan, figures: Figures): Parameters<typeof rich>[1] {
  const { keyResults, missing, rhythm, on } = figures;
  const done = keyResults.length - missing.length;
  const kept = rhythm === null ? '' : `, rhythm ${Math.round(rhythm * 100)} %`;
  if (missing.length === 0 && isWeekOff(holidaysOf(plan), on))
    return [{ text: WEEK_OFF, quiet: true }, { text: `no check-in is due${kept}.` }];
  return [
    { text: 'Checked in: ', quiet: true },
    { text: `${done} of ${keyResults.length}${kept}.` },
    { text: missing.length === 0 ? '' : ` Missing: ${missingOwners(figures)}`, bold: true },
  ];
}

const LATE_MAX = 5;

/** 'O1-KR1 for 12 Feb, O2-KR2 for 8 Feb': their weeks' reviews do not have them. */
function lateLine(plan: Plan, figures: Figures): string {
  const late = lateEntriesIn(plan, figures);
  if (late.length === 0) return '';
  const named = late.slice(0, LATE_MAX).map((each) => `${each.id} for ${shortDay(each.for)}`);
  const more = late.length - named.length;
  const reviews = new Set(late.map((each) => reviewName(isoWeek(each.for))));
  const written = plan.tabNames.filter((name) => reviews.has(name)).length;
  const stays = ['', ' The review of that week stays as it was.'][written] ?? ' The reviews of those weeks stay as they were.';
  return `${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}.${stays}`;
} // prettier-ignore

/** Of somebody who misses more the number is told. */
const IDS_MAX = 3;
/** As many letters as stand beside how many have come. */
const OWNERS_ROOM = 100;

/** 'Ada Lund (O1-KR2), Ben Ek (5 key results) and 2 more people.' */
function missingOwners({ keyResults, missing }: Figures): string {
  const waited = new Set(missing);
  const byOwner = new Map<string, string[]>();
  for (const { id, keyResult } of keyResults) {
    const owner = keyResult.owner || 'no owner';
    if (waited.has(id)) byOwner.set(owner, [...(byOwner.get(owner) ?? []), id]);
  }
  const all = Array.from(byOwner, ([owner, ids]) => `${owner} (${ids.length > IDS_MAX ? `${ids.length} key results` : ids.join(', ')})`);
  const named = all.filter((_, index) => all.slice(0, index + 1).join(', ').length <= OWNERS_ROOM);
  const [first = ''] = all;
  const shown = named.length > 0 ? named : [first];
  const more = all.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more === 1 ? 'one more person' : `${more} more people`}` : ''}`;
} // prettier-ignore
