/**
 * The review of a week, cell by cell, as the definitions and the log say that it looks: what a cell says that stands
 * nowhere here is a difference, so that no figure of a review goes unheld. In a text, ¤ stands for words without a digit.
 */
import { againOn, agendaOf, decidedOn, confidencesOf, drop, openIn, isLowerBand, isOut, moversIn, neededIn, unclearIn, type Chances, type Open, type Needed } from './_agenda.ts'; // prettier-ignore
import { chartsOf, type Chart } from './_charts.ts';
import { blockersIn, changesIn, initiativesIn, lateIn, promisesIn, rateWords, winsIn } from './_follow.ts'; // prettier-ignore
import { at, clamp, filled, firstName, iso, monday, number, people, round, shortDay, sundayBefore, text, weekKey, WEEKDAYS, type Row } from './_rows.ts'; // prettier-ignore
import { aheadOf, clampedOf, isWeekOff, meanOf, missingIn, outsideOf, rhythmIn, type Standing, type View } from './_standing.ts'; // prettier-ignore

/** What a cell says: a number, a text in which ¤ is some words, or a day. */
export type Said = string | number | { day: string };
export type Line = Map<number, Said>;
/** A cell that somebody typed into: in the row that begins with this, or in so many rows below it. */
export type Typed = { row: string; below: number; column: number; said: string };

/** What a review had no time for. */
export type Left = { week: string; movers: string[]; unclear: string[] };

export type Page = { lines: Line[]; charts: Chart[]; left: Left | null };

/** What is known of a review beside the log: its week, what was typed into it, and what the one before had no time for. */
export type Around = {
  chances: Chances;
  before: Left | null;
  typed: readonly Typed[];
  /** IDs of the rows in which somebody decided in this tab before it was written the last time. */
  decided: readonly string[];
  /** IDs of the commitments that were answered in this tab. */
  answered: ReadonlySet<string>;
  week: string;
};

type Item = { id: string; what: string; agreed: string };

