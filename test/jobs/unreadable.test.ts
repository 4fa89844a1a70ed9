import { sheetByName, touch } from '../../src/host/model.ts';
import { aKeyResultForm, anEntry, anObjectiveForm } from '../_forms.ts';
import { prepared, type OnHost } from '../_host.ts';

/** What the figures, the review and Home make of a Current that is no value of its key result. */
const CURRENT = 8;

/** In the seventh week of thirteen: one behind, one on track, one done, a milestone that is done. */
const ready = prepared((host) => {
  host.jobs.setUp({});
  host.planCycle();
  const metric = { start: 0, target: 100, unit: 'hours', keyResult: 'Raise hours saved from 0 to 100' };
  host.jobs.saveObjective(
    anObjectiveForm({
      status: 'Published',
      keyResults: [
        aKeyResultForm(metric),
        aKeyResultForm(metric),
        aKeyResultForm(metric),
        aKeyResultForm({ ...metric, kind: 'Milestone', start: null, target: null, unit: '' }),
      ],
    }),
  );
  host.jobs.checkIn({
    by: 'Jon Adeyemi',
    entries: [20, 60, 100].map((value, at) => anEntry({ keyResult: `O1-KR${at + 1}`, value })),
  });
  host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR4', value: true })] });
}); // prettier-ignore

const headline = (host: OnHost): string => host.jobs.weeklyReview({}).message;
const texts = (host: OnHost): string[] =>
  Array.from(sheetByName(host.workbook, 'Review 2027-W07')!.cells.values(), ({ value }) => String(value)); // prettier-ignore

/** Types it into Current of a row as a person does. */
const type = (host: OnHost, at: number, text: string): void =>
  host.edit('Key Results', at + 1, CURRENT, [[text]]);

test('the review stands as it does while everything can be read', () => {
  const host = ready();
  expect(headline(host)).toMatch(/: 1 of 4 behind pace\.$/);
});

test.each(['TRUE', '1e308', '2027-02-11', 'lots', '35%'])(
  '“%s” in a metric makes nothing done and no headline better',
  (typed) => {
    const host = ready();
    for (const at of [1, 2, 3]) type(host, at, typed);
    expect(headline(host)).toMatch(/: 1 of 4 behind pace, 3 unreadable\.$/);
    const { cards } = host.jobs.open({});
    expect(cards.map(({ health, value }) => [health, value])).toEqual([
      ['off-track', 20],
      ['unknown', 60],
      ['unknown', 100],
      ['done', true],
    ]);
    expect(cards.map(({ unreadable }) => unreadable !== null)).toEqual([true, true, true, false]);
    const said = texts(host).filter((text) => text.includes('in Current cannot be read'));
    expect(said).toHaveLength(3);
    expect(host.rows('Check-ins')).toHaveLength(4);
  },
);

test('a number in a milestone is not done', () => {
  const host = ready();
  type(host, 4, '5');
  expect(headline(host)).toMatch(/: 1 of 4 behind pace, 1 unreadable\.$/);
  expect(host.jobs.open({}).cards[3]).toMatchObject({ health: 'unknown', unreadable: '5' });
  expect(texts(host).join(' | ')).toContain('“5” in Current cannot be read.');
});

test('Repair lists what cannot be read, and mends a day of long ago that was a number', () => {
  const host = ready();
  type(host, 1, 'TRUE');
  type(host, 2, '1900-03-19');
  type(host, 3, '2027-02-11');
  const odd = host.jobs.drift({}).items.filter(({ kind }) => kind === 'value-unreadable');
  expect(odd.map(({ row, after, isMendable, isSafe }) => [row, after, isMendable, isSafe])).toEqual(
    [
      ['O1-KR1', '', false, false],
      ['O1-KR2', '79', true, false],
      ['O1-KR3', '', false, false],
    ],
  );
  expect(odd[0]).toMatchObject({
    before: 'TRUE',
    note: 'It is no number: write the number in “hours”.',
  });
  host.jobs.repair({ items: odd.map(({ id }) => id) });
  expect(host.rows('Key Results')[1]).toMatchObject({ Current: 79 });
  host.takeOver();
  expect(host.jobs.open({}).cards[1]).toMatchObject({ value: 79, unreadable: null });
  expect(host.jobs.drift({}).items.filter(({ kind }) => kind === 'value-unreadable')).toHaveLength(
    2,
  );
});

test('the figures that the command line prints say which are those of an older check-in', () => {
  const host = ready();
  type(host, 2, '35%');
  const { keyResults, notices } = JSON.parse(String(host.call('report', ['review', {}]))) as {
    keyResults: { id: string; value: unknown; health: string }[];
    notices: string[];
  };
  expect(keyResults[1]).toMatchObject({ id: 'O1-KR2', value: 60, health: 'unknown' });
  expect(notices).toEqual(['“35%” in Current of O1-KR2 cannot be read: its last check-in counts.']);
});

test('the Overview says whose number is to be corrected', () => {
  const host = ready();
  type(host, 2, 'lots');
  headline(host);
  const cells = Array.from(
    sheetByName(host.workbook, 'Overview')!.cells.values(),
    ({ value }) => value,
  );
  expect(cells).toContain('O1-KR2: “lots” in Current cannot be read');
});

test('Explain says what cannot be read, and where to write the number', () => {
  const host = ready();
  type(host, 2, 'lots');
  const { figures } = host.jobs.explain({ id: 'O1-KR2', figure: 'health' });
  const { parts } = figures.find(({ figure }) => figure === 'health')!;
  expect(parts.map(({ text }) => text).join('')).toContain('“lots” in Current cannot be read');
});

test.each(['35%', '2027-02-11', 'TRUE', 'lots'])(
  'a check-in from the sidebar takes the place of “%s”, and shows as its number',
  (typed) => {
    const host = ready();
    type(host, 2, typed);
    host.jobs.checkIn({ by: '', entries: [anEntry({ keyResult: 'O1-KR2', value: 64 })] });
    expect(host.rows('Key Results')[1]).toMatchObject({ Current: 64 });
    expect(host.takeOver()).toEqual([]);
    expect(host.jobs.open({}).cards[1]).toMatchObject({ value: 64, unreadable: null });
    const { undo } = host.jobs.open({});
    expect(undo).not.toBeNull();
  },
);

const FOR = 3;

test('what cells show is read for values alone, not for days that show as numbers in the log', () => {
  const host = ready();
  const log = sheetByName(host.workbook, 'Check-ins')!;
  for (const row of [2, 3, 4]) touch(log, row, FOR).format = '0';
  const readsIn = (): number => {
    host.resetCalls();
    host.jobs.open({});
    return host.calls.byMethod['SpreadsheetApp.Range.getDisplayValues'] ?? 0;
  };
  expect(readsIn()).toBe(0);
  type(host, 2, '2027-02-11');
  expect(readsIn()).toBe(1);
});
