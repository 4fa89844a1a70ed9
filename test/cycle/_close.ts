/** A cycle at its close by the definitions: scores, rhythm, belief against outcome, decisions; and its tab cell by cell. */
import type { Chart } from './_charts.ts';
import { decidedOn } from './_agenda.ts';
import { quantity } from './_follow.ts';
import type { Line, Said } from './_page.ts';
import { clamp, filled, firstName, monday, number, people, plus, round, shortDay, text, weekKey, type Row } from './_rows.ts'; // prettier-ignore
import { kindOf, meanOf, newest, outsideOf, progressOf, rhythmIn, type View } from './_standing.ts';

export type Scored = {
  id: string;
  row: Row;
  launch: Row;
  /** By what was launched, and as it stands. */
  score: number | null;
  standing: number | null;
  /** The confidence in the middle of the cycle. */
  said: number | null;
  /** For a band: weeks inside, of how many. */
  inside: [number, number] | null;
};
export type Closed = {
  /** The week in the middle. */
  week: number;
  objectives: { row: Row; score: number | null; standing: number | null; keyResults: Scored[] }[];
};

export function closeOf(view: View): Closed {
  const { book, starts, objectives, linesOf } = view;
  const week = Math.floor(view.weekOf[1] / 2);
  const middle = plus(monday(starts), 7 * week - 1);
  return {
    week,
    objectives: objectives.map(({ row, keyResults }) => {
      const scored = keyResults.map((each): Scored => {
        const id = text(each['ID']);
        const launch = book.launched.get(id)?.row ?? each;
        const ends = { Start: launch['Start'] ?? null, Target: launch['Target'] ?? null };
        const isWhole = filled(ends.Start) && filled(ends.Target);
        return {
          ...{ id, row: each, launch },
          score: scoreOf(view, isWhole ? { ...each, ...ends } : each),
          standing: scoreOf(view, each),
          said: number(newest(linesOf(id), 'Confidence', middle)),
          inside: kindOf(each) === 'Maintain' ? insideOf(view, each) : null,
        };
      });
      const mean = (of: 'score' | 'standing') =>
        meanOf(scored.map((each) => ({ row: each.row, share: each[of] })));
      return { row, keyResults: scored, score: mean('score'), standing: mean('standing') };
    }),
  };
}

/** A metric clamped on the last day, a milestone done when it was due, a band by the share of its weeks inside. */
function scoreOf(view: View, row: Row): number | null {
  const own = view.linesOf(text(row['ID']));
  const kind = kindOf(row);
  if (kind === 'Maintain') {
    const [weeks, all] = insideOf(view, row);
    return all === 0 ? null : weeks / all;
  }
  const until = kind === 'Milestone' ? text(row['Due']) || view.ends : view.ends;
  const progress = progressOf(row, kind, newest(own, 'Value', until));
  return progress === null ? null : clamp(progress);
}

/** ISO weeks with a check-in whose last value was inside, of all of them. */
function insideOf({ linesOf, starts, ends }: View, row: Row): [number, number] {
  const weeks = new Map<string, Row[string]>();
  for (const line of linesOf(text(row['ID']))) {
    const day = text(line['For']);
    if (filled(line['Value']) && day >= monday(starts) && day <= ends)
      weeks.set(monday(day), line['Value'] ?? null);
  }
  const values = [...weeks.values()];
  return [values.filter((value) => outsideOf(row, value) === 0).length, values.length];
}

const atLeast = (score: number | null, limit: number): boolean =>
  score !== null && score >= limit - 1e-9;
const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four'];