export function pageOf(view: View, around: Around): Page {
  const { book, on } = view;
  const all = view.keyResults.map((row) => view.standing(row));
  const needed = neededIn(view, around.chances);
  const movers = moversIn(view, around.chances);
  const open = openIn(view, needed);
  const due = open.filter((each) => each.on <= on);
  const short = (day: string | null): string => (day === null ? '–' : shortDay(day));
  const unclearAll = unclearIn(view, short);
  const left = leftNow(view, around.before, [...movers, ...needed.map(({ id }) => id)]);
  const unclearIds = unclearAll.map(({ id }) => id);
  const outIds = book.metrics.filter((row) => isOut(view, row, on)).map((row) => text(row['ID']));
  const ids = new Set([
    ...left,
    ...movers,
    ...needed.map(({ id }) => id),
    ...outIds,
    ...due.map(({ about, row }) => about || text(row['ID'])),
    ...around.decided.filter((id) => !unclearIds.includes(id)),
  ]);
  const items = [...ids].map((id) => itemOf(view, id, { ...around, needed, movers, open, wasLeft: left.includes(id) })); // prettier-ignore
  const health = items.filter(({ id }) => outIds.includes(id));
  const rest = items.filter(({ id }) => !outIds.includes(id));
  const leftUnclear = around.before?.unclear ?? [];
  const stillUnclear = unclearAll.filter(({ id }) => !ids.has(id));
  const unclear = [
    ...stillUnclear.filter(({ id }) => leftUnclear.includes(id)).map((each) => ({ ...each, what: `¤No time last week. ${each.what}` })),
    ...stillUnclear.filter(({ id }) => !leftUnclear.includes(id)).map((each) => ({ ...each, what: `¤${each.what}` })),
  ];
  const promises = promisesIn(view, around.answered);
  const blockers = blockersIn(view);
  const wins = winsIn(view);
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const spoken = new Set(idsOf([...rest, ...unclear]));
  const agenda = agendaOf(
    number(book.cycle['Slot']) ?? 30,
    { health: idsOf(health), movers: idsOf(rest), unclear: idsOf(unclear) },
    {
      others: all.filter(({ id }) => !spoken.has(id)).length,
      commitments: promises.rows.length,
      blockers: blockers.length,
      wins: wins.length,
    },
  );
  const minutes = new Map(agenda.minutes);

  const lines: Line[] = [];
  const add = (...cells: [number, Said][]): number =>
    lines.push(new Map(cells.filter(([, said]) => said !== '')));
  let sections = 0;
  const section = (title: string, time?: number | string): void => {
    sections += 1;
    add([1, `${sections}  ${title}`], [19, typeof time === 'string' ? time : time ? `${time} min` : '']);
  };

  add([1, `Week ${view.weekOf[0]} of ${view.weekOf[1]}: ${headline(all)}`], [19, whenOf(view)]);
  add([1, `The one change: ${text(book.cycle['The one change'])}`]);
  add([1, checkedIn(view)]);
  const lateOnes = lateIn(view);
  const late = lateOnes.map(({ id, day }) => `${id} for ${shortDay(day)}`);
  const stay = new Set(lateOnes.map(({ day }) => weekKey(day))).size > 1 ? 'reviews of those weeks stay as they were' : 'review of that week stays as it was';
  if (late.length > 0) add([1, `Entered late: ${late.join(', ')}. The ${stay}.`]);
  const blocks = agenda.minutes.map(([block, time]) => `${block} ${time}`).join(' · ');
  add([1, `Agenda, ${agenda.total} of ${number(book.cycle['Slot']) ?? 30} min: ${blocks}.`]);
  const named = agenda.left.filter((id) => id !== 'all others');
  if (named.length > 0) add([1, `No time today, first next week: ${named.join(', ')}.`]);
  if (agenda.left.includes('all others'))
    add([1, 'No time today for the key results that nothing speaks about.']);
  add([1, 'Cells with a border are for typing. Writing the review again keeps what stands in them.']);

  let areHeadsThere = false;
  const part = (title: string, time: number | undefined, rows: readonly Item[]): void => {
    section(title, time);
    if (!areHeadsThere) add([1, 'What came up'], [3, 'Agreed for this'], [6, 'Choice'], [8, 'Decision'], [16, 'Owner'], [19, 'Due']);
    areHeadsThere = true;
    for (const { id, what, agreed } of rows) add([1, id], [2, what], [3, agreed]);
  };
  if (health.length > 0) part('Health metrics out of bounds', minutes.get('health'), health);
  if (rest.length > 0) part('Movers and decisions needed', minutes.get('movers'), rest);
  else if (health.length === 0) {
    section('Movers and decisions needed');
    add([1, 'Nothing fell far, and nothing waits for a decision.']);
  }
  if (unclear.length > 0) part('Unclear', minutes.get('unclear'), unclear);

  section('All objectives and key results', minutes.get('all others'));
  table(view, around.chances, add);

  if (promises.rows.length > 0) {
    const [kept, told] = promises.kept;
    const open = promises.rows.filter((row) => !filled(row['Kept'])).length;
    const said = told > 0 ? `: ${kept} of ${told} kept${open > 0 ? `, ${open} open` : ''}` : '';
    const lastWeek = weekKey(sundayBefore(view.on));
    const areOlder = promises.rows.every((row) => text(row['Week']) < lastWeek);
    section(`${areOlder ? 'Earlier' : 'Last week’s'} commitments${said}`, minutes.get('commitments'));
    const weekOf = (row: Row): [number, Said][] => (text(row['Week']) < lastWeek ? [[19, { day: view.mondays.find((day) => weekKey(day) === row['Week']) ?? '' }]] : []);
    add([1, 'Commitment'], [5, 'Key result'], [7, 'Owner'], [10, 'Kept'], ...(promises.rows.some((row) => weekOf(row).length > 0) ? [[19, 'Week of'] as [number, Said]] : []));
    for (const row of promises.rows)
      add([1, text(row['Commitment'])], [5, text(row['Key result'])], [7, people(row)], [10, text(row['Kept'])], ...weekOf(row));
  }
  if (blockers.length > 0) {
    section('Blockers, oldest first', minutes.get('blockers'));
    add([1, 'Blocker'], [5, 'Key result'], [7, 'Owner'], [10, 'Type'], [16, 'Open for'], [19, 'Due']);
    for (const { row, reviews } of blockers) {
      const age = reviews <= 1 ? 'new' : `${reviews > 2 ? '▲ ' : ''}${reviews} reviews`;
      add(
        [1, text(row['Blocker'])], [5, text(row['Key result'])],
        [7, text(row['Blocker owner']) || 'nobody yet'], [10, text(row['Blocker type'])], [16, age],
        [19, filled(row['Blocker due']) ? { day: text(row['Blocker due']) } : '–'],
      );
    }
  }
  const looks = initiativesIn(view);
  if (looks.length > 0) {
    section('Initiatives to look at', 'with the blockers');
    for (const { id, why, owner } of looks) add([1, id], [2, '¤'], [4, why], [10, owner]);
  }
  const changes = changesIn(view);
  if (changes.length > 0) {
    section('Changed since the launch', 'to read');
    add([1, 'ID'], [2, 'At the launch → now'], [10, 'Why']);
    for (const { id, said, why } of changes) add([1, id], [2, said], [10, why]);
  }
  section('This week’s commitments, three or four', minutes.get('new commitments'));
  add([1, 'Commitment'], [5, 'Key result'], [6, 'Owner']);
  for (let nth = 0; nth < 4; nth++) lines.push(new Map());
  section('More decisions', 'as it comes up');
  add([1, 'Decision'], [5, 'About'], [6, 'Owner'], [9, 'Due']);
  for (let nth = 0; nth < 2; nth++) lines.push(new Map());
  section('Wins', minutes.get('wins'));
  for (const each of wins) add([1, each.id], [2, winOf(each)]);
  section('Next four weeks', 'as it comes up');
  add([1, 'Week of'], [2, 'What is coming up: a launch, a holiday, a deadline']);
  for (let nth = 1; nth <= 4; nth++) add([1, { day: iso(at(monday(on)) + 7 * nth) }]);
  section('Notes', 'as it comes up');
  const charts = chartsOf(view);
  if (charts.length > 0) section('Charts', 'to read');
  overlay(lines, around.typed);
  const leftOver = {
    week: around.week,
    movers: idsOf([...health, ...rest]).filter((id) => agenda.left.includes(id)),
    unclear: idsOf(unclear).filter((id) => agenda.left.includes(id)),
  };
  const isNone = leftOver.movers.length + leftOver.unclear.length === 0;
  return { lines: lines.filter((line) => line.size > 0), charts, left: isNone ? null : leftOver };
} // prettier-ignore

