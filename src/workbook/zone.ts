import type { LocalDate } from '../tabs/_columns.ts';

/** An instant (minutes since 1970) and by how many milliseconds the zone's clocks are ahead of UTC then. */
export type Sample = [minute: number, offset: number];

/** Turns instants into what clocks in the spreadsheet's zone show, and back. */
export type Zone = {
  name: string;
  toLocal(instant: Date): LocalDate;
  /** The instant at which clocks show this; one that they skip counts as an hour later. */
  toInstant(local: LocalDate): Date;
  /** Asks for all that a span of days (before and after an instant) may need, so that no later run has to. */
  prime(instant: Date, before: number, after: number): void;
  /** Everything asked of Google so far, for keeping: the next run need not ask again. */
  samples(): Sample[];
};

/** Between equal offsets further apart there may be a change and one back; no summer time anywhere is shorter. */
const HOUR = 60;
const DAY = 1440;
const TRUSTED_GAP = 28 * DAY;
const MINUTE_MS = 60_000;

/**
 * The zone of a spreadsheet. `format` is Utilities.formatDate, asked only where the offset is not known from
 * what was asked before: a few times for a year, since each call costs as much as reading a tab.
 */
export function zoneOf(
  name: string,
  format: (date: Date, zone: string, pattern: string) => string,
  known: readonly Sample[],
): Zone {
  const samples = [...known].sort((a, b) => a[0] - b[0]);

  const ask = (minute: number): number => {
    const shown = format(new Date(minute * MINUTE_MS), name, 'yyyy-MM-dd HH:mm:ss');
    const offset = wallClock(shown) - minute * MINUTE_MS;
    samples.splice(after(samples, minute), 0, [minute, offset]);
    return offset;
  };

  const offsetAt = (minute: number): number => {
    // Places that all runs share, so that neighbouring days need no question of their own.
    const below = Math.floor(minute / TRUSTED_GAP) * TRUSTED_GAP;
    // Each round halves the gap around the minute, from four weeks to an hour.
    for (let round = 0; round < 16; round++) {
      const at = after(samples, minute);
      const [before, next] = [samples[at - 1], samples[at]];
      if (before?.[0] === minute) return before[1];
      if (!before || before[0] < below) ask(below);
      else if (!next || next[0] > below + TRUSTED_GAP) ask(below + TRUSTED_GAP);
      else if (before[1] === next[1]) return before[1];
      else if (next[0] - before[0] <= HOUR) return ask(minute);
      else ask(Math.floor((before[0] + next[0]) / 2));
    }
    return ask(minute);
  };

  const toLocal = (instant: Date): LocalDate => {
    // A day kept as a fraction of days comes back a hair early.
    const exact = Math.round(instant.getTime() / 1000) * 1000;
    const shown = new Date(exact + offsetAt(Math.floor(exact / MINUTE_MS))).toISOString();
    const time = shown.slice(11, 16);
    return { date: shown.slice(0, 10), time: time === '00:00' ? '' : time };
  };

  const toInstant = ({ date, time }: LocalDate): Date => {
    const wall = Date.parse(`${date}T${time === '' ? '00:00' : time}:00Z`);
    const guess = wall - offsetAt(wall / MINUTE_MS);
    return new Date(wall - offsetAt(guess / MINUTE_MS));
  };

  const prime = (instant: Date, before: number, after: number): void => {
    const now = Math.floor(instant.getTime() / MINUTE_MS);
    for (let at = now - before * DAY; at <= now + after * DAY; at += TRUSTED_GAP) offsetAt(at);
    // The hour of each change in between.
    for (let at = 1; at < samples.length;) {
      const [from, to] = [samples[at - 1], samples[at]];
      const isWide = from && to && from[1] !== to[1] && to[0] - from[0] > HOUR;
      if (isWide) ask(Math.floor((from[0] + to[0]) / 2));
      else at++;
    }
  };

  return { name, toLocal, toInstant, prime, samples: () => samples };
}

/** How many samples are at or before a minute. */
function after(samples: readonly Sample[], minute: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.[0] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 'YYYY-MM-DD HH:MM:SS' as milliseconds, read as if it were UTC. */
const wallClock = (shown: string): number => Date.parse(`${shown.replace(' ', 'T')}Z`);
