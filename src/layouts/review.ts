import { agendaOf, slotOf, type Agenda } from '../domain/agenda.ts';
import { addDays, mondayOf } from '../domain/days.ts';
import { idKey, sameId } from '../domain/ids.ts';
import type { Figures, KeyResultFigures, ObjectiveFigures } from '../domain/figures.ts';
import type { LeftOver } from '../domain/leftOver.ts';
import { outlookOf } from '../domain/outlook.ts';
import type { Plan } from '../domain/plan.ts';
import { ranked } from '../domain/ranked.ts';
import type { Commitment } from '../tabs/commitments.ts';
import { reviewName } from '../domain/reviewTabs.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { subjectOf } from '../sentence/subject.ts';
import {
  at,
  BAND,
  DAY,
  dayCell,
  Page,
  PERCENT,
  rich,
  share,
  type FreeCell,
  type Layout,
  type LayoutCell,
  type Words,
} from './_layout.ts';
import { bar, barCellLook, barLook, barOf, worstOf } from './bar.ts';
import { confidenceByWeek, heatStrip, shownWeeks } from './heatStrip.ts';
import {
  blockers,
  initiatives,
  lastCommitments,
  promiseCells,
  promisesToAnswer,
  type Section,
  type Time,
} from './followUp.ts';
import { moverItems, unclearItems, type Item } from './items.ts';
import { launchChanges } from './launchChanges.ts';
import { linksOf } from './links.ts';
import { placeCharts } from './placeCharts.ts';
import { reviewCharts } from './reviewCharts.ts';
import {
  changeOf,
  hasFallen,
  hasRisen,
  HEALTH_WORDS,
  journey,
  outlookCell,
} from './keyResultWords.ts';
import { BOLD_10, firstName, fit, nameIn } from './words.ts';
import { reviewHead } from './reviewHead.ts';

/** What the review of a week is made of. */
export type ReviewInput = {
  plan: Plan;
  figures: Figures;
  history: readonly WeekOfHistory[];
  /** Words that people typed into this week's tab before, by key. */
  words: Words;
  /** Keys of the commitments that were answered in this week's tab. */
  answered?: readonly string[];
  /** The IDs of this week's commitments that were typed into this week's tab: they stand in `words`. */
  carried?: readonly string[];
  /** Who has said that all of it is answered, and when ('YYYY-MM-DD HH:MM'). */
  completed?: { by: string; at: string } | null;
  /** What the review before had no time for. */
  before?: LeftOver | null;
  /** Looked back at: nothing is for typing, and what was said stands there as text. */
  isPast?: boolean;
};

/**
 * Columns: A ID, B what, C owner, D journey, E bar, F progress, G expected, H health, I change, J to Q weeks, R
 * forecast, S last check-in.
 */
export const REVIEW_WIDTHS = [52, 210, 64, 116, 72, 42, 42, 66, 48, 22, 22, 22, 22, 22, 22, 22, 22, 62, 50]; // prettier-ignore
/** As many letters as the column of names holds. */
const WIDE = 36;
/** Pixels that hold a title of an objective, in bold over three columns, and its owner beside the lowest confidence. */
const TITLE = 386 / BOLD_10;
const OWNER = 160;

const LAST = REVIEW_WIDTHS.length;
const FIRST_WEEK = 10;
const FORECAST = 18;

type Links = ReturnType<typeof linksOf>;
type Input = ReviewInput & {
  links: Links;
  /** Health metrics out of bounds, movers and decisions, and what is unclear. */
  guardrails: readonly Item[];
  movers: readonly Item[];
  unclear: readonly Item[];
  promised: readonly Commitment[];
  agenda: Agenda;
};

