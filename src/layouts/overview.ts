import type { Figures, KeyResultFigures, ObjectiveFigures } from '../domain/figures.ts';
import type { Plan } from '../domain/plan.ts';
import { sameId } from '../domain/ids.ts';
import { subjectOf } from '../sentence/subject.ts';
import { at, Page, type Layout, type LayoutCell } from './_layout.ts';
import { linkTo } from './review.ts';
import { bar, barLook, barOf, cameUp, firstName, headline, HEALTH_WORDS, heatLook, isBehind, journey, shortDay } from './words.ts'; // prettier-ignore

export const OVERVIEW = 'Overview';

/** The findings of the last validation, if there was one. */
export type Found = { error: number; warning: number; info: number } | null;

// Columns: A ID, B key result, C owner, D journey, E bar, F progress, G expected, H health, I confidence, J last check-in.
const WIDTHS = [56, 296, 80, 138, 84, 46, 62, 90, 66, 82];
const LAST = WIDTHS.length;

/** One screen: what matters, how it goes, who moves it. Frozen values, nothing to type in. */
export function overviewLayout(plan: Plan, figures: Figures | null, found: Found): Layout {
  const page = new Page();
  if (figures === null) empty(page);
  else {
    head(page, plan, figures);
    for (const objective of ranked(figures.objectives)) objectiveBlock(page, plan, objective);
    if (figures.objectives.length === 0)
      page.add(
        [
          at(
            1,
            'No objective is published yet. Open the sidebar and write the first one.',
            'quiet',
          ),
        ],
        { height: 28 },
      );
    waiting(page, plan, figures, found);
    underWay(page, plan);
  }
  return {
    name: OVERVIEW,
    widths: WIDTHS,
    rows: page.rows,
    free: [],
    merges: [],
    charts: [],
    frozen: 0,
    hidden: 0,
  };
}

function empty(page: Page): void {
  page.add([at(1, 'Nothing to show yet', 'answer')], { height: 44 });
  page.add(
    [
      at(
        1,
        'Open the sidebar (Extensions ▸ OKR Cadence ▸ Open) and say what this cycle is for. The weekly review fills this page.',
      ),
    ],
    { height: 22 },
  );
}

function head(page: Page, plan: Plan, figures: Figures): void {
  const { cycle, weekOf, keyResults } = figures;
  const worst = ranked(figures.objectives).find(({ keyResults: own }) => own.some(isBehind));
  const look = worst ? `. Look first at ${worst.id}.` : '.';
  const where = [cycle.team, cycle.id, `week ${weekOf[0]} of ${weekOf[1]}`]
    .filter(Boolean)
    .join(' · ');
  page.add([at(1, headline(keyResults) + look, 'answer'), at(LAST, where, 'aside')], {
    height: 44,
  });
  page.add(
    [
      at(
        1,
        cycle.change
          ? `The one change: ${cycle.change}`
          : 'The one change is not written yet: tab Cycles.',
      ),
    ],
    { height: 22 },
  );
  page.add(reviewLine(plan, figures), { height: 22 });
  page.add([], { height: 8 });
  page.add(
    [at(1, 'ID', 'head'), at(2, 'Key result', 'head'), at(3, 'Owner', 'head'), at(4, 'Start → now → target', 'head'), at(5, 'Progress', 'head'),
      at(7, 'Expected', 'headRight'), at(8, 'Health', 'head'), at(9, 'Confid.', 'headCentre'), at(10, 'Last check-in', 'headRight')],
    { line: 'head', height: 26 },
  ); // prettier-ignore
}

/** When the review is, who leads it, and links to the newest ones. */
function reviewLine({ tabNames }: Plan, { cycle }: Figures): LayoutCell[] {
  const when = [cycle.reviewDay && `${cycle.reviewDay}s`, cycle.reviewTime]
    .filter(Boolean)
    .join(' ');
  const who = [when, cycle.owner].filter(Boolean).join(', ');
  const reviews = tabNames
    .filter((name) => /^Review \d{4}-W\d{2}$/.test(name))
    .sort()
    .reverse()
    .slice(0, 5);
  return [
    at(1, who ? `Review: ${who}.` : 'Review day and owner are not set yet: tab Cycles.'),
    ...reviews.map((name, index) =>
      at(4 + index + (index > 0 ? 1 : 0), index === 0 ? name : name.slice(-3), 'dense', {
        link: { tab: name, a1: 'A1' },
      }),
    ),
  ];
}

/** By rank where given, else in the order of the tab. */
const ranked = (objectives: readonly ObjectiveFigures[]): ObjectiveFigures[] =>
  [...objectives].sort(
    (a, b) =>
      (a.objective.rank ?? 1e9) - (b.objective.rank ?? 1e9) || a.objective.row - b.objective.row,
  );

function objectiveBlock(
  page: Page,
  plan: Plan,
  { id, objective, progress, confidence, keyResults }: ObjectiveFigures,
): void {
  const behind = keyResults.filter(isBehind).length;
  const worst = keyResults.some(({ health }) => health === 'off-track')
    ? 'off-track'
    : behind > 0
      ? 'behind'
      : 'on-track';
  page.add(
    [
      at(1, id, 'strong'),
      at(2, objective.objective, 'strong'),
      at(4, '', 'dense'),
      at(5, bar(progress), barLook(worst)),
      at(6, progress ?? '–', 'denseStrongRight', { format: '0 %' }),
      at(
        7,
        behind === 0 ? 'none behind pace' : `${behind} of ${keyResults.length} behind pace`,
        behind === 0 ? 'quiet' : 'alarm',
      ),
      at(9, confidence ?? '–', 'heatNone', { format: '0' }),
      at(10, objective.owner, 'denseRight'),
    ],
    { band: '#f1f3f4', height: 34 },
  );
  for (const each of keyResults) page.add(keyResultCells(plan, each), { height: 25 });
}

