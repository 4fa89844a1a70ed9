/** What a review has to speak about, by the definitions: what fired, what waits, who moved, and the minutes of it. */
import {
  at,
  filled,
  monday,
  number,
  round,
  plus,
  sundayBefore,
  text,
  weekKey,
  type Row,
} from './_rows.ts';
import { isWeekOff, kindOf, newest, outsideOf, type Standing, type View } from './_standing.ts';

/** The chance that a forecast gave a key result on a day, null without a forecast; not the ledger's to calculate. */
export type Chances = (day: string, id: string) => number | null;

/** What fired and was not answered, and at how many reviews running that stood on the agenda. */
export type Needed = { id: string; rule: string; reviews: number; fires: boolean };

/** Rules that look at a key result, in their order; a health metric has one of its own. */
const RULES = [
  'confidence-drop', 'confidence-low', 'confidence-low-twice', 'committed-low', 'believed-behind',
  'forecast-low', 'guardrail-out', 'source-missing',
] as const; // prettier-ignore

export const drop = ({ before, confidence }: Standing): number =>
  before === null || confidence === null ? 0 : before - confidence;

/** The rules that fire for a key result on a day. */
export function firesOf(view: View, row: Row, day: string, chances: Chances): string[] {
  const standing = view.standing(row, day);
  const { confidence: now, before, gap, share } = standing;
  const objective = view.objectives.find(({ keyResults }) => keyResults.includes(row));
  const isLow = now !== null && now < 4;
  const wasLow = before !== null && before < 4;
  const isCommitted = objective?.row['Type'] === 'Committed';
  const gone = (at(day) - at(view.starts)) / (at(view.ends) - at(view.starts));
  const chance = kindOf(row) === 'Metric' ? chances(day, text(row['ID'])) : null;
  const since = view.book.launched.get(text(row['ID']))?.on ?? '';
  const lastReview = view.review(sundayBefore(day));
  const fires: Record<string, boolean> = {
    'confidence-drop': now !== null && now >= 4 && drop(standing) >= 2,
    'confidence-low': isLow && !wasLow,
    'confidence-low-twice': isLow && wasLow,
    'committed-low': isCommitted && now !== null && now >= 4 && now < 7,
    'believed-behind': (gap ?? 0) > 0.25 && (share ?? 0) > 0.15 && (now ?? 0) >= 7,
    'forecast-low': chance !== null && chance < 0.5 && gone > 0.5,
    'source-missing':
      kindOf(row) !== 'Milestone' && !filled(row['Data source']) && since <= lastReview && view.starts <= lastReview,
  };
  const isYoung = (at(monday(day)) - at(monday(view.starts))) / 7 < 2;
  return RULES.filter((rule) => fires[rule] === true && (!isYoung || rule === 'confidence-low'));
} // prettier-ignore

/** What is known of a health metric on a day: the log or the cell, whichever is newer; an undated cell is today's. */
export function metricOn(view: View, metric: Row, day: string): number | null {
  const line = view.linesOf(text(metric['ID'])).filter((each) => text(each['For']) <= day && typeof each['Value'] === 'number').pop(); // prettier-ignore
  const dated = text(metric['Updated']) || view.on;
  const cell = number(metric['Current']);
  return cell !== null && dated <= day && (!line || text(line['For']) <= dated)
    ? cell
    : number(line?.['Value']);
}

export const isOut = (view: View, metric: Row, day: string): boolean =>
  (outsideOf(metric, metricOn(view, metric, day)) ?? 0) !== 0;

/** The day of a decision: of At, else the Monday of its week. */
export const decidedOn = (row: Row): string => text(row['At']).slice(0, 10);

/** Pairs of a key result or health metric and a rule that fired without an answer since. */
export function neededIn(view: View, chances: Chances): Needed[] {
  const { book, mondays, on, keyResults, review } = view;
  const judgedOn = (start: string): string => (plus(start, 6) < on ? plus(start, 6) : on);
  const subjects = [
    ...keyResults.map((row) => ({ row, fires: (day: string) => firesOf(view, row, day, chances) })),
    ...book.metrics.map((row) => ({
      row,
      fires: (day: string) => (isOut(view, row, day) ? ['guardrail-out'] : []),
    })),
  ];
  return subjects.flatMap(({ row, fires }) => {
    const id = text(row['ID']);
    const byWeek = mondays.map((start) => fires(judgedOn(start)));
    return RULES.flatMap((rule): Needed[] => {
      let last = byWeek.length - 1;
      while (last >= 0 && !byWeek[last]!.includes(rule)) last--;
      if (last < 0) return [];
      let first = last;
      while (first > 0 && byWeek[first - 1]!.includes(rule)) first--;
      const began = mondays[first]!;
      const isAnswered = book.decisions.some(
        (each) =>
          each['About'] === id && each['Rule'] === rule && decidedOn(each) >= began && decidedOn(each) <= on,
      );
      if (isAnswered) return [];
      // It was on the agenda of the review of its first week only if it had fired by then.
      const reviews = mondays.slice(first).map(review).filter((day) => day <= on);
      const late = reviews[0] === undefined || fires(reviews[0]).includes(rule) ? 0 : 1;
      const held = reviews.slice(late).filter((day) => !isWeekOff(book, monday(day)));
      return [{ id, rule, reviews: Math.max(1, held.length), fires: last === byWeek.length - 1 }];
    });
  });
} // prettier-ignore