function withAgenda(given: ReviewInput): Input {
  const { plan, figures, words, before, answered = [] } = given;
  const { keyResults, cycle, blockers: inTheWay } = figures;
  const items = moverItems(plan, figures, words, before);
  // One that is back inside its band waits for a decision like anything else.
  const out = figures.healthMetrics.filter(({ isOut }) => isOut);
  const isOut = (item: Item): boolean => out.some(({ id }) => sameId(id, item.id));
  const guardrails = items.filter(isOut);
  const movers = items.filter((item) => !isOut(item));
  const unclear = unclearItems(figures, movers, before);
  const spoken = new Set([...movers, ...unclear].map(({ id }) => idKey(id)));
  const idsOf = (list: readonly Item[]): string[] => list.map(({ id }) => id);
  const promised = promisesToAnswer(plan, figures, answered);
  const agenda = agendaOf({
    slot: slotOf(cycle),
    guardrails: idsOf(guardrails),
    movers: idsOf(movers),
    unclear: idsOf(unclear),
    others: keyResults.filter(({ id }) => !spoken.has(idKey(id))).length,
    lastCommitments: promised.length,
    blockers: inTheWay.length,
    wins: keyResults.filter(isWin).length,
  });
  return { ...given, links: linksOf(plan), guardrails, movers, unclear, promised, agenda };
}

/** The tab of a week's review, from its answer to its charts; frozen values only. */
export function reviewLayout(given: ReviewInput): Layout {
  const page = new Page();
  const input = withAgenda(given);
  const { figures, history } = input;
  reviewHead(page, input, LAST);
  decisions(page, input);
  table(page, input);
  const follow = { ...input, section: headed(page) };
  const { minutes } = input.agenda;
  const isPast = given.isPast === true;
  const own = lastCommitments(page, follow, minutes.commitments);
  blockers(page, follow, minutes.blockers);
  initiatives(page, follow);
  if (!isPast) launchChanges(page, follow);
  promises(page, input);
  wins(page, input);
  if (!isPast) {
    weeksAhead(page, input);
    notes(page, input);
    keptFromBefore(page, input);
  }
  const drawn = reviewCharts(figures, history);
  if (drawn.length > 0) section(page, 'Charts', READ).add([]);
  const placed = placeCharts(page, REVIEW_WIDTHS, drawn);
  return {
    name: reviewName(figures.week),
    of: { cycle: figures.cycle.id, on: figures.on },
    widths: REVIEW_WIDTHS,
    rows: numbered(page),
    free: isPast ? [] : page.free,
    merges: page.merges,
    charts: placed,
    frozen: 1,
    hidden: 0,
    ...(isPast ? {} : { own, ...leftOf(input) }),
  };
}

/** What the next review begins with. */
function leftOf({ figures, guardrails, movers, unclear, agenda }: Input): Pick<Layout, 'left'> {
  const left = new Set(agenda.left);
  const ids = (items: readonly Item[]): string[] =>
    items.map(({ id }) => id).filter((id) => left.has(id));
  const late = { movers: ids([...guardrails, ...movers]), unclear: ids(unclear) };
  const isNone = late.movers.length + late.unclear.length === 0;
  return isNone ? {} : { left: { week: figures.week, ...late } };
}

/** Section heads get their numbers at the end, when it is known which are there. */
function numbered(page: Page): Layout['rows'] {
  let number = 0;
  return page.rows.map((row) => {
    if (row.line !== 'section') return row;
    number++;
    const cells = row.cells.map((cell) =>
      cell.column === 1 ? { ...cell, value: `${number}  ${cell.value}` } : cell,
    );
    return { ...row, cells };
  });
}

const READ = 'to read';
const NOTED = 'as it comes up';

/** Only rows that differ from a sheet's own height name one: each run of equal heights is a call. */
const section = (page: Page, title: string, time: Time = 0): Page => {
  const aside = typeof time === 'string' ? time : time > 0 ? `${time} min` : '';
  return page.add([]).add([at(1, title, 'section'), at(LAST, aside, 'aside')], { line: 'section' });
};

const headed =
  (page: Page): Section =>
  (title, time) =>
    void section(page, title, time);

// Where the parts of a decision stand: column and how many columns it takes.
const DECISION = { agreed: [3, 3], choice: [6, 2], decision: [8, 8], owner: [16, 3], due: [19, 1] } as const; // prettier-ignore

const DECISION_HEADS = [
  at(1, 'What came up', 'head'),
  at(DECISION.agreed[0], 'Agreed for this', 'head'),
  at(DECISION.choice[0], 'Choice', 'head'),
  at(DECISION.decision[0], 'Decision', 'head'),
  at(DECISION.owner[0], 'Owner', 'head'),
  at(DECISION.due[0], 'Due', 'head'),
];

