/**
 * The figures of a team's week, calculated anew from plain rows, by nobody's code but this file's: what the reviews
 * of the product are held against. Nothing of src is used.
 */

/** A row of a tab by header; dates as 'YYYY-MM-DD', moments as 'YYYY-MM-DD HH:MM'. */
export type Row = Record<string, string | number | boolean | null>;
export type Snapshot = {
  cycle: Row;
  objectives: Row[];
  keyResults: Row[];
  /** Days off. */
  off: ReadonlySet<string>;
  /** The day on which each key result was published. */
  published: ReadonlyMap<string, string>;
  graceDays: number;
};
export type KeyResultWeek = {
  id: string;
  progress: number | null;
  expected: number | null;
  health: string;
  lastCheckIn: string | null;
  /** Confidence by week of the cycle, from 1; null for a week without a check-in. */
  confidences: (number | null)[];
  ahead: Ahead;
};
/** What is left to do and what is likely to come of it; null for what cannot be known. */
export type Ahead = {
  /** What it has to move a week, and what it moved a week lately. */
  required: number | null;
  recent: number | null;
  /** Where the line of medians through its last numbers ends, and the day on which it is at the target. */
  likely: number | null;
  reached: string | null;
};
export type Week = {
  weekOf: [number, number];
  keyResults: KeyResultWeek[];
  objectives: { id: string; progress: number | null; known: [number, number]; lowest: number | null }[];
  missing: string[];
  /** In whole percent, null before anything was due. */
  rhythm: number | null;
}; // prettier-ignore

const DAY = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 1970-01-05 was a Monday. */
const monday = (date: string): number => at(date) - ((((at(date) - 4) % 7) + 7) % 7);

/** The week as it stood on a day at a time; `log` holds every check-in ever written. */
export function weekOn(snapshot: Snapshot, log: readonly Row[], on: string, moment: string): Week {
  const { cycle } = snapshot;
  const first = monday(text(cycle['Starts']));
  const number = (date: string): number => (monday(date) - first) / 7 + 1;
  const all = number(text(cycle['Ends']));
  const now = Math.min(Math.max(number(on), 1), all);
  const lines = log
    .filter((line) => text(line['For']) <= on && text(line['At']) < moment)
    .sort((a, b) => at(text(a['For'])) - at(text(b['For'])) || serial(a) - serial(b));
  const published = snapshot.objectives.filter((row) => row['Status'] === 'Published');
  const ranks = published.map((row) => row);
  const active = ranks.flatMap((objective) =>
    snapshot.keyResults.filter(
      (row) => row['Objective'] === objective['ID'] && (row['Status'] ?? 'Active') === 'Active',
    ),
  );
  const judged = active.map((row) => {
    const own = lines.filter((line) => line['Key result'] === row['ID']);
    return { row, own, figures: judge(snapshot, row, own, { on, now, first }) };
  });
  const missing = judged.filter(({ row, own, figures }) => {
    if (figures.health === '✓ Done' || isWeekOff(snapshot.off, monday(on))) return false;
    const from = monday(on) - 7 * (windowOf(row) - 1);
    return !own.some((line) => at(text(line['For'])) >= from);
  });
  return {
    weekOf: [now, all],
    keyResults: judged.map(({ figures }) => figures),
    objectives: published.map((objective) => {
      const parts = judged.filter(({ row }) => row['Objective'] === objective['ID']);
      const known = parts.filter(({ figures }) => figures.progress !== null);
      const weight = ({ row }: (typeof parts)[number]): number => Number(row['Weight'] ?? 1);
      const sum = known.reduce(
        (total, part) => total + weight(part) * Math.min(1, Math.max(0, part.figures.progress ?? 0)),
        0,
      );
      const believed = parts
        .map(({ own }) => newestOf(own, 'Confidence'))
        .filter((each): each is number => typeof each === 'number');
      return {
        id: text(objective['ID']),
        progress: known.length === 0 ? null : sum / known.reduce((total, part) => total + weight(part), 0),
        known: [known.length, parts.length] as [number, number],
        lowest: believed.length === 0 ? null : Math.min(...believed),
      };
    }),
    missing: missing.map(({ row }) => text(row['ID'])),
    rhythm: rhythmOf(snapshot, judged, { on, now, first }),
  };
} // prettier-ignore

