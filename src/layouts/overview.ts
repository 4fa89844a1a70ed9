import { dayNear } from '../domain/dayNames.ts';
import { clock, isDate, isoWeek, weekday } from '../domain/days.ts';
import { checkedInWeeks } from '../domain/checkedInWeeks.ts';
import type { Figures, KeyResultFigures, ObjectiveFigures } from '../domain/figures.ts';
import { idKey } from '../domain/ids.ts';
import { easedTargets } from '../domain/launchChanges.ts';
import { expectedNow } from '../domain/objectiveExpected.ts';
import { leftOutOf } from '../domain/leftOut.ts';
import type { Plan } from '../domain/plan.ts';
import { ranked } from '../domain/ranked.ts';
import { supportsOf } from '../domain/supports.ts';
import { printQuantity } from '../sentence/print.ts';
import { subjectOf } from '../sentence/subject.ts';
import type { Initiative } from '../tabs/initiatives.ts';
import {
  at,
  BAND,
  DAY,
  dayCell,
  Page,
  PERCENT,
  rich,
  share,
  type Layout,
  type LayoutCell,
  type Link,
  type Part,
} from './_layout.ts';
import { bar, barCellLook, barLook, barOf, worstOf } from './bar.ts';
import { heatLook } from './heatStrip.ts';
import { linksOf } from './links.ts';
import { retroName } from '../domain/retroTabs.ts';
import { reviewName, reviewNames } from '../domain/reviewTabs.ts';
import { headline, HEALTH_WORDS, isBehind, journey } from './keyResultWords.ts';
import { BOLD_10, cut, firstName, fit, nameIn, shortDay, widthOf } from './words.ts';
import { waitingFor, type Found } from './overviewWaiting.ts';

export const OVERVIEW = 'Overview';

// Columns: A ID, B key result, C owner, D journey, E bar, F progress, G expected, H health, I confidence, J last check-in.
const WIDTHS = [56, 296, 80, 138, 84, 46, 62, 90, 66, 82];
const COLUMNS: NonNullable<Layout['columns']> = {
  6: { align: 'right', format: PERCENT },
  7: { align: 'right', format: PERCENT },
  9: { align: 'center', format: '0' },
  10: { align: 'right', format: DAY },
};
const LAST = WIDTHS.length;
/** As many letters as the column of names holds. */
const WIDE = 44;
/** Pixels that hold a title of an objective, in bold over two columns, and a way from start to target. */
const TITLE = 372 / BOLD_10;
const JOURNEY = 130;
/** So many rows are this high from the start, so that no later writing has to set heights. */
const ROWS_AHEAD = 60;
const HEIGHT = 25;
/** The heads stand there, counted from 0. */
const FIRST_ROW = 4;

type Input = {
  plan: Plan;
  figures: Figures;
  links: (id: string) => Link | null;
  launchedAt: ReturnType<typeof easedTargets>;
  how: Written;
};

/** How it is written. */
type Written = {
  /** Looked back at, not as it stands today. */
  isPast?: boolean;
  /** When, 'YYYY-MM-DD HH:MM'; without it the day of the figures is told alone. */
  at?: string;
  /** The number of the change-set that writes it: what comes later is not in it. */
  number?: number;
};

/** One screen: what matters, how it goes, who moves it. Frozen values, nothing to type in. */
export function overviewLayout(
  plan: Plan,
  figures: Figures | null,
  found: Found,
  how: Written = {},
): Layout {
  const page = new Page();
  if (figures === null) empty(page);
  else {
    const input = { plan, figures, links: linksOf(plan), launchedAt: easedTargets(plan), how };
    head(page, input);
    for (const objective of ranked(figures.objectives)) objectiveBlock(page, objective, input);
    if (figures.objectives.length === 0)
      page.add([at(1, 'No objective is published yet. Open the sidebar to write one, or to publish a draft.', 'quiet')]); // prettier-ignore
    waiting(page, input, found);
    underWay(page, input);
  }
  while (page.rows.length < ROWS_AHEAD) page.add([]);
  const rows = page.rows.map((row, index) =>
    index < FIRST_ROW || index >= ROWS_AHEAD ? row : { ...row, height: HEIGHT },
  );
  return {
    name: OVERVIEW,
    ...(figures ? { of: ofIn(figures, how) } : {}),
    widths: WIDTHS,
    columns: COLUMNS,
    rows,
    free: [],
    merges: [],
    charts: [],
    frozen: 0,
    hidden: 0,
  };
}