/** What people typed stands where they typed it: in the first row that begins like this, or below it. */
function overlay(lines: Line[], typed: readonly Typed[]): void {
  for (const { row, below, column, said } of typed) {
    const index = lines.findIndex((line) => line.get(1) === row || (below > 0 && String(line.get(1)).replace(/^\d+ {2}/, '') === row)); // prettier-ignore
    const line = lines[index + below];
    if (index < 0 || !line) throw new Error(`The ledger has no row ${row}.`);
    line.set(column, /^\d{4}-\d{2}-\d{2}$/.test(said) ? { day: said } : said);
  }
}

/** '3 of 9 behind pace, 2 fell, 1 outdated'. */
function headline(all: readonly Standing[]): string {
  const behind = all.filter(({ health }) => health === 'behind' || health === 'off-track').length;
  const fell = all.filter((each) => drop(each) >= 2 || isLowerBand(each)).length;
  const old = all.filter(({ health }) => health === 'outdated').length;
  return [
    `${behind === 0 ? 'none' : behind} of ${all.length} behind pace`,
    ...(fell > 0 ? [`${fell} fell`] : []),
    ...(old > 0 ? [`${old} outdated`] : []),
  ].join(', ');
}

function whenOf({ book, on }: View): string {
  const day = WEEKDAYS[at(on) - at(monday(on))]!.slice(0, 3);
  const year = on.slice(0, 4);
  const { 'Review time': time, 'Review owner': owner, Slot: slot } = book.cycle;
  return `${day} ${shortDay(on)} ${year}, ${text(time)} · ${number(slot) ?? 30} min · ${text(owner)}`;
}

