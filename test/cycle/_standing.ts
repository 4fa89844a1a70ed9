/**
 * How each key result stood on a day, calculated anew from plain rows by nobody's code but this folder's: what the
 * reviews of the product are held against. Nothing of src is used.
 */
import { at, clamp, filled, iso, monday, number, plus, round, serial, sundayBefore, text, WEEKDAYS, type Row } from './_rows.ts'; // prettier-ignore

/** A workbook as it stood at a review, and what is known about it besides. */
export type Book = {
  cycle: Row;
  objectives: Row[];
  keyResults: Row[];
  decisions: Row[];
  commitments: Row[];
  initiatives: Row[];
  metrics: Row[];
  rules: Row[];
  /** Days off. */
  off: ReadonlySet<string>;
  /** Each key result as it was launched, and the day. */
  launched: ReadonlyMap<string, { on: string; row: Row }>;
  graceDays: number;
};

/** A day that is looked at, at a time of day: 'YYYY-MM-DD HH:MM'. */
export type Time = { on: string; moment: string };

export type Standing = {
  id: string;
  row: Row;
  kind: string;
  day: string;
  due: string;
  value: Row[string];
  valueBefore: Row[string];
  confidence: number | null;
  before: number | null;
  progress: number | null;
  /** Share of its time that had passed on the day of its value. */
  share: number | null;
  expected: number | null;
  gap: number | null;
  health: string;
  last: string | null;
  stale: boolean;
  /** Below (negative) or above its band. */
  outside: number | null;
  done: boolean;
};

export type View = Time & {
  book: Book;
  /** Week n of N. */
  weekOf: [number, number];
  /** Mondays of the cycle's weeks up to today's. */
  mondays: string[];
  starts: string;
  ends: string;
  /** The published objectives, and of each its active key results. */
  objectives: { row: Row; keyResults: Row[] }[];
  keyResults: Row[];
  /** Check-ins of an ID up to today, oldest first. */
  linesOf: (id: string) => Row[];
  /** All that was written up to now, in the order of writing. */
  written: Row[];
  standing: (row: Row, day?: string) => Standing;
  /** The day of review in the week of a day. */
  review: (day: string) => string;
};

export function lookAt(book: Book, log: readonly Row[], { on, moment }: Time): View {
  const starts = text(book.cycle['Starts']);
  const ends = text(book.cycle['Ends']);
  const weekNumber = (day: string): number => (at(monday(day)) - at(monday(starts))) / 7 + 1;
  const all = weekNumber(ends);
  const now = Math.min(Math.max(weekNumber(on), 1), all);
  const written = log.filter((line) => text(line['At']) < moment);
  const lines = written
    .filter((line) => text(line['For']) <= on)
    .sort((a, b) => at(text(a['For'])) - at(text(b['For'])) || serial(a) - serial(b));
  const byId = new Map<string, Row[]>();
  for (const line of lines) {
    const id = text(line['Key result']);
    byId.set(id, [...(byId.get(id) ?? []), line]);
  }
  const objectives = book.objectives
    .filter((row) => row['Status'] === 'Published')
    .map((row) => ({
      row,
      keyResults: book.keyResults.filter(
        (each) => each['Objective'] === row['ID'] && (each['Status'] ?? 'Active') === 'Active',
      ),
    }));
  const view: View = {
    ...{ book, on, moment, starts, ends, written, objectives },
    weekOf: [now, all],
    mondays: Array.from({ length: now }, (_, index) => plus(monday(starts), 7 * index)),
    keyResults: objectives.flatMap(({ keyResults }) => keyResults),
    linesOf: (id) => byId.get(id) ?? [],
    standing: (row, day = on) => judge(view, row, day),
    review: (day) => plus(monday(day), WEEKDAYS.indexOf(text(book.cycle['Review day']))),
  };
  return view;
}

/** The newest that says something in a column, up to a day; null for none. */
export const newest = (lines: readonly Row[], header: string, day = '9999-12-31'): Row[string] =>
  [...lines].reverse().find((line) => text(line['For']) <= day && filled(line[header]))?.[header] ??
  null;

/** What a blank Kind means. */
export function kindOf(row: Row): string {
  if (filled(row['Kind'])) return text(row['Kind']);
  if (typeof row['Current'] === 'boolean' && !filled(row['Start']) && !filled(row['Target']))
    return 'Milestone';
  return (filled(row['Floor']) || filled(row['Ceiling'])) && !filled(row['Target'])
    ? 'Maintain'
    : 'Metric';
}