function decisions(page: Page, input: Input): void {
  const { guardrails, movers, unclear, agenda } = input;
  const { minutes } = agenda;
  // The heads stand once, above the first that has rows.
  let from = 0;
  const part = (title: string, time: number, items: readonly Item[]): void => {
    section(page, title, time);
    if (from === 0) {
      from = page.next;
      page.add(DECISION_HEADS);
    }
    for (const item of items) decisionRow(page, input, item);
  };
  if (guardrails.length > 0) part('Health metrics out of bounds', minutes.health, guardrails);
  if (movers.length > 0) part('Movers and decisions needed', minutes.movers, movers);
  else if (guardrails.length === 0) {
    section(page, 'Movers and decisions needed');
    page.add([at(1, 'Nothing fell far, and nothing waits for a decision.', 'quiet')]);
  }
  if (unclear.length > 0) part('Unclear', minutes.unclear, unclear);
  if (from === 0) return;
  for (const [column, columns] of Object.values(DECISION))
    if (columns > 1) page.merges.push({ row: from, rows: page.next - from, column, columns });
}

function decisionRow(page: Page, { links, words }: Input, item: Item): void {
  const { id, name, rules, settles, what, agreed } = item;
  const named = name === '' ? [] : [{ text: `${name}\n`, bold: true as const }];
  const free = (['choice', 'decision', 'owner', 'due'] as const).map((part) => {
    const [column, columns] = DECISION[part];
    const cell = { key: `decision ${id} ${part}`, column, columns };
    if (part === 'choice')
      return {
        ...{ ...cell, choices: 'decisions' as const, answers: rules },
        ...(settles.length > 0 ? { settles } : {}),
      };
    return part === 'due' ? { ...cell, format: DAY } : cell;
  });
  // Without a height of its own a row grows with what people type into it.
  page.add([
    idCell(id, links),
    rich(2, [...named, ...what], 'wrapped'),
    at(DECISION.agreed[0], agreed, 'wrappedQuiet'),
    ...free.map((cell) => typedCell(cell, words)),
  ]);
  for (const cell of free) page.freeCell(cell);
}

/** What people typed into a free cell before, a blank where they did not. */
const typedCell = (cell: Omit<FreeCell, 'row'>, words: Words): LayoutCell =>
  at(cell.column, words[cell.key] ?? '', 'free', cell.format ? { format: cell.format } : {});

function idCell(id: string, links: Links): LayoutCell {
  const link = links(id);
  return at(1, id, 'dense', link ? { link } : {});
}

const ROW = { height: 24 };

const TABLE_HEADS = [
  at(1, 'ID', 'narrowHead'),
  at(2, 'Key result', 'narrowHead'),
  at(3, 'Owner', 'narrowHead'),
  at(4, 'Start → now → target', 'narrowHead'),
  at(5, 'Progress', 'narrowHead'),
  at(7, 'Exp.', 'narrowHeadRight', { format: PERCENT }),
  at(8, 'Health', 'narrowHead'),
  at(9, 'Week', 'narrowHeadRight'),
];

function table(page: Page, input: Input): void {
  const { figures, history } = input;
  const [now] = figures.weekOf;
  const weeks = shownWeeks(figures.weekOf);
  const known = confidenceByWeek(history);
  section(page, 'All objectives and key results', input.agenda.minutes['all others']);
  page.add(
    [
      ...TABLE_HEADS,
      ...weeks.map((n, index) =>
        at(FIRST_WEEK + index, n < 10 ? `W${n}` : `${n}`, n === now ? 'headNow' : 'narrowHeadCentre')),
      at(FORECAST, 'Forecast', 'narrowHeadRight'),
      at(LAST, 'Last', 'narrowHeadRight'),
    ],
    { ...ROW, line: 'head' },
  ); // prettier-ignore
  if (figures.objectives.length === 0)
    page.add([at(1, 'No objective is published yet. Open the sidebar and publish one.', 'quiet')]);
  for (const objective of ranked(figures.objectives)) {
    page.add(objectiveCells(objective), { ...ROW, band: BAND });
    for (const each of objective.keyResults) {
      const strip = heatStrip(each.id, known, weeks, { now, column: FIRST_WEEK });
      page.add([...keyResultCells(each, input.links), ...strip], ROW);
    }
  }
  for (const doubt of ['reaches', 'misses'] as const)
    if (figures.keyResults.some((each) => doubtIn(each) === doubt)) page.add([at(1, DOUBTS[doubt], 'note')]); // prettier-ignore
}

