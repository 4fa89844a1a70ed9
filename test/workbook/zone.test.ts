import { zoneOf, type Sample } from '../../src/workbook/zone.ts';

/** Utilities.formatDate, as Node's own time zones say it, and how often it was asked. */
function aFormat(): { format: Parameters<typeof zoneOf>[1]; calls: () => number } {
  let calls = 0;
  let clocks: Intl.DateTimeFormat | null = null;
  const format = (date: Date, zone: string): string => {
    calls++;
    clocks ??= new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    const parts = clocks.formatToParts(date);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
  };
  return { format, calls: () => calls };
}

const ZONES = [
  'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata', 'Africa/Casablanca',
  'Australia/Lord_Howe', 'Etc/GMT+12', 'Pacific/Apia',
]; // prettier-ignore

describe('a zone', () => {
  test.each(ZONES)(
    '%s shows every day and hour of two years as its clocks do, and back',
    (name) => {
      const { format, calls } = aFormat();
      const zone = zoneOf(name, format, []);
      const reference = aFormat().format;
      const hour = 3_600_000;
      const wrong: object[] = [];
      const from = Date.UTC(2026, 11 /* Dec */, 1);
      for (let instant = from; instant < from + 730 * 24 * hour; instant += 29 * hour) {
        const date = new Date(instant);
        const shown = reference(date, name, '').slice(0, 16).replace(' 00:00', '');
        const local = zone.toLocal(date);
        const said = [local.date, local.time].filter(Boolean).join(' ');
        const back = zone.toLocal(zone.toInstant(local));
        if (said !== shown || back.date !== local.date || back.time !== local.time) {
          wrong.push({ shown, said, back });
        }
      }
      expect(wrong).toEqual([]);
      expect(calls()).toBeLessThan(200);
    },
  );

  test('asks nothing about what it was told before', () => {
    const first = aFormat();
    const asked = zoneOf('Europe/Berlin', first.format, []);
    asked.prime(new Date('2027-02-17T08:00:00Z'), 366, 366);
    const again = aFormat();
    const told = zoneOf(
      'Europe/Berlin',
      again.format,
      JSON.parse(JSON.stringify(asked.samples())) as Sample[],
    );
    for (let day = 1; day <= 365; day++) {
      const date = new Date(Date.UTC(2026, 5 /* Jun */, day, 22));
      expect(told.toLocal(date)).toEqual(asked.toLocal(date));
    }
    expect(again.calls()).toBe(0);
    expect(first.calls()).toBeLessThan(90);
  });

  test('a day kept as a fraction that falls a hair short is that day', () => {
    const zone = zoneOf('Europe/Berlin', aFormat().format, []);
    const midnight = Date.parse('2027-02-16T23:00:00Z');
    expect(zone.toLocal(new Date(midnight - 1))).toEqual({ date: '2027-02-17', time: '' });
  });

  test('a wall clock that is skipped in spring counts as an hour later', () => {
    const zone = zoneOf('Europe/Berlin', aFormat().format, []);
    const instant = zone.toInstant({ date: '2027-03-28', time: '02:30' });
    expect(zone.toLocal(instant).date).toBe('2027-03-28');
  });
});
