/** Thirteen weeks of a team, lived through the sidebar, the menu and the grid; what is kept of each review. */
import {
  aKeyResultForm,
  anEntry,
  anInitiativeForm,
  anObjectiveForm,
  planCycle,
} from '../_forms.ts';
import type { ReviewJson } from '../../src/domain/reviewJson.ts';
import { plus, text, weekKey, WEEKDAYS, type Row } from './_rows.ts';
import type { Typed } from './_page.ts';
import type { Book, Time } from './_standing.ts';
import type { Team } from './_team.ts';

export const CYCLE = '2026-Q4';
export const STARTS = '2026-10-19';
export const ENDS = '2027-01-17';
const DAYS_OFF = '2026-12-21 to 2027-01-01';
export const OFF = new Set(Array.from({ length: 12 }, (_, at) => plus('2026-12-21', at)));
export const WEEKS = Array.from({ length: 13 }, (_, at) => weekKey(plus(STARTS, 7 * at)));

/** From the Sunday of this week on a forecast may make a decision rule fire. */
const HALF = 7;

export type Story = {
  zone: string;
  locale: string;
  reviewDay: string;
  seed: number;
  slot: number;
  /** With two more objectives, of three key results each. */
  isLarge: boolean;
  people: string[];
};

/** What is kept of a review when it was written the last time. */
export type Kept = Time & {
  week: number;
  tab: string;
  book: Book;
  /** The figures to the last digit, as the command line prints them. */
  figures: ReviewJson;
  /** The same for Sundays and reviews of the weeks before, from the half of the cycle on, as the log stood at this review. */
  before: Map<string, ReviewJson>;
  typed: Typed[];
  decided: string[];
  answered: Set<string>;
};

export type Life = { kept: Kept[]; launched: Book['launched'] };