const doubtIn = (figures: KeyResultFigures): string | null =>
  figures.done ? null : (outlookOf(figures)?.doubt ?? null);

/** Why a forecast bears a question mark. */
const DOUBTS = {
  reaches:
    '“?” after a day: the line of its numbers reaches the target by then, yet that is less likely than not, as numbers like these slow down, stop or turn back.',
  misses:
    '“?” after a number: the line ends short of the target, yet reaching it is likelier than not, as numbers like these move in steps, speed up or leap late.',
};

function objectiveCells(figures: ObjectiveFigures): LayoutCell[] {
  const { id, objective, progress, known, confidence, keyResults } = figures;
  const lowest = confidence === null ? 'No confidence yet' : `Lowest confidence ${confidence}`;
  return [
    at(1, id, 'strong'),
    at(2, fit(objective.objective, TITLE), 'strong'),
    at(5, bar(progress), barLook(worstOf(keyResults))),
    share(6, progress, 'denseStrongRight'),
    at(7, `${known[0]} of ${known[1]} known`, 'quiet'),
    at(FIRST_WEEK, lowest, 'quiet'),
    at(LAST, nameIn(objective.owner, OWNER), 'denseRight'),
  ];
}

function keyResultCells(each: KeyResultFigures, links: Links): LayoutCell[] {
  const { id, keyResult, progress, expected, health, kind, lastCheckIn, missing } = each;
  const { text, look } = HEALTH_WORDS[health];
  return [
    idCell(id, links),
    at(2, subjectOf(keyResult.keyResult, WIDE), 'dense'),
    at(3, firstName(keyResult.owner), 'dense'),
    at(4, journey(each, 109), 'dense'),
    at(5, barOf(each), barCellLook(each)),
    share(6, kind === 'Metric' ? progress : null, 'denseRight'),
    share(7, expected, 'denseExpected'),
    at(8, text, look),
    at(9, changeOf(each), 'denseRight'),
    at(FORECAST, outlookCell(each, 56), 'denseRight'),
    dayCell(LAST, lastCheckIn, missing ? 'denseStrongRight' : 'denseRight'),
  ];
}

const COMMITMENTS = 4;
const MORE = 2;
/** Beyond this a list is too long to choose from; the tab's own IDs are offered. */
const LIST_MAX = 60;

// Where the parts of a promise or a further decision stand.
const PROMISE = { text: [1, 4], about: [5, 1], owner: [6, 3], due: [9, 1] } as const;

