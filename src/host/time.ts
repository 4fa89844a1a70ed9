import { Temporal } from 'temporal-polyfill';

const EPOCH = Temporal.PlainDate.from('1899-12-30');
const DAY_MS = 86_400_000;

/** The serial number of an instant (epoch milliseconds) as the clock on the wall of a zone shows it. */
export function toSerial(ms: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.round(ms))
    .toZonedDateTimeISO(zone)
    .toPlainDateTime();
  const days = EPOCH.until(local.toPlainDate(), { largestUnit: 'days' }).days;
  const time =
    local.hour * 3_600_000 + local.minute * 60_000 + local.second * 1000 + local.millisecond;
  return days + time / DAY_MS;
}

/** Whether a serial number is a day that a Date holds with room for any zone; a number typed into a date cell may be none. */
export const isDay = (serial: number): boolean => Math.abs(serial) < 99_000_000;

/** The instant (epoch milliseconds) at which the clock of a zone shows a serial number. */
export function fromSerial(serial: number, zone: string): number {
  const days = Math.floor(serial);
  const ms = Math.round((serial - days) * DAY_MS);
  return EPOCH.add({ days }).toPlainDateTime().add({ milliseconds: ms }).toZonedDateTime(zone)
    .epochMilliseconds;
}

/** The serial number of a calendar day. */
export const serialOf = (year: number, month: number, day: number): number =>
  EPOCH.until(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), {
    largestUnit: 'days',
  }).days;

/** The year in which an instant (epoch milliseconds) lies for the clocks of a zone. */
export const yearOf = (ms: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toZonedDateTimeISO(zone).year;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Java's SimpleDateFormat with English names, as Utilities.formatDate has it. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zoneId(zone));
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, literal?: string) => {
    if (literal !== undefined) return literal === '' ? "'" : literal.replace(/''/g, "'");
    return field(at, token);
  });
}

/** GMT+2 and the like, as the tz database does not name them. */
function zoneId(zone: string): string {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (offset) return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  return zone === 'GMT' ? 'UTC' : zone;
}

function field(at: Temporal.ZonedDateTime, token: string): string {
  const width = token.length;
  const padded = (number: number, length = width): string => String(number).padStart(length, '0');
  const half = at.hour % 12;
  switch (token[0]) {
    case 'y': return width === 2 ? padded(at.year % 100, 2) : padded(at.year);
    case 'Y': { const year = at.yearOfWeek ?? at.year; return width === 2 ? padded(year % 100, 2) : padded(year); }
    case 'M': return width >= 4 ? MONTHS[at.month - 1]! : width === 3 ? MONTHS[at.month - 1]!.slice(0, 3) : padded(at.month);
    case 'd': return padded(at.day);
    case 'D': return padded(at.dayOfYear);
    case 'E': return width >= 4 ? DAYS[at.dayOfWeek - 1]! : DAYS[at.dayOfWeek - 1]!.slice(0, 3);
    case 'u': return padded(at.dayOfWeek);
    case 'w': return padded(at.weekOfYear ?? 0);
    case 'a': return at.hour < 12 ? 'AM' : 'PM';
    case 'H': return padded(at.hour);
    case 'k': return padded(at.hour === 0 ? 24 : at.hour);
    case 'h': return padded(half === 0 ? 12 : half);
    case 'K': return padded(half);
    case 'm': return padded(at.minute);
    case 's': return padded(at.second);
    case 'S': return padded(at.millisecond);
    case 'Z': return at.offset.replace(':', '');
    case 'X': return at.offsetNanoseconds === 0 ? 'Z' : width === 1 ? at.offset.slice(0, 3) : width === 2 ? at.offset.replace(':', '') : at.offset;
    case 'z': return at.offsetNanoseconds === 0 ? 'GMT' : `GMT${at.offset}`;
    default: throw new Error(`Illegal pattern character '${token[0]}'`);
  }
} // prettier-ignore

const PARSED: Record<
  string,
  { pattern: string; part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' }
> = {
  y: { pattern: '(\\d{4}|\\d{2})', part: 'year' },
  M: { pattern: '(\\d{1,2})', part: 'month' },
  d: { pattern: '(\\d{1,2})', part: 'day' },
  H: { pattern: '(\\d{1,2})', part: 'hour' },
  m: { pattern: '(\\d{1,2})', part: 'minute' },
  s: { pattern: '(\\d{1,2})', part: 'second' },
};

/** The instant of a text in a SimpleDateFormat pattern of numbers; null when it does not fit. */
export function parseDate(text: string, zone: string, pattern: string): number | null {
  const parts: string[] = [];
  const source = pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
    (token: string, literal?: string, letter?: string) => {
      const known = letter === undefined ? undefined : PARSED[letter];
      if (known) parts.push(known.part);
      return known ? known.pattern : (literal ?? token).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    },
  );
  const found = new RegExp(`^${source}`).exec(text.trim());
  if (!found) return null;
  const fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  parts.forEach((part, at) => (fields[part as 'year'] = Number(found[at + 1])));
  if (fields.year < 100) fields.year += 2000;
  return Temporal.ZonedDateTime.from({ ...fields, timeZone: zoneId(zone) }).epochMilliseconds;
}