/** The score of a key result at the end of its cycle, by the start and target given. */
export function scoreOf(
  { cycle, keyResults }: Snapshot,
  log: readonly Row[],
  id: string,
  ends: { start: Row[string]; target: Row[string] },
): number | null {
  const row = keyResults.find((each) => each['ID'] === id) ?? {};
  const until = text(cycle['Ends']);
  const own = log
    .filter((line) => line['Key result'] === id && text(line['For']) <= until)
    .sort((a, b) => at(text(a['For'])) - at(text(b['For'])) || serial(a) - serial(b));
  const kind = kindOf(row);
  const clamp = (share: number | null): number | null =>
    share === null ? null : Math.min(1, Math.max(0, share));
  if (kind === 'Metric')
    return clamp(progressOf({ ...row, Start: ends.start, Target: ends.target }, kind, newestOf(own, 'Value'))); // prettier-ignore
  if (kind === 'Milestone') {
    const due = text(row['Due']) || until;
    return progressOf(row, kind, newestOf(own.filter((line) => text(line['For']) <= due), 'Value')) ?? 0;
  } // prettier-ignore
  const weeks = new Map<number, Row[string]>();
  for (const line of own) if (filled(line['Value'])) weeks.set(monday(text(line['For'])), line['Value'] ?? null); // prettier-ignore
  const inside = [...weeks.values()].filter((value) => progressOf(row, kind, value) === 1).length;
  return weeks.size === 0 ? null : inside / weeks.size;
}

type Time = { on: string; now: number; first: number };

function judge(snapshot: Snapshot, row: Row, own: readonly Row[], { on, now, first }: Time): KeyResultWeek {
  const { cycle, off, published, graceDays } = snapshot;
  const id = text(row['ID']);
  const starts = text(cycle['Starts']);
  const due = text(row['Due']) || text(cycle['Ends']);
  const value = newestOf(own, 'Value');
  const measured = [...own].reverse().find((line) => filled(line['Value']))?.['For'];
  const last = own.length === 0 ? null : text(own[own.length - 1]?.['For']);
  const kind = kindOf(row);
  const progress = progressOf(row, kind, value);
  const day = text(measured ?? on) < on ? text(measured ?? on) : on;
  const share = Math.min(1, Math.max(0, (at(day) - at(starts)) / (at(due) - at(starts))));
  const curve = { Late: share * share, Early: Math.sqrt(share) }[text(row['Curve'])] ?? share;
  const expected = kind === 'Metric' ? curve : null;
  const since = [starts, published.get(id) ?? ''].sort().pop() ?? starts;
  const waitedFrom = last ?? since;
  let waited = at(on) - at(waitedFrom);
  for (let each = at(waitedFrom) + 1; each <= at(on); each++) if (off.has(iso(each))) waited -= 1;
  const interval = { '2 weeks': 14, Month: 31 }[text(row['Check in every'])] ?? 7;
  const gap = expected === null || progress === null ? null : round(expected - progress);
  const confidences = Array.from({ length: now }, (_, index) => {
    const from = first + 7 * index;
    const inWeek = own.some((line) => at(text(line['For'])) >= from && at(text(line['For'])) < from + 7);
    const until = own.filter((line) => at(text(line['For'])) < from + 7);
    const known = newestOf(until, 'Confidence');
    return inWeek && typeof known === 'number' ? known : null;
  });
  return {
    id,
    progress,
    expected,
    health: healthOf(),
    lastCheckIn: last,
    confidences,
    ahead: kind === 'Metric' ? aheadOf(row, own, { on, starts, due, progress }) : NOTHING_AHEAD,
  };

  function healthOf(): string {
    const isInside = progress === 1;
    if (last === null) return '○ Pending';
    if ((kind === 'Milestone' && value === true) || (kind === 'Baseline' && progress === 1)) return '✓ Done';
    if (waited > interval + graceDays) return '□ Outdated';
    if (progress === null) return '– Unknown';
    if (kind === 'Metric' && progress >= 1) return '✓ Done';
    if (kind === 'Maintain') return isInside ? '● On track' : '▼ Off track';
    if (kind !== 'Metric') return on > due ? '▼ Off track' : '● On track';
    if (share <= 0.15) return '… Early';
    if ((gap ?? 0) > 0.25) return '▼ Off track';
    return (gap ?? 0) > 0.1 ? '◆ Behind' : '● On track';
  }
} // prettier-ignore

const NOTHING_AHEAD: Ahead = { required: null, recent: null, likely: null, reached: null };