/** How far outside a band a value is: below it negative, inside 0, unknown null. */
export function outsideOf(row: Row, value: Row[string] | undefined): number | null {
  const [floor, ceiling] = [number(row['Floor']), number(row['Ceiling'])];
  if (typeof value !== 'number' || (floor === null && ceiling === null)) return null;
  if (floor !== null && value < floor) return value - floor;
  return ceiling !== null && value > ceiling ? value - ceiling : 0;
}

export function progressOf(row: Row, kind: string, value: Row[string]): number | null {
  if (kind === 'Milestone') return typeof value === 'boolean' ? Number(value) : null;
  if (kind === 'Baseline') return filled(value) && filled(row['Data source']) ? 1 : 0;
  if (typeof value !== 'number') return null;
  if (kind === 'Maintain') return Number(outsideOf(row, value) === 0);
  const [start, target] = [number(row['Start']), number(row['Target'])];
  if (start === null || target === null || start === target) return null;
  return (value - start) / (target - start);
}

function judge({ book, starts, ends, linesOf }: View, row: Row, day: string): Standing {
  const id = text(row['ID']);
  const own = linesOf(id).filter((line) => text(line['For']) <= day);
  const due = text(row['Due']) || ends;
  const kind = kindOf(row);
  const value = newest(own, 'Value');
  const measured = [...own].reverse().find((line) => filled(line['Value']))?.['For'];
  const last = own.length === 0 ? null : text(own[own.length - 1]?.['For']);
  const progress = progressOf(row, kind, value);
  const seen = text(measured ?? day) < day ? text(measured ?? day) : day;
  const share = clamp((at(seen) - at(starts)) / (at(due) - at(starts)));
  const curve = { Late: share * share, Early: Math.sqrt(share) }[text(row['Curve'])] ?? share;
  const expected = kind === 'Metric' ? curve : null;
  const gap = expected === null || progress === null ? null : round(expected - progress);
  const published = book.launched.get(id)?.on ?? '';
  const waitedFrom = last ?? (published > starts ? published : starts);
  let waited = at(day) - at(waitedFrom);
  for (let each = at(waitedFrom) + 1; each <= at(day); each++) if (book.off.has(iso(each))) waited -= 1; // prettier-ignore
  const interval = { '2 weeks': 14, Month: 31 }[text(row['Check in every'])] ?? 7;
  const stale = waited > interval + book.graceDays;
  const health = healthOf();
  return {
    ...{ id, row, kind, day, due, value, progress, expected, gap, health, last, stale },
    valueBefore: newest(own, 'Value', sundayBefore(day)),
    confidence: number(newest(own, 'Confidence')),
    before: number(newest(own, 'Confidence', sundayBefore(day))),
    share: kind === 'Metric' ? share : null,
    outside: kind === 'Maintain' ? outsideOf(row, value) : null,
    done: health === 'done',
  };

  function healthOf(): string {
    if (last === null) return 'pending';
    if ((kind === 'Milestone' && value === true) || (kind === 'Baseline' && progress === 1)) return 'done';
    if (stale) return 'outdated';
    if (progress === null) return 'unknown';
    if (kind === 'Metric' && progress >= 1) return 'done';
    if (kind === 'Maintain') return progress === 1 ? 'on-track' : 'off-track';
    if (kind !== 'Metric') return day > due ? 'off-track' : 'on-track';
    if (share <= 0.15) return 'early';
    if ((gap ?? 0) > 0.25) return 'off-track';
    return (gap ?? 0) > 0.1 ? 'behind' : 'on-track';
  }
} // prettier-ignore

/** What is left to do and what is likely to come of it; null for what cannot be known. */
export type Ahead = {
  /** What it has to move a week, and what it moved a week lately. */
  required: number | null;
  recent: number | null;
  /** Where the line of medians through its last numbers ends, and the day on which it is at the target. */
  likely: number | null;
  reached: string | null;
  /** The days of its numbers, oldest first. */
  days: string[];
};