/** 'Checked in: 4 of 6, rhythm 64 %. Missing: Ben Ek (O1-KR1)'. */
function checkedIn(view: View): string {
  const missing = missingIn(view);
  const [kept, due] = rhythmIn(view);
  const rhythm = due === 0 ? '' : `, rhythm ${Math.round((kept / due) * 100)} %`;
  const owners = new Map<string, string[]>();
  for (const row of view.keyResults.filter((each) => missing.includes(text(each['ID']))))
    owners.set(people(row), [...(owners.get(people(row)) ?? []), text(row['ID'])]);
  const named = [...owners].map(([owner, ids]) => `${owner} (${ids.length > 3 ? `${ids.length} key results` : ids.join(', ')})`); // prettier-ignore
  if (missing.length === 0 && isWeekOff(view.book, monday(view.on)))
    return `A week off: no check-in is due${rhythm}.`;
  const all = view.keyResults.length;
  return `Checked in: ${all - missing.length} of ${all}${rhythm}.${named.length === 0 ? '' : ` Missing: ${named.join(', ')}`}`;
}

/** Of what there was no time for, what nobody decided about since, and what came up anew. */
function leftNow(view: View, before: Left | null, now: readonly string[]): string[] {
  if (!before) return [];
  const since = view.mondays.find((start) => weekKey(start) === before.week);
  return before.movers.filter((id) => {
    const isMetric = view.book.metrics.some((row) => row['ID'] === id);
    const row = view.keyResults.find((each) => each['ID'] === id);
    const isThere = isMetric ? now.includes(id) : row !== undefined && !view.standing(row).done;
    const isDecided = view.book.decisions.some((each) => each['About'] === id && text(each['At']).slice(0, 10) >= (since ?? '')); // prettier-ignore
    return isThere && (!isDecided || now.includes(id));
  });
}

type Came = Pick<Around, 'chances' | 'decided'> & { needed: readonly Needed[]; movers: readonly string[]; open: readonly Open[]; wasLeft: boolean }; // prettier-ignore