export function live(name: string, story: Story, team: Team): Life {
  const { people, reviewDay, slot } = story;
  const [lead = '', second = '', third = ''] = people;
  const random = randomFrom(story.seed);
  const launched = new Map<string, { on: string; row: Row }>();
  const kept: Kept[] = [];
  const before = new Map<string, ReviewJson>();
  const launch = (day: string): void => {
    for (const row of team.rows('Key Results'))
      if (!launched.has(text(row['ID']))) launched.set(text(row['ID']), { on: day, row });
  };
  const decimal = (value: number): string =>
    String(value).replace('.', story.locale === 'de_DE' ? ',' : '.');

  team.at('2026-10-15 09:00');
  team.ask('setUp', {});
  team.ask('saveWho', { who: lead });
  planCycle(team.ask, { id: CYCLE, team: name, starts: STARTS, ends: ENDS, owner: lead, reviewDay: reviewDay as never, reviewTime: '16:00', slot }); // prettier-ignore
  const settings = team.ask('settings', {}).form;
  team.ask('saveSettings', { ...settings, holidays: DAYS_OFF });
  const metric = { kind: 'Metric', due: ENDS } as const;
  const first = team.ask('saveObjective', anObjectiveForm({
    cycle: CYCLE, owner: lead, status: 'Published', objective: 'Regulars know their order is there when they come',
    keyResults: [
      aKeyResultForm({ ...metric, keyResult: 'Raise orders ready on time from 70 % to 95 %', owner: second, start: 70, target: 95 }),
      aKeyResultForm({ ...metric, keyResult: 'Cut the median wait from 18 min to 6 min', owner: third, unit: 'min', start: 18, target: 6, curve: 'Late' }),
      aKeyResultForm({ ...metric, kind: 'Maintain', keyResult: 'Keep the mean rating at 4.4 or above', owner: lead, unit: 'stars', start: null, target: null, floor: 4.4 }),
    ],
    initiatives: [
      anInitiativeForm({ owner: second, supports: [0], due: '2026-11-13' }),
      anInitiativeForm({ initiative: 'Count the trays before noon', owner: third, supports: [1], due: '2027-01-08' }),
      anInitiativeForm({ initiative: 'Open the second counter', owner: third, supports: [1], due: '2027-01-08' }),
    ],
  })); // prettier-ignore
  const other = team.ask('saveObjective', anObjectiveForm({
    cycle: CYCLE, owner: second, status: 'Published', objective: 'New people find their feet in their first month',
    keyResults: [
      aKeyResultForm({ ...metric, keyResult: 'Grow people who stay past week eight from 4 to 10 people', owner: second, unit: 'people', start: 4, target: 10, every: '2 weeks' }),
      aKeyResultForm({ ...metric, kind: 'Milestone', keyResult: 'Rota for the winter signed by both shifts', owner: third, unit: '', start: null, target: null, due: '2026-12-11', source: '' }),
      aKeyResultForm({ ...metric, keyResult: 'Launch the new shop page', owner: third, unit: '', start: null, target: null }),
    ],
    initiatives: [],
  })); // prettier-ignore
  const more = story.isLarge ? MORE.flatMap(([objective, ...titles]) => team.ask('saveObjective', anObjectiveForm({
    cycle: CYCLE, owner: third, status: 'Published', objective,
    keyResults: titles.map((keyResult) => aKeyResultForm({ ...metric, keyResult, owner: lead, start: 20, target: 80, every: '2 weeks' })),
  })).keyResults) : []; // prettier-ignore
  launch('2026-10-15');
  const [onTime = '', wait = '', rating = ''] = first.keyResults;
  const [stay = '', rota = '', task = ''] = other.keyResults;
  // What it weighs and that it is promised is said in the grid.
  team.type('Key Results', wait, 'Weight', '3');
  team.type('Objectives', other.id, 'Type', 'Committed');
  const values: Record<string, number> = { [onTime]: 70, [wait]: 18, [rating]: 4.6, [stay]: 4 };
  const steps: Record<string, number> = { [onTime]: 2.2, [wait]: -0.9, [rating]: 0, [stay]: 0.5 };

  for (const [nth, id] of more.entries()) [values[id], steps[id]] = [20, 6 + nth];

  WEEKS.forEach((key, index) => {
    const week = index + 1;
    const start = plus(STARTS, 7 * index);
    const review = plus(start, WEEKDAYS.indexOf(reviewDay));
    const tab = `Review ${key}`;
    const isOff = week === 10 || week === 11;
    const entry = (id: string): NonNullable<Parameters<typeof anEntry>[0]> => {
      values[id] = Math.round(((values[id] ?? 0) + (steps[id] ?? 0) * (0.2 + 1.6 * random())) * 10) / 10;
      return { keyResult: id, value: values[id], confidence: 3 + Math.floor(8 * random()), changed: 'As counted on the day' };
    }; // prettier-ignore

    // The owners check in from the sidebar, each on their own; not everybody every week.
    team.at(`${review} 08:00`);
    if (!isOff) {
      team.ask('saveWho', { who: second });
      const own = [onTime, ...(week % 2 === 0 ? [stay] : [])].filter(() => random() > 0.15);
      if (own.length > 0) team.ask('checkIn', { by: second, entries: own.map((id) => anEntry(entry(id))) }); // prettier-ignore
      // What was forgotten last week is told for its day.
      if (week === 5) team.ask('checkIn', { by: second, entries: [anEntry({ keyResult: onTime, for: plus(start, -4), value: 73.5, confidence: 6 })] }); // prettier-ignore
      team.at(`${review} 09:30`);
      team.ask('saveWho', { who: third });
      const stuck = week >= 3 && week <= 7 ? { blocker: 'No driver on Fridays', blockerType: 'Resource', blockerOwner: lead, blockerDue: plus(review, 9) } : {}; // prettier-ignore
      if (random() > 0.2) team.ask('checkIn', { by: third, entries: [anEntry({ ...entry(wait), ...stuck })] }); // prettier-ignore
      if (week === 1) team.ask('checkIn', { by: lead, entries: [anEntry(entry(rating))] });
      if (week % 2 === 0 && more.length > 0) team.ask('checkIn', { by: lead, entries: more.map((id) => anEntry(entry(id))) }); // prettier-ignore
    }
    if (week === 2) team.ask('checkIn', { by: third, entries: [anEntry({ keyResult: rota, value: false, confidence: 7, blocker: 'One shift has no speaker' })] }); // prettier-ignore
    if (week === 3) team.ask('checkIn', { by: third, entries: [anEntry({ keyResult: task, value: null, confidence: 6 })] }); // prettier-ignore

    // One types into the grid instead: a value, and in some weeks how sure they are.
    team.at(`${review} 11:00`);
    if (!isOff && week > 1) {
      const dip = week === 6 ? 4.1 : Math.round(44 + random() * 4) / 10;
      team.type('Key Results', rating, 'Current', decimal(dip));
      if (week % 3 === 0) team.type('Key Results', rating, 'Confidence', String(2 + (week % 7)));
    }
    if (week === 8) team.type('Key Results', rota, 'Current', 'TRUE');
    if (week === 8) for (const id of ['I2', 'I3']) team.type('Initiatives', id, 'Status', 'Done');

    // A check-in that was a slip is taken back, and written again.
    if (week === 5) {
      const { undoId } = team.ask('checkIn', { by: third, entries: [anEntry({ keyResult: wait, value: 99, confidence: 1 })] }); // prettier-ignore
      team.ask('undo', { id: undoId });
    }
    // The target is eased in the form; why is said two weeks later.
    if (week === 4) {
      const form = team.ask('loadObjective', { id: first.id });
      team.ask('saveObjective', {
        ...form,
        keyResults: form.keyResults.map((each) => (each.id === onTime ? { ...each, target: 90 } : each)),
      }); // prettier-ignore
    }
    if (week === 6) team.ask('sayWhy', { by: lead, id: onTime, why: 'The oven came late' });
    // Work that was taken for a key result goes where it belongs, by the fix that Validate offers.
    if (week === 6) {
      const { findings } = team.ask('validate', {});
      const found = findings.find(({ rule, id }) => rule === 'kr-is-a-task' && id === task);
      const fixes = found ? [{ key: found.key, shown: JSON.stringify(found.fix) }] : [];
      team.ask('applyFixes', { fixes });
      launch(review);
    }
    // A guardrail is set in the plan, goes out of bounds in the grid and comes back.
    if (week === 3) guardrail(team, lead);
    if (week === 7) team.type('Health metrics', 'H1', 'Current', '14');
    if (week === 9) team.type('Health metrics', 'H1', 'Current', '8');
    // Some decisions are taken, and looked at again, in the sidebar.
    if (week % 4 === 0) decideAtHome(team, { by: second, on: review });

    team.at(`${review} 16:00`);
    team.ask('saveWho', { who: lead });
    team.menu('weeklyReview');
    const typed: Typed[] = [];
    const type = (row: string, below: number, column: number, said: string): void => {
      typed.push({ row, below, column, said });
      team.host.edit(tab, team.rowStarting(tab, row) + below, column, [[said]]);
    };
    const promised = team.rows('Commitments').filter((row) => text(row['Week']) < key && !row['Kept']); // prettier-ignore
    const answered = new Set<string>();
    for (const row of promised) {
      if (random() < 0.3) continue;
      answered.add(text(row['ID']));
      type(text(row['Commitment']), 0, 10, pick(['Yes', 'Yes', 'No', 'Dropped'], random()));
    }
    if (!isOff) {
      type(PROMISES, 2, 1, `Call the oldest customers of ${WORDS[index]}`);
      type(PROMISES, 2, 5, wait);
      type(PROMISES, 2, 6, third);
      if (week % 2 === 0) type(PROMISES, 3, 1, `Clear the yard of ${WORDS[index]}`);
    }
    // Every third thing that came up is decided in the review.
    const decided = team.cameUp(tab).filter(() => random() < 0.34);
    for (const id of decided) {
      const choice = pick(['Continue', 'Update', 'Start', 'Stop', 'No action'], random());
      type(id, 0, 6, choice);
      type(id, 0, 8, `As agreed about ${WORDS[index]}`);
      if (choice === 'No action') continue;
      type(id, 0, 16, second);
      if (random() < 0.6) type(id, 0, 19, plus(review, 7 * Math.ceil(3 * random())));
    }
    if (week === 12) type('More decisions', 2, 1, 'Ask the landlord for another room');
    team.at(`${review} 16:30`);
    // Written again: what was typed stays, and counts.
    team.menu('weeklyReview');
    const time = { on: review, moment: `${review} 16:30` };
    const figures = figuresIn(team);
    const book = bookOf(team, launched);
    // As it stood on Sundays and reviews past, by the log of this day: asked for, and nothing is written.
    for (let n = HALF; n < week; n++)
      for (const day of [plus(STARTS, 7 * n - 1), plus(review, 7 * (n - week))]) {
        if (before.has(day)) continue;
        team.at(`${day} 23:00`);
        before.set(day, figuresIn(team));
      }
    team.at(`${review} 16:30`);
    kept.push({ ...time, week, tab, book, figures, before: new Map(before), typed, decided, answered });
    before.set(review, figures);

    // After the review somebody writes down what had been left out, for a day of the week before.
    if (week === 9) {
      lateRow(team, { keyResult: wait, for: plus(start, -3), value: decimal(9.5), confidence: '8', by: third }, plus(review, 1)); // prettier-ignore
      // The days before are another story by now.
      before.clear();
    }
  });
  return { kept, launched };
} // prettier-ignore

