import { leftOutOf } from '../domain/leftOut.ts';
import { isOtherGrade, printGrade } from '../domain/grade.ts';
import { charts } from '../charts/_all.ts';
import type { Close, ClosedKeyResult, ClosedObjective } from '../domain/close/close.ts';
import { outcomesOf } from '../domain/close/outcomes.ts';
import type { CarriedOver, Cause, Correction } from '../domain/close/record.ts';
import { dayNear } from '../domain/dayNames.ts';
import { idKey } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { isReached } from '../domain/score.ts';
import { retroName } from '../domain/retroTabs.ts';
import { subjectOf } from '../sentence/subject.ts';
import { ENDINGS, type Decision } from '../tabs/decisions.ts';
import { at, BAND, DAY, Page, rich, WHOLE, type FreeCell, type Layout, type LayoutCell, type Words } from './_layout.ts'; // prettier-ignore
import { diagnosed, inWords, madeIt } from './closeWords.ts';
import { linksOf } from './links.ts';
import { outcomeWords } from './outcomeWords.ts';
import { placeCharts } from './placeCharts.ts';
import { journey } from './keyResultWords.ts';
import { counted, cut, firstName, plain, shortDay, widthOf, fit } from './words.ts';

/** What the tab of a closed cycle is made of. */
export type RetroInput = {
  plan: Plan;
  close: Close;
  /** Words that people typed into the tab, or into the sidebar, by key. */
  words: Words;
  /** What made a score low, by the ID of its key result. */
  causes: Readonly<Record<string, Cause>>;
  /** What goes on in the next cycle; null while the cycle is not closed. */
  carried: readonly CarriedOver[] | null;
  /** The next cycle, '' for none. */
  next: string;
  corrections: readonly Correction[];
  /** Key results whose last check-ins came in after the close. */
  late: readonly { id: string; on: string }[];
};

/**
 * Columns: A ID, B as launched, C owner, D journey, E score, F as it stands, G said in the middle, H what next
 * for an objective and the cause of a low score, I why.
 */
export const RETRO_WIDTHS = [54, 250, 70, 134, 60, 74, 66, 104, 188];
const LAST = RETRO_WIDTHS.length;
const ROW = { height: 24 };
/** Pixels of a name and of a cause in one line, and as many letters of a name as stand in two. */
const NAME = 240;
const CAUSE = 96;
const TWO_LINES = 76;
const SCORE = '0.00';
/** The sign is in the format, so that the cell stays a number. */
const LOW = '"▼ "0.00';
export const LEARNED = 5;
const SHOWN = 12;

/** The tab of a cycle's retrospective, from its answer to the one change; frozen values only. */
export function retroLayout(input: RetroInput): Layout {
  const page = new Page();
  head(page, input);
  table(page, input);
  remarks(page, input);
  const drawn = drawCharts(page, input.close);
  history(page, input);
  learned(page, input.words);
  process(page, input.words);
  homeless(page, input.words);
  return {
    name: retroName(input.close.cycle.id),
    of: { cycle: input.close.cycle.id, on: input.close.on },
    widths: RETRO_WIDTHS,
    rows: page.rows,
    free: page.free,
    merges: page.merges,
    charts: drawn,
    frozen: 1,
    hidden: 0,
  };
}

function head(page: Page, { close, carried }: RetroInput): void {
  const { cycle, on, closedOn } = close;
  const later = on === closedOn ? '' : `, corrected ${dayNear(on, closedOn)}`;
  const day = `${shortDay(closedOn)} ${closedOn.slice(0, 4)}${later}`;
  const who = [retroName(cycle.id), cycle.team, day];
  page.add(
    [at(1, madeIt(close), 'answer'), at(LAST, who.filter(Boolean).join(' · '), 'aside')],
    { height: 44 },
  ); // prettier-ignore
  page.add([rich(1, diagnosed(close))]);
  page.add([
    at(1, carried === null
      ? 'Not closed yet. Cells with a border are for typing; Close the cycle… takes over what stands in them.'
      : 'Cells with a border are for typing. Writing the tab again keeps what stands in them.', 'note'),
  ]); // prettier-ignore
}

function table(page: Page, input: RetroInput): void {
  const { close, plan } = input;
  const launched = close.keyResults.flatMap(({ launch }) => launch?.on ?? []).sort()[0];
  page.add(
    [
      at(1, 'ID', 'head'),
      at(2, launched ? `As launched on ${shortDay(launched)}` : 'As it stands', 'head'),
      at(3, 'Owner', 'head'),
      at(4, 'Start → end → target', 'head'),
      at(5, 'Score', 'headRight'),
      at(6, 'As it stands', 'headRight'),
      at(7, `Said, wk ${close.week}`, 'headRight', { format: WHOLE }),
      at(8, 'What next, cause', 'head'),
      at(9, 'Why, in a few words', 'head'),
    ],
    { ...ROW, line: 'head' },
  );
  const links = linksOf(plan);
  for (const objective of close.objectives) {
    objectiveRow(page, objective, input.words);
    for (const each of objective.keyResults) keyResultRow(page, each, input, links(each.id));
  }
}