const ofIn = ({ cycle, on }: Figures, { at = '', number }: Written): NonNullable<Layout['of']> => ({
  ...{ cycle: cycle.id, on },
  ...(at === '' ? {} : { at }),
  ...(number === undefined ? {} : { number }),
});

/** What a new workbook shows until something is published, its heads in the places where they will stay. */
function empty(page: Page): void {
  page.add(
    [at(1, 'Nothing to show yet. Publishing the first objective fills this page.', 'answer')],
    {
      height: 44,
    },
  );
  page.add([
    at(1, 'Choose Extensions ▸ OKR Cadence ▸ Open and say what this cycle is for, then write the first objective.'),
  ]); // prettier-ignore
  page.add([at(1, 'Nothing here has to be typed.', 'note')]);
  page.add([]);
  heads(page);
}

const HEADS = [
  at(1, 'ID', 'head'),
  at(2, 'Key result', 'head'),
  at(3, 'Owner', 'head'),
  at(4, 'Start → now → target', 'head'),
  at(5, 'Progress', 'head'),
  at(7, 'Expected', 'headRight', { format: PERCENT }),
  at(8, 'Health', 'head'),
  at(9, 'Confid.', 'headCentre'),
  at(10, 'Last check-in', 'headRight'),
];

function heads(page: Page): void {
  page.add(HEADS, { line: 'head' });
}

function head(page: Page, input: Input): void {
  const { figures, how } = input;
  const { isPast = false } = how;
  const { cycle, keyResults } = figures;
  const worst = ranked(figures.objectives).find(({ keyResults: own }) => own.some(isBehind));
  const answer = `${headline(keyResults)}.${worst ? ` Look first at ${worst.id}.` : ''}`;
  page.add([at(1, answer, 'answer'), at(LAST, whereAndWhen(figures, how, answer), 'aside')], {
    height: 44,
  });
  const change = cycle.change || 'not written yet (tab Cycles)';
  const todays: Part = { text: isPast ? TODAYS : '', quiet: true };
  page.add([rich(1, [{ text: 'The one change: ', quiet: true }, { text: change }, todays])]);
  page.add([rich(1, reviewLine(input))]);
  page.add([rich(1, rhythmLine(input))]);
  heads(page);
}

/** Pixels of the first line, and the answer's letters in it: bold 16 beside Arial 9. */
const LINE = WIDTHS.reduce((sum, width) => sum + width, 0) - 24;
const ANSWER = (16 / 10) * BOLD_10;

/** 'Field service · 2026-Q4 · week 6 of 13 · as of Sat 28 Nov 2026, 10:05', as much of it as stands beside the answer. */
function whereAndWhen({ cycle, weekOf, on }: Figures, how: Written, answer: string): string {
  const { isPast = false, at = '' } = how;
  const day = `${shortDay(on)} ${on.slice(0, 4)}`;
  const time = at.startsWith(on) ? `, ${clock(at)}` : '';
  const asOf = isPast ? `as it stood on ${day}` : `as of ${weekday(on).slice(0, 3)} ${day}${time}`;
  const week = on < cycle.starts
    ? `begins ${dayNear(cycle.starts, on)}`
    : isDate(cycle.ends) && on > cycle.ends ? `ended ${dayNear(cycle.ends, on)}` : `week ${weekOf[0]} of ${weekOf[1]}`;
  const tries = [[cycle.team, cycle.id, week, asOf], [cycle.id, week, asOf], [week, asOf], [asOf]];
  const room = LINE - widthOf(answer) * ANSWER;
  const texts = tries.map((parts) => parts.filter(Boolean).join(' · '));
  return texts.find((text) => widthOf(text) <= room) ?? asOf;
} // prettier-ignore

/** What nothing keeps but as it is. */
const TODAYS = ' · Wording, targets and owners are those of today.';