/** What the tab has to say; `words` is what people typed or said in the sidebar. */
export function retroOf(
  view: View,
  { objectives, week }: Closed,
  words: {
    choices: string[];
    why: string;
    each: string;
    cause: string;
    learned: string;
    process: [string, string, string];
    next: string;
    carried: [string, string];
  },
): { lines: Line[]; charts: Chart[] } {
  const { book, on } = view;
  const lines: Line[] = [];
  const add = (...cells: [number, Said][]): number =>
    lines.push(new Map(cells.filter(([, said]) => said !== '')));
  const all = objectives.flatMap(({ keyResults }) => keyResults);
  const missed = objectives.filter(({ score }) => !atLeast(score, 0.7)).map(({ row }) => text(row['ID'])); // prettier-ignore
  const count = objectives.length;
  const made = `${NUMBERS[count - missed.length]} of ${NUMBERS[count]?.toLowerCase()} objectives made it`;
  const answer =
    missed.length === 0
      ? count === 2 ? 'Both objectives made it' : `All ${NUMBERS[count]?.toLowerCase()} objectives made it`
      : missed.length === count
        ? count === 2 ? 'Neither objective made it' : made
        : `${made}; ${listed(missed)} did not`;
  add([1, answer], [9, `Retro ${text(book.cycle['ID'])} · ${text(book.cycle['Team'])} · ${shortDay(on)} ${on.slice(0, 4)}`]);
  add([1, diagnosisOf(view, objectives)]);
  add([1, '¤']);
  const launched = [...book.launched.values()].map((each) => each.on).sort()[0] ?? '';
  add(
    [1, 'ID'], [2, `As launched on ${shortDay(launched)}`], [3, 'Owner'], [4, 'Start → end → target'], [5, 'Score'],
    [6, 'As it stands'], [7, `Said, wk ${week}`], [8, 'What next, cause'], [9, 'Why, in a few words'],
  );
  const other = (score: number | null, standing: number | null): Said =>
    score !== null && standing !== null && Math.abs(score - standing) >= 0.005 ? standing : '';
  for (const [nth, { row, score, standing, keyResults }] of objectives.entries()) {
    add(
      [1, text(row['ID'])], [2, '¤'], [5, score ?? '–'], [6, other(score, standing)],
      [8, words.choices[nth] ?? ''], [9, words.why],
    );
    for (const each of keyResults)
      add(
        [1, each.id], [2, '¤'], [3, firstName(people(each.row))], [4, wayOf(view, each)], [5, each.score ?? '–'],
        [6, other(each.score, each.standing)], [7, each.said ?? '–'], [8, words.cause], [9, words.each],
      );
  }
  for (const { id, row, launch, score, standing } of all) {
    if (other(score, standing) === '') continue;
    const shown = (of: Row): string => quantity(Number(of['Target']), text(row['Unit'])).replace('\u00a0', ' ');
    add([1, `* ${id}’s target was ${shown(launch)} at launch and is ${shown(row)} now. The score counts what was launched.`]);
  }
  const left = outcomesOf(view);
  const right: [number, Said][][] = [[[5, words.carried[0]], [7, words.carried[1]]]];
  add([1, 'Decisions and how they turned out'], [5, `Carried over to ${words.next}`]);
  if (left.length === 0) left.push([[1, 'No decision was recorded.']]);
  for (let nth = 0; nth < Math.max(left.length, right.length); nth++)
    add(...(left[nth] ?? []), ...(right[nth] ?? []));
  add([1, 'What we learned, five at most']);
  add([1, words.learned]);
  add([1, 'One change to how we work'], [7, 'Owner'], [9, 'From']);
  const [process, owner, from] = words.process;
  add([1, process], [7, owner], [9, { day: from }]);
  return { lines, charts: chartsOf(objectives, week) };
} // prettier-ignore

/** Rhythm first: with three of four check-ins made a low score speaks against the OKRs, with fewer against the rhythm. */
function diagnosisOf(view: View, objectives: Closed['objectives']): string {
  const [kept, due] = rhythmIn(view);
  const rhythm = `Rhythm ${Math.round((kept / due) * 100)} %`;
  const low = objectives
    .filter(({ score }) => score !== null && !atLeast(score, 0.6))
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  if (low.length === 0) return `${rhythm}, and no objective scored below 0.6.`;
  const named = low.slice(0, 3).map(({ row, score }) => `${text(row['ID'])} scored ${score?.toFixed(2)}`); // prettier-ignore
  const scored = low.length > 3 ? `${listed(named)} and others less than 0.6` : listed(named);
  return kept / due >= 0.75 - 1e-9
    ? `${rhythm}, so the cadence was kept. ${scored} all the same: look at the OKR, not at the meetings.`
    : `${rhythm}: too few check-ins to blame the OKRs. ${scored}; mend the weekly rhythm first.`;
}

function wayOf(view: View, { row, launch, inside }: Scored): string {
  if (inside) return `inside ${inside[0]} of ${inside[1]} week${inside[1] === 1 ? '' : 's'}`;
  const value = newest(view.linesOf(text(row['ID'])), 'Value', view.ends);
  if (kindOf(row) === 'Milestone') return value === true ? 'done' : 'open';
  const shown = (cell: unknown): string => (typeof cell === 'number' ? `${round(cell)}` : '–');
  return `${shown(launch['Start'])} → ${shown(value)} → ${shown(launch['Target'])}¤`;
}

const CHOICES = ['Continue', 'Update', 'Start', 'Stop', 'No action'];
const SHOWN = 12;

/** What was decided in the cycle, oldest first: what came of it, and how what it was about moved since. */
function outcomesOf(view: View): [number, Said][][] {
  const { book, starts, ends } = view;
  const taken = book.decisions
    .filter((row) => CHOICES.includes(text(row['Choice'])) || (!filled(row['Choice']) && filled(row['Decision'])))
    .filter((row) => decidedOn(row) >= starts && decidedOn(row) <= ends)
    .filter((row, nth, all) => all.findIndex((each) => ['At', 'About', 'Choice', 'Decision'].every((key) => each[key] === row[key])) === nth)
    .map((row, nth) => ({ row, nth }))
    .sort((a, b) => decidedOn(a.row).localeCompare(decidedOn(b.row)) || a.nth - b.nth);
  const lines = taken.slice(-SHOWN).map(({ row }): [number, Said][] => {
    const about = view.keyResults.find((each) => each['ID'] === row['About']);
    const own = view.linesOf(text(row['About']));
    const [from, to] = [newest(own, 'Value', decidedOn(row)), newest(own, 'Value', ends)];
    const believed = [decidedOn(row), ends].map((day) => number(newest(own, 'Confidence', day)));
    const facts = about === undefined ? [] : [movedWords(text(about['Unit']), from, to), beliefWords(believed)];
    const said = facts.filter(Boolean).join(', ');
    const words = `${text(row['Status']) || 'Open'}${said === '' ? '' : `; ${said}`}`;
    return [[1, text(row['Week']).slice(5) || weekKey(decidedOn(row)).slice(5)], [2, cut(row['Decision'] === row['Choice'] || !filled(row['Decision']) ? [row['Choice'], row['About']].filter(filled).join(', ') : text(row['Decision']), 39)], [3, words]];
  });
  if (taken.length > SHOWN)
    lines.push([[2, `${taken.length - SHOWN} earlier ones stand in the tab Decisions`]]);
  return lines;
} // prettier-ignore

