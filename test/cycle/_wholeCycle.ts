/**
 * Thirteen weeks of three teams, driven only through the sidebar, the menu and the grid of the built add-on: several
 * people, late entries, an eased target, work that was taken for a key result, a guardrail out of bounds, holidays, a
 * change of the clocks and of the year. Every cell and chart of every frozen review is held against an independent
 * calculation from the log: what a review says that this does not know is a difference, so that no figure goes unheld.
 */
import { chartsOf } from './_charts.ts';
import { closeOf, retroOf } from './_close.ts';
import { figuresOf } from './_json.ts';
import {
  close,
  CLOSED,
  CYCLE,
  live,
  OFF,
  WEEKS,
  type Kept,
  type Life,
  type Story,
} from './_life.ts';
import { differences, HEALTH, pageOf, type Left, type Line } from './_page.ts';
import { filled, round, text, type Row } from './_rows.ts';
import { clampedOf, lookAt, type Book, type Standing, type View } from './_standing.ts';
import { aTeam, type Team } from './_team.ts';

/** What a whole cycle of a team has to keep. */
export const wholeCycle = (name: string, story: Story): void =>
  describe(`a whole cycle of the team ${name}`, () => {
    const team = aTeam(story);
    let life: Life;
    let book: Book;
    let log: Row[] = [];

    beforeAll(() => {
      life = live(name, story, team);
      log = team.rows('Check-ins');
      book = close(team, story, life);
    }, 600_000);
    afterAll(() => team.host.dispose());

    it('has a review for each of its thirteen weeks, over the change of the clocks and of the year', () => {
      expect(life.kept.map(({ tab }) => tab)).toEqual(WEEKS.map((week) => `Review ${week}`));
      expect(life.kept[10]?.tab).toBe('Review 2026-W53');
      expect(life.kept[11]?.tab).toBe('Review 2027-W01');
    });

    it('has lived through all that a cycle brings', () => {
      const said = (tab: string): string => linesIn(team, tab).flatMap((line) => [...line.values()].map(String)).join('\n');
      const whole = life.kept.map(({ tab }) => said(tab)).join('\n');
      const missed = LIVED_THROUGH.filter((sign) => !sign.test(whole));
      expect(missed).toEqual([]);
      // Two weeks off, the turn of the year in the second: nobody checked in, and nobody was missed.
      const weeksOff = life.kept.filter(({ week }) => week === 10 || week === 11);
      expect(weeksOff.map(({ tab, on }) => [tab, OFF.has(on), / Missing: /.test(said(tab))])).toEqual([
        ['Review 2026-W52', true, false],
        ['Review 2026-W53', true, false],
      ]);
      expect(log.filter((row) => OFF.has(text(row['For'])))).toEqual([]);
    }); // prettier-ignore

    it('says in every cell of every frozen review what the log says about its week', () => {
      expect(log.length).toBeGreaterThan(35);
      let before: Left | null = null;
      const found: string[] = [];
      for (const each of life.kept) {
        const page = pageOf(viewOf(each, log), { ...each, chances: chancesIn(each), before, week: weekIn(each) }); // prettier-ignore
        // What one had no time for, the next begins with.
        before = page.left;
        const wrong = differences(linesIn(team, each.tab), page.lines, team.day);
        found.push(...wrong.map((line) => `${each.tab}, ${line}`));
      }
      expect(found).toEqual([]);
    });

    it('draws in every frozen review the charts that the log gives, with its numbers', () => {
      for (const each of life.kept) {
        const wanted = chartsOf(viewOf(each, log));
        const drawn = team.charts(each.tab);
        expect([each.tab, drawn.map(rounded)]).toEqual([each.tab, wanted.map(rounded)]);
        expect(drawn.filter(({ title, alt }) => !alt.startsWith(`${title}. `))).toEqual([]);
      }
    });

    it('prints for every review the same figures to the last digit', () => {
      for (const each of life.kept) {
        const told = structuredClone(each.figures) as { keyResults: { forecast: object | null }[] };
        // The definitions fix where a forecast ends; its range and chances have a test of their own.
        for (const row of told.keyResults)
          if (row.forecast) row.forecast = { value: (row.forecast as { value: number }).value };
        const wanted = figuresOf(viewOf(each, log), chancesIn(each), weekIn(each));
        expect([each.tab, exact(told)]).toEqual([each.tab, exact(wanted)]);
      }
    });

    it('tells in cells of people’s own the same figures, and of a forecast all of them', () => {
      const ask = (name_: string, ...args: unknown[]): unknown[] =>
        [team.host.run(name_, args, { authMode: 'CUSTOM_FUNCTION', ui: false })].flat(2);
      for (const each of life.kept) {
        const view = viewOf(each, log);
        const { starts, ends, on } = view;
        const metrics = view.keyResults
          .map((row) => view.standing(row))
          .filter(({ kind, progress }) => kind === 'Metric' && progress !== null);
        const column = (of: (standing: Standing) => unknown): unknown[][] => metrics.map((standing) => [of(standing)]);
        const [from, to, now] = [column(({ row }) => row['Start']), column(({ row }) => row['Target']), column(({ value }) => value)];
        const measured = column(({ id }) => view.linesOf(id).filter((line) => filled(line['Value'])).pop()?.['For']);
        const [due, curve] = [column((standing) => standing.due), column(({ row }) => row['Curve'] ?? 'Even')];
        const told = {
          progress: ask('OKR_PROGRESS', from, to, now).map(rounding),
          score: ask('OKR_SCORE', from, to, now).map(rounding),
          expected: ask('OKR_EXPECTED', starts, due, measured, curve).map(rounding),
          // A function knows nothing of who is late.
          health: ask('OKR_HEALTH', from, to, now, starts, due, measured, curve).filter((_, nth) => metrics[nth]?.stale === false),
          week: ask('OKR_WEEK', on),
          n: ask('OKR_WEEK', on, starts, ends),
        };
        const wanted = {
          progress: metrics.map(({ progress }) => rounding(progress)),
          score: metrics.map((standing) => rounding(clampedOf(standing))),
          expected: metrics.map(({ expected }) => rounding(expected)),
          health: metrics.filter(({ stale }) => !stale).map(({ health }) => HEALTH[health]),
          week: [weekIn(each)],
          n: [view.weekOf[0]],
        };
        expect([each.tab, told]).toEqual([each.tab, wanted]);
        for (const { id, row } of metrics) {
          const points = new Map(view.linesOf(id).flatMap((line) => (typeof line['Value'] === 'number' ? [[text(line['For']), line['Value']]] : [])));
          const { forecast = null } = each.figures.keyResults.find((one) => one.id === id) ?? {};
          const tell = (what: string): unknown =>
            rounding(ask('OKR_FORECAST', row['Start'], row['Target'], starts, text(row['Due']) || ends, [[...points.keys()]], [[...points.values()]], what)[0]);
          if (forecast === null) continue;
          const { value, low, high, chance, chance70 } = forecast;
          expect([each.tab, id, ...(['value', 'low', 'high', 'chance', 'chance70'] as const).map(tell)])
            .toEqual([each.tab, id, ...[value, low, high, chance, chance70].map(rounding)]);
          expect(low <= value && value <= high && 0 <= chance && chance <= chance70 && chance70 <= 1 + 1e-9).toBe(true);
        }
      }
    }); // prettier-ignore

    it('knows who wrote each check-in, and which came from the grid', () => {
      const people = new Set(log.map((row) => row['By']).filter(Boolean));
      expect(people).toEqual(new Set(story.people));
      expect(log.filter((row) => row['Source'] === 'Sheet' && !row['By']).length).toBeGreaterThan(
        3,
      );
    });

    it('says in every cell of the Retro what the log says about the cycle, and draws its charts', () => {
      const view = lookAt(book, log, CLOSED);
      const count = view.objectives[0]?.keyResults.length ?? 0;
      const wanted = retroOf(view, closeOf(view), {
      choices: ['Modify', ...view.objectives.slice(1).map(() => 'Abandon')],
      ...{ why: 'Agreed in the last review', each: 'Too few hands in December', cause: 'Capacity' },
      ...{ learned: 'Count on Mondays', next: '2027-Q1' },
      process: ['Ask for help in week two', story.people[1] ?? '', '2027-01-25'],
      carried: [`O1 → O${view.objectives.length + 1}`, `modify: ${['three'][count - 3]} key results, as a draft`],
    }); // prettier-ignore
      const tab = `Retro ${CYCLE}`;
      expect(differences(linesIn(team, tab), wanted.lines, team.day)).toEqual([]);
      expect(team.charts(tab).map(rounded)).toEqual(wanted.charts.map(rounded));
    });

    it('is closed with the scores that the log gives, its rows kept aside and what goes on drafted', () => {
      const { objectives } = closeOf(lookAt(book, log, CLOSED));
      // A grade has two digits.
      const grade = (score: number | null): number | null => score === null ? null : Math.round(round(score * 100)) / 100; // prettier-ignore
      const graded = new Map([...team.rows('Objectives'), ...team.rows('Key Results')].map((row) => [row['ID'], row['Score'] ?? null])); // prettier-ignore
      for (const { row, score, keyResults } of objectives)
      for (const [id, each] of [[row['ID'], score] as const, ...keyResults.map((own) => [own.id, own.score] as const)])
        expect([id, graded.get(id ?? '')]).toEqual([id, grade(each)]); // prettier-ignore
      expect(team.rows('Cycles').map((row) => row['Status'])).toEqual(['Closed', 'Planning']);
      // The values of a health metric are of no cycle.
      const ids = (isMetric: boolean) =>
        log.filter((row) => (row['Key result'] === 'H1') === isMetric).map((row) => row['ID']);
      expect(ids(true)).toHaveLength(3);
      expect(team.rows('Check-ins').map((row) => row['ID'])).toEqual(ids(true));
      expect(team.rows(`Check-ins ${CYCLE}`).map((row) => row['ID'])).toEqual(ids(false));
      const next = team.rows('Objectives').filter((row) => row['Status'] === 'Draft');
      expect(next.map((row) => row['Objective'])).toEqual(['Regulars know their order is there when they come']); // prettier-ignore
    });

    it('moved the task to the initiatives, with its check-ins', () => {
      expect(team.rows('Initiatives').map((row) => row['Initiative'])).toContain('Launch the new shop page'); // prettier-ignore
      expect(team.rows('Key Results').map((row) => row['Key result'])).not.toContain('Launch the new shop page'); // prettier-ignore
    });
  });