/** When the review is, who leads it, and links to all up to the day, newest first. */
function reviewLine({ plan: { tabNames, rows }, figures: { cycle, on }, how }: Input): Part[] {
  const when = [cycle.reviewDay && `${cycle.reviewDay}s`, cycle.reviewTime].filter(Boolean);
  const who = [when.join(' '), cycle.owner].filter(Boolean).join(', ');
  const reviews = reviewNames(tabNames).filter((name) => name <= reviewName(isoWeek(on)));
  const later = rows.cycles
    .filter(({ ends }) => how.isPast === true && ends >= on)
    .map(({ id }) => retroName(id));
  const links = reviews.flatMap((name, index): Part[] => [
    { text: index === 0 ? '' : '  ' },
    { text: index === 0 ? name : name.slice(-3), link: { tab: name, a1: 'A1' } },
  ]);
  const retros = tabNames
    .filter((name) => name.startsWith(retroName('')) && !later.includes(name))
    .map((name): Part => ({ text: name, link: { tab: name, a1: 'A1' } }));
  return [
    { text: 'Review: ', quiet: true },
    { text: who === '' ? 'no day and no owner yet (tab Cycles). ' : `${who}. ` },
    ...links,
    ...retros.flatMap((part): Part[] => [{ text: '  ' }, part]),
  ];
}

/** So many weeks are looked back at, at most: as many as the page holds in a line of Arial 10. */
const RHYTHM_WEEKS = 8;
const PLAIN_10 = 10 / 9;

/** How many of the check-ins that were due came, then who checked in, a week: 'W4 10 of 10 · this week 9 of 10'. */
function rhythmLine({ plan, figures: { cycle, on, rhythm, weekOf } }: Input): Part[] {
  if (rhythm === null)
    return [{ text: 'Rhythm: ', quiet: true }, { text: 'no check-in is due yet.' }];
  const lead: Part[] = [
    { text: 'Rhythm: ', quiet: true },
    { text: `${Math.round(rhythm * 100)} % of the check-ins due came. ` },
    { text: 'Checked in: ', quiet: true },
  ];
  const weeks = checkedInWeeks(plan, cycle, on, RHYTHM_WEEKS);
  const line = (from: number): Part[] => [
    ...lead,
    ...weeks
      .slice(from)
      .flatMap(({ n, checkedIn, all }, index): Part[] => [
        { text: index === 0 ? '' : ' · ' },
        { text: n === weekOf[0] ? 'this week ' : `W${n} `, quiet: true },
        { text: `${checkedIn} of ${all}`, ...(checkedIn < all ? { bold: true } : {}) },
      ]),
  ];
  const fits = (parts: Part[]): boolean =>
    parts.reduce((sum, { text, bold }) => sum + widthOf(text) * (bold ? BOLD_10 : PLAIN_10), 0) <=
    LINE;
  const from = weeks.findIndex((_, index) => fits(line(index)));
  return line(Math.max(0, from));
}

function objectiveBlock(page: Page, figures: ObjectiveFigures, { links, launchedAt }: Input): void {
  const { id, objective, progress, confidence, keyResults } = figures;
  const behind = keyResults.filter(isBehind).length;
  page.add(
    [
      at(1, id, 'strong'),
      at(2, fit(objective.objective, TITLE), 'strong'),
      at(4, nameIn(objective.owner, JOURNEY), 'dense'),
      at(5, bar(progress), barLook(worstOf(keyResults))),
      share(6, progress, 'strongRight'),
      share(7, expectedNow(figures), 'expected'),
      behind === 0
        ? at(8, 'none behind', 'quiet')
        : at(8, `${behind} of ${keyResults.length} behind`, 'alarm'),
      at(9, confidence ?? '–', 'strongCentre', { format: '0' }),
    ],
    { band: BAND },
  );
  for (const each of keyResults)
    page.add(keyResultCells(each, links(each.id), launchedAt(each.keyResult)));
}

/** Its name, and behind it the target that it was launched with where that was more. */
function nameCell({ keyResult }: KeyResultFigures, launchedAt: number | null): LayoutCell {
  const { keyResult: text, unit } = keyResult;
  if (launchedAt === null) return at(2, subjectOf(text, WIDE));
  const was = `, was ${printQuantity(launchedAt, unit)}`;
  return rich(2, [{ text: subjectOf(text, WIDE - was.length) }, { text: was, quiet: true }]);
}