export function aheadOf({ linesOf, starts }: View, standing: Standing): Ahead {
  const { id, row, kind, day: on, due, progress } = standing;
  const numbers = linesOf(id).filter((line) => typeof line['Value'] === 'number' && text(line['For']) <= on); // prettier-ignore
  const newestLine = numbers[numbers.length - 1];
  const nothing = { required: null, recent: null, likely: null, reached: null };
  const dayOf = (line: Row): number => at(text(line['For']));
  const days = numbers.map((line) => text(line['For']));
  if (kind !== 'Metric' || !newestLine || progress === null) return { ...nothing, days };
  const target = Number(row['Target']);
  const weeksLeft = (at(due) - at(on)) / 7;
  const left = target - Number(newestLine['Value']);
  const required = progress >= 1 ? 0 : weeksLeft > 0 ? left / weeksLeft : null;
  const before = numbers.filter((line) => dayOf(line) <= dayOf(newestLine) - 21).pop() ?? numbers[0]!;
  const seen = dayOf(newestLine) - dayOf(before);
  const moved = Number(newestLine['Value']) - Number(before['Value']);
  const recent = seen < 7 ? null : moved / (seen / 7);
  // A later number of a day takes the place of an earlier one.
  const byDay = new Map(numbers.map((line) => [dayOf(line) - at(starts), Number(line['Value'])]));
  const points = [...byDay].sort(([a], [b]) => a - b).slice(-8);
  const xs = points.map(([x]) => x);
  const isEnough = points.length >= 4 && Math.max(...xs) - Math.min(...xs) >= 14 && on < due;
  if (!isEnough) return { ...nothing, required, recent, days };
  const slope = middle(
    points.flatMap(([x, value]) =>
      points.flatMap(([later, other]) => (later > x ? [(other - value) / (later - x)] : []))),
  );
  const base = middle(points.map(([x, value]) => value - slope * x));
  const likely = base + slope * (at(due) - at(starts));
  // Looked for day by day: the first one, from today on, on which the line is at the target or beyond.
  const up = Math.sign(target - Number(row['Start']));
  let x = at(on) - at(starts);
  const isShort = (): boolean => (target - base - slope * x) * up > 1e-6 * Math.abs(slope);
  while (isShort() && x <= 400) x++;
  // What falls back towards its target from beyond it is there as long as it has not fallen below by the end.
  const isThere = slope * up > 0 || (likely - target) * up >= 0;
  const reached = !isThere || isShort() ? null : iso(at(starts) + x);
  return { required, recent, likely, reached, days };
} // prettier-ignore

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return half.reduce((sum, each) => sum + each, 0) / half.length;
}

/** The weeks within which one check-in is due. */
export const windowOf = (row: Row): number =>
  ({ '2 weeks': 2, Month: 5 })[text(row['Check in every'])] ?? 1;

/** True for a week of a Monday in which nobody works. */
export const isWeekOff = ({ off }: Book, start: string): boolean =>
  [0, 1, 2, 3, 4].every((each) => off.has(plus(start, each)));

/** Key results without the check-in that is due, by ID. */
export function missingIn(view: View): string[] {
  const { book, keyResults, linesOf, on, standing } = view;
  if (isWeekOff(book, monday(on))) return [];
  return keyResults
    .filter((row) => {
      const from = plus(monday(on), -7 * (windowOf(row) - 1));
      const has = linesOf(text(row['ID'])).some((line) => text(line['For']) >= from);
      return !has && !standing(row).done;
    })
    .map((row) => text(row['ID']));
}

/** Due key-result-weeks that were kept, and all of them. */
export function rhythmIn(view: View): [number, number] {
  const { book, keyResults, linesOf, on, mondays, review } = view;
  let [kept, due] = [0, 0];
  for (const row of keyResults) {
    const size = windowOf(row);
    for (let week = size; week <= mondays.length; week += size) {
      const start = mondays[week - 1]!;
      const isKept = linesOf(text(row['ID'])).some((line) => {
        const day = text(line['For']);
        return day >= plus(start, -7 * (size - 1)) && day <= plus(start, 6);
      });
      if (!isKept && (on < review(start) || isWeekOff(book, start))) continue;
      due += 1;
      kept += Number(isKept);
    }
  }
  return [kept, due];
}

/** The mean of shares by weight, of those that are known; null for none. */
export function meanOf(parts: readonly { row: Row; share: number | null }[]): number | null {
  const known = parts.flatMap(({ row, share }) =>
    share === null ? [] : [{ weight: Number(row['Weight'] ?? 1), share }],
  );
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  return known.length === 0
    ? null
    : known.reduce((sum, { weight, share }) => sum + weight * share, 0) / all;
}

export const clampedOf = ({ progress }: Standing): number | null =>
  progress === null ? null : clamp(progress);