const MORE = [
  [
    'Patients know what comes next before they leave',
    'Raise patients who can name their next step from 20 % to 80 %',
    'Raise letters sent the same day from 20 % to 80 %',
    'Raise relatives who were called back from 20 % to 80 %',
  ],
  [
    'Nurses go home on time',
    'Raise shifts handed over on time from 20 % to 80 %',
    'Raise breaks that were taken from 20 % to 80 %',
    'Raise rotas known a month ahead from 20 % to 80 %',
  ],
] as const;

const PROMISES = 'This week’s commitments, three or four';

/** One word a week without a digit, to tell what was said when. */
const WORDS = 'apples bread candles dates eggs flour grapes herbs ice jam kale lemons milk'.split(' '); // prettier-ignore

const pick = (words: readonly string[], chance: number): string =>
  words[Math.min(words.length - 1, Math.floor(chance * words.length))] ?? '';

/** A health metric of the plan, and its first value in the grid. */
function guardrail(team: Team, owner: string): void {
  const { form: seen } = team.ask('loadPlan', { cycle: CYCLE });
  const waste = { id: null, metric: 'Waste', owner, floor: null, ceiling: 10, source: 'Bin log' };
  team.ask('savePlan', { seen, form: { ...seen, metrics: [...seen.metrics, waste] } });
  team.type('Health metrics', 'H1', 'Current', '6');
}