function objectiveRow(page: Page, each: ClosedObjective, words: Words): void {
  const { id, objective, score, standing } = each;
  const choice = { key: `ending ${id} choice`, column: 8, columns: 1, choices: [...ENDINGS] };
  const why = { key: `ending ${id} why`, column: 9, columns: 1 };
  page
    .add(
      [
        at(1, id, 'strong'),
        at(2, cut(objective.objective, 62), 'strong'),
        at(5, score ?? '–', 'strongRight', { format: SCORE }),
        ...(isOtherGrade(score, standing)
          ? [at(6, standing ?? '–', 'right', { format: SCORE })]
          : []),
        typed(choice, words),
        typed(why, words),
      ],
      { ...heightFor(words[why.key]), band: BAND },
    )
    .freeCell(choice)
    .freeCell(why);
}

function keyResultRow(
  page: Page,
  each: ClosedKeyResult,
  { words, causes }: RetroInput,
  link: ReturnType<ReturnType<typeof linksOf>>,
): void {
  const { id, judged, launch, value, score, standing, said, inside } = each;
  const { keyResult, kind } = judged;
  const shown = launch && kind === 'Metric' ? { ...keyResult, ...endsOf(launch) } : keyResult;
  const way = inside
    ? `inside ${inside[0]} of ${counted(inside[1], 'week')}`
    : journey({ kind, keyResult: shown, value }, 124);
  const why = { key: `reason ${id} why`, column: 9, columns: 1 };
  const name = subjectOf(launch?.wording || keyResult.keyResult, TWO_LINES);
  const cause = causes[id] ?? '';
  const isTall = widthOf(name) > NAME || widthOf(cause) > CAUSE;
  page
    .add(
      [
        at(1, id, 'dense', link ? { link } : {}),
        at(2, name, widthOf(name) > NAME ? 'wrapped' : 'dense'),
        at(3, firstName(keyResult.owner), 'dense'),
        at(4, way, 'dense'),
        isReached(score) || score === null
          ? at(5, score ?? '–', 'denseStrongRight', { format: SCORE })
          : at(5, score, 'lowScore', { format: LOW }),
        ...(isOtherGrade(each.computed, standing)
          ? [at(6, standing ?? '–', 'denseRight', { format: `${SCORE}"*"` })]
          : []),
        at(7, said ?? '–', 'denseRight', { format: WHOLE }),
        ...(cause === '' ? [] : [at(8, cause, widthOf(cause) > CAUSE ? 'wrapped' : 'dense')]),
        typed(why, words),
      ],
      isTall ? {} : heightFor(words[why.key]),
    )
    .freeCell(why);
}

/** A row whose words need a second line grows with them; all others are equally high, which is one call. */
const heightFor = (words = ''): { height?: number } => (widthOf(words) > 176 ? {} : ROW);

const endsOf = ({ start, target }: { start: number | null; target: number | null }) =>
  start === null || target === null ? {} : { start, target };

const typed = (cell: Omit<FreeCell, 'row'>, words: Words): LayoutCell =>
  at(cell.column, words[cell.key] ?? '', 'free', cell.format ? { format: cell.format } : {});

/** What the table does not say by itself: eased targets, scores that were set, and all that came after the close. */
function remarks(page: Page, { close, corrections, late }: RetroInput): void {
  for (const { id, launch, computed, standing, judged } of close.keyResults) {
    if (!launch || !isOtherGrade(computed, standing)) continue;
    const { start, target, unit } = judged.keyResult;
    const what = launch.target === target ? 'start' : 'target';
    const [before, now] =
      what === 'start' ? [launch.start, start] : [launch.target, target];
    const suffix = unit === '%' ? ' %' : unit === '' ? '' : ` ${unit}`;
    page.add([
      at(1, `* ${id}’s ${what} was ${plain(before ?? 0)}${suffix} at launch and is ${now === null ? 'gone' : plain(now) + suffix} now. The score counts what was launched.`, 'note'),
    ]);
  }
  for (const { id, computed, score } of close.keyResults)
    if (isOtherGrade(score, computed))
      page.add([at(1, `${id}: ${graded(score)} was set by the team; the figures say ${graded(computed)}.`, 'note')]);
  for (const { id, was, now, on } of corrections)
    page.add([at(1, `${id}: ${graded(now) || 'no score'}, was ${graded(was) || 'not scored'}; corrected ${shortDay(on)}, after the close.`, 'note')]);
  for (const { id, on } of late)
    page.add([at(1, `${id}: a check-in was added ${shortDay(on)}, after the close.`, 'note')]);
} // prettier-ignore