function keyResultCells(
  each: KeyResultFigures,
  link: Link | null,
  launchedAt: number | null,
): LayoutCell[] {
  const { id, keyResult, progress, expected, health, kind, confidence, lastCheckIn, missing } =
    each;
  const { text, look } = HEALTH_WORDS[health];
  const moved = movedBy(each);
  return [
    at(1, id, 'dense', link ? { link } : {}),
    nameCell(each, launchedAt),
    at(3, firstName(keyResult.owner)),
    at(4, journey(each, JOURNEY), 'dense'),
    at(5, barOf(each), barCellLook(each)),
    share(6, kind === 'Metric' ? progress : null, 'right'),
    share(7, expected, 'expected'),
    at(8, text, look),
    moved === ''
      ? at(9, confidence ?? '–', heatLook(confidence), { format: '0' })
      : at(9, `${confidence} ${moved}`, heatLook(confidence)),
    dayCell(10, lastCheckIn, missing ? 'strongRight' : 'right'),
  ];
}

/** '↓3' or '↑1' when confidence moved this week. */
function movedBy({ confidence, confidenceBefore }: KeyResultFigures): string {
  if (confidence === null || confidenceBefore === null || confidence === confidenceBefore)
    return '';
  const by = Math.abs(confidence - confidenceBefore);
  return confidence < confidenceBefore ? `↓${by}` : `↑${by}`;
}

const LEFT_OUT_MAX = 12;

/** What waits for somebody at the left, what was left out of the cycle at the right. */
function waiting(page: Page, input: Input, found: Found): void {
  const { plan, figures } = input;
  page.add([]);
  const title = at(5, 'Not this cycle', 'section');
  page.add([at(1, 'Waiting for someone', 'section'), title], { line: 'section' });
  const left = waitingFor(plan, figures, { found, isPast: input.how.isPast === true });
  if (left.length === 0) left.push([at(1, 'Nothing.', 'quiet')]);
  const right = leftOutOf(plan, figures.cycle.id)
    .slice(0, LEFT_OUT_MAX)
    .map(({ priority, revisit }) => [
      at(5, cut(priority, 44), 'dense'),
      at(LAST, revisit === '' ? '' : `look again ${shortDay(revisit)}`, 'aside'),
    ]);
  if (right.length === 0) right.push([at(5, 'Nothing was left out.', 'quiet')]);
  for (let index = 0; index < Math.max(left.length, right.length); index++)
    page.add([...(left[index] ?? []), ...(right[index] ?? [])]);
}

const INITIATIVES_MAX = 12;

const notBegun = (status: string): string =>
  status === '' || status === 'Not started' ? 'not started, ' : '';

/** Open initiatives: who, which key result, by when. */
function underWay(page: Page, { plan, figures, links }: Input): void {
  const open = plan.rows.initiatives.filter(
    ({ status, initiative }) => initiative !== '' && status !== 'Done' && status !== 'Stopped',
  );
  if (open.length === 0) return;
  page.add([]);
  page.add([at(1, 'Under way', 'section')], { line: 'section' });
  for (const each of open.slice(0, INITIATIVES_MAX)) {
    const { id, initiative, owner, due, status } = each;
    const link = links(id);
    const moves = movesIn(figures, each);
    const isLate = due !== '' && due < figures.on;
    page.add([
      at(1, id, 'dense', link ? { link } : {}),
      at(2, cut(initiative, 44)),
      at(3, firstName(owner)),
      at(4, `${notBegun(status)}${moves === '' ? 'moves nothing yet' : `moves ${moves}`}`, 'quiet'),
      isLate
        ? at(LAST, `${shortDay(due)}, late`, 'strongRight')
        : dayCell(LAST, due === '' ? null : due, 'right'),
    ]);
  }
}

/** What it is meant to move in this cycle; what it moved in others where it moves nothing here. */
function movesIn({ objectives, keyResults }: Figures, initiative: Initiative): string {
  const own = new Set([...objectives, ...keyResults].map(({ id }) => idKey(id)));
  const here = supportsOf(initiative).filter((id) => own.has(idKey(id)));
  return here.length === 0 ? initiative.supports : here.join(', ');
}