/** The first thing that waits is decided, the first that comes back is still open, the next one is done. */
function decideAtHome(team: Team, { by, on }: { by: string; on: string }): void {
  const { decisions } = team.ask('open', {});
  const [needed] = decisions.filter(({ state }) => state === 'needed');
  if (needed)
    team.ask('decide', {
      ...{ by, about: needed.about, rule: needed.rule, why: 'Came up', choice: 'Continue' },
      ...{ decision: 'Wait for the new oven', owner: by, due: plus(on, 7) },
    });
  const back = decisions.filter(({ state }) => state === 'due');
  for (const [nth, { taken }] of back.slice(0, 2).entries())
    team.ask('lookAgain', { by, id: taken?.id ?? '', outcome: nth === 0 ? 'Open' : 'Done' });
}

type Late = { keyResult: string; for: string; value: string; confidence: string; by: string };

/** A row typed into the log by hand. */
function lateRow(team: Team, late: Late, day: string): void {
  team.at(`${day} 10:00`);
  const row = team.rows('Check-ins').length + 2;
  const cells = { At: `${day} 10:00`, For: late.for, 'Key result': late.keyResult, Value: late.value, Confidence: late.confidence, By: late.by }; // prettier-ignore
  for (const [header, cell] of Object.entries(cells)) team.type('Check-ins', row, header, cell);
}

export const figuresIn = (team: Team): ReviewJson =>
  JSON.parse(String(team.host.call('report', ['review']))) as ReviewJson;

function bookOf(team: Team, launched: Book['launched']): Book {
  const [cycle = {}] = team.rows('Cycles');
  return {
    cycle,
    objectives: team.rows('Objectives'),
    keyResults: team.rows('Key Results'),
    decisions: team.rows('Decisions'),
    commitments: team.rows('Commitments'),
    initiatives: team.rows('Initiatives'),
    metrics: team.rows('Health metrics'),
    rules: team.rows('Decision rules'),
    off: OFF,
    launched: new Map(launched),
    graceDays: 3,
  };
}

/** The last day has passed; the team closes the cycle from the sidebar. Returns the workbook as it stood before. */
export function close(team: Team, { people }: Story, { launched }: Life): Book {
  team.at(CLOSED.moment);
  team.ask('saveWho', { who: people[0] ?? '' });
  const book = bookOf(team, launched);
  const view = team.ask('loadClose', { cycle: CYCLE });
  team.ask('closeCycle', {
    cycle: view.cycle.id,
    isFinal: true,
    objectives: view.objectives.map(({ id, keyResults }, at) => ({
      id,
      choice: at === 0 ? 'Modify' : 'Abandon',
      why: 'Agreed in the last review',
      keyResults: keyResults.map((each) => ({
        ...{ id: each.id, given: null, along: at === 0 },
        ...{ cause: 'Capacity', why: 'Too few hands in December' },
      })),
    })),
    learned: ['Count on Mondays', '', '', '', ''],
    process: { text: 'Ask for help in week two', owner: people[1] ?? '', from: '2027-01-25' },
    next: { id: view.next.id, starts: view.next.starts, ends: view.next.ends },
  });
  return book;
} // prettier-ignore

export const CLOSED: Time = { on: '2027-01-19', moment: '2027-01-19 10:00' };

/** The same weeks each time: a small generator with a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
