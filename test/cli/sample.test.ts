import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { sampleAtClose, sampleWorkbook } from '../../src/cli/sample.ts';
import { createHost, type Host } from '../../src/host/host.ts';
import { cellAt, extentOf, sheetByName, type WorkbookModel } from '../../src/host/model.ts';
import type { Addon } from '../../src/host/session.ts';
import type { Method, Result } from '../../src/protocol.ts';

const read = (name: string): string => readFileSync(`dist/${name}`, 'utf8');

beforeAll(() => {
  if (!existsSync('dist/code.js')) execFileSync('node', ['build.mjs']);
});

const addonOf = (): Addon => ({
  name: 'OKR Cadence',
  files: [{ name: 'code.js', source: read('code.js') }],
  html: { sidebar: read('sidebar.html') },
  manifest: JSON.parse(read('appsscript.json')) as Addon['manifest'],
});

/** The sample as it opens at noon of a day. */
async function opened(day: string): Promise<{ host: Host; workbook: WorkbookModel }> {
  const addon = addonOf();
  const workbook = await sampleWorkbook(addon, day);
  const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(workbook.zone);
  const now = (): number => noon.epochMilliseconds;
  return { host: createHost({ ...addon, workbook, now }), workbook };
}

const ask = <M extends Method>(host: Host, method: M): Result<M> =>
  (host.call('callServer', [method, {}]) as { value: Result<M> }).value;

/** The values of a tab, row by row. */
function gridOf(workbook: WorkbookModel, tab: string): unknown[][] {
  const sheet = sheetByName(workbook, tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  const { rows, columns } = extentOf(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, at) => cellAt(sheet, row + 1, at + 1)?.value ?? ''),
  );
}

/** The rows of a tab as people read them, its cells parted by bars. */
const rowsOf = (workbook: WorkbookModel, tab: string): string[] =>
  gridOf(workbook, tab).map((row) =>
    row
      .filter((value) => value !== '')
      .join(' | ')
      // A number and its unit stay in one line.
      .replace(/\s/g, ' '),
  );

const titlesIn = (workbook: WorkbookModel, tab: string): unknown[] =>
  (sheetByName(workbook, tab)?.charts ?? []).map(({ options }) => options['title']);

test('the sample that is opened early in the day holds nothing from later on that day', async () => {
  const early = Temporal.PlainDateTime.from('2026-11-30T07:15');
  const zone = (await sampleWorkbook(addonOf(), '2026-11-30')).zone;
  const now = early.toZonedDateTime(zone).epochMilliseconds;
  const workbook = await sampleWorkbook(addonOf(), '2026-11-30', now);
  expect(rowsOf(workbook, 'Findings')[0]).toMatch(/Mon 30 Nov 2026, 7:15$/);
  expect(rowsOf(workbook, 'Overview')[0]).toMatch(/as of Mon 30 Nov 2026, 7:15$/);
});

test('the sample at the close is that of a cycle whose days are over, checked in on and with nothing said yet', () => {
  const addon = addonOf();
  const { workbook, now } = sampleAtClose(addon);
  const host = createHost({ ...addon, workbook, now: () => now });
  const { value } = host.call('callServer', ['loadClose', { cycle: '' }]) as { value: Result<'loadClose'> };
  host.dispose();
  expect(value.isClosed).toBe(false);
  expect(value.cycle.ends < new Date(now).toISOString().slice(0, 10)).toBe(true);
  expect(`${value.answer} ${value.diagnosis}`).not.toMatch(/early|would run/i);
  expect(value.objectives.map(({ choice }) => choice)).toEqual(['', '', '']);
}); // prettier-ignore