/** What came up about an ID, in words, and what was agreed for it. */
function itemOf(view: View, id: string, { chances, decided, needed, movers, open, wasLeft }: Came): Item {
  const { book } = view;
  const asked = needed.filter((each) => each.id === id);
  const own = open.filter((each) => (each.about || text(each.row['ID'])) === id);
  const back = own.filter((each) => each.on <= view.on);
  const isNew = asked.length > 0 || movers.includes(id);
  const reviews = [...asked, ...own].find((each) => each.reviews >= 3)?.reviews;
  const row = view.keyResults.find((each) => each['ID'] === id);
  const metric = book.metrics.find((each) => each['ID'] === id);
  const objective = book.objectives.find((each) => each['ID'] === id);
  const said = book.decisions.filter((each) => each['ID'] === id || each['About'] === id).pop();
  const isUnlikely = asked.some((each) => each.rule === 'forecast-low');
  const chance = isUnlikely ? chances(view.on, id) : null;
  const isOver = !movers.includes(id) && asked.every((each) => !each.fires);
  const how = row ? moverWords(view, view.standing(row), chance, isOver ? asked[0]?.rule : undefined) : metric ? bandWords(metric) + (asked.length > 0 && isOver ? ' Was out of its band, and waits for an answer.' : '') : text(objective?.['Objective']) || `“${text(said?.['Decision'])}”`;
  const again = [...new Set(back.map((each) => each.on))].map((day) => {
    const words = new Set(back.filter((each) => each.on === day).map((each) => `“${text(each.row['Decision']) || text(each.row['Choice'])}”`));
    return `${[...words].join(', ').replace(/, (?=“[^“]*$)/, ' and ')}, for ${shortDay(day)}`;
  });
  const things = asked.length + new Set(back.map((each) => text(each.row['Decision']))).size;
  const named = row ? '¤' : '';
  const what = named + [
    wasLeft ? 'No time last week.' : '',
    reviews ? `${reviews} reviews running: ${text(book.cycle['Review owner'])} decides.` : '',
    isNew || back.length === 0 ? how : '',
    again.length > 0 ? `Look again: ${again.join('; ')}.` : '',
    again.length > 0 && things > 1 ? `One answer serves ${things === 2 ? 'both' : 'all'}.` : '',
  ].filter(Boolean).join(' ');
  const [rule] = [...asked, ...back].map((each) => each.rule);
  const options = text(book.rules.find((each) => each['Rule'] === rule)?.['Options']);
  const isAsked = asked.length + back.length > 0 || decided.includes(id);
  const taken = isAsked ? '' : takenWords(view, id);
  const agreed = taken || text(row?.['If confidence drops']) || options;
  return { id, what, agreed: asked.length === 0 ? agreed : `${agreed}\n${whoAndWhen(view, asked, row)}` };
} // prettier-ignore

/** 'Ada Lund decides; look again 3 Dec.': as the rules say, by the review owner from the third review on, who was named. */
function whoAndWhen(view: View, asked: readonly Needed[], row: Row | undefined): string {
  const { book, on } = view;
  const [first] = asked.map(({ rule }) => againOn(view, rule, on)).sort();
  const again = `ook again ${shortDay(first!)}.`;
  if (asked.some(({ reviews }) => reviews >= 3)) return `L${again}`;
  const objective = book.objectives.find((each) => each['ID'] === row?.['Objective']);
  const names = asked.map(({ rule }) => {
    const said = text(book.rules.find((each) => each['Rule'] === rule)?.['Who decides']);
    if (said.startsWith('The owner of the key result')) return text(row?.['Owner']);
    return text(said.startsWith('The owner of the objective') ? objective?.['Owner'] : book.cycle['Review owner']);
  });
  const all = [...new Set(names)];
  return `${all.join(', ').replace(/, (?=[^,]*$)/, ' and ')} ${all.length > 1 ? 'decide' : 'decides'}; l${again}`;
} // prettier-ignore

/** What was decided in another place, about a key result this week: 'Decided: Stop, Sell the van (Ada, look again 3 Dec)'. */
function takenWords({ book, on }: View, id: string): string {
  const since = book.metrics.some((row) => row['ID'] === id) ? '' : monday(on);
  const last = book.decisions
    .filter((row) => row['About'] === id && filled(row['Rule']))
    .filter((row) => decidedOn(row) >= since && decidedOn(row) <= on)
    .pop();
  if (!last) return '';
  const due = filled(last['Due']) ? `look again ${shortDay(text(last['Due']))}` : '';
  const who = [people(last), due].filter(Boolean).join(', ');
  return `Decided: ${[last['Choice'], last['Decision']].filter(filled).join(', ')}${who && ` (${who})`}`;
}

/** What brought up a decision that only waits for its answer; ¤ is how sure they are now. */
const WAS: Record<string, string> = {
  'confidence-drop': 'Confidence fell¤',
  'confidence-low': 'Confidence was low¤',
  'confidence-low-twice': 'Confidence was low twice¤',
  'committed-low': 'Committed, and was not sure¤',
  'believed-behind': 'Was far behind, yet believed',
  'forecast-low': 'Was not likely to get there',
  'source-missing': 'Was without a data source',
};

