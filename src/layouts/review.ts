import { charts } from '../charts/_all.ts';
import type { Figures, KeyResultFigures, ObjectiveFigures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import type { WeekOfHistory } from '../domain/weekHistory.ts';
import { weekday } from '../domain/days.ts';
import { subjectOf } from '../sentence/subject.ts';
import { CHOICES } from '../tabs/decisions.ts';
import { placeOf } from '../rules/_json.ts';
import { at, Page, type Layout, type LayoutCell, type Link, type Words } from './_layout.ts';
import { bar, barLook, barOf, cameUp, changeOf, firstName, headline, HEALTH_WORDS, heatLook, hasFallen, isBehind, journey, shortDay, sayValue } from './words.ts'; // prettier-ignore

/** What the review of a week is made of. */
export type ReviewInput = {
  plan: Plan;
  figures: Figures;
  history: readonly WeekOfHistory[];
  /** Words that people typed into this week's tab before, by key. */
  words: Words;
};

export const reviewName = (week: string): string => `Review ${week}`;

// Columns: A ID, B what, C owner, D journey, E bar, F progress, G expected, H health, I change, J–Q weeks, R forecast, S last.
const WIDTHS = [52, 212, 64, 116, 72, 42, 42, 72, 48, 22, 22, 22, 22, 22, 22, 22, 22, 62, 62];
const LAST = WIDTHS.length;
const WEEKS = 8;
const FIRST_WEEK = 10;

/** The tab of a week's review, from its answer to its chart; frozen values only. */
export function reviewLayout(input: ReviewInput): Layout {
  const page = new Page();
  head(page, input);
  decisions(page, input);
  table(page, input);
  commitments(page, input);
  wins(page, input);
  weeksAhead(page, input);
  notes(page, input);
  keptFromBefore(page, input);
  const chart = charts.weakestObjective(input.figures, input.history);
  const drawn = chart ? [{ ...chart, row: page.next + 1, column: 1, offsetX: 0 }] : [];
  if (chart) section(page, 'Chart');
  return {
    name: reviewName(input.figures.week),
    widths: WIDTHS,
    rows: numbered(page),
    free: page.free,
    merges: page.merges,
    charts: drawn,
    frozen: 1,
    hidden: 0,
  };
}

/** Section heads get their numbers at the end, when it is known which are there. */
function numbered(page: Page): Layout['rows'] {
  let number = 0;
  return page.rows.map((row) => {
    if (row.line !== 'section') return row;
    number++;
    const [first, ...rest] = row.cells;
    return {
      ...row,
      cells: first ? [{ ...first, value: `${number}  ${first.value}` }, ...rest] : rest,
    };
  });
}

const section = (page: Page, title: string, aside = ''): Page =>
  page
    .add([], { height: 12 })
    .add([at(1, title, 'section'), ...(aside ? [at(LAST, aside, 'aside')] : [])], {
      line: 'section',
      height: 30,
    });

function head(page: Page, { figures }: ReviewInput): void {
  const { cycle, weekOf, keyResults, missing, rhythm, on } = figures;
  const who = [
    `${weekday(on).slice(0, 3)} ${shortDay(on)} ${on.slice(0, 4)}`,
    cycle.reviewTime,
    `${cycle.slot ?? 30} min`,
    cycle.owner,
  ];
  page.add(
    [
      at(1, `Week ${weekOf[0]} of ${weekOf[1]}: ${lower(headline(keyResults))}`, 'answer'),
      at(LAST, who.filter(Boolean).join(' · '), 'aside'),
    ],
    { height: 44 },
  );
  if (cycle.change) page.add([at(1, `The one change: ${cycle.change}`)], { height: 22 });
  const done = keyResults.length - missing.length;
  const coverage = `Checked in: ${done} of ${keyResults.length}${rhythm === null ? '' : `, rhythm ${Math.round(rhythm * 100)} %`}.`;
  page.add(
    [at(1, missing.length === 0 ? coverage : `${coverage} Missing: ${missingOwners(figures)}`)],
    { height: 22 },
  );
  page.add(
    [
      at(
        1,
        'Cells with a border are yours to type in. What you type stays when the review is written again.',
        'note',
      ),
    ],
    { height: 22 },
  );
}

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

/** 'Jonas Weber (O1-KR2), Ines Costa (O2-KR1, O2-KR3)'. */
function missingOwners({ keyResults, missing }: Figures): string {
  const late = keyResults.filter(({ id }) => missing.includes(id));
  const owners = [...new Set(late.map(({ keyResult }) => keyResult.owner || 'no owner'))];
  return owners
    .map((owner) => {
      const ids = late
        .filter(({ keyResult }) => (keyResult.owner || 'no owner') === owner)
        .map(({ id }) => id);
      return `${owner} (${ids.join(', ')})`;
    })
    .join(', ');
}

/** One thing that somebody has to decide or to make clear. */
type Item = { id: string; rules: string[]; what: string; agreed: string };

const HEADS = [
  at(1, 'What came up', 'head'),
  at(3, 'Agreed for this', 'head'),
  at(6, 'Choice', 'head'),
  at(8, 'Decision', 'head'),
  at(16, 'Owner', 'head'),
  at(19, 'Due', 'head'),
];

function decisions(page: Page, input: ReviewInput): void {
  const from = page.next + 1;
  const movers = needed(input);
  const unclear = unclearOnes(input, movers);
  block(
    page,
    input,
    'Movers and decisions needed',
    movers,
    true,
    'Nothing fell and nothing waits for a decision.',
  );
  if (unclear.length > 0) block(page, input, 'Unclear', unclear, false, '');
  const rows = page.next - from;
  for (const [column, columns] of [
    [3, 3],
    [6, 2],
    [8, 8],
    [16, 3],
  ] as const)
    page.merges.push({ row: from, rows, column, columns });
}

function block(
  page: Page,
  { plan, words }: ReviewInput,
  title: string,
  items: readonly Item[],
  hasHeads: boolean,
  empty: string,
): void {
  section(page, title);
  if (hasHeads && items.length > 0) page.add(HEADS, { line: 'head', height: 22 });
  if (items.length === 0) page.add([at(1, empty, 'quiet')], { height: 22 });
  for (const { id, rules, what, agreed } of items) {
    const key = (part: string): string => `decision ${id} ${part}`;
    const cell = (column: number, part: string, format?: string): LayoutCell =>
      at(column, words[key(part)] ?? '', 'free', format ? { format } : {});
    page.add(
      [
        at(1, id, 'dense', { link: linkTo(plan, id) }),
        at(2, what, 'wrapped'),
        at(3, agreed, 'wrappedQuiet'),
        cell(6, 'choice'),
        cell(8, 'decision'),
        cell(16, 'owner'),
        cell(19, 'due', 'd mmm'),
      ],
      { height: 44 },
    );
    page.freeCell({
      key: key('choice'),
      column: 6,
      columns: 2,
      choices: [...CHOICES],
      answers: rules,
    });
    page.freeCell({ key: key('decision'), column: 8, columns: 8 });
    page.freeCell({ key: key('owner'), column: 16, columns: 3 });
    page.freeCell({ key: key('due'), column: 19, columns: 1, format: 'd mmm' });
  }
}

/** Movers first, in their order; then whatever else still waits for its decision. One row for each pair. */
function needed({ plan, figures }: ReviewInput): Item[] {
  const open = figures.decisionsNeeded;
  const ids = [...new Set([...figures.movers, ...open.map(({ id }) => id)])];
  return ids.flatMap((id) => {
    const about = figures.keyResults.find((each) => each.id === id);
    const metric = plan.rows.healthMetrics.find((each) => each.id === id);
    const rules = open.filter((pair) => pair.id === id).map(({ rule }) => rule);
    const what = about
      ? cameUp(about)
      : `${metric?.metric ?? id}: ${sayValue(metric?.current ?? null, '')}`;
    const agreed = about?.keyResult.ifDrops ?? '';
    const options = agreed || optionsOf(plan, rules[0] ?? '');
    return [{ id, rules, what: withWhy(what, about), agreed: options }];
  });
}

const withWhy = (what: string, about: KeyResultFigures | undefined): string =>
  about ? `${subjectOf(about.keyResult.keyResult)}: ${lower(what)}` : what;

const optionsOf = ({ rows }: Plan, rule: string): string =>
  rows.decisionRules.find((each) => each.rule === rule)?.options ?? '';

/** Key results whose numbers cannot be trusted: outdated, never checked in, or believed against the evidence. */
function unclearOnes({ figures }: ReviewInput, movers: readonly Item[]): Item[] {
  const listed = new Set(movers.map(({ id }) => id));
  return figures.keyResults.flatMap((each): Item[] => {
    if (listed.has(each.id) || each.done) return [];
    const what = whyUnclear(each);
    return what === '' ? [] : [{ id: each.id, rules: [], what, agreed: askedFor(each) }];
  });
}

function whyUnclear({
  keyResult,
  health,
  lastCheckIn,
  neverCheckedIn,
  gap,
  confidence,
  progress,
}: KeyResultFigures): string {
  const name = subjectOf(keyResult.keyResult);
  if (neverCheckedIn) return `${name}: nobody has checked in yet`;
  if (health === 'outdated') return `${name}: no check-in since ${shortDay(lastCheckIn)}`;
  if (gap !== null && gap > 0.1 && confidence !== null && confidence >= 7)
    return `${name}: ${Math.round(gap * 100)} points behind, yet confidence is ${confidence}`;
  if (gap !== null && gap < -0.1 && confidence !== null && confidence <= 3)
    return `${name}: ahead of pace, yet confidence is ${confidence}`;
  return progress === null && health === 'unknown' ? `${name}: progress cannot be calculated` : '';
}

const askedFor = ({ keyResult, health, neverCheckedIn }: KeyResultFigures): string =>
  health === 'outdated' || neverCheckedIn
    ? `${keyResult.owner || 'Somebody'} brings the number or says what is in the way`
    : 'What do the numbers not show?';

function table(page: Page, input: ReviewInput): void {
  const { figures } = input;
  section(page, 'All objectives and key results');
  const weeks = shownWeeks(figures.weekOf);
  page.add(
    [
      at(1, 'ID', 'head'), at(2, 'Key result', 'head'), at(3, 'Owner', 'head'), at(4, 'Start → now → target', 'head'), at(5, 'Progress', 'head'),
      at(7, 'Exp.', 'headRight'), at(8, 'Health', 'head'), at(9, 'Week', 'headRight'),
      ...weeks.map((n, index) => at(FIRST_WEEK + index, `W${n}`, n === figures.weekOf[0] ? 'headNow' : 'headCentre')),
      at(19, 'Last', 'headRight'),
    ],
    { line: 'head', height: 26 },
  ); // prettier-ignore
  for (const objective of figures.objectives) {
    page.add(objectiveCells(objective), { band: '#f1f3f4', height: 28 });
    for (const each of objective.keyResults)
      page.add(keyResultCells(each, input, weeks), { height: 24 });
  }
}

/** The eight weeks that a strip shows: the last ones, or the first eight of a young cycle. */
export const shownWeeks = ([now, all]: [number, number]): number[] => {
  const first = Math.max(1, now - WEEKS + 1);
  return Array.from({ length: WEEKS }, (_, at_) => first + at_).filter(
    (n) => n <= Math.max(all, WEEKS),
  );
};

function objectiveCells({
  id,
  objective,
  progress,
  known,
  confidence,
  keyResults,
}: ObjectiveFigures): LayoutCell[] {
  const worst = keyResults.some(({ health }) => health === 'off-track')
    ? 'off-track'
    : keyResults.some(isBehind)
      ? 'behind'
      : 'on-track';
  return [
    at(1, id, 'strong'),
    at(2, objective.objective, 'strong'),
    at(5, bar(progress), barLook(worst)),
    at(6, progress ?? '–', 'denseStrongRight', { format: '0 %' }),
    at(7, `${known[0]} of ${known[1]} known`, 'quiet'),
    at(
      FIRST_WEEK,
      confidence === null ? 'No confidence yet' : `Lowest confidence ${confidence}`,
      'quiet',
    ),
    at(LAST, objective.owner, 'denseRight'),
  ];
}

function keyResultCells(
  each: KeyResultFigures,
  { plan, history, figures }: ReviewInput,
  weeks: readonly number[],
): LayoutCell[] {
  const { id, keyResult, progress, expected, health, kind, lastCheckIn, missing } = each;
  const { text, look } = HEALTH_WORDS[health];
  const isShare = kind === 'Metric' && progress !== null;
  return [
    at(1, id, 'dense', { link: linkTo(plan, id) }),
    at(2, subjectOf(keyResult.keyResult), 'dense'),
    at(3, firstName(keyResult.owner), 'dense'),
    at(4, journey(each), 'dense'),
    at(5, barOf(each), kind === 'Metric' ? barLook(health) : 'dense'),
    at(6, isShare ? progress : '–', 'denseRight', { format: '0 %' }),
    at(7, expected ?? '–', 'denseRight', { format: '0 %' }),
    at(8, text, look),
    at(9, changeOf(each), 'denseRight'),
    ...weeks.flatMap((n, index) => strip(id, n, index, history, figures)),
    at(19, shortDay(lastCheckIn), missing ? 'denseStrongRight' : 'denseRight'),
  ];
}

/** One cell of the heat strip; weeks to come stay empty, a week without a check-in has a dash. */
function strip(
  id: string,
  n: number,
  index: number,
  history: readonly WeekOfHistory[],
  { weekOf }: Figures,
): LayoutCell[] {
  if (n > weekOf[0]) return [];
  const confidence =
    history.find((week) => week.n === n)?.keyResults.find((each) => each.id === id)?.confidence ??
    null;
  return [at(FIRST_WEEK + index, confidence ?? '–', heatLook(confidence), { format: '0' })];
}

const COMMITMENTS = 4;
const MORE = 2;

/** This week's promises and further decisions: the same columns, so that they join the same way. */
function commitments(page: Page, { figures, words, plan }: ReviewInput): void {
  const from = page.next + 1;
  const ids = figures.keyResults.map(({ id }) => id);
  const row = (kind: string, number: number, withDue: boolean): void => {
    const key = (part: string): string => `${kind} ${number} ${part}`;
    const cell = (column: number, part: string, format?: string): LayoutCell =>
      at(column, words[key(part)] ?? '', 'free', format ? { format } : {});
    page.add(
      [
        cell(1, 'text'),
        cell(5, 'about'),
        cell(7, 'owner'),
        ...(withDue ? [cell(10, 'due', 'd mmm')] : []),
      ],
      { height: 26 },
    );
    page.freeCell({ key: key('text'), column: 1, columns: 4 });
    page.freeCell({ key: key('about'), column: 5, columns: 2, choices: ids });
    page.freeCell({ key: key('owner'), column: 7, columns: 3 });
    if (withDue) page.freeCell({ key: key('due'), column: 10, columns: 4, format: 'd mmm' });
  };
  section(page, 'This week’s commitments, three or four');
  page.add([at(1, 'Commitment', 'head'), at(5, 'Key result', 'head'), at(7, 'Owner', 'head')], {
    height: 22,
  });
  for (let number = 1; number <= COMMITMENTS; number++) row('commitment', number, false);
  section(page, 'More decisions');
  page.add(
    [
      at(1, 'Decision', 'head'),
      at(5, 'About', 'head'),
      at(7, 'Owner', 'head'),
      at(10, 'Due', 'head'),
    ],
    { height: 22 },
  );
  for (let number = 1; number <= MORE; number++) row('more', number, true);
  const rows = page.next - from;
  if (ids.length > 0 || plan.rows.cycles.length > 0)
    for (const [column, columns] of [
      [1, 4],
      [5, 2],
      [7, 3],
      [10, 4],
    ] as const)
      page.merges.push({ row: from, rows, column, columns });
}

/** What went well, found in the figures, and a row for what is not in them. */
function wins(page: Page, { plan, figures, words }: ReviewInput): void {
  section(page, 'Wins');
  const found = figures.keyResults.filter(isWin);
  for (const each of found)
    page.add(
      [at(1, each.id, 'dense', { link: linkTo(plan, each.id) }), at(2, winOf(each), 'dense')],
      { height: 22 },
    );
  line(page, words, 'win', 1);
}

const isWin = (each: KeyResultFigures): boolean => {
  const { confidence, confidenceBefore, done, progress } = each;
  const hasRisen =
    confidence !== null && confidenceBefore !== null && confidence > confidenceBefore;
  return !hasFallen(each) && (hasRisen || (done && progress !== null && progress >= 1));
};

function winOf(each: KeyResultFigures): string {
  const { keyResult, confidence, confidenceBefore, done } = each;
  const change = changeOf(each);
  const parts = [
    done ? 'reached' : '',
    change !== '–' && change !== '0' ? `${change} this week` : '',
    confidence !== null && confidenceBefore !== null && confidence > confidenceBefore
      ? `confidence ${confidenceBefore} → ${confidence}`
      : '',
  ];
  return `${subjectOf(keyResult.keyResult)}: ${parts.filter(Boolean).join(', ')}`;
}

/** A free row across the whole page. */
function line(page: Page, words: Words, kind: string, number: number, height = 24): void {
  const key = `${kind} ${number}`;
  page.add([at(1, words[key] ?? '', 'free')], { height });
  page.freeCell({ key, column: 1, columns: LAST });
}

function weeksAhead(page: Page, { words }: ReviewInput): void {
  section(page, 'Next four weeks');
  for (let number = 1; number <= 4; number++) {
    const [day, text] = [`ahead ${number} day`, `ahead ${number} text`];
    page.add(
      [at(1, words[day] ?? '', 'free', { format: 'd mmm' }), at(2, words[text] ?? '', 'free')],
      { height: 24 },
    );
    page.freeCell({ key: day, column: 1, columns: 1, format: 'd mmm' });
    page.freeCell({ key: text, column: 2, columns: LAST - 1 });
  }
}

function notes(page: Page, { words }: ReviewInput): void {
  section(page, 'Notes');
  line(page, words, 'note', 1, 52);
}

/** Words whose row is gone, such as a decision about something that needs none any more. */
function keptFromBefore(page: Page, { words }: ReviewInput): void {
  const placed = new Set(page.free.map(({ key }) => key));
  const homeless = Object.entries(words).filter(([key]) => !placed.has(key));
  if (homeless.length === 0) return;
  section(page, 'Kept from before');
  for (const [key, text] of homeless) {
    page.add([at(1, text, 'free')], { height: 24 });
    page.freeCell({ key, column: 1, columns: LAST });
  }
}

/** Where a key result or health metric stands now. */
export function linkTo(plan: Plan, id: string): Link {
  const keyResult = plan.rows.keyResults.find((each) => each.id === id);
  const metric = plan.rows.healthMetrics.find((each) => each.id === id);
  const tab = keyResult ? 'keyResults' : 'healthMetrics';
  const { tab: name, cell } = placeOf(plan, {
    tab,
    row: (keyResult ?? metric)?.row ?? 1,
    column: keyResult ? 'keyResult' : 'metric',
  });
  return { tab: name, a1: cell };
}