/** What somewhere in the reviews shows that it happened. */
const LIVED_THROUGH = [
  /^Entered late: O1-KR1 for /m,
  /^Entered late: O1-KR2 for 11 Dec/m,
  /^\d+ {2}Health metrics out of bounds$/m,
  /Waste: 14, ceiling 10\.$/m,
  /^\d+ {2}Blockers, oldest first$/m,
  /^▲ 3 reviews$/m,
  /^\d+ days late, in progress$/m,
  /^Target 95.% → 90.%, which is easier$/m,
  /^The oven came late$/m,
  /^What will be different once /m,
  /: \d of \d kept$/m,
  /Look again: “/,
  /One answer serves (both|all)\.$/m,
  /[3-9] reviews running: .+ decides\. /,
  // Where the same was decided twice in a week, the later one is told.
  /^Decided: Continue, (Wait for the new oven|As agreed about )/m,
  /^No action$/m,
];

const viewOf = (kept: Kept, log: readonly Row[]): View => lookAt(kept.book, log, kept);
const weekIn = ({ tab }: Kept): string => tab.slice('Review '.length);

/** The chances that forecasts gave, this day and on those before. */
const chancesIn =
  ({ on, figures, before }: Kept) =>
  (day: string, id: string): number | null => {
    const told = day === on ? figures : before.get(day);
    return told?.keyResults.find((row) => row.id === id)?.forecast?.chance ?? null;
  };

/** The cells of a tab that say something, line by line. */
const linesIn = (team: Team, tab: string): Line[] =>
  [...team.cells(tab)]
    .sort(([a], [b]) => a - b)
    .map(
      ([, cells]) =>
        new Map([...cells].map(([column, value]) => [column, typeof value === 'number' ? value : text(value as string)])),
    ); // prettier-ignore

const rounded = ({ title, data }: { title: string; data: (string | number | null)[][] }) => ({
  title,
  data: data.map((row) => row.map((cell) => (typeof cell === 'number' ? round(cell) : cell))),
});

const rounding = (each: unknown): unknown => (typeof each === 'number' ? round(each) : each);

/** Without what binary arithmetic adds. */
const exact = (figures: object): unknown =>
  JSON.parse(JSON.stringify(figures, (_, each: unknown) => (typeof each === 'number' ? round(each) : each))); // prettier-ignore