/** 'Confidence 8 → 5, 28 points behind. ¤ Needs 1.2 points a week for 7 weeks; the last three averaged 0.' */
function moverWords(view: View, standing: Standing, chance: number | null, over = ''): string {
  const { row, kind, confidence, before, gap, outside } = standing;
  const belief =
    confidence === null
      ? 'No confidence yet'
      : before === null || before === confidence
        ? `Confidence ${confidence}`
        : `Confidence ${before} → ${confidence}`;
  const points = Math.round(Math.abs(round((gap ?? 0) * 100)));
  const apart = `${points} point${points === 1 ? '' : 's'}`;
  const facts = [
    (gap ?? 0) > 0.1 ? `${apart} behind` : '',
    (gap ?? 0) < -0.1 && confidence !== null && confidence < 4 ? `${apart} ahead` : '',
    outside ? `${round(Math.abs(outside))} ${outside < 0 ? 'below its floor' : 'above its ceiling'}` : '',
    // A milestone needs no source.
    kind !== 'Milestone' && !filled(row['Data source']) ? 'no data source' : '',
    chance === null ? '' : `${over === '' ? '' : 'now '}${Math.round(chance * 100)} % likely${over === '' ? ' to get there' : ''}${chance < 0.5 && isThereInTime(view, standing) ? ', though its line gets there' : ''}`,
    before !== null && confidence !== null && confidence < before && kind === 'Metric' && standing.health === 'on-track' ? 'on track so far' : '',
  ].filter(Boolean);
  const now = confidence === null ? '' : `; it is ${confidence} now`;
  const began = over === '' ? belief : (WAS[over] ?? over).replace('¤', now);
  const melon = (gap ?? 0) > 0.1 && (confidence ?? 0) >= 7 && !standing.done ? 'Watermelon: ' : (gap ?? 0) < -0.1 && confidence !== null && confidence <= 3 && !standing.done ? 'Sandbag: ' : '';
  const opening = melon === '' ? began : `${melon}${began.charAt(0).toLowerCase()}${began.slice(1)}`;
  return `${[opening, ...facts].join(', ')}.¤${rateWords(standing, aheadOf(view, standing))}`;
} // prettier-ignore

/** 'Waste: 14, ceiling 10.' */
function bandWords(row: Row): string {
  const band = ['Floor', 'Ceiling'].flatMap((side) =>
    filled(row[side]) ? [`${side.toLowerCase()} ${text(row[side])}`] : [],
  );
  return `${text(row['Metric'])}${filled(row['Current']) ? `: ${text(row['Current'])}` : ''}, ${band.join(', ')}.`;
}

export const HEALTH: Record<string, string> = {
  'on-track': '● On track',
  behind: '◆ Behind',
  'off-track': '▼ Off track',
  outdated: '□ Outdated',
  pending: '○ Pending',
  done: '✓ Done',
  early: '… Early',
  unknown: '– Unknown',
};