const graded = (score: number | null): string => (score === null ? '' : printGrade(score));

/** What was believed, and what was promised, is held against the end: an early close has none. */
function drawCharts(page: Page, close: Close): Layout['charts'] {
  const drawn = [
    charts.retroScores(close),
    close.isEarly ? null : charts.retroCalibration(close),
    close.isEarly ? null : charts.retroPromises(close),
  ];
  if (!drawn.some(Boolean)) return [];
  page.add([]);
  return placeCharts(page, RETRO_WIDTHS, drawn);
}

/** Decisions and how they turned out, beside what goes on. */
function history(page: Page, input: RetroInput): void {
  const { plan, close, carried, next } = input;
  const outcomes = outcomesOf(plan, close);
  const left = outcomes.slice(-SHOWN).map((outcome) => [
    at(1, outcome.week.slice(5), 'note'),
    at(2, cut(decided(outcome.decision), 39), 'dense'),
    at(3, outcomeWords(outcome), 'dense'),
  ]);
  if (outcomes.length > SHOWN)
    left.push([at(2, `${outcomes.length - SHOWN} earlier ones stand in the tab Decisions`, 'quiet')]);
  if (left.length === 0) left.push([at(1, 'No decision was recorded.', 'quiet')]);
  const right = [
    ...(carried ?? []).map((each) => [
      at(5, `${each.from} → ${each.to}`, 'dense'),
      at(7, carriedWords(each), 'dense'),
    ]),
    ...parked(plan, close).map((priority) => [
      at(5, 'Parked', 'dense'),
      at(7, `${fit(priority, 200)}, up for another look`, 'dense'),
    ]),
  ];
  if (right.length === 0)
    right.push([at(5, carried === null ? 'Written when the cycle is closed.' : 'Nothing goes on.', 'quiet')]);
  page.add([]);
  page.add(
    [
      at(1, 'Decisions and how they turned out', 'section'),
      at(5, next === '' ? 'Carried over' : `Carried over to ${next}`, 'section'),
    ],
    { line: 'section' },
  );
  for (let nth = 0; nth < Math.max(left.length, right.length); nth++)
    page.add([...(left[nth] ?? []), ...(right[nth] ?? [])]);
} // prettier-ignore

/** What was decided; a choice alone does not say what it is about. */
const decided = ({ decision, choice, about }: Decision): string =>
  decision !== '' && decision !== choice ? decision : [choice, about].filter(Boolean).join(', ');

function carriedWords({ choice, keyResults }: CarriedOver): string {
  const count = keyResults.length;
  const what = count === 0 ? 'without key results' : count === 1 ? 'one key result' : `${inWords(count).toLowerCase()} key results`;
  return `${choice.toLowerCase()}: ${what}, as a draft`;
} // prettier-ignore

/** What was left out of the cycle, first things first. */
const parked = (plan: Plan, { cycle }: Close): string[] =>
  leftOutOf(plan, cycle.id)
    .slice(0, 6)
    .map(({ priority }) => priority);

function learned(page: Page, words: Words): void {
  page.add([]).add([at(1, 'What we learned, five at most', 'section')], { line: 'section' });
  for (let nth = 1; nth <= LEARNED; nth++) {
    const key = `learned ${nth} text`;
    page.add([at(1, words[key] ?? '', 'dense')]).freeCell({ key, column: 1, columns: LAST });
  }
}

function process(page: Page, words: Words): void {
  const cells = [
    { key: 'process 1 text', column: 1, columns: 6 },
    { key: 'process 1 owner', column: 7, columns: 2 },
    { key: 'process 1 from', column: 9, columns: 1, format: DAY },
  ];
  page.add([]);
  page.add([
    at(1, 'One change to how we work', 'head'),
    at(7, 'Owner', 'head'),
    at(9, 'From', 'head'),
  ]);
  for (const { column, columns } of cells)
    if (columns > 1) page.merges.push({ row: page.next, rows: 1, column, columns });
  page.add(cells.map((cell) => ({ ...typed(cell, words), look: 'dense' as const })));
  for (const cell of cells) page.freeCell(cell);
}

/** Words whose row is gone. */
function homeless(page: Page, words: Words): void {
  const placed = new Set(page.free.map(({ key }) => idKey(key)));
  const keys = Object.keys(words).filter((key) => !placed.has(idKey(key)));
  if (keys.length === 0) return;
  page.add([]).add([at(1, 'Kept from before', 'section')], { line: 'section' });
  for (const key of keys)
    page.add([at(1, words[key] ?? '', 'dense')]).freeCell({ key, column: 1, columns: LAST });
}