/** A decision that was taken, the day to look again, and for how many reviews running it was the same. */
export type Open = { row: Row; about: string; rule: string; on: string; reviews: number };

const ENDINGS = ['Keep', 'Modify', 'Defer', 'Abandon', 'Achieved'];

/** Decisions that are not carried out, the earliest day first; what is needed anew is none of them. */
export function openIn(view: View, needed: readonly Needed[]): Open[] {
  const { book, on } = view;
  const taken = book.decisions
    .filter((row) => decidedOn(row) <= on && !ENDINGS.includes(text(row['Choice'])))
    .sort((a, b) => at(decidedOn(a)) - at(decidedOn(b)));
  const pairs = new Map<string, Row[]>();
  for (const row of taken) {
    const [about, rule] = [text(row['About']), text(row['Rule'])];
    const key = about && rule ? `${about} ${rule}` : text(row['ID']);
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return [...pairs]
    .filter(([pair]) => !needed.some(({ id, rule }) => `${id} ${rule}` === pair))
    .flatMap(([, rows]): Open[] => {
      const row = rows[rows.length - 1]!;
      const [about, rule, status] = [text(row['About']), text(row['Rule']), text(row['Status'])];
      const isOver = status === 'Done' || status === 'Dropped';
      if (isOver || (row['Choice'] === 'No action' && !filled(row['Due']))) return [];
      const day = text(row['Due']) || againOn(view, rule, decidedOn(row));
      const same = [...rows].reverse();
      const until = same.findIndex((each) => !isSame(each, row));
      const running = same.slice(0, until < 0 ? undefined : until).map((each) => weekKey(decidedOn(each))); // prettier-ignore
      const isBack = day <= on && weekKey(decidedOn(row)) !== weekKey(on);
      return [{ row, about, rule, on: day, reviews: new Set(running).size + Number(isBack) }];
    })
    .sort((a, b) => at(a.on) - at(b.on));
} // prettier-ignore

const isSame = (a: Row, b: Row): boolean =>
  a['Choice'] === b['Choice'] &&
  (['Continue', 'No action'].includes(text(b['Choice'])) || a['Decision'] === b['Decision']);

/** When a decision comes back by its rule: in so many weeks, else at the next review. */
export function againOn(view: View, rule: string, day: string): string {
  const row = view.book.rules.find((each) => each['Rule'] === rule);
  const weeks = { 'Every week': 1, 'In one week': 1, 'In two weeks': 2 }[text(row?.['Look again'])];
  if (weeks !== undefined) return plus(day, 7 * weeks);
  const review = view.review(day);
  return review > day ? review : plus(review, 7);
}

/** Whether belief fell below 7, or below 4. */
export function isLowerBand({ before, confidence: now }: Standing): boolean {
  const band = (confidence: number): number => (confidence < 4 ? 0 : confidence < 7 ? 1 : 2);
  return now !== null && before !== null && band(now) < band(before);
}

/** IDs of those whose belief or numbers fell, most pressing first. */
export function moversIn(view: View, chances: Chances): string[] {
  const natural = (id: string): number[] => (id.match(/\d+/g) ?? []).map(Number);
  return view.keyResults
    .map((row) => ({ row, standing: view.standing(row) }))
    .filter(({ row, standing }) => {
      const { gap, share, done } = standing;
      const fell = isLowerBand(standing);
      const isRed = !done && (share ?? 0) > 0.15 && (gap ?? 0) > 0.25;
      return drop(standing) >= 2 || fell || isRed || firesOf(view, row, view.on, chances).includes('forecast-low');
    })
    .sort((a, b) => {
      const weight = ({ row }: { row: Row }): number => Number(row['Weight'] ?? 1);
      const [[o1 = 0, k1 = 0], [o2 = 0, k2 = 0]] = [natural(a.standing.id), natural(b.standing.id)];
      const gaps = (b.standing.gap ?? -9) - (a.standing.gap ?? -9);
      return drop(b.standing) - drop(a.standing) || gaps || weight(b) - weight(a) || o1 - o2 || k1 - k2;
    })
    .map(({ standing }) => standing.id);
} // prettier-ignore

export type Unclear = { id: string; what: string; agreed: string };

/** Numbers that cannot be trusted: old, believed against the evidence, or still while everybody is content. */
export function unclearIn(view: View, short: (date: string | null) => string): Unclear[] {
  return view.keyResults.flatMap((row): Unclear[] => {
    const { id, health, last, stale, gap, confidence, done, kind } = view.standing(row);
    const brings = `${text(row['Owner']) || 'Somebody'} brings the number, or says what is in the way`;
    const say = 'Say what the number does not show, or change the confidence';
    if (done) return [];
    if (stale && last === null) return [{ id, what: 'Nobody has checked in yet.¤', agreed: brings }];
    if (health === 'outdated') return [{ id, what: `No check-in since ${short(last)}.¤`, agreed: brings }];
    if (gap !== null && confidence !== null) {
      const points = Math.round(Math.abs(round(gap * 100)));
      const said = (where: string): string =>
        `${points} point${points === 1 ? '' : 's'} ${where}, yet confidence is ${confidence}.¤`;
      if (gap > 0.1 && confidence >= 7) return [{ id, what: `Watermelon: ${said('behind')}`, agreed: say }];
      if (gap < -0.1 && confidence <= 3) return [{ id, what: `Sandbag: ${said('ahead')}`, agreed: say }];
    }
    const still = kind === 'Metric' && !stale ? flat(view.linesOf(id)) : [];
    if (still.length < 4 || (health !== 'on-track' && (confidence ?? 0) < 7)) return [];
    const claim = (confidence ?? 0) >= 7 ? `confidence is ${confidence}` : 'it counts as on track';
    return [{ id, what: `Flat since ${short(text(still[0]?.['For']))}, ${still.length} check-ins, yet ${claim}.¤`, agreed: say }];
  });
} // prettier-ignore

/** The numbers at the end that are all the same, the last of each week. */
function flat(lines: readonly Row[]): Row[] {
  const weekly = new Map<string, Row>();
  for (const line of lines)
    if (typeof line['Value'] === 'number') weekly.set(weekKey(text(line['For'])), line);
  const all = [...weekly.values()].reverse();
  const end = all.findIndex((line) => line['Value'] !== all[0]?.['Value']);
  return all.slice(0, end < 0 ? undefined : end).reverse();
}

export type Agenda = { minutes: [string, number][]; total: number; left: string[] };

/** Minutes by block, and what there is no time for; `others` are the key results that nothing speaks about. */
export function agendaOf(
  slot: number,
  topics: { health: string[]; movers: string[]; unclear: string[] },
  counts: { others: number; commitments: number; blockers: number; wins: number },
): Agenda {
  const minutes: Record<string, number> = {
    opening: 1,
    health: 0,
    movers: 0,
    unclear: 0,
    'all others': 0,
    commitments: counts.commitments > 0 ? 3 : 0,
    blockers: counts.blockers > 0 ? 4 : 0,
    'new commitments': 4,
    wins: counts.wins > 0 ? 2 : 0,
  };
  const total = (): number => Object.values(minutes).reduce((sum, each) => sum + each, 0);
  const left: string[] = [];
  const spend = (block: string, each: number, ids: readonly string[]): void => {
    for (const id of ids)
      if (total() + each <= slot) minutes[block] = (minutes[block] ?? 0) + each;
      else left.push(id);
  };
  spend('health', 2, topics.health);
  spend('movers', 5, topics.movers);
  spend('unclear', 2, topics.unclear);
  if (counts.others > 0) spend('all others', 1, ['all others']);
  return { minutes: Object.entries(minutes).filter(([, time]) => time > 0), total: total(), left };
}

/** The confidence of each week of the cycle up to this one; null for a week without a check-in. */
export const confidencesOf = ({ mondays, linesOf }: View, id: string): (number | null)[] =>
  mondays.map((start) => {
    const end = plus(start, 6);
    const has = linesOf(id).some((line) => text(line['For']) >= start && text(line['For']) <= end);
    return has ? number(newest(linesOf(id), 'Confidence', end)) : null;
  });