/** All objectives and key results, a row each. */
function table(view: View, chances: Chances, add: (...cells: [number, Said][]) => number): void {
  const [now, last] = view.weekOf;
  const from = Math.max(1, now - 7);
  const weeks = Array.from({ length: Math.min(8, last - from + 1) }, (_, index) => from + index);
  add(
    ...(['ID', 'Key result', 'Owner', 'Start → now → target', 'Progress', '', 'Exp.', 'Health', 'Week'] as const)
      .map((head, index): [number, Said] => [index + 1, head]),
    ...weeks.map((n, index): [number, Said] => [10 + index, n < 10 ? `W${n}` : String(n)]),
    [18, 'Forecast'],
    [19, 'Last'],
  );
  // What matters most first, those without a rank last.
  const rankOf = ({ row }: (typeof view.objectives)[number]): number => number(row['Rank']) ?? 1e9;
  for (const { row, keyResults } of [...view.objectives].sort((a, b) => rankOf(a) - rankOf(b))) {
    const own = keyResults.map((each) => view.standing(each));
    const progress = meanOf(own.map((each) => ({ row: each.row, share: clampedOf(each) })));
    const believed = own.flatMap(({ confidence }) => confidence ?? []);
    add(
      [1, text(row['ID'])], [2, '¤'], [5, progress === null ? '' : bar(progress)], [6, progress ?? '–'],
      [7, `${own.filter((each) => each.progress !== null).length} of ${own.length} known`],
      [10, believed.length === 0 ? 'No confidence yet' : `Lowest confidence ${Math.min(...believed)}`],
      [19, people(row)],
    );
    for (const standing of own) {
      const { id, kind, value, progress: share, expected, health, last: seen } = standing;
      const strip = confidencesOf(view, id).flatMap((known, index): [number, Said][] =>
        index + 1 < from ? [] : [[10 + index + 1 - from, known ?? '–']]);
      add(
        [1, id], [2, '¤'], [3, firstName(people(standing.row))], [4, journey(standing)], [5, progressCell(standing)],
        [6, kind === 'Metric' && share !== null ? share : '–'], [7, expected ?? '–'], [8, HEALTH[health] ?? ''],
        [9, changeOf(standing.row, value, standing.valueBefore)], ...strip, [18, outlook(view, standing, chances)],
        [19, seen === null ? '–' : { day: seen }],
      );
    }
  }
  const forecasts = view.keyResults.map((row) => outlook(view, view.standing(row), chances));
  if (forecasts.some((said) => /^by .*\?$/.test(said)))
    add([1, '“?” after a day: the line of its numbers reaches the target by then, yet that is less likely than not, as numbers like these slow down, stop or turn back.']);
  if (forecasts.some((said) => /^[−\d].*\?$/.test(said)))
    add([1, '“?” after a number: the line ends short of the target, yet reaching it is likelier than not, as numbers like these move in steps, speed up or leap late.']);
} // prettier-ignore

const bar = (share: number): string => {
  const full = Math.round(clamp(share) * 10);
  return '█'.repeat(full) + '░'.repeat(10 - full);
};

/** The bar of a metric; of a band whether it is inside; of a milestone whether it is done. */
function progressCell({ row, kind, value, progress }: Standing): string {
  if (kind === 'Milestone') return value === true ? 'done' : 'open';
  if (kind === 'Baseline') return progress === 1 ? 'known' : 'open';
  if (kind === 'Metric') return progress === null ? '' : bar(progress);
  const outside = outsideOf(row, value);
  if (outside === null) return '–';
  return outside === 0 ? 'inside' : `${round(Math.abs(outside))} ${outside < 0 ? 'below' : 'above'}`; // prettier-ignore
}

/** '70 → 71.5 → 95 %'; a unit that does not fit may be missing: ¤ is what may follow. */
function journey({ row, kind, value }: Standing): string {
  const shown = (cell: unknown): string => (typeof cell === 'number' ? `${round(cell)}` : '–');
  if (kind === 'Milestone') return value === true ? 'done' : 'open';
  if (kind === 'Maintain') {
    const sides = ['Floor', 'Ceiling'].filter((side) => filled(row[side])).map((side) => `${side.toLowerCase()} ${shown(row[side])}`); // prettier-ignore
    return `${shown(value)} (${sides.join(', ')})`;
  }
  return `${shown(row['Start'])} → ${shown(value)} → ${shown(row['Target'])}¤`;
}