function aheadOf(
  row: Row,
  own: readonly Row[],
  {
    on,
    starts,
    due,
    progress,
  }: { on: string; starts: string; due: string; progress: number | null },
): Ahead {
  const numbers = own.filter((line) => typeof line['Value'] === 'number');
  const newest = numbers[numbers.length - 1];
  const target = Number(row['Target']);
  if (!newest || progress === null) return NOTHING_AHEAD;
  const weeksLeft = (at(due) - at(on)) / 7;
  const required =
    progress >= 1 ? 0 : weeksLeft > 0 ? (target - Number(newest['Value'])) / weeksLeft : null;
  const dayOf = (line: Row): number => at(text(line['For']));
  const before = numbers.filter((line) => dayOf(line) <= dayOf(newest) - 21).pop() ?? numbers[0]!;
  const seen = dayOf(newest) - dayOf(before);
  const moved = Number(newest['Value']) - Number(before['Value']);
  const recent = seen < 7 ? null : moved / (seen / 7);
  // A later number of a day takes the place of an earlier one.
  const byDay = new Map(numbers.map((line) => [dayOf(line) - at(starts), Number(line['Value'])]));
  const points = [...byDay].sort(([a], [b]) => a - b).slice(-8);
  const days = points.map(([day]) => day);
  const isEnough = points.length >= 4 && Math.max(...days) - Math.min(...days) >= 14 && on < due;
  if (!isEnough) return { ...NOTHING_AHEAD, required, recent };
  const slope = middle(
    points.flatMap(([day, value]) =>
      points.flatMap(([later, other]) => (later > day ? [(other - value) / (later - day)] : [])),
    ),
  );
  const base = middle(points.map(([day, value]) => value - slope * day));
  const likely = base + slope * (at(due) - at(starts));
  // Looked for day by day: the first one, from today on, on which the line is at the target or beyond.
  const up = Math.sign(target - Number(row['Start']));
  let day = at(on) - at(starts);
  const isShort = (): boolean => (target - base - slope * day) * up > 1e-6 * Math.abs(slope);
  while (isShort() && day <= 400) day++;
  const reached = slope * up <= 0 || isShort() ? null : iso(at(starts) + day);
  return { required, recent, likely, reached };
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return half.reduce((sum, each) => sum + each, 0) / half.length;
}

/** What a blank Kind means. */
function kindOf(row: Row): string {
  if (filled(row['Kind'])) return text(row['Kind']);
  if (typeof row['Current'] === 'boolean' && !filled(row['Start']) && !filled(row['Target']))
    return 'Milestone';
  return (filled(row['Floor']) || filled(row['Ceiling'])) && !filled(row['Target'])
    ? 'Maintain'
    : 'Metric';
}

function progressOf(row: Row, kind: string, value: Row[string]): number | null {
  if (kind === 'Milestone') return typeof value === 'boolean' ? Number(value) : null;
  if (kind === 'Baseline') return filled(value) && filled(row['Data source']) ? 1 : 0;
  if (typeof value !== 'number') return null;
  if (kind === 'Maintain') {
    const [floor, ceiling] = [row['Floor'], row['Ceiling']];
    return Number(value >= Number(floor ?? -Infinity) && value <= Number(ceiling ?? Infinity));
  }
  const [start, target] = [row['Start'], row['Target']];
  if (typeof start !== 'number' || typeof target !== 'number' || start === target) return null;
  return (value - start) / (target - start);
}

function rhythmOf(
  { cycle, off }: Snapshot,
  judged: readonly { row: Row; own: readonly Row[] }[],
  { on, now, first }: Time,
): number | null {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  let [due, kept] = [0, 0];
  for (const { row, own } of judged) {
    const size = windowOf(row);
    for (let week = size; week <= now; week += size) {
      const start = first + 7 * (week - 1);
      const isKept = own.some((line) => {
        const day = at(text(line['For']));
        return day >= start - 7 * (size - 1) && day < start + 7;
      });
      const review = start + days.indexOf(text(cycle['Review day']));
      if (!isKept && (at(on) < review || isWeekOff(off, start))) continue;
      due += 1;
      kept += Number(isKept);
    }
  }
  return due === 0 ? null : Math.round((kept / due) * 100);
}

const windowOf = (row: Row): number =>
  ({ '2 weeks': 2, Month: 5 })[text(row['Check in every'])] ?? 1;
const isWeekOff = (off: ReadonlySet<string>, start: number): boolean =>
  [0, 1, 2, 3, 4].every((each) => off.has(iso(start + each)));
const newestOf = (lines: readonly Row[], header: string): Row[string] =>
  [...lines].reverse().find((line) => filled(line[header]))?.[header] ?? null;
const filled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';
const serial = (line: Row): number => Number(/\d+$/.exec(text(line['ID']))?.[0] ?? 0);
const round = (share: number): number => Math.round(share * 1e9) / 1e9;
export const text = (cell: Row[string] | undefined): string => String(cell ?? '');