// A Monday, and a Sunday with a New Year since the cycle began.
describe.each(['2026-11-30', '2027-01-17'])('the sample on %s', (day) => {
  let host: Host;
  let workbook: WorkbookModel;
  const review = (): string[] => rowsOf(workbook, reviews()[0] ?? '');
  const reviews = (): string[] =>
    workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith('Review '));
  const retro = (): string =>
    workbook.sheets.find(({ name }) => name.startsWith('Retro '))?.name ?? '';

  beforeAll(async () => {
    ({ host, workbook } = await opened(day));
  }, 120_000);
  afterAll(() => host.dispose());

  test('passes the rules, but for the three findings planted in it and two accepted on purpose', () => {
    const { findings, accepted } = ask(host, 'validate');
    expect(findings.map(({ rule, id }) => `${id} ${rule}`).sort()).toEqual([
      'O4-KR2 confidence-drop',
      'O4-KR3 kr-data-source-missing',
      'O5-KR3 kr-stale',
    ]);
    expect(accepted.map(({ rule, id, reason }) => [rule, id, reason !== ''])).toEqual([
      ['pace-behind', 'O4-KR1', true],
      ['pace-behind', 'O6-KR2', true],
    ]);
  });

  test('decides nothing that is due before the day on which it was decided', () => {
    const [headers = [], ...rows] = gridOf(workbook, 'Decisions');
    const days = rows
      .map((row) => [row[headers.indexOf('At')], row[headers.indexOf('Due')]].map(Number))
      .filter(([, due]) => due);
    expect(rowsOf(workbook, 'Decisions').find((row) => row.startsWith('D14 '))).toMatch(
      /Check in every week, .*\| Done$/,
    );
    expect(days.length).toBeGreaterThan(4);
    expect(days.filter(([at = 0, due = 0]) => due < Math.floor(at))).toEqual([]);
  });

  test('has a key result of every standing', () => {
    const all = ['● On track', '◆ Behind', '▼ Off track', '□ Outdated', '✓ Done'];
    for (const rows of [review(), rowsOf(workbook, 'Overview'), rowsOf(workbook, 'Key Results')])
      expect(all.filter((each) => rows.some((row) => row.includes(each)))).toEqual(all);
    const { cards } = ask(host, 'open');
    expect(new Set(cards.map(({ health }) => health))).toEqual(
      new Set(['on-track', 'behind', 'off-track', 'outdated', 'done']),
    );
  });

  test('is in a bad week, of which the review says what came up', () => {
    const rows = review();
    for (const [id, said] of [
      ['H1', /Sick days a week: 8, ceiling 6\./],
      ['O4-KR2', /Confidence 6 → 4, on track so far\./],
      ['O6-KR2', /confidence 8, \d+ points behind\./],
      ['O4-KR3', /\d reviews running: Maren Holt decides\. .*no data source/],
      ['O4-KR1', /Look again: “Two free mornings/],
      ['O5-KR3', /No check-in since/],
    ] as const)
      expect(rows).toContainEqual(
        expect.stringMatching(new RegExp(`^${id} \\| (?:\\D+ )?${said.source}`)),
      );
    for (const said of [
      /^Entered late: O6-KR1 for /,
      /^No time today, first next week: /,
      /^Call the eleven customers .* \| O5-KR3 /,
      /^The new phones keep no tags \| O5-KR3 \| .* \| ▲ 4 reviews/,
      /^I1 \| .* \| \d+ days late, in progress/,
      /^O4-KR2 \| .* \| 2 initiatives done, number flat/,
      /^O5-KR2 \| Target 80 % → 75 %, which is easier \| The wholesaler/,
      /^O6-KR4 \| .*: reached, confidence 9 → 10/,
    ])
      expect(rows).toContainEqual(expect.stringMatching(said));
    expect(titlesIn(workbook, reviews()[0] ?? '')).toEqual([
      expect.stringMatching(/^O4 is at \d+ %, \d+ % expected$/),
      'Sure, yet behind: O4-KR1, O6-KR2',
      '2 of 10 behind pace, 2 a week ago',
      expect.stringMatching(/^O6-KR2 needs .* times its recent speed$/),
    ]);
    expect(reviews()).toHaveLength(3);
  });

  test('says the same in the Overview and on Home', () => {
    const overview = rowsOf(workbook, 'Overview');
    for (const said of [
      /^2 of 10 behind pace, 1 fell, 1 outdated\. Look first at O6\./,
      /^O6 \| .* \| 1 of 4 behind/,
      /^Decide \| O6-KR2: \d+ points behind, yet confidence 8/,
      /^Decide \| H1: Sick days a week out of its band/,
      /^Unblock \| O5-KR3: /,
    ])
      expect(overview).toContainEqual(expect.stringMatching(said));
    const { cards, commitments, decisions, unexplained } = ask(host, 'open');
    expect(decisions.map(({ about, state }) => `${about} ${state}`)).toEqual([
      'O4-KR2 needed',
      'O4-KR3 needed',
      'O6-KR2 needed',
      'H1 needed',
      'O4-KR1 due',
    ]);
    expect(decisions[1]).toMatchObject({ escalatedTo: 'Maren Holt', isOverdue: true });
    const blocked = cards.flatMap(({ id, blocker }) =>
      blocker ? [`${id} ${blocker.isEscalated ? 'escalated' : 'open'}`] : [],
    );
    expect(blocked).toEqual(['O4-KR2 open', 'O5-KR3 escalated']);
    expect(commitments.last.map(({ kept }) => kept)).toEqual(['Yes', '']);
    expect(unexplained).toEqual([]);
  });

  test('has a Retro with all its charts, and what came of the cycle before', () => {
    const rows = rowsOf(workbook, retro());
    expect(titlesIn(workbook, retro())).toEqual([
      '6 of 10 reached 0.7',
      'Belief held: 4 of 5 trusted in week 6 made it',
      '2 of 3 promises kept; stretch came to 0.61',
    ]);
    for (const said of [
      /^Two of three objectives made it; O2 did not/,
      /^Rhythm 96 %, so the cadence was kept\. O2 scored 0\.46/,
      /^\* O3-KR1’s target was 90 % at launch and is 85 % now/,
      /Plan two days at once \| Done; −2\.5 hours, belief 5 → 4 \| O2 → O4 \| modify: two key results/,
      /Put a list of faults into every van \| Dropped; \+8 points, belief 3 → 4 \| Parked \| Solar/,
      /^Office hours fall only/,
      /^Check in every week, before the review and not in it \| Maren Holt/,
    ])
      expect(rows).toContainEqual(expect.stringMatching(said));
    expect(rowsOf(workbook, 'Objectives')).toContainEqual(
      expect.stringMatching(/^O4 \| .* \| Published \| .*Carried over from O2, /),
    );
  });
});