function changeOf(row: Row, value: unknown, before: unknown): string {
  if (typeof value !== 'number' || typeof before !== 'number') return '–';
  const change = round(value - before);
  if (change === 0) return '0';
  const unit = text(row['Unit']) === '%' || !filled(row['Unit']) ? '' : '¤';
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}${unit}`;
}

/**
 * 'by 17 Mar' when its line is at the target in time, else where it is likely to end, as its numbers can be; with a
 * question mark where the chance says the opposite; '–' for no forecast.
 */
function outlook(view: View, standing: Standing, chances: Chances): string {
  if (standing.kind !== 'Metric' || standing.done) return '';
  const { likely, reached } = aheadOf(view, standing);
  if (likely === null) return '–';
  const isLikely = (chances(view.on, standing.id) ?? 0) >= 0.5;
  if (reached !== null && reached <= standing.due)
    return `by ${shortDay(reached)}${isLikely ? '' : '?'}`;
  return `${endOf(view, standing, likely)}`.replace('-', '−') + `¤${isLikely ? '?' : ''}`;
}

/** Whether its line is at the target by the day it is due. */
function isThereInTime(view: View, standing: Standing): boolean {
  const { reached } = aheadOf(view, standing);
  return reached !== null && reached <= standing.due;
}

/** An end that falls short of the target: none below zero or above a hundred percent where none was, whole where all are. */
function endOf(view: View, { id, row, day }: Standing, likely: number): number {
  const [from, to] = [Number(row['Start']), Number(row['Target'])];
  const lines = view.linesOf(id).filter((line) => typeof line['Value'] === 'number' && text(line['For']) <= day);
  const known = [from, to, ...lines.map((line) => Number(line['Value']))];
  let end = likely;
  if (end < 0 && !known.some((number) => number < 0)) end = 0;
  if (end > 100 && text(row['Unit']) === '%' && !known.some((number) => number > 100)) end = 100;
  const isThere = (number: number): boolean => (to > from ? number >= to : number <= to);
  if (known.every((number) => number === Math.trunc(number))) {
    const near = Math.round(end);
    return isThere(near) ? (to > from ? to - 1 : to + 1) : round(Number(near.toPrecision(3)));
  }
  for (const digits of [3, 4, 5, 6, 7, 8]) if (!isThere(Number(end.toPrecision(digits)))) return round(Number(end.toPrecision(digits)));
  return end;
} // prettier-ignore

/** '¤: reached, +3.5 this week, confidence 5 → 7'. */
function winOf({ row, kind, value, valueBefore, done, confidence, before }: Standing): string {
  const change = changeOf(row, value, valueBefore);
  const rose = confidence !== null && before !== null && confidence > before;
  return `¤: ${[
    done ? 'reached' : '',
    kind === 'Metric' && change !== '–' && change !== '0' ? `${change} this week` : '',
    rose ? `confidence ${before} → ${confidence}` : '',
  ]
    .filter(Boolean)
    .join(', ')}`;
}

/** What differs between what a tab says and what it has to say, line by line; empty for nothing. */
export function differences(
  shown: readonly Line[],
  wanted: readonly Line[],
  day: (serial: number) => string,
): string[] {
  const found: string[] = [];
  for (let nth = 0; nth < Math.max(shown.length, wanted.length); nth++) {
    const [is, should] = [shown[nth] ?? new Map<number, Said>(), wanted[nth] ?? new Map<number, Said>()]; // prettier-ignore
    for (const column of new Set([...is.keys(), ...should.keys()])) {
      const [said, due] = [is.get(column), should.get(column)];
      if (!isLike(said, due, day))
        found.push(`line ${nth + 1} (${String(is.get(1) ?? should.get(1))}), column ${column}: says ${JSON.stringify(said)}, not ${JSON.stringify(due)}`); // prettier-ignore
    }
    // What follows would differ for no other reason.
    if (is.get(1) === undefined || !isLike(is.get(1), should.get(1), day)) break;
  }
  return found;
}

function isLike(said: Said | undefined, due: Said | undefined, day: (serial: number) => string): boolean {
  if (said === undefined || due === undefined) return said === due;
  if (typeof due === 'object') return typeof said === 'number' && day(said) === due.day;
  if (typeof due === 'number') return typeof said === 'number' && Math.abs(said - due) < 1e-9;
  const pattern = due.split('¤').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^0-9]*');
  return typeof said === 'string' && new RegExp(`^${pattern}$`).test(said);
} // prettier-ignore