function movedWords(unit: string, from: Row[string], to: Row[string]): string {
  if (typeof to === 'boolean') return to ? 'reached' : 'not reached';
  if (typeof from !== 'number' || typeof to !== 'number') return '';
  const change = round(to - from);
  if (change === 0) return 'no change';
  const points = Math.abs(change) === 1 ? ' point' : ' points';
  const word = unit === '%' ? points : unit === '' ? '' : ` ${unit}`;
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}${word}`;
}

function beliefWords([from = null, to = null]: (number | null)[]): string {
  if (from === null || to === null) return '';
  return from === to ? `belief still ${to}` : `belief ${from} → ${to}`;
}

const cut = (said: string, length: number): string =>
  said.length <= length ? said : `${said.slice(0, length - 1).trimEnd()}…`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`; // prettier-ignore

/** Scores against 0.7; belief against outcome, hidden under ten; promises against stretch. */
function chartsOf(objectives: Closed['objectives'], week: number): Chart[] {
  const scored = objectives.flatMap(({ keyResults }) => keyResults).filter(({ score }) => score !== null); // prettier-ignore
  const missed = scored.filter(({ score }) => !atLeast(score, 0.7));
  const owner = objectives.find(({ keyResults }) => keyResults.includes(missed[0]!));
  const isWhole = missed.length === owner?.keyResults.length && missed.every((each) => owner.keyResults.includes(each)); // prettier-ignore
  const who =
    missed.length === 0
      ? ''
      : missed.length < 3
        ? `; ${missed.map(({ id }) => id).join(' and ')} did not`
        : isWhole
          ? `; the ${['three', 'four', 'five'][missed.length - 3]} of ${text(owner?.row['ID'])} did not`
          : '';
  const scores: Chart = {
    title: `${scored.length - missed.length} of ${scored.length} reached 0.7${who}`,
    data: [
      ['Key result', '0.7 and above', 'Below 0.7', '0.7'],
      ...scored.map(({ id, score }) =>
        atLeast(score, 0.7) ? [id, score, null, 0.7] : [id, null, score, 0.7]),
    ],
  }; // prettier-ignore
  return [scores, calibration(scored, week), promises(objectives)].flatMap((chart) => chart ?? []);
}

function calibration(scored: readonly Scored[], week: number): Chart | null {
  const known = scored.filter(({ said }) => said !== null);
  if (known.length < 10) return null;
  const band = (from: number, to: number): [number, number] => {
    const own = known.filter(({ said }) => said !== null && said >= from && said < to);
    return [own.length, own.filter(({ score }) => atLeast(score, 0.7)).length];
  };
  const [said, reached] = band(7, 11);
  return {
    title:
      said === 0
        ? `Nobody was sure of any in week ${week}`
        : `Belief ${reached / said >= 0.7 ? 'held' : 'misled'}: ${reached} of ${said} trusted in week ${week} made it`,
    data: [
      ['Confidence', 'Key results with this confidence', 'Reached 0.7'],
      ['Low, under 4', ...band(0, 4)],
      ['Middle, 4 to 6', ...band(4, 7)],
      ['High, 7 and up', said, reached],
    ],
  };
}

function promises(objectives: Closed['objectives']): Chart | null {
  const sort = (isPromise: boolean, limit: number) => {
    const own = objectives
      .filter(({ row }) => (row['Type'] === 'Committed') === isPromise)
      .flatMap(({ keyResults }) => keyResults.flatMap(({ score }) => score ?? []));
    const met = own.filter((score) => atLeast(score, limit)).length;
    return { all: own.length, met, mean: own.reduce((sum, each) => sum + each, 0) / own.length };
  };
  const [promised, stretch] = [sort(true, 1), sort(false, 0.7)];
  if (promised.all === 0) return null;
  const kept = `${promised.met} of ${promised.all} ${promised.all === 1 ? 'promise' : 'promises'} kept`;
  return {
    title: stretch.all === 0 ? kept : `${kept}; stretch came to ${Math.round(stretch.mean * 100) / 100}`, // prettier-ignore
    data: [
      ['Sort', 'Share that was met', 'Mean score'],
      [`Promises (${promised.all})`, promised.met / promised.all, promised.mean],
      ...(stretch.all === 0
        ? []
        : [[`Stretch (${stretch.all})`, stretch.met / stretch.all, stretch.mean]]),
    ],
  };
}