function keyResultCells(plan: Plan, each: KeyResultFigures): LayoutCell[] {
  const { id, keyResult, progress, expected, health, kind, confidence, lastCheckIn, missing } =
    each;
  const { text, look } = HEALTH_WORDS[health];
  return [
    at(1, id, 'dense', { link: linkTo(plan, id) }),
    at(2, subjectOf(keyResult.keyResult)),
    at(3, firstName(keyResult.owner)),
    at(4, journey(each), 'dense'),
    at(5, barOf(each), kind === 'Metric' ? barLook(health) : 'dense'),
    at(6, kind === 'Metric' && progress !== null ? progress : '–', 'denseRight', { format: '0 %' }),
    at(7, expected ?? '–', 'denseRight', { format: '0 %' }),
    at(8, text, look),
    at(9, confidence === null ? '–' : `${confidence}${movedBy(each)}`, heatLook(confidence)),
    at(10, shortDay(lastCheckIn), missing ? 'denseStrongRight' : 'denseRight'),
  ];
}

/** ' ↓3' or ' ↑1' when confidence moved this week. */
function movedBy({ confidence, confidenceBefore }: KeyResultFigures): string {
  if (confidence === null || confidenceBefore === null || confidence === confidenceBefore)
    return '';
  const by = Math.abs(confidence - confidenceBefore);
  return confidence < confidenceBefore ? ` ↓${by}` : ` ↑${by}`;
}

/** What waits for somebody at the left, what was left out of the cycle at the right. */
function waiting(page: Page, plan: Plan, figures: Figures, found: Found): void {
  page.add([], { height: 12 });
  page.add([at(1, 'Waiting for someone', 'section'), at(5, 'Not this cycle', 'section')], {
    line: 'section',
    height: 30,
  });
  const left = waitingFor(plan, figures, found);
  const right = plan.rows.notThisCycle
    .filter(({ cycle }) => cycle === '' || sameId(cycle, figures.cycle.id))
    .slice(0, 8);
  if (left.length === 0) left.push([at(1, 'Nothing.', 'quiet')]);
  for (let row = 0; row < Math.max(left.length, right.length); row++) {
    const out = right[row];
    page.add(
      [
        ...(left[row] ?? []),
        ...(out
          ? [
              at(5, cut(out.priority, 46), 'dense'),
              at(10, out.revisit ? `look again ${shortDay(out.revisit)}` : '', 'aside'),
            ]
          : []),
      ],
      { height: 24 },
    );
  }
}

function waitingFor(plan: Plan, figures: Figures, found: Found): LayoutCell[][] {
  const { decisionsNeeded, missing, keyResults } = figures;
  const of = (id: string): KeyResultFigures | undefined =>
    keyResults.find((each) => each.id === id);
  const decide = [...new Set(decisionsNeeded.map(({ id }) => id))].map((id) => {
    const about = of(id);
    return row('Decide', about ? `${id}: ${cameUp(about)}` : id, about?.keyResult.owner ?? '');
  });
  const checkIn = missing.map((id) => {
    const about = of(id);
    const last = about?.lastCheckIn ? `last on ${shortDay(about.lastCheckIn)}` : 'not yet';
    return row('Check in', `${id}: ${last}`, about?.keyResult.owner ?? '');
  });
  const findings =
    found && found.error + found.warning + found.info > 0 ? [foundRow(plan, found)] : [];
  return [...decide, ...checkIn.slice(0, 8), ...findings];
}

const row = (what: string, about: string, who: string): LayoutCell[] => [
  at(1, what, 'note'),
  at(2, cut(about, 52), 'dense'),
  at(3, firstName(who), 'dense'),
];

function foundRow({ tabNames }: Plan, { error, warning, info }: NonNullable<Found>): LayoutCell[] {
  const parts = [
    error > 0 ? `${error} ${error === 1 ? 'error' : 'errors'}` : '',
    warning > 0 ? `${warning} ${warning === 1 ? 'warning' : 'warnings'}` : '',
    info > 0 ? `${info} ${info === 1 ? 'note' : 'notes'}` : '',
  ].filter(Boolean);
  const link = tabNames.includes('Findings') ? { link: { tab: 'Findings', a1: 'A1' } } : {};
  return [at(1, 'Findings', 'note'), at(2, parts.join(', '), 'dense', link)];
}

/** Open initiatives: who, which key result, by when. */
function underWay(page: Page, { rows }: Plan): void {
  const open = rows.initiatives.filter(
    ({ status, initiative }) => initiative !== '' && status !== 'Done' && status !== 'Stopped',
  );
  if (open.length === 0) return;
  page.add([], { height: 12 });
  page.add([at(1, 'Under way', 'section')], { line: 'section', height: 30 });
  for (const { id, initiative, owner, supports, due } of open.slice(0, 12))
    page.add(
      [
        at(1, id, 'dense'),
        at(2, cut(initiative, 52), 'dense'),
        at(3, firstName(owner), 'dense'),
        at(4, supports ? `moves ${supports}` : 'moves nothing yet', 'quiet'),
        at(10, shortDay(due === '' ? null : due), 'denseRight'),
      ],
      { height: 24 },
    );
}

/** A text that fits its column. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