/** This week's promises and further decisions, in the same columns so that they are joined together. */
function promises(
  page: Page,
  { figures, words, agenda, links, isPast, carried = [] }: Input,
): void {
  const rows = (kind: string, usual: number): number =>
    isPast
      ? Object.keys(words).filter((key) => key.startsWith(kind) && key.endsWith(' text')).length
      : usual;
  const ids = figures.keyResults.map(({ id }) => id);
  const choices: FreeCell['choices'] = ids.length > LIST_MAX ? 'key results' : ids;
  const row = (key: string, parts: readonly (keyof typeof PROMISE)[]): void => {
    const free = parts.map((part): Omit<FreeCell, 'row'> => {
      const [column, columns] = PROMISE[part];
      const cell = { key: `${key} ${part}`, column, columns };
      if (part === 'about') return { ...cell, choices };
      return part === 'due' ? { ...cell, format: DAY } : cell;
    });
    page.add(free.map((cell) => typedCell(cell, words)));
    for (const cell of free) page.freeCell(cell);
  };
  const heads = (...texts: string[]): void => {
    const columns = [1, 5, 6, 9];
    page.add(texts.map((text, index) => at(columns[index] ?? 1, text, 'head')));
  };
  const [promised, decided] = [rows('commitment ', COMMITMENTS), rows('more ', MORE)];
  const elsewhere = isPast ? [] : figures.commitments.now.filter(({ id }) => !carried.includes(id));
  let from = 0;
  if (promised > 0) {
    section(page, 'This week’s commitments, three or four', agenda.minutes['new commitments']);
    from = page.next;
    heads('Commitment', 'Key result', 'Owner');
  }
  for (const each of elsewhere) page.add(promiseCells(each, links, PROMISE.owner[0]));
  for (let n = 1; n <= promised; n++) row(`commitment ${n}`, ['text', 'about', 'owner']);
  if (decided > 0) {
    section(page, 'More decisions', NOTED);
    from ||= page.next;
    heads('Decision', 'About', 'Owner', 'Due');
  }
  for (let n = 1; n <= decided; n++) row(`more ${n}`, ['text', 'about', 'owner', 'due']);
  if (from === 0) return;
  for (const [column, columns] of Object.values(PROMISE))
    if (columns > 1) page.merges.push({ row: from, rows: page.next - from, column, columns });
}

/** What went well, found in the figures, and a row for what is not in them. */
function wins(page: Page, { figures, words, links, agenda, isPast }: Input): void {
  const found = figures.keyResults.filter(isWin);
  if (isPast && found.length === 0) return;
  section(page, 'Wins', agenda.minutes.wins);
  for (const each of found) page.add([idCell(each.id, links), at(2, winOf(each), 'dense')]);
  if (!isPast) wideLine(page, words, 'win 1');
}

const isWin = (each: KeyResultFigures): boolean =>
  !hasFallen(each) && (hasRisen(each) || (each.done && movedThisWeek(each)));

const movedThisWeek = ({ value, valueBefore }: KeyResultFigures): boolean => value !== valueBefore;

function winOf(each: KeyResultFigures): string {
  const { keyResult, confidence, confidenceBefore, done, kind } = each;
  const change = changeOf(each);
  const parts = [
    done ? 'reached' : '',
    kind === 'Metric' && change !== '–' && change !== '0' ? `${change} this week` : '',
    hasRisen(each) ? `confidence ${confidenceBefore} → ${confidence}` : '',
  ];
  return `${subjectOf(keyResult.keyResult, WIDE)}: ${parts.filter(Boolean).join(', ')}`;
}

/** A free cell as wide as the page; what is typed runs on over the blank cells beside it. */
function wideLine(page: Page, words: Words, key: string): void {
  page.add([at(1, words[key] ?? '', 'dense')]).freeCell({ key, column: 1, columns: LAST });
}

/** What everybody has to know of the weeks to come, a line each. */
function weeksAhead(page: Page, { figures, words }: Input): void {
  section(page, 'Next four weeks', NOTED);
  page.add([at(1, 'Week of', 'head'), at(2, 'What is coming up: a launch, a holiday, a deadline', 'head')]);
  for (let n = 1; n <= 4; n++) {
    const text = { key: `ahead ${n} text`, column: 2, columns: LAST - 1 };
    const monday = addDays(mondayOf(figures.on), 7 * n);
    page.add([dayCell(1, monday, 'dense'), at(2, words[text.key] ?? '', 'dense')]);
    page.freeCell(text);
  }
} // prettier-ignore

/** One cell as wide as the page, in which text wraps. */
function notes(page: Page, { words }: Input): void {
  section(page, 'Notes', NOTED);
  const cell = { key: 'note 1', column: 1, columns: LAST };
  page.merges.push({ row: page.next, rows: 1, column: 1, columns: LAST });
  page.add([typedCell(cell, words)], { height: 52 }).freeCell(cell);
}

/** Words whose row is gone, such as a decision about a key result that was dropped. */
function keptFromBefore(page: Page, { words }: Input): void {
  const placed = new Set(page.free.map(({ key }) => key));
  const homeless = Object.keys(words).filter((key) => !placed.has(key));
  if (homeless.length > 0) section(page, 'Kept from before');
  for (const key of homeless) wideLine(page, words, key);
}
